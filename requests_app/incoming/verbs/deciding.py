"""One person proposes what is decided on every item, another takes the decision or sends it back."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.errors import Blocked, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.deadlines import services as deadlines
from requests_app.deadlines.own import REVIEW_DAY
from requests_app.incoming import answers, guards, moving
from requests_app.incoming import items as known_items
from requests_app.incoming.items import Decision, Item
from requests_app.incoming.models import Incoming
from requests_app.incoming.rulings import DecisionProposal, ItemDecision
from requests_app.incoming.verbs.executing import stop_what_changed
from requests_app.incoming.verbs.hearing import read_conditions, set_condition
from requests_app.law.grounds import GROUNDS
from requests_app.workflow.perform import lock

Said = Mapping[str, Any]
Outcome = DecisionProposal.Outcome
WHY = {
    Decision.REFUSED: "Give the reason for the refusal.",
    Decision.POSTPONED: "Give the reason for the postponement.",
    Decision.PARTLY: "Say why it is not granted whole.",
    Decision.NARROWED: "Say why it is narrowed.",
}


@whole
def propose(
    incoming: Incoming, *, by: User, items: Mapping[str, Said], reasons: str, safe_reasons: str = ""
) -> Incoming:
    """Propose what is decided on each item, with reasons that stay inside and others that the letter may give.

    `items` maps the id of an item to decision, reason, grounds, conditions ([{kind, text}]), narrowed_to,
    review_on, reaches. Faults are named `item-<id>-<part>`. Raises NotAllowed, Blocked, Invalid.
    """
    incoming = lock(incoming)
    given = Input()
    rows = _read(given, incoming, items)
    reasons = given.text("reasons", reasons, needed="Give the reasons for the decision. They stay inside.")
    needed = "Say what the letter may give as the reason." if _withholds(rows) else ""
    safe = given.text("safe_reasons", safe_reasons, needed=needed)
    _must_fit(given, incoming, rows)
    given.done()
    incoming = moving.perform(incoming, "propose", by=by, facts={"items": _told(rows)})
    if _withholds(rows):
        must_be_possible(guards.were_heard(incoming))
    proposal = moving.keep(
        DecisionProposal,
        incoming,
        number=moving.next_number(incoming.proposals),
        version=incoming.submitted_version,
        reasons=reasons,
        safe_reasons=safe,
        by=by,
    )
    for row in rows:
        row.proposal = proposal
    ItemDecision.objects.bulk_create(rows)
    answers.try_out(incoming, proposal, by=by)
    return incoming


@whole
def send_back(incoming: Incoming, *, by: User, reasons: str) -> Incoming:
    """The second person does not take the decision as it was proposed, and says why; or the proposer takes it back."""
    given = Input()
    reasons = given.text("reasons", reasons, needed="Say what has to change.")
    given.done()
    incoming = moving.perform(incoming, "send_back", by=by)
    _end(_open(incoming), Outcome.SENT_BACK, reasons, by=by)
    return incoming


@whole
def grant(incoming: Incoming, *, by: User, note: str = "", language: str = "en") -> Incoming:
    """Take the proposed decision, which grants at least one item; conditions go to the register, letters go out."""
    return _decide(incoming, "grant", note, language, by=by)


@whole
def postpone(incoming: Incoming, *, by: User, note: str = "", language: str = "en") -> Incoming:
    """Take the proposed decision, which lets the request wait until a day."""
    return _decide(incoming, "postpone", note, language, by=by)


@whole
def refuse(incoming: Incoming, *, by: User, note: str = "", language: str = "en") -> Incoming:
    """Take the proposed decision, which refuses every item."""
    return _decide(incoming, "refuse", note, language, by=by)


def _decide(incoming: Incoming, verb: str, note: str, language: str, *, by: User) -> Incoming:
    given = Input()
    note = given.text("note", note)
    given.done()
    incoming = lock(incoming)
    proposal = known_items.open_proposal(incoming)
    rows = list(proposal.items.all()) if proposal is not None else []
    waits = [row.review_on for row in rows if row.decision == Decision.POSTPONED and row.review_on]
    day = min(waits, default=None)
    facts = {"proposal": proposal.number if proposal else 0, "items": _told(rows)}
    due = day if verb == "postpone" else None
    incoming = moving.perform(incoming, verb, by=by, facts=facts, due=due, review_on=day)
    if day is not None:
        # Also where the rest is granted: an item that waits is not forgotten.
        deadlines.start(incoming.case, REVIEW_DAY.code, variant="ours", due=day, by=by)
    proposal = _open(incoming)
    _end(proposal, Outcome.TAKEN, note, by=by)
    for row in rows:
        for one in row.conditions:
            set_condition(incoming, one["kind"], one["text"], by=by)
    stop_what_changed(incoming, by=by)
    answers.order(incoming, proposal, language=language, by=by)
    return incoming


def _open(incoming: Incoming) -> DecisionProposal:
    proposal = known_items.open_proposal(incoming)
    if proposal is None:
        raise Blocked("Nobody has proposed a decision.")
    return proposal


def _end(proposal: DecisionProposal, outcome: str, word: str, *, by: User) -> None:
    proposal.outcome, proposal.word = outcome, word
    proposal.decided_at, proposal.decided_by = clock.now(), by
    proposal.save(update_fields=["outcome", "word", "decided_at", "decided_by"])


def _withholds(rows: Sequence[ItemDecision]) -> bool:
    return known_items.needs_hearing(rows)


def _read(given: Input, incoming: Incoming, said: Mapping[str, Said]) -> list[ItemDecision]:
    known = {item.id: item for item in known_items.of(incoming)}
    wanted = {item.id for item in known_items.undecided(incoming)}
    rows = []
    for key, item in known.items():
        words = said.get(key) or {}
        if words.get("decision") or key in wanted:
            rows.append(_row(given, item, words))
    if set(said) - set(known):
        given.fault("items", "Choose the items of this request.")
    if not rows:
        given.fault("items", "Decide on at least one item.")
    return rows


def _row(given: Input, item: Item, words: Said) -> ItemDecision:
    place = f"item-{item.id}-"
    decision = given.choice(f"{place}decision", words.get("decision", ""), Decision.values)
    limited = decision in (Decision.PARTLY, Decision.NARROWED)
    needed = "Say exactly what is granted of it." if limited else ""
    pairs = read_conditions(given, f"{place}conditions", words.get("conditions") or ())
    if decision == Decision.CONDITIONS and not pairs:
        given.fault(f"{place}conditions", "Write the conditions under which it is granted.")
    granted = decision in known_items.GRANTING
    return ItemDecision(
        item=item.id,
        number=item.number,
        decision=decision,
        reason=given.text(f"{place}reason", words.get("reason", ""), needed=_why(decision)),
        grounds=_grounds(given, place, words) if decision in known_items.AGAINST else [],
        conditions=[{"kind": kind, "text": text} for kind, text in pairs] if granted else [],
        narrowed_to=given.text(f"{place}narrowed_to", words.get("narrowed_to", ""), needed=needed)
        if limited
        else "",
        review_on=_review(given, place, words.get("review_on")) if decision == Decision.POSTPONED else None,
        reaches=given.text(f"{place}reaches", words.get("reaches", "")) if granted else "",
    )


def _why(decision: str) -> str:
    return WHY[Decision(decision)] if decision in WHY else ""


def _grounds(given: Input, place: str, words: Said) -> list[str]:
    return [
        given.choice(f"{place}grounds", one, GROUNDS) for one in dict.fromkeys(words.get("grounds") or ())
    ]


def _review(given: Input, place: str, value: date | None) -> date | None:
    return given.future_day(f"{place}review_on", value)


def _must_fit(given: Input, incoming: Incoming, rows: list[ItemDecision]) -> None:
    """What is wrong with the decisions themselves, before the grounds are asked."""
    if given.faults:
        return
    for key, messages in known_items.misfits(incoming, rows).items():
        for message in messages:
            given.fault(f"item-{key}-decision" if key else "items", message)


def _told(rows: Sequence[ItemDecision]) -> list[dict[str, Any]]:
    """What the register says of the decisions: numbers and codes, never the reasons."""
    return [
        {"number": row.number, "decision": row.decision} | ({"grounds": row.grounds} if row.grounds else {})
        for row in rows
    ]

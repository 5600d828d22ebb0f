"""The letters that a decision sends out: refusal, postponement, offer under conditions; and what stays inside."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessments
from requests_app.assurances.kinds import Nature
from requests_app.assurances.states import HELD
from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.documents import services as documents
from requests_app.documents.answers.decisions import Memorandum, Postponement, Refusal, Source, Weighed
from requests_app.documents.answers.requests import Condition, ConditionsOffer
from requests_app.documents.answers.writing import Consulted, Granted, Letter, Objection
from requests_app.documents.kinds import Kind
from requests_app.incoming import guarded, items, letters
from requests_app.incoming.items import Decision
from requests_app.incoming.models import Incoming
from requests_app.incoming.rulings import DecisionProposal, ItemDecision
from requests_app.law.grounds import GROUNDS

LIMITING = (Decision.REFUSED, Decision.PARTLY, Decision.NARROWED)
REPLY_DAYS = 30
"""K37: a working value of the portal, not law."""
OUTCOMES = {"granted": "Granted", "postponed": "Postponed", "refused": "Refused"}


def try_out(incoming: Incoming, proposal: DecisionProposal, *, by: User) -> None:
    """Word the letters now, so that whoever proposes learns what may not be said. Raises Invalid at `safe_reasons`."""
    try:
        for letter in _letters(incoming, proposal, by=by):
            letter.data()
    except Invalid as error:
        said = [sentence for sentences in error.fields.values() for sentence in sentences]
        raise Invalid(error.message, fields={"safe_reasons": said or [error.message]}) from error


def order(incoming: Incoming, proposal: DecisionProposal, *, language: str, by: User) -> None:
    """Order the letters of a decision that was taken, the record of the assessment, and the memorandum."""
    subject = f"decision-{proposal.number}"
    for letter in _letters(incoming, proposal, by=by):
        letters.order(incoming, letter, by=by, language=language, subject=subject)
    if offer := _offer(incoming, proposal, by=by):
        letters.order(incoming, offer, by=by, language=language, subject=subject)
    if any(row.decision in items.AGAINST for row in proposal.items.all()):
        letters.order(incoming, _memorandum(incoming, proposal, by=by), by=by, subject=subject)
    _order_record(incoming, proposal, subject, by=by)


def order_as_proposed(incoming: Incoming, *, by: User) -> None:
    """Order the letters to the other State of a decision that is only proposed: for a rehearsal, which is undone."""
    for proposal in incoming.proposals.order_by("-number")[:1]:
        for letter in _letters(incoming, proposal, by=by):
            letters.order(incoming, letter, by=by, subject=f"decision-{proposal.number}")


def _letters(incoming: Incoming, proposal: DecisionProposal, *, by: User) -> Iterator[Letter]:
    rows = list(proposal.items.all())
    limited = [row for row in rows if row.decision in LIMITING]
    waiting = [row for row in rows if row.decision == Decision.POSTPONED]
    if limited:
        yield _refusal(incoming, proposal, limited, by=by)
    if waiting:
        yield _postponement(incoming, proposal, waiting, by=by)


def _refusal(
    incoming: Incoming, proposal: DecisionProposal, rows: Sequence[ItemDecision], *, by: User
) -> Refusal:
    whole = items.whole_of(incoming, proposal.items.all()) is items.Whole.REFUSED
    codes = [code for row in rows for code in row.grounds]
    return Refusal(
        **letters.head(incoming, by=by),
        objections=_objections(rows, proposal.safe_reasons),
        consulted=_consulted(incoming),
        whole=whole,
        decided_on=clock.today(),
        granted=_granted(proposal),
        guarded=guarded.at_stake(codes),
        kept_back=guarded.kept_back(proposal.version),
    )


def _postponement(
    incoming: Incoming, proposal: DecisionProposal, rows: Sequence[ItemDecision], *, by: User
) -> Postponement:
    codes = [code for row in rows for code in row.grounds]
    return Postponement(
        **letters.head(incoming, by=by),
        objections=_objections(rows, proposal.safe_reasons),
        review_on=_earliest(rows),
        consulted=_consulted(incoming),
        granted=_granted(proposal),
        guarded=guarded.at_stake(codes),
        kept_back=guarded.kept_back(proposal.version),
    )


def _earliest(rows: Sequence[ItemDecision]) -> date:
    return min(row.review_on for row in rows if row.review_on is not None)


def _objections(rows: Sequence[ItemDecision], safe: str) -> tuple[Objection, ...]:
    """One objection for all items that rest on the same grounds; what may be said of the reasons stands once."""
    numbers: dict[tuple[str, ...], list[int]] = {}
    for row in rows:
        numbers.setdefault(tuple(row.grounds), []).append(row.number)
    found = [
        Objection(grounds=codes, items=tuple(listed), cures=_cures(codes))
        for codes, listed in numbers.items()
    ]
    first = Objection(grounds=found[0].grounds, items=found[0].items, cures=found[0].cures, reasons=safe)
    return (first, *found[1:])


def _cures(codes: Sequence[str]) -> tuple[str, ...]:
    """What could settle it, where every ground can be settled in a way that may be named."""
    if guarded.at_stake(codes) or not codes:
        return ()
    ways = [cure.value for code in codes for cure in GROUNDS[code].cures if cure.value != "X"]
    return tuple(dict.fromkeys(ways))


def _consulted(incoming: Incoming) -> Consulted:
    held = incoming.consultations.exclude(outcome="").last()
    if held is None:
        return Consulted(held=False)
    return Consulted(
        held=True,
        begun_on=held.recorded_at.date(),
        ended_on=held.answered_on,
        offers=tuple(held.offers.values_list("text", flat=True)),
        outcome=held.outcome,
    )


def _granted(proposal: DecisionProposal) -> tuple[Granted, ...]:
    granted = [row for row in proposal.items.all() if row.decision in items.GRANTING]
    return tuple(Granted(number=row.number, decision=row.decision) for row in granted)


def _offer(incoming: Incoming, proposal: DecisionProposal, *, by: User) -> ConditionsOffer | None:
    """Conditions that the requesting State has not accepted yet are offered to it."""
    rows = [row for row in proposal.items.all() if row.conditions]
    texts = {one["text"]: one["kind"] for row in rows for one in row.conditions}
    entries = incoming.case.assurances.filter(nature=Nature.CONDITION, text__in=texts).exclude(
        status__in=HELD
    )
    conditions = tuple(
        Condition(
            number=entry.number,
            text=entry.text,
            kind=entry.kind,
            items=tuple(row.number for row in rows if entry.text in letters.lines(row.conditions)),
        )
        for entry in entries.order_by("number")
    )
    if not conditions:
        return None
    codes = [code for row in rows for code in row.grounds]
    return ConditionsOffer(
        **letters.head(incoming, by=by),
        conditions=conditions,
        reply_by=clock.today() + timedelta(days=REPLY_DAYS),
        guarded=guarded.at_stake(codes),
        kept_back=guarded.kept_back(proposal.version),
    )


def _memorandum(incoming: Incoming, proposal: DecisionProposal, *, by: User) -> Memorandum:
    whole = items.whole_of(incoming, ())
    codes = {code for row in proposal.items.all() for code in row.grounds}
    waits = [row for row in proposal.items.all() if row.decision == Decision.POSTPONED]
    outcome = "refused" if whole is items.Whole.REFUSED else "postponed" if waits else "partly_refused"
    silent = incoming.unconsulted.first()
    return Memorandum(
        **letters.inside(incoming),
        signer=letters.signer(by),
        outcome=outcome,
        weighed=tuple(
            _weighed(row, proposal) for row in assessments.rows(proposal.version) if _counts(row, codes)
        ),
        decided_on=clock.today(),
        proposed_by=letters.signer(proposal.recorded_by),
        decided_by=letters.signer(by),
        not_consulted_because=f"{silent.get_why_display()}. {silent.reason}" if silent else "",
        kept_back=guarded.kept_back(proposal.version),
        kept_back_because="It would show where a person in need of protection is." if silent else "",
        what_the_letter_says=proposal.safe_reasons,
    )


def _counts(row: assessments.Row, codes: set[str]) -> bool:
    return row.finding.ground in codes


def _weighed(row: assessments.Row, proposal: DecisionProposal) -> Weighed:
    said = row.answer
    listed = [one.number for one in proposal.items.all() if row.finding.ground in one.grounds]
    return Weighed(
        ground=row.finding.ground,
        items=tuple(listed),
        reasons=said.reasons if said else "",
        facts=said.facts_relied if said else "",
        sources=tuple(_source(one) for one in (said.sources if said else ())),
        proposed_by=said.by.name if said else "",
        decided_by=", ".join(opinion.by.name for opinion in row.opinions),
    )


def _source(told: dict[str, str]) -> Source:
    day = told.get("on")
    return Source(
        title=told.get("title", ""), url=told.get("url", ""), on=date.fromisoformat(day) if day else None
    )


def _order_record(incoming: Incoming, proposal: DecisionProposal, subject: str, *, by: User) -> None:
    signer = letters.signer(by)
    decision = {
        "outcome": OUTCOMES[items.whole_of(incoming, ()).value],
        "by": signer.name,
        "office": signer.office,
        "at": clock.now().isoformat(),
        "reasons": proposal.reasons,
    }
    data = {"record": assessments.record(proposal.version), "decision": decision}
    documents.order(
        proposal.version, Kind.DECISION_RECORD, letters.INTERNAL_LANGUAGE, by=by, data=data, subject=subject
    )

"""What follows the transfer, withdrawal, and the end of the case."""

from datetime import date

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assessment import services as assessment
from requests_app.assurances import following
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.documents.answers.requests import LapseNotice
from requests_app.incoming import items, letters, moving, originals
from requests_app.incoming.models import Incoming
from requests_app.incoming.rulings import DecisionProposal, FollowUp
from requests_app.incoming.states import Status
from requests_app.incoming.verbs.executing import stop_tasks

Kind, Outcome = FollowUp.Kind, FollowUp.Outcome
SETTLED = tuple(one for one in Outcome.values if one != Outcome.OPEN)
LIMITABLE = (Kind.USE_CONSENT, Kind.ONWARD_TRANSFER)


@whole
def open_follow_up(
    incoming: Incoming, *, by: User, kind: str, text: str, due_on: date | None = None
) -> Incoming:
    """Something has to be settled after the transfer. It blocks the closing until it is."""
    held = moving.hold(incoming, Permission.INCOMING_FOLLOW, by=by)
    moving.must_be(held, Status.TRANSMITTED, Status.FOLLOW_UP)
    given = Input()
    kind = given.choice("kind", kind, Kind.values)
    text = given.text("text", text, needed="Say what is asked, or what is to be done.")
    day = given.future_day("due_on", due_on, needed=False)
    given.done()
    row = moving.keep(
        FollowUp,
        held,
        number=moving.next_number(held.follow_ups),
        kind=kind,
        text=text,
        due_on=day,
        by=by,
    )
    facts = {"number": row.number, "kind": kind} | ({"due_on": str(day)} if day else {})
    moving.write(held, "follow_up_opened", by=by, facts=facts, due=day, subject=str(row.number))
    if kind == Kind.RETURN_OF_ORIGINALS:
        originals.ask_back(held, row, by=by)
    return held


@whole
def settle_follow_up(incoming: Incoming, *, by: User, number: int, outcome: str, text: str) -> Incoming:
    """Settle one of them: given or done, given within limits, declined, or no longer needed; and in what words."""
    held = moving.hold(incoming, Permission.INCOMING_FOLLOW, by=by)
    moving.must_be(held, Status.TRANSMITTED, Status.FOLLOW_UP)
    given = Input()
    row = held.follow_ups.filter(number=number, outcome=Outcome.OPEN).first()
    if row is None:
        raise Blocked("This is settled already.", no("settled", "This is settled already.").blockers)
    allowed = [one for one in SETTLED if one != Outcome.LIMITED or row.kind in LIMITABLE]
    outcome = given.choice("outcome", outcome, allowed)
    text = given.text("text", text, needed="Say what was decided or done.")
    given.done()
    row.outcome, row.word = outcome, text
    row.settled_at, row.settled_by = clock.now(), by
    row.save(update_fields=["outcome", "word", "settled_at", "settled_by"])
    facts = {"number": row.number, "kind": row.kind, "outcome": outcome}
    moving.write(held, "follow_up_settled", by=by, facts=facts, subject=str(row.number))
    if row.kind == Kind.RETURN_OF_ORIGINALS and outcome == Outcome.DROPPED:
        originals.leave_them(held, row, by=by)
    return held


@whole
def withdraw(
    incoming: Incoming, *, by: User, note: str, withdrawn_on: date | None = None, language: str = "en"
) -> Incoming:
    """The requesting State no longer needs it: tasks are called off, proposals and conditions fall, it is confirmed."""
    given = Input()
    note = given.text("note", note, needed="Say who withdrew it, and in what words.")
    day = given.past_day("withdrawn_on", withdrawn_on) if withdrawn_on is not None else clock.today()
    given.done()
    genuine = incoming.verified_at is not None
    incoming = moving.perform(incoming, "withdraw", by=by, facts={"on": day.isoformat()}, happened=day)
    _drop_everything(incoming, by=by)
    moving.add_note(incoming, "withdraw", note, by=by)
    if genuine:
        letter = LapseNotice(**letters.head(incoming, by=by), closed_on=clock.today(), withdrawn=True)
        letters.order(incoming, letter, by=by, language=language)
    return incoming


@whole
def close(incoming: Incoming, *, by: User, note: str = "") -> Incoming:
    """Close the case; nothing is outstanding."""
    return moving.with_note(incoming, "close", note, by=by)


@whole
def reopen(incoming: Incoming, *, by: User, note: str) -> Incoming:
    """A later use, an account or a return is to be dealt with."""
    return moving.with_note(incoming, "reopen", note, by=by, needed="Say what has come up.")


def _drop_everything(incoming: Incoming, *, by: User) -> None:
    reason = "The requesting State withdrew its request."
    stop_tasks(incoming, reason, by=by)
    following.drop_open(incoming.case, reason)
    if incoming.version is not None:
        assessment.close(incoming.version, by=by)
    now = clock.now()
    proposal = items.open_proposal(incoming)
    if proposal is not None:
        proposal.outcome, proposal.word = DecisionProposal.Outcome.OVERTAKEN, reason
        proposal.decided_at, proposal.decided_by = now, by
        proposal.save(update_fields=["outcome", "word", "decided_at", "decided_by"])
    for asked in incoming.questions.filter(settled_at=None):
        asked.settled_at, asked.settled_by = now, by
        asked.save(update_fields=["settled_at", "settled_by"])

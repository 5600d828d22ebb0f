"""The end: proposed by one and done by another while the end has not come; told to both sides."""

from requests_app.accounts.models import User
from requests_app.core.errors import Blocked
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.preservation import guards, letters
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import perform
from requests_app.preservation.verbs.recording import held_for, say, set_columns, write_down

BECAUSE = (
    ("decided", "The request for the data has been decided"),
    ("expired", "The end has come, and nobody asked for more"),
    ("withdrawn", "The data are no longer wanted"),
)


@whole
def propose_release(preservation: Preservation, *, by: User, because: str, reasons: str) -> Preservation:
    """Propose to release before the end, with the reason; a second person releases."""
    possible = guards.it_is_preserved(preservation) and guards.no_request_is_undecided(preservation)
    held = held_for(preservation, by=by, if_=possible)
    given = Input()
    because = given.choice("because", because, [code for code, _title in BECAUSE])
    reasons = given.text("reasons", reasons, needed="Say why the data need not be kept any more.")
    given.done()
    if held.proposed == guards.RELEASE and held.proposed_by_id == by.pk:
        return held  # a second tap
    say(held, "propose_release", reasons, by=by, codes=[because])
    write_down(held, "release_proposed", by=by, because=because)
    return set_columns(held, proposed=guards.RELEASE, proposed_by=by)


@whole
def take_back(preservation: Preservation, *, by: User, note: str) -> Preservation:
    """A proposal to refuse or to release is given up, by whoever made it or by somebody else."""
    held = held_for(preservation, by=by)
    if not held.proposed:
        raise Blocked("Nothing is proposed.", no("nothing", "Nothing is proposed.").blockers)
    given = Input()
    note = given.text("note", note, needed="Say why it is given up.")
    given.done()
    say(held, "take_back", note, by=by, codes=[held.proposed])
    write_down(held, "proposal_taken_back", by=by, what=held.proposed)
    return set_columns(held, proposed="", proposed_by=None)


@whole
def release(preservation: Preservation, *, by: User, because: str, reasons: str) -> Preservation:
    """Release the data and tell both sides. Before the end, a second person does it on a proposal."""
    given = Input()
    because = given.choice("because", because, [code for code, _title in BECAUSE])
    reasons = given.text("reasons", reasons, needed="Say why the data need not be kept any more.")
    given.done()
    ends = preservation.ends_on.isoformat() if preservation.ends_on else ""
    preservation = perform(preservation, "release", by=by, facts={"because": because, "end": ends})
    say(preservation, "release", reasons, by=by, codes=[because])
    letters.release(preservation, because, by=by)
    return preservation

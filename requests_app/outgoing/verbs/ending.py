"""Results, what follows from them, and the end of the case."""

from datetime import date

from requests_app.accounts.models import User
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.records import Result
from requests_app.outgoing.verbs.recording import keep, with_note
from requests_app.workflow.perform import perform


@whole
def receive(
    outgoing: Outgoing, *, by: User, extent: str, description: str, outstanding: str = "", received_on: date
) -> Outgoing:
    """Record a result: wholly or in part, what arrived, what is missing."""
    given = Input()
    extent = given.choice("extent", extent, Result.Extent.values)
    description = given.text("description", description, needed="Say what arrived.")
    needed = "Say what is still missing." if extent == Result.Extent.PARTIAL else ""
    outstanding = given.text("outstanding", outstanding, needed=needed)
    received_on = given.past_day("received_on", received_on)
    given.done()
    outgoing = perform(outgoing, "receive", by=by, facts={"extent": extent, "on": received_on.isoformat()})
    keep(
        Result,
        outgoing,
        extent=extent,
        description=description,
        outstanding=outstanding if extent == Result.Extent.PARTIAL else "",
        received_on=received_on,
        by=by,
    )
    return outgoing


@whole
def await_rest(outgoing: Outgoing, *, by: User, note: str = "") -> Outgoing:
    """Go on waiting for the part that is missing."""
    return with_note(outgoing, "await_rest", note, by=by)


@whole
def control(outgoing: Outgoing, *, by: User, note: str) -> Outgoing:
    """The result was checked; say what was checked and what is to be watched (conditions, consents, returns)."""
    needed = "Say how the result was checked, and which conditions on its use are to be watched."
    return with_note(outgoing, "control", note, by=by, needed=needed)


@whole
def close(outgoing: Outgoing, *, by: User, note: str = "") -> Outgoing:
    """Close the case; nothing is outstanding."""
    return with_note(outgoing, "close", note, by=by)

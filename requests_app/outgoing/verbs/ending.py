"""Results, what follows from them, and the end of the case."""

from collections.abc import Mapping
from datetime import date

from requests_app.accounts.models import User
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.outgoing.items import Item, after
from requests_app.outgoing.items import of as items_of
from requests_app.outgoing.items import outstanding as outstanding_items
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.moving import perform
from requests_app.outgoing.records import Result
from requests_app.outgoing.verbs.dialogue import NOTHING
from requests_app.outgoing.verbs.items import Said, keep_rows, read
from requests_app.outgoing.verbs.recording import keep, with_note


@whole
def receive(
    outgoing: Outgoing,
    *,
    by: User,
    extent: str,
    description: str,
    outstanding: str = "",
    received_on: date,
    items: Mapping[str, Said] = NOTHING,
    settled: str = "",
) -> Outgoing:
    """Record a result: wholly or in part, what arrived of each item, what is missing.

    A result is whole when of every item it is known what came of it, or when `settled` says why it is all the same.
    """
    given = Input()
    extent = given.choice("extent", extent, Result.Extent.values)
    description = given.text("description", description, needed="Say what arrived.")
    needed = "Say what is still missing." if extent == Result.Extent.PARTIAL else ""
    outstanding = given.text("outstanding", outstanding, needed=needed)
    received_on = given.past_day("received_on", received_on)
    settled = given.text("settled", settled)
    rows = read(given, outgoing, items, on=received_on, reason=outstanding)
    left = outstanding_items(after(items_of(outgoing), rows))
    _extent_must_fit(given, extent, left, settled)
    given.done()
    outgoing = perform(outgoing, "receive", by=by, facts={"extent": extent, "on": received_on.isoformat()})
    keep(
        Result,
        outgoing,
        extent=extent,
        description=description,
        outstanding=outstanding if extent == Result.Extent.PARTIAL else "",
        received_on=received_on,
        settled=settled if extent == Result.Extent.FULL and left else "",
        by=by,
    )
    keep_rows(outgoing, rows, verb="receive", by=by)
    return outgoing


def _extent_must_fit(given: Input, extent: str, left: list[Item], settled: str) -> None:
    if extent == Result.Extent.FULL and left and not settled:
        names = "; ".join(item.label for item in left)
        given.fault(
            "settled",
            f"Outstanding: {names}. Say what came of each item, or why the result is whole all the same.",
        )
    if extent == Result.Extent.PARTIAL and not left:
        given.fault(
            "extent", "Nothing is outstanding of any item. Say which item is missing, wholly or in part."
        )


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

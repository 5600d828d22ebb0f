"""How a request of another State moves, and how what is recorded without a step is written down."""

from datetime import date, datetime
from typing import Any

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.core.errors import Blocked, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.verdicts import no
from requests_app.deadlines import moving
from requests_app.deadlines import services as deadlines
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingNote
from requests_app.incoming.states import KEYED, Status
from requests_app.workflow.perform import lock

Happened = date | datetime | None


def perform(
    incoming: Incoming,
    verb: str,
    *,
    by: User,
    facts: dict[str, Any] | None = None,
    happened: Happened = None,
    due: date | None = None,
    **given: Any,
) -> Incoming:
    """Take a step, and let the clocks follow it in the same transaction."""
    moved = moving.perform(incoming, verb, by=by, facts=facts, happened=happened, due=due, **given)
    _sections_follow(moved, by=by)
    return moved


def _sections_follow(incoming: Incoming, *, by: User) -> None:
    """What is asked can be keyed in and corrected as long as nothing is decided, and whenever it is decided anew."""
    is_open = incoming.status in KEYED
    if is_open and not incoming.case.draft_open:
        casefile.open_draft(incoming.case, by=by)
    elif incoming.case.draft_open and not is_open:
        casefile.close_draft(incoming.case, by=by)


def hold(incoming: Incoming, permission: Permission, *, by: User) -> Incoming:
    """The request as it is now, locked, if this person may do such an act on it. Raises NotAllowed."""
    held = lock(incoming)
    allowed = the_role_does_this(by, permission)
    must_be_allowed(allowed and held.open_to(by))
    return held


def must_be(incoming: Incoming, *statuses: Status) -> None:
    """Raises Blocked while the request is elsewhere."""
    if incoming.status not in statuses:
        said = f"This is not possible while the case is “{incoming.status_label()}”."
        raise Blocked("This cannot be done now.", no("status", said).blockers)


def write(
    incoming: Incoming,
    event: str,
    *,
    by: User,
    facts: dict[str, Any] | None = None,
    happened: Happened = None,
    due: date | None = None,
    subject: str = "",
) -> None:
    """One line of the register for what is no step; the clocks follow it."""
    name = f"incoming.{event}"
    register.record(incoming.case.stream, name, by=by, facts=facts)
    deadlines.follow(
        incoming.case, name, by=by, subject=subject, at=happened, due=due, side=str(incoming.side)
    )


def keep(record: type[Any], incoming: Incoming, *, by: User, **facts: Any) -> Any:
    """Write a record of this request, with who wrote it and when."""
    return record.objects.create(incoming=incoming, recorded_at=clock.now(), recorded_by=by, **facts)


def next_number(rows: Any) -> int:
    """The number of the next record of its kind in this case."""
    return int(rows.count()) + 1


def add_note(incoming: Incoming, verb: str, text: str, *, by: User) -> None:
    """Keep the words that belong to a step; an empty note is not kept."""
    if text:
        keep(IncomingNote, incoming, verb=verb, text=text, by=by)


def with_note(
    incoming: Incoming, verb: str, note: str, *, by: User, needed: str = "", name: str = "note"
) -> Incoming:
    """Take a step that is given only a note. `needed` is the sentence shown when the note is empty."""
    given = Input()
    note = given.text(name, note, needed=needed)
    given.done()
    incoming = perform(incoming, verb, by=by)
    add_note(incoming, verb, note, by=by)
    return incoming

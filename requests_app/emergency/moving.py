"""What every step of an emergency does besides moving: the clocks follow, and a record is kept."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.core.errors import Blocked, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.verdicts import no
from requests_app.deadlines import moving
from requests_app.deadlines import services as deadlines
from requests_app.emergency import terms
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import EmergencyNote
from requests_app.emergency.states import ENDED
from requests_app.operations.kinds import Kind
from requests_app.operations.services import raise_item
from requests_app.workflow.perform import edge_from_here, lock, who_may


def perform(
    emergency: Emergency, verb: str, *, by: User, happened: datetime | None = None, **given: Any
) -> Emergency:
    """Take a step; the clocks of the case hear of it in the same transaction. `happened` is when it really was."""
    return moving.perform(emergency, verb, by=by, happened=happened, **given)


def follow(
    emergency: Emergency, event: str, *, by: User, at: datetime | None = None, due: datetime | None = None
) -> None:
    """Tell the clocks of something that is no step."""
    deadlines.follow(emergency.case, event, by=by, at=at, due=due)


def keep(record: type[Any], emergency: Emergency, *, by: User, **facts: Any) -> Any:
    """Write a record of this emergency, with who wrote it and when."""
    return record.objects.create(emergency=emergency, recorded_at=clock.now(), recorded_by=by, **facts)


def add_note(emergency: Emergency, verb: str, text: str, *, by: User) -> None:
    """Keep the words that belong to a step; an empty note is not kept."""
    if text:
        keep(EmergencyNote, emergency, verb=verb, text=text, by=by)


def past_moment(given: Input, field: str, value: Any, *, not_before: datetime | None = None) -> datetime:
    """A moment that has come; a missing one is a fault."""
    now = clock.now()
    if not isinstance(value, datetime):
        given.fault(field, "Enter the day and the time, for example 14 11 2026 at 23:52.")
        return now
    if value > now:
        given.fault(field, "This moment lies in the future. Enter when it happened.")
    elif not_before and value < not_before.replace(second=0, microsecond=0):
        # People type minutes; the step before was kept to the second.
        given.fault(field, "This moment lies before the step it follows.")
    return value


def wants_a_second_person(emergency: Emergency, *, by: User) -> None:
    """One person decided alone: the review of a second person becomes a piece of work until it is done."""
    decided = emergency.decided_at or clock.now()
    raise_item(
        Kind.SECOND_REVIEW,
        key=f"emergency/{emergency.pk}",
        text="A decision taken alone in an emergency is to be reviewed by a second person.",
        case=emergency.case,
        by=by,
        due_at=terms.review_by(decided),
        not_for=emergency.decided_by,
    )


def held(emergency: Emergency, verb: str, by: User) -> Emergency:
    """The emergency as it is now, held; whoever may not take the step is told so before anything is judged."""
    emergency = lock(emergency)
    edge = edge_from_here(emergency, verb, by)
    if not who_may(emergency, edge, by) or not edge.step.guard_verdict(emergency):
        return perform(emergency, verb, by=by)
    return emergency


def working(emergency: Emergency, by: User, permission: str, statuses: Sequence[str]) -> Emergency:
    """The emergency held, for what is recorded in it without moving it. Raises NotAllowed, Blocked."""
    emergency = lock(emergency)
    must_be_allowed(the_role_does_this(by, permission) and emergency.open_to(by))
    if emergency.status not in statuses or emergency.status in ENDED:
        reason = no("status", f"This is not possible while the case is “{emergency.status_label()}”.")
        raise Blocked("The case has moved on, or is not there yet.", reason.blockers)
    return emergency


def write_down(emergency: Emergency, event: str, *, by: User, facts: dict[str, Any] | None = None) -> None:
    """A line of the register for what is no step; the case comes to the top of lists."""
    register.record(emergency.case.stream, event, by=by, facts=facts or {})
    casefile.touch(emergency.case)

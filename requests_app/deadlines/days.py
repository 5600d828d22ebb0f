"""Set a holiday or a working day of one State, or its weekend; the clocks that count such days are counted anew."""

from collections.abc import Collection
from datetime import date

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.deadlines.models import DayOverride, Weekend
from requests_app.deadlines.values import STREAM
from requests_app.directory import queries as directory
from requests_app.outbox import post

TOPIC = "deadlines.recount"
LONGEST_NAME, LONGEST_REASON = 120, 2000
FIRST_YEAR, LAST_YEAR = 2000, 2100


@whole
def set_day(state: str, day: date | None, kind: str, *, name: str = "", reason: str, by: User) -> DayOverride:
    """Say what a day is in a State, with the reason. Raises NotAllowed, Invalid."""
    _may(by)
    given = Input()
    state = _state(given, state)
    kind = given.choice("kind", kind, DayOverride.Kind.values)
    if not isinstance(day, date) or not FIRST_YEAR <= day.year <= LAST_YEAR:
        given.fault("day", "Enter a date, for example 27 3 2027.")
    holiday = kind == DayOverride.Kind.HOLIDAY
    name = given.text(
        "name", name, needed="Give the name of the holiday." if holiday else "", longest=LONGEST_NAME
    )
    reason = given.text("reason", reason, needed="Say why.", longest=LONGEST_REASON)
    given.done()
    assert day is not None  # noqa: S101  (a fault otherwise)
    row = DayOverride.objects.create(
        state=state,
        day=day,
        kind=kind,
        name=name if holiday else "",
        reason=reason,
        set_by=by,
        set_at=clock.now(),
    )
    facts = {"state": state, "day": day.isoformat(), "kind": kind}
    register.record(STREAM, "deadlines.day_set", by=by, facts=facts)
    post.put(TOPIC, {"state": state})
    return row


@whole
def set_weekend(state: str, days: Collection[int], *, reason: str, by: User) -> Weekend:
    """Say which days of the week are not worked in a State (Monday is 0). Raises NotAllowed, Invalid."""
    _may(by)
    given = Input()
    state = _state(given, state)
    chosen = sorted(set(days))
    if any(not isinstance(one, int) or not 0 <= one <= 6 for one in chosen) or len(chosen) > 6:
        given.fault("days", "Choose days of the week, and leave one to work on.")
    reason = given.text("reason", reason, needed="Say why.", longest=LONGEST_REASON)
    given.done()
    row = Weekend.objects.create(state=state, days=chosen, reason=reason, set_by=by, set_at=clock.now())
    register.record(STREAM, "deadlines.weekend_set", by=by, facts={"state": state, "days": chosen})
    post.put(TOPIC, {"state": state})
    return row


def _may(by: User) -> None:
    must_be_allowed(the_role_does_this(by, Permission.DEADLINES_MANAGE))


def _state(given: Input, state: str) -> str:
    if directory.find_state(state) is None:
        given.fault("state", "Choose the State from the list.")
        return ""
    return state

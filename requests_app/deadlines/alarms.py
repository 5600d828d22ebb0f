"""Which alarms a clock has and when. Nothing here reads a table or knows the present moment.

An alarm is named after what it says and the due date it speaks of, so that a new due date has alarms of its own and
an old one is never repeated.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import count

from requests_app.deadlines.counting import DayOff, back, beginning_of
from requests_app.deadlines.declaration import Declared
from requests_app.law.clocks import Span, Unit

MORNING = time(7)
"""Alarms of clocks that count days go out in the morning, where the clock runs."""

_LETTERS = {Unit.MINUTES: "min", Unit.HOURS: "h", Unit.DAYS: "d", Unit.WORKING_DAYS: "wd", Unit.MONTHS: "m"}


@dataclass(frozen=True, slots=True)
class Planned:
    """One alarm: before the due date (`number` 0), or the so-manyth after it."""

    code: str
    at: datetime
    number: int = 0
    before: Span | None = None

    @property
    def is_late(self) -> bool:
        """Whether it comes after the due date."""
        return self.before is None


@dataclass(frozen=True, slots=True)
class Due:
    """What the alarms of one clock are reckoned from."""

    at: datetime
    on: date | None
    zone: tzinfo
    day_off: DayOff


def plan(declared: Declared, due: Due, last: datetime | None = None) -> Iterator[Planned]:
    """The alarms later than `last` in the order of time: the warnings, one at the due date, the chases without end."""
    name = f"{due.at.astimezone(UTC):%Y%m%dT%H%M}"
    warnings = [
        Planned(f"-{span.amount}{_LETTERS[span.unit]}@{name}", _warning(span, due), before=span)
        for span in declared.warns
    ]
    numbers = count(_first_number(declared.chases, due, last)) if declared.chases else range(1, 2)
    chases = (Planned(f"+{one}@{name}", _chase(declared.chases, one - 1, due), one) for one in numbers)
    for planned in sorted(warnings, key=lambda one: one.at):
        if last is None or planned.at > last:
            yield planned
    for planned in chases:
        if last is None or planned.at > last:
            yield planned


def after(declared: Declared, due: Due, last: datetime | None) -> Planned | None:
    """The first alarm later than the last one."""
    return next(plan(declared, due, last), None)


def between(declared: Declared, due: Due, last: datetime | None, now: datetime) -> list[Planned]:
    """The alarms that have come since the last one, oldest first; of several chases the newest alone."""
    come = []
    for one in plan(declared, due, last):
        if one.is_late or one.at > now:
            break
        come.append(one)
    chase = _newest_chase(declared, due, now)
    if chase is not None and (last is None or chase.at > last):
        come.append(chase)
    return come


def _newest_chase(declared: Declared, due: Due, now: datetime) -> Planned | None:
    name = f"{due.at.astimezone(UTC):%Y%m%dT%H%M}"
    near = (now - due.at) // _pause(declared.chases) + 1 if declared.chases else 1
    for number in range(max(near + 1, 1) if declared.chases else 1, max(near - 2, 0), -1):
        planned = Planned(f"+{number}@{name}", _chase(declared.chases, number - 1, due), number)
        if planned.at <= now:
            return planned
    return None


def _first_number(every: Span | None, due: Due, last: datetime | None) -> int:
    # Years of chases need not be gone through again to find the next one.
    if last is None or last <= due.at or every is None:
        return 1
    return max(1, (last - due.at) // _pause(every) - 1)


def _warning(span: Span, due: Due) -> datetime:
    if span.unit is Unit.HOURS:
        return due.at - timedelta(hours=span.amount)
    if span.unit is Unit.MINUTES:
        return due.at - timedelta(minutes=span.amount)
    on = due.on or due.at.astimezone(due.zone).date()
    if span.unit is Unit.WORKING_DAYS:
        return _morning(back(on, span.amount, due.day_off), due.zone)
    return _morning(on - timedelta(days=span.amount), due.zone)


def _chase(every: Span | None, number: int, due: Due) -> datetime:
    if due.on is None or (every is not None and every.unit in (Unit.HOURS, Unit.MINUTES)):
        return due.at + number * _pause(every)
    return _morning(due.on + timedelta(days=1 + number * _pause(every).days), due.zone)


def _pause(every: Span | None) -> timedelta:
    if every is None:
        return timedelta()
    if every.unit is Unit.DAYS:
        return timedelta(days=every.amount)
    return timedelta(hours=every.amount) if every.unit is Unit.HOURS else timedelta(minutes=every.amount)


def _morning(day: date, zone: tzinfo) -> datetime:
    return beginning_of(day, zone) + timedelta(hours=MORNING.hour)

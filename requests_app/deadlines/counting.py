"""Count days, hours and months from a start, with the time in which a clock stood still. Nothing here reads a table.

The day on which a clock starts does not count. A later day counts if the clock ran when the day began: the day on
which it is paused therefore counts, the day on which it goes on does not, as with the day of the start. Hours and
minutes run through nights, weekends and changes of the clocks.
"""

import calendar as months_of
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from requests_app.law.clocks import Span, Unit

FURTHEST = 366 * 20
"""No clock of the portal runs longer; a calendar without a working day would be counted for ever."""

Interval = tuple[datetime, datetime | None]
DayOff = Callable[[date], str]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A day that was not counted, and why."""

    day: date
    why: str


@dataclass(frozen=True, slots=True)
class Counted:
    """Where a count ended: the last day for spans of days, the moment for all."""

    due_at: datetime
    due_on: date | None
    skipped: tuple[Skipped, ...] = ()


def count(
    started_at: datetime, span: Span, *, zone: tzinfo, day_off: DayOff, pauses: Sequence[Interval] = ()
) -> Counted:
    """When a clock of that length is due. `day_off` matters for working days alone."""
    if span.unit in (Unit.HOURS, Unit.MINUTES):
        return Counted(started_at + _exact(span) + _stood_still(pauses), None)
    start = started_at.astimezone(zone).date()
    standing = _standing(pauses, zone)
    if span.unit is Unit.MONTHS:
        wanted = (add_months(start, span.amount) - start).days
        return _days(start, wanted, lambda _: "", standing, zone)
    off = day_off if span.unit is Unit.WORKING_DAYS else lambda _: ""
    return _days(start, span.amount, off, standing, zone)


def back(day: date, amount: int, day_off: DayOff) -> date:
    """So many working days before a day."""
    found = day
    while amount > 0:
        found -= timedelta(days=1)
        if not day_off(found):
            amount -= 1
    return found


def end_of(day: date, zone: tzinfo) -> datetime:
    """The moment at which a day is over, there."""
    return beginning_of(day + timedelta(days=1), zone)


def beginning_of(day: date, zone: tzinfo) -> datetime:
    """The moment at which a day begins there. Where the clocks leave midnight out, the first moment after it."""
    return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)


def add_months(day: date, amount: int) -> date:
    """The same day some months later, or the last of the month where there is none."""
    years, month = divmod(day.month - 1 + amount, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, months_of.monthrange(year, month)[1]))


def _days(start: date, amount: int, off: DayOff, standing: Callable[[date], bool], zone: tzinfo) -> Counted:
    skipped: list[Skipped] = []
    day = start
    left = amount
    for _ in range(FURTHEST):
        if left == 0:
            return Counted(end_of(day, zone), day, tuple(skipped))
        day += timedelta(days=1)
        if standing(day):
            skipped.append(Skipped(day, PAUSED))
        elif why := off(day):
            skipped.append(Skipped(day, why))
        else:
            left -= 1
    raise ValueError("This clock would run for more than twenty years.")


PAUSED = "paused"


def _exact(span: Span) -> timedelta:
    return timedelta(hours=span.amount) if span.unit is Unit.HOURS else timedelta(minutes=span.amount)


def _stood_still(pauses: Sequence[Interval]) -> timedelta:
    return sum((until - since for since, until in pauses if until is not None), timedelta())


def _standing(pauses: Sequence[Interval], zone: tzinfo) -> Callable[[date], bool]:
    def stands(day: date) -> bool:
        begins = beginning_of(day, zone)
        return any(until is not None and since <= begins < until for since, until in pauses)

    return stands

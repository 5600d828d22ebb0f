"""Which days are worked in a State: the weekend, the holidays of a kept library, and what people set instead.

A State the library does not know (a fictional one, for example) has its weekend and whatever was added here.
"""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from requests_app.deadlines.models import DayOverride, Weekend

SATURDAY, SUNDAY = calendar.SATURDAY, calendar.SUNDAY
LIBRARY = "holidays"


@dataclass(frozen=True, slots=True)
class Calendar:
    """The working days of one State. `overrides` maps a day to its kind and name."""

    state: str
    weekend: frozenset[int]
    overrides: Mapping[date, tuple[str, str]] = field(default_factory=dict)

    def day_off(self, day: date) -> str:
        """Why nobody works on that day; "" if it is a working day."""
        kind, name = self.overrides.get(day, ("", ""))
        if kind == DayOverride.Kind.HOLIDAY:
            return name
        if kind == DayOverride.Kind.WORKING:
            return ""
        of_library, worked = library_year(self.state, day.year)
        if day in of_library:
            return of_library[day]
        if day.weekday() in self.weekend and day not in worked:
            return calendar.day_name[day.weekday()]
        return ""

    def is_working(self, day: date) -> bool:
        """Whether it is a working day."""
        return not self.day_off(day)


def calendar_of(state: str) -> Calendar:
    """The calendar of a State as it stands now; two short queries."""
    newest = DayOverride.objects.filter(state=state).order_by("day", "-id").distinct("day")
    overrides = {day: (kind, name) for day, kind, name in newest.values_list("day", "kind", "name")}
    chosen = Weekend.objects.filter(state=state).order_by("-id").values_list("days", flat=True).first()
    weekend = frozenset(chosen) if chosen is not None else library_weekend(state)
    return Calendar(state, weekend, overrides)


def calendars_of(states: set[str]) -> dict[str, Calendar]:
    """The calendars of several States."""
    return {state: calendar_of(state) for state in sorted(states)}


def is_known(state: str) -> bool:
    """Whether the library has a calendar of this State."""
    return _library(state) is not None


@lru_cache(maxsize=4096)
def library_year(state: str, year: int) -> tuple[dict[date, str], frozenset[date]]:
    """The holidays of a year by day, and the days of its weekends that are worked; nothing for an unknown State."""
    found = _library(state)
    if found is None:
        return {}, frozenset()
    with_year = found(years=year)
    worked = frozenset(getattr(with_year, "weekend_workdays", ()))
    return {day: str(name) for day, name in with_year.items()}, worked


@lru_cache(maxsize=512)
def library_weekend(state: str) -> frozenset[int]:
    """The days of rest of the week as the library has them; Saturday and Sunday for an unknown State."""
    found = _library(state)
    return frozenset(found().weekend) if found is not None else frozenset({SATURDAY, SUNDAY})


def _library(state: str) -> Any:
    import holidays

    if state not in holidays.list_supported_countries():
        return None
    return _Country(state)


@dataclass(frozen=True, slots=True)
class _Country:
    code: str

    def __call__(self, **options: Any) -> Any:
        import holidays

        return holidays.country_holidays(self.code, **options)

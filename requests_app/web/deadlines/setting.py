"""What the pages of holidays and working values show."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.core.text import together
from requests_app.deadlines import queries, values
from requests_app.deadlines.calendars import calendar_of, is_known, library_year
from requests_app.deadlines.declaration import Bound, Declared
from requests_app.deadlines.declared import SHOWN_ONLY
from requests_app.deadlines.models import DayOverride
from requests_app.deadlines.values import Value
from requests_app.directory.models import State
from requests_app.law.clocks import CLOCKS
from requests_app.web.components import Cell, Fact, Link, Table, Tag, fact
from requests_app.web.deadlines import wording
from requests_app.web.forms import ServiceForm
from requests_app.web.tags import day, moment

KINDS = {
    DayOverride.Kind.HOLIDAY: Tag("Holiday", "orange"),
    DayOverride.Kind.WORKING: Tag("Worked", "green"),
    DayOverride.Kind.CALENDAR: Tag("As the calendar says", "grey"),
}
BOUNDS = {
    Bound.FREE: "Free: no law says how long",
    Bound.AT_LEAST: "May be longer: the law says at least",
    Bound.AT_MOST: "May be shorter: the law says at most",
    Bound.FIXED: "Fixed by law",
    Bound.NAMED: "A day that is named",
}


@dataclass(frozen=True)
class CalendarPage:
    """The days of one State."""

    title: str
    facts: tuple[Fact, ...]
    set_days: Table
    holidays: Table
    day_url: str
    weekend_url: str


@dataclass(frozen=True)
class ValuesPage:
    """Every clock that runs, with its length, and those that are only shown."""

    tables: tuple[Table, ...]
    shown_only: Table
    home_calendar: str


@dataclass(frozen=True)
class FormPage:
    """One form, with what stands now."""

    title: str
    text: str
    crumbs: tuple[Link, ...]
    facts: tuple[Fact, ...]
    form: ServiceForm
    button: str
    back: str


def calendar_page(state: State, user: User) -> CalendarPage:
    """The weekend, the holidays of the library this year and next, what was set here."""
    may = user.holds(Permission.DEADLINES_MANAGE)
    code = state.code
    return CalendarPage(
        title=f"Working days: {state.name()}",
        facts=_weekend(code),
        set_days=_set_days(code),
        holidays=_holidays(code),
        day_url=reverse("deadlines:day", args=[code]) if may else "",
        weekend_url=reverse("deadlines:weekend", args=[code]) if may else "",
    )


def _weekend(code: str) -> tuple[Fact, ...]:
    rest = sorted(calendar_of(code).weekend)
    named = queries.weekend_set(code)
    source = (
        f"Set by {named.set_by.name} on {day(named.set_at)}: {named.reason}"
        if named
        else "From the calendar library."
    )
    known = "Known" if is_known(code) else "Not known: only what is set below counts"
    days = together([wording.WEEKDAYS[one] for one in rest]) or "None"
    return (fact("Days of rest", days, source), fact("Calendar library", known))


def _set_days(code: str) -> Table:
    rows = tuple(
        (
            Cell(day(one.day)),
            Cell(one.name, tag=KINDS[DayOverride.Kind(one.kind)]),
            Cell(one.reason, note=f"{one.set_by.name}, {moment(one.set_at)}"),
        )
        for one in queries.days_set(code)
    )
    return Table("Set here", ("Day", "What it is", "Why"), rows, "Nothing was set for this State.")


def _holidays(code: str) -> Table:
    year = clock.today().year
    found = sorted({**library_year(code, year)[0], **library_year(code, year + 1)[0]}.items())
    rows = tuple((Cell(day(one)), Cell(name)) for one, name in found)
    return Table(f"Holidays {year} and {year + 1} in the library", ("Day", "Name"), rows, "None.")


def values_page(user: User, home: str) -> ValuesPage:
    """Working values first, then what the law sets."""
    may = user.holds(Permission.DEADLINES_MANAGE)
    found = values.every_value()
    free = [one for one in found if one.declared.bound is Bound.FREE]
    law = [one for one in found if one.declared.is_law]
    named = [one for one in found if one.declared.bound is Bound.NAMED]
    rows = tuple((Cell(code, note=CLOCKS[code].title), Cell(why)) for code, why in sorted(SHOWN_ONLY.items()))
    return ValuesPage(
        tables=(
            _values("Working values of this portal, without legal authority", free, may=may),
            _values("Lengths that the law sets", law, may=may),
            _values("Days that are named", named, may=False),
        ),
        shown_only=Table("Clocks of the catalogue that do not run", ("Clock", "Why not"), rows),
        home_calendar=reverse("deadlines:calendar", args=[home]),
    )


def _values(caption: str, found: list[Value], *, may: bool) -> Table:
    rows = tuple(
        (
            Cell(one.declared.title, _value_url(one.declared) if may and values.may_change(one.declared) else "",
                 note=f"{one.declared.code} {one.declared.clock.name}"),
            Cell(wording.length(one.span), note=_who_set(one)),
            Cell(BOUNDS[one.declared.bound]),
        )
        for one in found
    )  # fmt: skip
    return Table(caption, ("Clock", "Length now", "May it be changed?"), rows)


def _who_set(value: Value) -> str:
    row = value.set_as
    return f"{row.set_by.name}, {day(row.set_at)}: {row.reason}" if row else ""


def _value_url(declared: Declared) -> str:
    return reverse("deadlines:value", args=[declared.code, declared.variant or "-"])


def value_facts(declared: Declared) -> tuple[Fact, ...]:
    """What stands beside the form of a working value."""
    return (
        fact("Rule", declared.clock.rule),
        fact(
            "Authority", declared.clock.force.meaning, *(one.printable() for one in declared.clock.citations)
        ),
        fact("Length now", wording.length(values.length(declared))),
        fact("May it be changed?", BOUNDS[declared.bound]),
    )

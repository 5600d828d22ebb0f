"""Counting against second libraries: NumPy's business days, dateutil's months, and days gone through by hand."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import holidays
import numpy as np
import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.deadlines import calendars, counting
from requests_app.deadlines.calendars import Calendar, library_weekend
from requests_app.law.clocks import Span, Unit

COUNTRIES = ["NO", "DE", "FR", "JP", "SA", "IL", "IR", "BN", "CN", "BR", "NP", "US", "XA"]
ZONES = [
    "UTC",
    "Europe/Oslo",
    "America/New_York",
    "Asia/Kathmandu",
    "Africa/Cairo",
    "Pacific/Apia",
    "Asia/Beirut",
]
MOMENTS = st.integers(946_684_800, 2_208_988_800).map(lambda one: datetime.fromtimestamp(one, UTC))
DAYS = st.dates(date(1995, 1, 1), date(2045, 12, 31))


def noon(day: date, zone: str = "UTC") -> datetime:
    return datetime.combine(day, datetime.min.time(), tzinfo=ZoneInfo(zone)).replace(hour=12).astimezone(UTC)


def numpy_says(country: str, start: date, amount: int) -> date:
    """The same day by NumPy, from the library's own list of holidays."""
    years = range(start.year, start.year + 4)
    off = holidays.country_holidays(country, years=years) if country != "XA" else {}
    rest = off.weekend if country != "XA" else {5, 6}
    mask = [0 if day in rest else 1 for day in range(7)]
    off_days = sorted(off)
    found = np.busday_offset(start, 0, roll="preceding", weekmask=mask, holidays=off_days)
    return np.busday_offset(found, amount, weekmask=mask, holidays=off_days).astype(date)


@settings(max_examples=400, deadline=None)
@given(
    country=st.sampled_from([one for one in COUNTRIES if one != "CN"]), start=DAYS, amount=st.integers(1, 60)
)
def test_working_days_end_where_numpy_ends(country, start, amount):
    of_state = Calendar(country, library_weekend(country))
    found = counting.count(
        noon(start), Span(amount, Unit.WORKING_DAYS), zone=ZoneInfo("UTC"), day_off=of_state.day_off
    )
    assert found.due_on == numpy_says(country, start, amount)


@settings(max_examples=150, deadline=None)
@given(start=DAYS, amount=st.integers(1, 40), extra=st.sets(st.integers(1, 60), max_size=15))
def test_days_that_people_set_are_skipped_as_numpy_skips_them(start, amount, extra):
    off = {start + timedelta(days=one): ("holiday", "Day of the State") for one in extra}
    of_state = Calendar("XA", frozenset({5, 6}), off)
    found = counting.count(
        noon(start), Span(amount, Unit.WORKING_DAYS), zone=ZoneInfo("UTC"), day_off=of_state.day_off
    )
    mask = [1, 1, 1, 1, 1, 0, 0]
    first = np.busday_offset(start, 0, roll="preceding", weekmask=mask)
    assert found.due_on == np.busday_offset(first, amount, weekmask=mask, holidays=sorted(off)).astype(date)
    named = [one for one in found.skipped if one.why == "Day of the State"]
    assert {one.day for one in named} == {day for day in off if start < day < found.due_on}


@settings(max_examples=200, deadline=None)
@given(start=DAYS, amount=st.integers(1, 40), country=st.sampled_from(COUNTRIES))
def test_counted_and_skipped_days_are_all_the_days(start, amount, country):
    of_state = Calendar(country, library_weekend(country))
    found = counting.count(
        noon(start), Span(amount, Unit.WORKING_DAYS), zone=ZoneInfo("UTC"), day_off=of_state.day_off
    )
    assert (found.due_on - start).days == amount + len(found.skipped)
    assert all(one.why for one in found.skipped)
    assert of_state.is_working(found.due_on)


def test_a_weekend_that_is_worked_counts():
    # The library knows the Saturdays that China works to make up for a holiday.
    worked = sorted(calendars.library_year("CN", 2024)[1])
    assert worked
    assert not Calendar("CN", library_weekend("CN")).day_off(worked[0])


@settings(max_examples=300, deadline=None)
@given(start=DAYS, amount=st.integers(0, 60))
def test_months_are_added_as_dateutil_adds_them(start, amount):
    assert counting.add_months(start, amount) == start + relativedelta(months=amount)


@settings(max_examples=300, deadline=None)
@given(begun=MOMENTS, zone=st.sampled_from(ZONES),
       amount=st.integers(1, 400))  # fmt: skip
def test_calendar_days_end_with_a_day_where_the_clock_is(begun, zone, amount):
    place = ZoneInfo(zone)
    found = counting.count(begun, Span(amount, Unit.DAYS), zone=place, day_off=lambda _: "")
    assert found.due_on == begun.astimezone(place).date() + timedelta(days=amount)
    # The last moment of the day is in it, and the due moment is not.
    assert (found.due_at - timedelta(microseconds=1)).astimezone(place).date() == found.due_on
    assert found.due_at.astimezone(place).date() > found.due_on


@settings(max_examples=300, deadline=None)
@given(begun=MOMENTS, amount=st.integers(1, 200),
       zone=st.sampled_from(ZONES))  # fmt: skip
def test_hours_run_through_nights_weekends_and_changes_of_the_clocks(begun, amount, zone):
    for unit, length in ((Unit.HOURS, timedelta(hours=amount)), (Unit.MINUTES, timedelta(minutes=amount))):
        found = counting.count(begun, Span(amount, unit), zone=ZoneInfo(zone), day_off=lambda _: "holiday")
        assert found.due_at - begun == length
        assert found.due_on is None


@pytest.mark.parametrize(
    ("started", "zone", "days", "until"),
    [
        ("2026-03-28T12:00", "Europe/Oslo", 1, "2026-03-29T22:00"),  # a day of 23 hours
        ("2026-10-24T12:00", "Europe/Oslo", 1, "2026-10-25T23:00"),  # a day of 25 hours
        ("2024-02-28T12:00", "UTC", 1, "2024-03-01T00:00"),  # a leap day counts
        ("2023-02-28T12:00", "UTC", 1, "2023-03-02T00:00"),
        ("2026-12-31T12:00", "UTC", 1, "2027-01-02T00:00"),
        ("2011-12-29T12:00", "Pacific/Apia", 1, "2011-12-30T10:00"),  # a day that never was
        ("2026-04-23T12:00", "Africa/Cairo", 1, "2026-04-24T21:00"),  # midnight is left out
    ],
)
def test_days_with_something_special(started, zone, days, until):
    begun = datetime.fromisoformat(started).replace(tzinfo=UTC)
    found = counting.count(begun, Span(days, Unit.DAYS), zone=ZoneInfo(zone), day_off=lambda _: "")
    assert found.due_at == datetime.fromisoformat(until).replace(tzinfo=UTC)


def test_the_days_a_clock_stood_still_are_skipped_but_not_the_day_it_was_paused():
    start = datetime(2026, 3, 2, 9, tzinfo=UTC)
    stood = [(datetime(2026, 3, 4, 15, tzinfo=UTC), datetime(2026, 3, 6, 8, tzinfo=UTC))]
    found = counting.count(
        start, Span(5, Unit.DAYS), zone=ZoneInfo("UTC"), day_off=lambda _: "", pauses=stood
    )
    assert [one.day for one in found.skipped] == [date(2026, 3, 5), date(2026, 3, 6)]
    assert found.due_on == date(2026, 3, 9)


def test_hours_are_lengthened_by_exactly_the_pause():
    start = datetime(2026, 3, 2, 9, tzinfo=UTC)
    stood = [
        (start + timedelta(minutes=10), start + timedelta(minutes=25)),
        (start + timedelta(hours=2), None),
    ]
    found = counting.count(
        start, Span(1, Unit.HOURS), zone=ZoneInfo("UTC"), day_off=lambda _: "", pauses=stood
    )
    assert found.due_at == start + timedelta(hours=1, minutes=15)


@settings(max_examples=200, deadline=None)
@given(start=DAYS, amount=st.integers(1, 30), into=st.integers(0, 20), length=st.integers(0, 30))
def test_a_pause_never_brings_the_due_date_forward(start, amount, into, length):
    begun = noon(start)
    stood = [(begun + timedelta(days=into), begun + timedelta(days=into + length))]
    span = Span(amount, Unit.WORKING_DAYS)
    off = Calendar("XA", frozenset({5, 6})).day_off
    without = counting.count(begun, span, zone=ZoneInfo("UTC"), day_off=off)
    paused = counting.count(begun, span, zone=ZoneInfo("UTC"), day_off=off, pauses=stood)
    assert paused.due_at >= without.due_at
    assert into < (without.due_on - start).days or paused.due_at == without.due_at


def test_a_state_that_never_works_is_refused():
    with pytest.raises(ValueError, match="twenty years"):
        counting.count(
            datetime(2026, 1, 1, tzinfo=UTC), Span(1, Unit.WORKING_DAYS), zone=ZoneInfo("UTC"),
            day_off=lambda _: "rest",
        )  # fmt: skip

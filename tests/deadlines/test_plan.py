"""Which alarms come when: against a plain list of all of them, however often and late somebody looks."""

from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.deadlines import alarms, counting
from requests_app.deadlines.alarms import Due
from requests_app.deadlines.declared import DECLARED, find

MOMENTS = st.integers(946_684_800, 2_208_988_800).map(lambda one: datetime.fromtimestamp(one, UTC))
ZONES = ["UTC", "Europe/Oslo", "Africa/Cairo", "America/New_York", "Asia/Kathmandu"]


def due_of(declared, moment: datetime, zone: str) -> Due:
    place = ZoneInfo(zone)
    if declared.span is None or declared.span.unit.value in ("days", "working days"):
        on = moment.astimezone(place).date()
        return Due(counting.end_of(on, place), on, place, lambda day: "rest" if day.weekday() > 4 else "")
    return Due(moment, None, place, lambda _: "")


def first(declared, due: Due, number: int) -> list[alarms.Planned]:
    """The first alarms of all, by going through them."""
    return list(islice(alarms.plan(declared, due), number))


def until(declared, due: Due, now: datetime) -> list[alarms.Planned]:
    """All alarms up to a moment, by going through them."""
    return list(takewhile(lambda one: one.at <= now, alarms.plan(declared, due)))


@settings(max_examples=150, deadline=None)
@given(
    declared=st.sampled_from(DECLARED), moment=MOMENTS, zone=st.sampled_from(ZONES), number=st.integers(1, 40)
)
def test_after_each_alarm_comes_the_next_one(declared, moment, zone, number):
    due = due_of(declared, moment, zone)
    everything = first(declared, due, number + 1)
    last = None
    for one in everything:
        found = alarms.after(declared, due, last)
        assert found == one
        last = found.at
    assert [one.at for one in everything] == sorted({one.at for one in everything})


@settings(max_examples=150, deadline=None)
@given(
    declared=st.sampled_from(DECLARED),
    moment=MOMENTS,
    zone=st.sampled_from(ZONES),
    looked=st.integers(-40 * 1440, 60 * 1440),
    waited=st.integers(0, 60 * 1440),
)
def test_what_has_come_is_what_lies_between(declared, moment, zone, looked, waited):
    due = due_of(declared, moment, zone)
    last = due.at + timedelta(minutes=looked)
    now = last + timedelta(minutes=waited)
    everything = [one for one in until(declared, due, now) if last < one.at]
    warnings = [one for one in everything if not one.is_late]
    chases = [one for one in everything if one.is_late]
    assert alarms.between(declared, due, last, now) == [*warnings, *chases[-1:]]


@settings(max_examples=150, deadline=None)
@given(declared=st.sampled_from(DECLARED), moment=MOMENTS, zone=st.sampled_from(ZONES),
       steps=st.lists(st.integers(-90, 60 * 24 * 5), max_size=30))  # fmt: skip
def test_however_the_clock_jumps_no_warning_is_lost_and_nothing_comes_twice(declared, moment, zone, steps):
    due = due_of(declared, moment, zone)
    now = due.at - timedelta(days=30)
    last, seen, furthest = None, [], now
    for step in steps:
        now += timedelta(minutes=step)
        furthest = max(furthest, now)
        come = alarms.between(declared, due, last, now)
        seen += [one.code for one in come]
        last = come[-1].at if come else last
    assert len(seen) == len(set(seen))
    passed = {one.code for one in first(declared, due, len(declared.warns)) if one.at <= furthest}
    assert passed <= set(seen)


@pytest.mark.parametrize(
    ("zone", "at"),
    [
        ("UTC", "2026-03-09T07:00"),
        ("Europe/Oslo", "2026-03-09T06:00"),
        ("Asia/Kathmandu", "2026-03-09T01:15"),
    ],
)
def test_days_are_warned_of_in_the_morning_there(zone, at):
    place = ZoneInfo(zone)
    due = Due(counting.end_of(date(2026, 3, 16), place), date(2026, 3, 16), place, lambda _: "")
    found = next(one for one in alarms.plan(find("K01"), due) if one.before and one.before.amount == 7)
    assert found.at == datetime.fromisoformat(at).replace(tzinfo=UTC)


def test_a_new_due_date_has_alarms_of_its_own():
    declared, place = find("K32"), ZoneInfo("UTC")
    codes = [
        {one.code for one in first(declared, Due(counting.end_of(day, place), day, place, lambda _: ""), 5)}
        for day in (date(2026, 3, 16), date(2026, 3, 17))
    ]
    assert not codes[0] & codes[1]

"""Days, weekends and lengths are set with a reason, by those who may, as far as the law allows."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from requests_app.audit import register
from requests_app.core.errors import Invalid, NotAllowed
from requests_app.deadlines import days, explaining, queries, recounting, services, sweep, values
from requests_app.deadlines.calendars import calendar_of
from requests_app.deadlines.declared import find
from requests_app.deadlines.models import Alarm, DayOverride, WorkingValue
from requests_app.outbox.models import OutboxMessage
from tests.deadlines.running import Hands, asked, clocks, preserved, received

pytestmark = pytest.mark.django_db
DAY = date(2037, 3, 5)


@pytest.fixture
def hands(monkeypatch):
    return Hands(monkeypatch)


def holiday(people, day=DAY, state="XA", **more) -> DayOverride:
    given = {"name": "Day of the Sea", "reason": "Decree 14", "by": people.supervisor, **more}
    row = days.set_day(state, day, "holiday", **given)
    for message in OutboxMessage.objects.filter(topic=days.TOPIC, done_at=None):
        recounting.recount(message.payload)
        OutboxMessage.objects.filter(pk=message.pk).update(done_at=row.set_at)
    return row


def test_a_holiday_moves_the_clocks_that_run(people, hands):
    case = received(people)
    assert clocks(case)["K30"].due_on == date(2037, 3, 9)
    holiday(people)
    assert clocks(case)["K30"].due_on == date(2037, 3, 10)
    found = explaining.explain(clocks(case)["K30"])
    assert [(one.why, one.days) for one in found.skipped] == [
        ("Day of the Sea", 1),
        ("Saturday", 1),
        ("Sunday", 1),
    ]


def test_taking_it_back_moves_them_back(people, hands):
    case = received(people)
    holiday(people)
    days.set_day("XA", DAY, "calendar", reason="The decree was withdrawn.", by=people.supervisor)
    recounting.recount({"state": "XA"})
    assert clocks(case)["K30"].due_on == date(2037, 3, 9)
    assert [one.kind for one in queries.days_set("XA")] == ["calendar"]


def test_a_saturday_that_is_worked_counts(people, hands):
    case = received(people)
    days.set_day("XA", date(2037, 3, 7), "working", reason="Made up for Monday.", by=people.admin)
    recounting.recount({"state": "XA"})
    assert clocks(case)["K30"].due_on == date(2037, 3, 7)


def test_a_weekend_of_its_own(people, hands):
    case = received(people)
    days.set_weekend("XA", [4, 5], reason="By law", by=people.supervisor)
    recounting.recount({"state": "XA"})
    assert clocks(case)["K30"].due_on == date(2037, 3, 9)
    assert calendar_of("XA").day_off(date(2037, 3, 6)) == "Friday"
    assert not calendar_of("XA").day_off(date(2037, 3, 8))


def test_days_of_another_state_do_not_move_ours(people, hands):
    case = received(people)
    holiday(people, state="XB")
    assert clocks(case)["K30"].due_on == date(2037, 3, 9)


def test_calendar_days_are_not_moved(people, hands):
    case = preserved(people)
    before = clocks(case)["K01"].due_at
    holiday(people)
    assert clocks(case)["K01"].due_at == before


def test_a_clock_that_stands_still_is_counted_when_it_goes_on(people, hands):
    case = received(people)
    services.follow(case, "incoming.questioned", by=people.reviewer, side="theirs")
    holiday(people, day=date(2037, 3, 10))
    hands.go(hours=1)
    services.follow(case, "incoming.supplemented", by=people.reviewer, side="ours")
    assert clocks(case)["K31"].due_on == date(2037, 3, 17)


def test_an_alarm_is_not_repeated_when_the_date_stays(people, hands):
    received(people)
    hands.to("2037-03-06T07:00")
    sweep.sweep()
    holiday(people, day=date(2037, 8, 5))
    assert sweep.sweep() == 0
    assert Alarm.objects.count() == 1


def test_many_are_counted_anew_in_batches(people, hands, monkeypatch):
    monkeypatch.setattr(recounting, "BATCH", 2)
    cases = [received(people) for _ in range(3)]
    days.set_day("XA", DAY, "holiday", name="Day of the Sea", reason="Decree", by=people.supervisor)
    for _ in range(9):
        for message in OutboxMessage.objects.filter(topic=days.TOPIC, done_at=None):
            recounting.recount(message.payload)
            OutboxMessage.objects.filter(pk=message.pk).update(done_at=hands.at)
    assert {clocks(case)["K30"].due_on for case in cases} == {date(2037, 3, 10)}
    assert not OutboxMessage.objects.filter(topic=days.TOPIC, done_at=None).exists()


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"state": "ZZ"}, "state"),
        ({"day": None}, "day"),
        ({"day": date(1850, 1, 1)}, "day"),
        ({"name": ""}, "name"),
        ({"name": "x" * 121}, "name"),
        ({"reason": " "}, "reason"),
        ({"reason": "a\x00b"}, "reason"),
    ],
)
def test_a_day_that_makes_no_sense_is_refused_at_its_field(people, given, field):
    facts = {"state": "XA", "day": DAY, "name": "Day", "reason": "Decree", **given}
    with pytest.raises(Invalid) as refused:
        days.set_day(facts.pop("state"), facts.pop("day"), "holiday", by=people.supervisor, **facts)
    assert list(refused.value.fields) == [field]
    assert not DayOverride.objects.exists()


@pytest.mark.parametrize("chosen", [[7], [-1], ["x"], list(range(7))])
def test_a_weekend_leaves_a_day_to_work_on(people, chosen):
    with pytest.raises(Invalid):
        days.set_weekend("XA", chosen, reason="Why", by=people.supervisor)


@pytest.mark.parametrize("who", ["officer", "reviewer", "auditor", "duty", "adviser", "legal", "executing"])
def test_others_may_not(people, who):
    by = getattr(people, who)
    with pytest.raises(NotAllowed):
        days.set_day("XA", DAY, "holiday", name="Day", reason="Why", by=by)
    with pytest.raises(NotAllowed):
        days.set_weekend("XA", [5], reason="Why", by=by)
    with pytest.raises(NotAllowed):
        values.change(find("K30"), 7, reason="Why", by=by)


def test_a_working_value_counts_for_clocks_that_start_from_now_on(people, hands):
    old = received(people)
    values.change(find("K30"), 2, reason="Agreed with our neighbours.", by=people.supervisor)
    assert clocks(old)["K30"].due_on == date(2037, 3, 9)
    assert clocks(received(people))["K30"].due_on == date(2037, 3, 4)
    assert register.read("deadlines")[-1].facts == {"clock": "K30", "variant": "", "amount": 2}


@pytest.mark.parametrize(
    ("code", "amount", "allowed"),
    [
        ("K01", 59, False), ("K01", 60, True), ("K01", 120, True),
        ("K03", 91, False), ("K03", 90, True), ("K03", 30, True),
        ("K04", 89, False), ("K04", 91, False),
        ("K32", 0, False), ("K32", 45, True), ("K32", 10_000, False), ("K32", "30", False),
    ],
)  # fmt: skip
def test_the_law_is_never_shortened_below_or_lengthened_over_what_it_says(people, code, amount, allowed):
    if allowed:
        assert values.change(find(code), amount, reason="Why", by=people.admin).amount == amount
        return
    with pytest.raises(Invalid) as refused:
        values.change(find(code), amount, reason="Why", by=people.admin)
    assert list(refused.value.fields) == ["amount"]
    assert not WorkingValue.objects.exists()


def test_a_day_that_is_named_has_no_length_to_change(people):
    with pytest.raises(Invalid):
        values.change(find("D03", "ours"), 5, reason="Why", by=people.admin)
    with pytest.raises(Invalid) as refused:
        values.change(find("K32"), 45, reason="", by=people.admin)
    assert "reason" in refused.value.fields


def test_what_was_set_is_final(people):
    values.change(find("K32"), 45, reason="Why", by=people.admin)
    with pytest.raises(DatabaseError), transaction.atomic():
        WorkingValue.objects.update(amount=1)


def test_our_days_and_theirs_are_kept_apart(people, hands):
    case = received(people)
    hands.go(days=2)
    services.follow(case, "incoming.questioned", by=people.reviewer, side="theirs")
    hands.go(days=10)
    services.follow(case, "incoming.supplemented", by=people.reviewer, side="ours")
    hands.go(days=1)
    found = explaining.explain(clocks(case)["K31"])
    assert (found.sides.ours, found.sides.theirs) == (3, 10)
    assert [one.why for one in found.pauses] == ["The other side must act"]


def test_a_law_is_cited_as_far_as_it_was_read(people, hands):
    found = explaining.explain(clocks(preserved(people))["K01"])
    assert found.law == ("Budapest Convention Article 29(7)", "Hanoi Convention Article 42")
    assert not found.is_working_value


def test_their_calendar_is_theirs(people, hands):
    case = asked(people, state="XB")
    services.follow(case, "incoming.questioned", by=people.reviewer, side="theirs")
    assert clocks(case)["K37:asked_of_them"].state == "XB"


def test_the_list_shows_what_the_person_may_see_and_no_more(people, hands):
    case = received(people)
    narrowed = queries.Narrowed()
    assert {one.case_id for one in queries.due(people.supervisor, narrowed)} == {case.pk}
    for who in ("officer", "executing", "admin", "legal"):
        assert queries.due(getattr(people, who), narrowed) == []
    assert queries.due(people.second_reviewer, queries.Narrowed(mine=True)) == []
    assert len(queries.due(people.reviewer, queries.Narrowed(mine=True))) == 2
    hands.go(days=8)
    late = queries.due(people.reviewer, queries.Narrowed(late=True))
    assert [one.code for one in late] == ["K30"]


def test_pages_of_the_list_follow_each_other(people, hands):
    for _ in range(3):
        received(people)
    first = queries.due(people.supervisor, queries.Narrowed(), most=4)
    last = first[3]
    rest = queries.due(people.supervisor, queries.Narrowed(), after=(last.due_at, last.pk), most=4)
    assert len({one.pk for one in [*first[:4], *rest]}) == 6
    assert all(one.due_at - hands.at < timedelta(days=30) for one in rest)

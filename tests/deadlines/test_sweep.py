"""Alarms are sent when they come, once, to those who can act; nobody else learns of the case."""

from datetime import date

import pytest
from django.db import DatabaseError, transaction

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile, TeamMember
from requests_app.deadlines import services, sweep
from requests_app.deadlines.models import Alarm, Deadline
from requests_app.notices.models import Notice
from requests_app.outbox.models import OutboxMessage
from tests.deadlines.running import Hands, asked, clocks, preserved, received

pytestmark = pytest.mark.django_db


@pytest.fixture
def hands(monkeypatch):
    return Hands(monkeypatch)


def told(person=None) -> list[str]:
    found = Notice.objects.order_by("id")
    return [one.text for one in (found.filter(person=person) if person else found)]


def codes(deadline) -> list[str]:
    return [one.code.split("@")[0] for one in Alarm.objects.filter(deadline=deadline, overtaken=False)]


def run_until(hands, text: str, *, every: dict) -> None:
    """Sweep again and again until a moment."""
    last = Hands.__new__(Hands)
    last.to(text)
    while hands.at < last.at:
        sweep.sweep()
        hands.go(**every)


def test_nothing_is_sent_before_its_time(people, hands):
    received(people)
    hands.go(days=3)
    assert sweep.sweep() == 0
    assert not Notice.objects.exists()


def test_the_warning_goes_to_the_holder_once(people, hands):
    case = received(people)
    hands.to("2037-03-06T07:00")  # one working day before Monday the ninth
    assert sweep.sweep() == 1
    assert sweep.sweep() == 0
    assert [case.reference in text for text in told(people.reviewer)] == [True]
    assert "Acknowledge the request – due on 9 March 2037" in told(people.reviewer)[0]
    assert told(people.supervisor) == []
    assert codes(clocks(case)["K30"]) == ["-1wd"]


def test_after_the_due_date_it_is_handed_up_and_repeated(people, hands):
    case = received(people)
    run_until(hands, "2037-03-13T08:00", every={"hours": 1})
    assert codes(clocks(case)["K30"]) == ["-1wd", "+1", "+2", "+3", "+4"]
    escalated = Notice.objects.filter(
        person=people.supervisor, kind="escalation", about__endswith=str(clocks(case)["K30"].pk)
    )
    assert escalated.count() == 4
    assert "was due on 9 March 2037" in escalated.first().text


def test_a_preservation_warns_at_21_14_7_1_days_and_daily_until_renewed_or_released(people, hands):
    case = preserved(people)
    clock = clocks(case)["K01"]
    run_until(hands, "2037-05-06T12:00", every={"hours": 6})
    assert codes(clock) == ["-21d", "-14d", "-7d", "-1d", "+1", "+2", "+3", "+4", "+5"]
    days = [one.nominal_at.date() for one in Alarm.objects.filter(deadline=clock)]
    assert days[:5] == [
        date(2037, 4, 10),
        date(2037, 4, 17),
        date(2037, 4, 24),
        date(2037, 4, 30),
        date(2037, 5, 2),
    ]
    assert Notice.objects.filter(person=people.duty, kind="clock_law", urgent=True).count() >= 9
    services.follow(case, "preservation.extended", by=people.duty, due=date(2037, 7, 1))
    before = Notice.objects.filter(about=f"clock/{clock.pk}").count()
    run_until(hands, "2037-05-20T12:00", every={"hours": 6})
    assert Notice.objects.filter(about=f"clock/{clock.pk}").count() == before


def test_it_chases_for_years_if_it_must(people, hands):
    case = preserved(people)
    hands.go(days=60 + 365 * 4)
    sweep.sweep()
    clock = clocks(case)["K01"]
    assert clock.next_alarm_at > hands.at
    assert (clock.next_alarm_at - hands.at).days == 0


def test_a_held_preservation_is_silent(people, hands):
    case = preserved(people)
    services.follow(case, "preservation.held", by=people.duty)
    services.stop(case, "K03", by=people.duty)
    hands.go(days=400)
    assert sweep.sweep() == 0


def test_warnings_missed_together_are_told_once_and_all_are_kept(people, hands):
    case = preserved(people)
    services.stop(case, "K03", by=people.duty)
    hands.go(days=57)  # the workers were away; three days are left
    assert sweep.sweep() == 1
    clock = clocks(case)["K01"]
    assert codes(clock) == ["-7d"]
    assert Alarm.objects.filter(deadline=clock, overtaken=True).count() == 2
    assert Notice.objects.filter(person=people.duty, about=f"clock/{clock.pk}").count() == 1


def test_a_preservation_registered_late_warns_at_once(people, hands):
    case = asked(people, kind="preservation", by="duty")
    services.follow(case, "preservation.effected", by=people.duty, due=date(2037, 3, 8))
    assert sweep.sweep() == 1
    assert codes(clocks(case)["K01"]) == ["-7d"]


def test_what_is_late_when_it_starts_is_told_at_once(people, hands):
    case = asked(people)
    services.follow(case, "incoming.registered", by=people.reviewer, at=date(2037, 2, 2))
    assert sweep.sweep() == 2
    assert codes(clocks(case)["K30"])[0].startswith("+")


@pytest.mark.parametrize("event", ["incoming.withdrawn", "incoming.closed"])
def test_a_case_that_is_over_chases_nobody(people, hands, event):
    case = received(people)
    hands.to("2037-03-06T07:00")
    sweep.sweep()
    services.follow(case, event, by=people.reviewer, side="ours")
    # What was told but not yet mailed is not mailed any more.
    assert not Notice.objects.filter(settled_at=None).exists()
    hands.go(days=100)
    assert sweep.sweep() == 0


def test_a_warning_counts_again_for_a_new_due_date(people, hands):
    case = asked(people)
    services.follow(case, "incoming.completed", by=people.reviewer, side="ours")
    hands.to("2037-03-26T07:00")
    sweep.sweep()
    services.follow(case, "incoming.consulted", by=people.reviewer, side="theirs")
    hands.go(days=60)
    services.follow(case, "incoming.consultation_answered", by=people.reviewer, side="ours")
    decision = clocks(case)["K32"]
    assert decision.due_on > date(2037, 5, 25)
    run_until(hands, "2037-06-03T12:00", every={"hours": 12})
    assert codes(decision)[:2] == ["-7d", "-1d"]


def test_a_deactivated_person_gets_nothing_and_the_supervisor_does(people, hands):
    received(people)
    User.objects.filter(pk=people.reviewer.pk).update(is_active=False)
    hands.to("2037-03-06T07:00")
    sweep.sweep()
    assert told(people.reviewer) == []
    assert len(told(people.supervisor)) == 1


def restrict(case, *team) -> None:
    CaseFile.objects.filter(pk=case.pk).update(confidentiality="restricted")
    for person in team:
        TeamMember.objects.create(case=case, user=person, since=case.opened_at, added_by=person)


def test_a_restricted_case_is_told_to_its_team_alone(people, hands):
    case = received(people)
    restrict(case, people.reviewer)
    run_until(hands, "2037-03-13T08:00", every={"hours": 6})
    assert len(told(people.reviewer)) >= 2
    assert told(people.supervisor) == []


def test_if_nobody_on_the_team_can_be_told_the_team_must_be_completed(people, hands):
    case = received(people)
    restrict(case)
    hands.to("2037-03-06T07:00")
    sweep.sweep()
    assert told(people.reviewer) == []
    assert len(told(people.supervisor)) == 1
    assert case.reference not in told(people.supervisor)[0]
    notice = Notice.objects.get()
    assert notice.case is None
    assert case.reference not in notice.url


def test_the_executing_authority_hears_of_its_task_and_not_of_the_case(people, hands):
    case = received(people)
    services.follow(
        case,
        "task.assigned",
        by=people.reviewer,
        subject="TASK-7",
        due=date(2037, 3, 10),
        authority=people.executing.authority,
    )
    hands.to("2037-03-03T08:00")
    sweep.sweep()
    (text,) = told(people.executing)
    assert text.startswith("TASK-7: ")
    assert case.reference not in text


def test_an_urgent_alarm_is_mailed_at_once_and_another_waits(people, hands):
    preserved(people)
    hands.to("2037-04-10T08:00")
    sweep.sweep()
    assert (
        OutboxMessage.objects.filter(topic="notice.mail").count()
        == Notice.objects.filter(way="at_once").count()
        == 1
    )
    case = received(people)
    hands.go(days=14)
    sweep.sweep()
    assert set(Notice.objects.filter(case=case).values_list("way", flat=True)) == {"summary"}


def test_what_was_sent_is_final(people, hands):
    received(people)
    hands.to("2037-03-06T07:00")
    sweep.sweep()
    for change in (lambda: Alarm.objects.update(told=9), lambda: Alarm.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_a_clock_of_the_computer_that_jumps_neither_loses_nor_repeats(people, hands):
    case = preserved(people)
    clock = clocks(case)["K01"]
    services.stop(case, "K03", by=people.duty)
    for moment in (
        "2037-04-10T06:30",
        "2037-04-10T07:30",
        "2037-04-10T06:30",
        "2037-04-10T07:00",
        "2037-04-17T06:10",
    ):
        hands.to(moment)
        sweep.sweep()
    hands.go(hours=1)  # an hour forward: early
    sweep.sweep()
    hands.go(hours=-1)
    sweep.sweep()
    hands.go(hours=2)
    sweep.sweep()
    assert codes(clock) == ["-21d", "-14d"]
    assert Notice.objects.filter(person=people.duty).count() == 2


def test_the_number_of_statements_follows_the_batches_not_the_clocks(
    people, hands, django_assert_max_num_queries
):
    for _ in range(12):
        received(people)
    hands.to("2037-03-06T07:00")
    with django_assert_max_num_queries(25):
        assert sweep.sweep() == 12
    assert Alarm.objects.count() == 12


def test_batches_follow_each_other(people, hands):
    for _ in range(7):
        received(people)
    hands.to("2037-03-06T07:00")
    assert sweep.sweep(batch=2, most=4) == 4
    assert sweep.sweep(batch=2) == 3
    assert Alarm.objects.count() == 7


def test_a_clock_that_is_no_longer_declared_is_left_alone(people, hands):
    case = received(people)
    Deadline.objects.filter(case=case, code="K30").update(variant="gone")
    hands.go(days=30)
    sweep.sweep()
    assert Deadline.objects.get(variant="gone").next_alarm_at is None

"""The day of a task is a clock of its case: it starts, moves, ends, and tells nobody who must not know."""

from datetime import timedelta

import pytest

from requests_app.core import clock
from requests_app.deadlines.models import Deadline
from requests_app.deadlines.telling import Audience
from requests_app.execution import services
from tests.execution import arrive
from tests.execution.arrive import SUBSCRIBER

pytestmark = pytest.mark.django_db


def running(case):
    return Deadline.objects.filter(case=case, variant="task", ended_at=None)


def in_days(days):
    return clock.today() + timedelta(days=days)


@pytest.fixture
def case(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    return arrive.case_of(people)


def test_a_day_that_was_given_runs_and_moves(case, people):
    task = arrive.assigned(case, people, due_on=in_days(20))
    assert running(case).get().subject == task.reference
    services.set_day(task, by=people.reviewer, due_on=in_days(30), reason="A holiday.")
    due = running(case).get().due_at
    assert due.date() >= in_days(29)


def test_without_a_day_nothing_runs(case, people):
    arrive.assigned(case, people)
    assert not running(case).exists()


def test_handed_in_nobody_is_chased(case, people):
    arrive.handed_in(case, people, due_on=in_days(20))
    assert not running(case).exists()


def test_called_off_nobody_is_chased(case, people):
    task = arrive.assigned(case, people, due_on=in_days(20))
    services.cancel(task, by=people.reviewer, reason="Withdrawn.")
    assert not running(case).exists()


def test_the_people_of_the_authority_are_warned_unless_the_case_is_restricted(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    arrive.assigned(arrive.case_of(people), people, due_on=in_days(20))
    arrive.assigned(
        arrive.case_of(people, restricted=True), people, officer=people.executing, due_on=in_days(20)
    )
    found = list(Deadline.objects.filter(variant="task").select_related("case"))
    audience = Audience(found)
    warned = {one.case.is_restricted: audience.executing(one) for one in found}
    assert warned == {False: [people.executing], True: []}

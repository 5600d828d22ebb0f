"""Two people act on one task at the same moment: one of them does it, the other is told."""

import pytest

from requests_app.core.errors import Blocked, Stale
from requests_app.directory import services as directory
from requests_app.execution import queries, services
from requests_app.execution.models import Task
from requests_app.management.demo.states import BOOK
from tests.conftest import make_people
from tests.execution import arrive
from tests.execution.arrive import SUBSCRIBER
from tests.racing import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def people():
    directory.load(BOOK)
    return make_people()


@pytest.fixture
def case(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    return arrive.case_of(people)


def test_two_accept_and_one_has_it(case, people):
    partner = arrive.executing_officer(arrive.police(), "partner")
    task = arrive.assigned(case, people)
    found = at_once(
        lambda: services.accept(task, by=people.executing), lambda: services.accept(task, by=partner)
    )
    assert sorted(isinstance(one, Task) for one in found) == [False, True]
    assert any(isinstance(one, Blocked | Stale) for one in found)


def test_two_give_the_same_item_out_and_one_is_asked_why(case, people):
    found = at_once(
        lambda: arrive.assigned(case, people),
        lambda: services.assign(
            case, by=people.second_reviewer, items=[SUBSCRIBER], authority=arrive.police()
        ),
    )
    assert sorted(isinstance(one, Task) for one in found) == [False, True]
    assert len(queries.tasks_of(case)) == 1


def test_two_acts_at_once_get_two_numbers(case, people):
    partner = arrive.executing_officer(arrive.police(), "partner")
    task = arrive.accepted(case, people)
    at_once(lambda: arrive.act(task, people.executing), lambda: arrive.act(task, partner))
    assert [one.number for one in queries.acts(task)] == [1, 2]


def test_an_act_is_corrected_once(case, people):
    task = arrive.accepted(case, people)
    arrive.act(task, people.executing)
    again = {"corrects": 1, "why_corrected": "The place was another one."}
    found = at_once(
        lambda: arrive.act(task, people.executing, **again),
        lambda: arrive.act(task, people.executing, **again),
    )
    assert sum(isinstance(one, Exception) for one in found) == 1
    assert len(queries.acts(task)) == 2


def test_called_off_while_it_is_handed_in(case, people):
    task = arrive.accepted(case, people)
    arrive.act(task, people.executing)
    task.refresh_from_db()
    said = arrive.results(task)
    at_once(
        lambda: services.hand_in(task, by=people.executing, **said),
        lambda: services.cancel(task, by=people.reviewer, reason="Withdrawn."),
    )
    task.refresh_from_db()
    assert task.status == "cancelled"

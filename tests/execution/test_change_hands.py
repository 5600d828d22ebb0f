"""Another authority, another person, another day; called off; and what the whole case still waits for."""

from datetime import timedelta

import pytest

from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.execution import guards, queries, services
from tests.execution import arrive
from tests.execution.arrive import SUBSCRIBER, TRAFFIC

pytestmark = pytest.mark.django_db


@pytest.fixture
def answer(monkeypatch):
    return arrive.granted(monkeypatch, SUBSCRIBER, TRAFFIC)


@pytest.fixture
def case(people, answer):
    return arrive.case_of(people)


@pytest.fixture
def rival(people):
    return arrive.executing_officer(arrive.another_police(), "rival")


def test_another_authority_gets_a_task_of_its_own(case, people, rival):
    old = arrive.accepted(case, people)
    arrive.act(old, people.executing)
    new = services.reassign(
        old, by=people.reviewer, authority=rival.authority, reason="Nearer to the provider."
    )
    old.refresh_from_db()
    assert (old.status, new.status, new.replaces) == ("replaced", "assigned", old)
    assert [one.rows for one in queries.items(new)] == [one.rows for one in queries.items(old)]
    assert queries.acts(new) == []
    assert queries.find(new.reference, rival)
    with pytest.raises(NotVisible):
        queries.find(new.reference, people.executing)
    with pytest.raises(NotVisible):
        queries.find(old.reference, rival)


def test_what_is_no_longer_granted_is_not_passed_on(case, people, rival, answer):
    task = arrive.assigned(case, people)
    answer.items.clear()
    with pytest.raises(Blocked):
        services.reassign(task, by=people.reviewer, authority=rival.authority, reason="Nearer.")


def test_it_is_not_passed_on_to_where_it_is(case, people):
    with pytest.raises(Invalid) as error:
        services.reassign(
            arrive.assigned(case, people), by=people.reviewer, authority=arrive.police(), reason="Again."
        )
    assert set(error.value.fields) == {"authority"}


def test_a_declined_task_is_passed_on(case, people, rival):
    declined = services.decline(arrive.assigned(case, people), by=people.executing, reason="Not competent.")
    new = services.reassign(declined, by=people.supervisor, authority=rival.authority, reason="They are.")
    assert new.authority == rival.authority


def test_a_task_that_was_handed_in_is_not_passed_on(case, people, rival):
    with pytest.raises(Blocked):
        services.reassign(
            arrive.handed_in(case, people), by=people.reviewer, authority=rival.authority, reason="Nearer."
        )


def test_the_authority_itself_hands_it_on_to_a_colleague(case, people):
    partner = arrive.executing_officer(arrive.police(), "partner")
    task = services.hand_on(arrive.accepted(case, people), officer=partner, by=people.executing)
    assert task.officer == partner


def test_not_to_somebody_elsewhere_and_not_by_somebody_elsewhere(case, people, rival):
    task = arrive.accepted(case, people)
    with pytest.raises(Invalid):
        services.hand_on(task, officer=rival, by=people.executing)
    with pytest.raises(NotAllowed):
        services.hand_on(task, officer=people.executing, by=rival)
    with pytest.raises(Invalid):
        services.hand_on(task, officer=people.officer, by=people.reviewer)


def test_of_a_restricted_case_the_authority_hands_nothing_on(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    partner = arrive.executing_officer(arrive.police(), "partner")
    case = arrive.case_of(people, restricted=True)
    task = arrive.accepted(case, people, officer=people.executing)
    with pytest.raises(NotAllowed):
        services.hand_on(task, officer=partner, by=people.executing)
    with pytest.raises(NotVisible):
        queries.find(task.reference, partner)
    services.hand_on(task, officer=partner, by=people.reviewer)
    assert queries.find(task.reference, partner)
    with pytest.raises(NotVisible):
        queries.find(task.reference, people.executing)


def test_the_day_is_changed_for_a_reason(case, people):
    task = arrive.assigned(case, people, due_on=clock.today() + timedelta(days=10))
    later = clock.today() + timedelta(days=20)
    with pytest.raises(Invalid):
        services.set_day(task, by=people.reviewer, due_on=later, reason="")
    assert services.set_day(task, by=people.reviewer, due_on=later, reason="A holiday.").due_on == later


def test_called_off_everything_stops_and_stays_readable(case, people):
    task = arrive.accepted(case, people)
    arrive.act(task, people.executing)
    assert services.call_back(case, by=people.reviewer, reason="The request was withdrawn.") == 1
    task.refresh_from_db()
    assert task.status == "cancelled"
    assert queries.find(task.reference, people.executing)
    with pytest.raises(Blocked):
        arrive.act(task, people.executing)
    assert services.call_back(case, by=people.reviewer, reason="Again.") == 0


def test_what_was_called_off_after_handing_in_does_not_count(case, people):
    task = arrive.handed_in(case, people)
    services.cancel(task, by=people.reviewer, reason="Refused after all.")
    assert queries.results_of(case) == {}
    assert queries.report(case).done == ()


def test_a_case_waits_for_every_task_and_every_item(case, people, answer):
    assert not guards.every_task_is_handed_in(case)
    first = arrive.handed_in(case, people)
    waiting = guards.every_task_is_handed_in(case)
    assert [one.code for one in waiting.blockers] == ["item_not_given"]
    assert "Item 2" in waiting.blockers[0].message
    second = arrive.assigned(case, people, items=[TRAFFIC])
    assert [one.code for one in guards.every_task_is_handed_in(case).blockers] == ["task_open"]
    services.decline(second, by=people.executing, reason="Not competent.")
    codes = {one.code for one in guards.every_task_is_handed_in(case).blockers}
    assert codes == {"task_open", "item_not_given"}
    services.cancel(second, by=people.reviewer, reason="Narrowed.")
    del answer.items[TRAFFIC]
    assert guards.every_task_is_handed_in(case)
    assert first.status == "handed_in"


def test_nothing_is_closed_while_somebody_is_at_work(case, people):
    task = arrive.accepted(case, people)
    assert task.reference in guards.nothing_is_being_carried_out(case).blockers[0].message
    services.call_back(case, by=people.reviewer, reason="Withdrawn.")
    assert guards.nothing_is_being_carried_out(case)


@pytest.mark.parametrize("who", ["officer", "colleague", "stranger", "legal", "admin"])
def test_others_see_no_task(case, people, who):
    task = arrive.assigned(case, people)
    assert not queries.visible_to(getattr(people, who)).exists()
    with pytest.raises(NotVisible):
        queries.find(task.reference, getattr(people, who))


@pytest.mark.parametrize("who", ["reviewer", "adviser", "supervisor", "auditor", "duty", "executing"])
def test_those_who_see_the_case_see_its_tasks(case, people, who):
    task = arrive.assigned(case, people)
    assert queries.find(task.reference, getattr(people, who)) == task


def test_a_restricted_case_hides_its_tasks_from_the_rest_of_the_house(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    task = arrive.assigned(arrive.case_of(people, restricted=True), people, officer=people.executing)
    for who in ("second_reviewer", "adviser", "supervisor", "auditor", "duty"):
        assert not queries.visible_to(getattr(people, who)).exists(), who
    assert queries.find(task.reference, people.reviewer)


@pytest.mark.parametrize("reference", ["", "TSK-2026-000000", "TSK\x00", "../etc", "INC-2026-AAAAAA"])
def test_a_made_up_reference_finds_nothing(people, reference):
    with pytest.raises(NotVisible):
        queries.find(reference, people.executing)


def test_a_deactivated_officer_sees_nothing(case, people):
    arrive.assigned(case, people)
    people.executing.is_active = False
    people.executing.save(update_fields=["is_active"])
    assert not queries.visible_to(people.executing).exists()

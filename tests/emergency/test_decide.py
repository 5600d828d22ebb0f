"""The test of Article 2(o), one person at night, a second person next day."""

from datetime import timedelta

import pytest

from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.documents.models import Document
from requests_app.emergency import services
from requests_app.emergency.elements import ELEMENTS
from requests_app.operations import queries as operations
from requests_app.operations.models import WorkItem
from requests_app.outbox.models import OutboxMessage
from tests import emergency_builders as built
from tests.emergency_builders import called, emergency_at

pytestmark = pytest.mark.django_db


def second_review(emergency):
    return WorkItem.objects.get(kind="second_review", key=f"emergency/{emergency.pk}")


def test_one_duty_officer_decides_alone(people):
    emergency = emergency_at("granted", people)
    decision = emergency.decisions.get()
    assert (emergency.decided_by, decision.outcome, decision.version.number) == (people.duty, "emergency", 1)
    assert {one["element"] for one in decision.test} == {one.code for one in ELEMENTS}


def test_nothing_is_decided_on_an_unverified_call(people):
    with pytest.raises(Blocked):
        services.grant(called(people), by=people.duty, test=built.test_answered())


@pytest.mark.parametrize("element", [one.code for one in ELEMENTS])
@pytest.mark.parametrize("answer", ["no", "unknown", "", "perhaps"])
def test_every_element_must_be_met(people, element, answer):
    emergency = emergency_at("verified", people)
    with pytest.raises(Invalid) as refused:
        services.grant(emergency, by=people.duty, test=built.test_answered(**{element: answer}))
    assert set(refused.value.fields) == {f"{element}-answer"}
    assert not emergency.decisions.exists()


def test_every_answer_needs_its_reasons(people):
    test = built.test_answered()
    test["imminent"]["reasons"] = "  "
    with pytest.raises(Invalid) as refused:
        services.grant(emergency_at("verified", people), by=people.duty, test=test)
    assert set(refused.value.fields) == {"imminent-reasons"}


@pytest.mark.parametrize("name", ["officer", "adviser", "supervisor", "auditor", "admin", "executing"])
def test_others_do_not_decide(people, name):
    with pytest.raises(NotAllowed):
        services.grant(emergency_at("verified", people), by=getattr(people, name), test=built.test_answered())


@pytest.mark.parametrize("status", ["granted", "rerouted", "unverified", "asked"])
def test_whatever_one_person_decided_is_work_for_a_second(people, status):
    emergency = emergency_at(status, people)
    item = second_review(emergency)
    assert item.is_open
    assert item.not_for == emergency.decided_by
    assert clock.now() < item.due_at < clock.now() + timedelta(hours=48)


def test_the_work_is_not_for_whoever_decided(people):
    from requests_app.operations import services as work

    emergency = emergency_at("verified", people)
    emergency = services.grant(emergency, by=people.reviewer, test=built.test_answered())
    with pytest.raises(NotAllowed):
        work.take(second_review(emergency), by=people.reviewer)
    assert work.take(second_review(emergency), by=people.second_reviewer).owner == people.second_reviewer
    with pytest.raises(Blocked):
        work.settle(second_review(emergency), by=people.second_reviewer, word="Looks fine.")


def test_the_duty_officer_does_not_even_see_the_review_as_work(people):
    emergency = emergency_at("granted", people)
    assert second_review(emergency) not in operations.visible_to(people.duty)
    assert second_review(emergency) in operations.visible_to(people.supervisor)


def test_the_review_settles_the_work(people):
    emergency = emergency_at("granted", people)
    built.review(emergency, people)
    assert not second_review(emergency).is_open
    assert emergency.reviewed_by == people.supervisor
    assert Document.objects.filter(case=emergency.case, kind="after_action_review").exists()


@pytest.mark.parametrize("name", ["duty", "officer", "auditor", "adviser"])
def test_others_do_not_review(people, name):
    emergency = emergency_at("granted", people)
    with pytest.raises(NotAllowed):
        services.review(emergency, by=getattr(people, name), rightly="yes", test="Right.")


def test_nobody_reviews_where_they_acted(people):
    emergency = emergency_at("granted", people)
    emergency = services.order(emergency, by=people.reviewer, sent_at=clock.now(), **built.ORDER)
    with pytest.raises(NotAllowed) as refused:
        services.review(emergency, by=people.reviewer, rightly="yes", test="Right.")
    assert refused.value.blockers[0].code == "four_eyes"
    assert services.review(emergency, by=people.second_reviewer, rightly="yes", test="Right.")


def test_a_review_that_is_not_a_yes_says_what_follows(people):
    with pytest.raises(Invalid) as refused:
        services.review(emergency_at("granted", people), by=people.supervisor, rightly="no", test="Wrong.")
    assert set(refused.value.fields) == {"follow_up"}


def test_it_is_reviewed_once(people):
    emergency = emergency_at("granted", people)
    built.review(emergency, people)
    with pytest.raises(Blocked):
        built.review(emergency, people)
    with pytest.raises(Blocked):
        built.review(called(people), people)


def test_nothing_is_closed_without_review(people):
    emergency = emergency_at("confirmed", people)
    built.answer_orders(emergency, people)
    with pytest.raises(Blocked) as refused:
        services.close(emergency, by=people.supervisor)
    assert [one.code for one in refused.value.blockers] == ["not_reviewed"]
    assert built.close(emergency, people).status == "closed"


def test_a_decision_taken_anew_is_reviewed_anew(people):
    emergency = emergency_at("unverified", people)
    built.review(emergency, people)
    emergency = built.grant(built.verify(emergency, people), people)
    assert emergency.reviewed_at is None
    assert WorkItem.objects.filter(key=f"emergency/{emergency.pk}", settled_at=None).count() == 1


def test_what_is_no_emergency_goes_to_the_ordinary_track(people):
    emergency = emergency_at("rerouted", people)
    message = OutboxMessage.objects.get(topic="emergency.rerouted")
    assert message.payload == {"emergency": str(emergency.pk), "by": str(people.duty.pk)}
    letter = Document.objects.get(case=emergency.case, kind="emergency_reply")
    assert "Nothing happens before Tuesday." in str(letter.data)


def test_all_yes_is_an_emergency(people):
    with pytest.raises(Invalid) as refused:
        services.reroute(
            emergency_at("verified", people), by=people.duty, outcome="not_an_emergency",
            test=built.test_answered(), reasons="No.",
        )  # fmt: skip
    assert "outcome" in refused.value.fields


def test_a_real_one_may_need_the_ordinary_review_all_the_same(people):
    emergency = services.reroute(
        emergency_at("verified", people), by=people.duty, outcome="not_at_once",
        test=built.test_answered(), reasons="What is asked concerns a political opinion.",
    )  # fmt: skip
    assert emergency.status == "rerouted"


def test_an_unverified_call_may_go_to_the_ordinary_track_at_once(people):
    assert built.reroute(called(people), people).status == "rerouted"


def test_the_register_tells_no_reasons(people):
    emergency = emergency_at("closed", people)
    told = str([one.facts for one in register.read(emergency.case.stream)])
    for word in ("recording of 94", "Arnoux", "Glimt", "logins.csv"):
        assert word not in told

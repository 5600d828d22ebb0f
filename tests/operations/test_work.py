"""Work that failures leave behind: raised once, taken by one, given, settled; restricted cases stay with their team."""

from datetime import timedelta

import pytest
from django.db import transaction

from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.casefile import team
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.operations import collecting, queries, services
from requests_app.operations.kinds import Kind
from requests_app.operations.models import WorkItem
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from tests import builders, samples

pytestmark = pytest.mark.django_db


def raised(key="a", kind=Kind.OTHER, **more):
    return services.raise_item(kind, key=key, text="Something is wrong.", by="beat", **more)


def restricted_case(people):
    sections = samples.hospital() | {"confidentiality": {"level": "restricted", "reason": "Source at risk."}}
    case = builders.drafted(people, sections).case
    for person in (people.reviewer, people.adviser):
        team.name(case, person, by=people.officer)
    casefile.freeze(case, by=people.officer)
    case.refresh_from_db()
    return case


def test_the_same_cause_is_one_piece_of_work(people):
    assert raised().pk == raised().pk
    assert raised("b").pk != raised().pk
    assert [line.name for line in register.read(raised().stream)] == ["work.raised"]


def test_a_cause_that_comes_back_is_new_work(people):
    first = services.settle(raised(), by=people.reviewer, word="Turned it off and on.")
    assert raised().pk != first.pk


def test_but_not_if_it_was_settled_since_it_arose(people):
    began = clock.now() - timedelta(hours=1)
    first = services.settle(raised(since=began), by=people.reviewer, word="Done by hand.")
    assert raised(since=began).pk == first.pk
    assert raised(since=clock.now() + timedelta(seconds=1)).pk != first.pk


def test_an_unknown_kind_is_a_mistake_of_the_programmer(people):
    with pytest.raises(ValueError, match="nonsense"):
        services.raise_item("nonsense", key="a", text="x", by="beat")


def test_one_person_takes_it(people):
    item = services.take(raised(), by=people.reviewer)
    assert (item.owner, services.take(item, by=people.reviewer).pk) == (people.reviewer, item.pk)
    with pytest.raises(Blocked):
        services.take(item, by=people.duty)


def test_work_of_somebody_who_left_is_taken_by_another(people):
    item = services.take(raised(), by=people.reviewer)
    type(people.reviewer).objects.filter(pk=people.reviewer.pk).update(is_active=False)
    assert services.take(item, by=people.duty).owner == people.duty


@pytest.mark.parametrize("name", ["officer", "adviser", "auditor", "executing", "legal"])
def test_others_do_not_work_on_it(people, name):
    item, person = raised(), getattr(people, name)
    assert not queries.visible_to(person).exists()
    for act in (lambda: services.take(item, by=person), lambda: services.settle(item, by=person, word="x")):
        with pytest.raises(NotAllowed):
            act()
    with pytest.raises(NotVisible):
        queries.find(item.pk, person)


def test_it_is_given_by_its_owner_or_a_supervisor(people):
    item = services.take(raised(), by=people.reviewer)
    with pytest.raises(NotAllowed):
        services.give(item, to=people.second_reviewer, by=people.duty)
    assert services.give(item, to=people.duty, by=people.reviewer).owner == people.duty
    assert (
        services.give(item, to=people.reviewer, by=people.supervisor, note="Yours.").owner == people.reviewer
    )


@pytest.mark.parametrize("name", ["officer", "auditor", "executing"])
def test_it_is_given_only_to_those_who_could_do_it(people, name):
    with pytest.raises(Invalid) as refused:
        services.give(raised(), to=getattr(people, name), by=people.supervisor)
    assert "to" in refused.value.fields


def test_it_is_settled_once_and_with_a_word(people):
    with pytest.raises(Invalid):
        services.settle(raised(), by=people.duty, word=" ")
    item = services.settle(raised(), by=people.duty, word="Called the post office.")
    assert (item.owner, item.settled_by) == (people.duty, people.duty)
    with pytest.raises(Blocked):
        services.settle(item, by=people.duty, word="Again.")
    with pytest.raises(Blocked):
        services.take(item, by=people.duty)


def test_what_is_gone_settles_by_itself(people):
    item = raised()
    assert services.settle_if_gone(Kind.OTHER, key="a", by="beat", word="It works again.")
    assert not services.settle_if_gone(Kind.OTHER, key="a", by="beat", word="It works again.")
    item.refresh_from_db()
    assert (item.settled_by, item.settled_how) == (None, "It works again.")


def test_the_word_stays_out_of_the_register(people):
    item = services.settle(raised(), by=people.duty, word="Spoke to Arnoux.")
    assert "Arnoux" not in str([line.facts for line in register.read(item.stream)])


# --- restricted cases ---


def test_work_about_a_restricted_case_exists_for_its_team_alone(people):
    item = raised(case=restricted_case(people))
    for name in ("duty", "supervisor", "admin", "second_reviewer"):
        person = getattr(people, name)
        assert item not in queries.visible_to(person)
        assert queries.waiting_for(person).without_owner == 0
        with pytest.raises(NotVisible):
            services.take(item, by=person)
    assert services.take(item, by=people.reviewer).owner == people.reviewer
    with pytest.raises(Invalid):
        services.give(item, to=people.second_reviewer, by=people.reviewer)
    assert people.second_reviewer not in queries.colleagues(item)


def test_work_vanishes_for_whoever_leaves_the_team(people):
    case = restricted_case(people)
    item = services.take(raised(case=case), by=people.reviewer)
    team.take_off(case, people.reviewer, by=people.officer, reason="Other duties.")
    with pytest.raises(NotVisible):
        services.settle(item, by=people.reviewer, word="Done.")


def test_the_administrator_learns_that_something_failed_and_not_of_whom(people):
    case = builders.drafted(people, samples.hospital()).case
    item = raised(case=case, detail="Traceback")
    assert item in queries.visible_to(people.admin)
    assert not queries.sees_case(item, people.admin)
    assert queries.detail_of(item, people.admin) == "Traceback"


def test_the_error_is_for_those_who_see_the_case(people):
    item = raised(case=restricted_case(people), detail="Traceback")
    assert queries.detail_of(item, people.reviewer) == "Traceback"
    for name in ("admin", "supervisor"):
        assert queries.detail_of(item, getattr(people, name)) == ""


# --- parked messages ---


@pytest.fixture
def broken(monkeypatch):
    """A topic that fails at once, and may be mended."""
    monkeypatch.setitem(post.HANDLERS, "test.topic", post.Handler(lambda payload: 1 / 0, max_attempts=1))
    monkeypatch.setattr(post, "WHEN_PARKED", [collecting.note_parked])

    def mend():
        monkeypatch.setitem(post.HANDLERS, "test.topic", post.Handler(lambda payload: None, max_attempts=1))

    return mend


def parked(**payload):
    with transaction.atomic():
        message = post.put("test.topic", payload)
    post.deliver(message.pk)
    return OutboxMessage.objects.get(pk=message.pk)


def of(message):
    return WorkItem.objects.filter(key=str(message.pk))


def test_a_parked_message_is_work_at_once_and_only_once(people, broken):
    message = parked()
    assert of(message).get().detail.startswith("ZeroDivisionError")
    assert collecting.collect_parked() == (1, 0)
    assert of(message).count() == 1


def test_it_settles_when_it_succeeds_after_all(people, broken):
    message = parked()
    item = services.take(of(message).get(), by=people.duty)
    broken()
    services.try_again(item, by=people.duty)
    assert collecting.collect_parked() == (0, 0)
    assert post.deliver(message.pk)
    assert collecting.collect_parked() == (0, 1)
    assert not of(message).get().is_open


def test_it_stays_open_while_it_keeps_failing(people, broken):
    message = parked()
    services.retry(message.pk, by=people.supervisor)
    post.deliver(message.pk)
    collecting.collect_parked()
    assert of(message).get().is_open


def test_what_a_person_gave_up_is_not_raised_again_until_it_fails_anew(people, broken):
    message = parked()
    services.settle(of(message).get(), by=people.supervisor, word="Sent by hand.")
    collecting.collect_parked()
    assert of(message).filter(settled_at=None).count() == 0
    services.retry(message.pk, by=people.supervisor)
    post.deliver(message.pk)
    assert of(message).filter(settled_at=None).count() == 1


def test_only_the_owner_or_operations_try_again(people, broken):
    item = of(parked()).get()
    with pytest.raises(NotAllowed):
        services.try_again(item, by=people.duty)
    services.try_again(item, by=people.supervisor)
    with pytest.raises(Blocked):
        services.try_again(item, by=people.supervisor)


def test_a_failure_while_noting_it_does_not_keep_the_message_from_being_parked(people, broken, monkeypatch):
    monkeypatch.setattr(post, "WHEN_PARKED", [lambda message: 1 / 0])
    message = parked()
    assert message.parked_at
    assert collecting.collect_parked() == (1, 0)


def test_a_message_about_a_restricted_case_is_for_its_team(people, broken):
    case = restricted_case(people)
    item = of(parked(case=str(case.pk))).get()
    assert item.case == case
    assert item not in queries.visible_to(people.supervisor)
    assert of(parked(version=str(case.versions.get().pk))).get().case == case


def test_the_error_of_a_message_that_names_something_unknown_is_kept_from_everybody(people, broken):
    message = parked(thing="7d5b2f0a-8c1e-4a53-9a53-0f8a3a2f9a11")
    assert of(message).get().detail == ""
    assert queries.readable([message], people.admin) == set()
    assert queries.readable([parked(person=str(people.duty.pk))], people.admin)

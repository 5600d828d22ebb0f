"""Give items to an executing authority: only what is granted, only where somebody sees it, and no word too much."""

import json
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.execution import queries, services
from requests_app.execution.clearance import Order
from requests_app.execution.models import Task
from requests_app.notices.models import Notice
from tests import builders, samples
from tests.execution import arrive
from tests.execution.arrive import IMAGES, SUBSCRIBER, TRAFFIC

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER, TRAFFIC)
    return arrive.case_of(people)


def test_an_item_is_copied_with_what_the_decision_left_of_it(case, people):
    task = arrive.assigned(case, people)
    (item,) = queries.items(task)
    told = json.dumps(item.rows, ensure_ascii=False)
    assert task.status == "assigned"
    assert task.reference.startswith("TSK-")
    assert task.order_number == "HD-414/26"
    assert item.limits == arrive.LIMITS
    assert "Subscriber and billing data" in told
    assert any("198.51.100.77" in one["title"] for one in item.about if one["kind"] == "identifiers")


def test_nothing_of_the_case_is_copied(case, people):
    task = arrive.assigned(case, people)
    (item,) = queries.items(task)
    everything = json.dumps([item.rows, item.about, task.title, task.instructions], ensure_ascii=False)
    assert case.title not in everything
    assert case.reference not in everything
    assert "relevance" not in everything.lower()
    assert "Tarn Grid" not in everything
    assert "hospital" not in everything.lower()


def test_what_is_left_out_is_chosen_item_by_item(case, people):
    task = arrive.assigned(case, people, left_out={SUBSCRIBER: ["holder_address"]})
    labels = [row["label"] for row in queries.items(task)[0].rows]
    assert "Address of the holder" not in labels
    assert "Why it matters for the offence" in labels


def test_the_description_cannot_be_left_out(case, people):
    task = arrive.assigned(case, people, left_out={SUBSCRIBER: ["description", "type"]})
    assert queries.items(task)[0].rows[0]["label"] == "What is asked for"


def test_an_item_that_was_not_granted_is_given_to_nobody(case, people):
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people, items=[SUBSCRIBER, IMAGES])
    assert "items" in error.value.fields
    assert not Task.objects.exists()


def test_where_no_procedure_says_so_nothing_is_granted(people):
    case = arrive.case_of(people)
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people)
    assert "items" in error.value.fields


def test_our_own_requests_are_not_given_out_here(people, monkeypatch):
    outgoing = builders.drafted(people, samples.hospital())
    with pytest.raises(NotAllowed):
        arrive.assigned(outgoing.case, people)


@pytest.mark.parametrize(
    "who", ["officer", "executing", "adviser", "duty", "auditor", "admin", "legal", "stranger"]
)
def test_only_the_central_authority_gives_out(case, people, who):
    with pytest.raises(NotAllowed):
        services.assign(case, by=getattr(people, who), items=[SUBSCRIBER], authority=arrive.police())


def test_an_authority_without_an_executing_officer_is_refused(case, people):
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people, authority=people.stranger.authority)
    assert "Nobody would see the task" in error.value.fields["authority"][0]


def test_a_foreign_authority_is_refused(case, people):
    foreign = arrive.Authority.objects.exclude(state_id="XA").first()
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people, authority=foreign)
    assert "authority" in error.value.fields


def test_a_person_of_another_authority_is_refused(case, people):
    elsewhere = arrive.executing_officer(arrive.another_police(), "elsewhere")
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people, officer=elsewhere)
    assert "officer" in error.value.fields


@pytest.mark.parametrize(
    ("order", "field"),
    [
        (Order("court_order", "", clock.today(), "Court"), "order_number"),
        (Order("court_order", "1/26", None, "Court"), "order_made_on"),
        (Order("court_order", "1/26", clock.today() + timedelta(days=2), "Court"), "order_made_on"),
        (Order("prosecutor", "1/26", clock.today(), ""), "order_made_by"),
        (Order("statute"), "order_text"),
        (Order("consent"), "order_text"),
        (Order("whim", text="because"), "order_kind"),
    ],
)
def test_it_rests_on_an_authority_that_is_named(case, people, order, field):
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people, order=order)
    assert field in error.value.fields


def test_every_fault_is_said_at_once(case, people):
    with pytest.raises(Invalid) as error:
        services.assign(
            case,
            by=people.reviewer,
            items=[],
            authority=None,
            order=Order(),
            due_on=clock.today() - timedelta(days=1),
        )
    assert set(error.value.fields) == {"items", "authority", "order_kind", "due_on"}


def test_an_item_is_given_out_twice_only_for_a_reason(case, people):
    first = arrive.assigned(case, people)
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people)
    assert first.reference in error.value.fields["alongside"][0]
    second = arrive.assigned(case, people, alongside="The data lie with two providers.")
    assert (first.number, second.number) == (1, 2)


def test_what_was_called_off_may_be_given_out_again(case, people):
    services.cancel(arrive.assigned(case, people), by=people.reviewer, reason="Wrong authority.")
    assert arrive.assigned(case, people).number == 2


def test_a_restricted_case_names_the_person(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    case = arrive.case_of(people, restricted=True)
    with pytest.raises(Invalid) as error:
        arrive.assigned(case, people)
    assert set(error.value.fields) == {"officer"}
    task = arrive.assigned(case, people, officer=people.executing)
    assert task.officer == people.executing


def test_whoever_is_not_on_the_team_gives_nothing_out(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    case = arrive.case_of(people, restricted=True)
    with pytest.raises(NotAllowed):
        services.assign(
            case,
            by=people.second_reviewer,
            items=[SUBSCRIBER],
            authority=arrive.police(),
            officer=people.executing,
        )


def test_the_register_names_the_task_and_no_content(case, people):
    task = arrive.assigned(case, people)
    line = next(one for one in register.read(case.stream) if one.name == "task.assigned")
    assert line.facts["task"] == task.reference
    assert "Subscriber" not in json.dumps(line.facts)


def test_the_people_of_the_authority_are_told_without_a_word_of_the_case(case, people):
    colleague = arrive.executing_officer(arrive.police(), "partner")
    task = arrive.assigned(case, people)
    told = Notice.objects.filter(person__in=[people.executing, colleague])
    assert told.count() == 2
    for one in told:
        assert task.reference in one.text
        assert case.reference not in one.text + one.url
        assert one.case_id is None


def test_of_a_restricted_case_only_the_person_is_told(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER)
    colleague = arrive.executing_officer(arrive.police(), "partner")
    arrive.assigned(arrive.case_of(people, restricted=True), people, officer=people.executing)
    assert Notice.objects.filter(person=people.executing).exists()
    assert not Notice.objects.filter(person=colleague).exists()


def test_what_was_given_never_changes(case, people):
    task = arrive.assigned(case, people)
    item = queries.items(task)[0]
    item.rows = [{"label": "What is asked for", "text": "Everything"}]
    with pytest.raises(IntegrityError), transaction.atomic():
        item.save()
    task.instructions = "Take whatever you find."
    with pytest.raises(IntegrityError), transaction.atomic():
        task.save()


def test_a_later_version_changes_nothing_in_the_task(case, people):
    task = arrive.assigned(case, people)
    before = queries.items(task)[0].rows
    casefile.remove_entry(case, "assistance", IMAGES, revision=9, by=people.reviewer)
    casefile.freeze(case, by=people.reviewer)
    assert queries.items(queries.find(task.reference, people.executing))[0].rows == before


def test_a_case_restricted_later_hides_the_task_until_somebody_is_named(case, people):
    task = arrive.assigned(case, people)
    draft = samples.hospital()["confidentiality"] | {
        "level": "restricted",
        "reason": "A source is in danger.",
    }
    revision = arrive.reading.draft_section(case, "confidentiality").revision
    casefile.save_section(case, "confidentiality", draft, revision=revision, by=people.reviewer)
    assert not queries.visible_to(people.executing).exists()
    with pytest.raises(NotAllowed):
        services.accept(task, by=people.executing)
    services.hand_on(task, officer=people.executing, by=people.reviewer)
    assert queries.find(task.reference, people.executing)


def test_a_version_that_holds_no_such_item_gives_nothing(case, people, monkeypatch):
    arrive.granted(monkeypatch, "nosuchid")
    with pytest.raises(Blocked):
        arrive.assigned(case, people, items=["nosuchid"])

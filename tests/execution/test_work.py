"""Accept, decline, begin, record, report obstacles, hand in: by the authority that has the task and nobody else."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.execution import queries, services
from requests_app.execution.clearance import Order
from requests_app.execution.records import Act
from requests_app.notices.models import Notice
from tests.execution import arrive
from tests.execution.arrive import SUBSCRIBER, TRAFFIC

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(people, monkeypatch):
    arrive.granted(monkeypatch, SUBSCRIBER, TRAFFIC)
    return arrive.case_of(people)


@pytest.fixture
def task(case, people):
    return arrive.accepted(case, people)


def test_whoever_accepts_has_it(case, people):
    task = arrive.accepted(case, people)
    assert (task.status, task.officer) == ("accepted", people.executing)


def test_whoever_was_named_keeps_it_when_a_colleague_accepts(case, people):
    partner = arrive.executing_officer(arrive.police(), "partner")
    task = arrive.assigned(case, people, officer=people.executing)
    assert services.accept(task, by=partner).officer == people.executing


@pytest.mark.parametrize("who", ["officer", "reviewer", "supervisor", "auditor", "admin"])
def test_nobody_else_accepts(case, people, who):
    with pytest.raises(NotAllowed):
        services.accept(arrive.assigned(case, people), by=getattr(people, who))


@pytest.mark.parametrize("verb", ["accept", "begin"])
def test_another_executing_authority_does_nothing(case, people, verb):
    rival = arrive.executing_officer(arrive.another_police(), "rival")
    task = arrive.assigned(case, people) if verb == "accept" else arrive.accepted(case, people)
    with pytest.raises(NotAllowed):
        getattr(services, verb)(task, by=rival)


def test_declining_needs_a_reason_and_comes_back(case, people):
    task = arrive.assigned(case, people)
    with pytest.raises(Invalid):
        services.decline(task, by=people.executing, reason=" ")
    declined = services.decline(task, by=people.executing, reason="The provider has moved to Lindvik.")
    assert declined.status == "declined"
    assert queries.notes(declined)[0].text == "The provider has moved to Lindvik."
    assert Notice.objects.filter(person=people.reviewer, text__contains=task.reference).exists()


def test_what_was_begun_is_not_declined(task, people):
    arrive.act(task, people.executing)
    task.refresh_from_db()
    with pytest.raises(Blocked):
        services.decline(task, by=people.executing, reason="No time.")


def test_the_first_act_begins_the_work(task, people):
    act = arrive.act(task, people.executing)
    task.refresh_from_db()
    assert (task.status, act.number) == ("in_work", 1)


def test_nothing_is_recorded_before_the_task_is_accepted(case, people):
    with pytest.raises(Blocked):
        arrive.act(arrive.assigned(case, people), people.executing)


def test_another_authority_records_nothing(task, people):
    rival = arrive.executing_officer(arrive.another_police(), "rival")
    with pytest.raises(NotAllowed):
        arrive.act(task, rival)


@pytest.mark.parametrize(
    ("changed", "fields"),
    [
        ({"items": []}, {"items"}),
        ({"items": [7]}, {"items"}),
        ({"items": ["1; DROP TABLE"]}, {"items"}),
        ({"kind": "torture"}, {"kind"}),
        ({"did": "  "}, {"did"}),
        ({"did": "nul\x00"}, {"did"}),
        ({"began": ""}, {"began"}),
        ({"began": "2026-02-31T10:00"}, {"began"}),
        ({"began": "2999-01-01T10:00Z"}, {"began"}),
        ({"zone": "Europe/Atlantis"}, {"zone"}),
        ({"ended": "1999-01-01T10:00Z"}, {"ended"}),
        ({"place": ""}, {"place"}),
        ({"carried_out_by": ""}, {"carried_out_by"}),
        ({"present": "Somebody"}, {"present"}),
        ({"attending": "; a judge"}, {"attending"}),
        ({"order": Order("court_order")}, {"order_number", "order_made_on", "order_made_by"}),
        ({"details": {}}, {"holder", "told_customer"}),
        ({"details": {"holder": "K", "told_customer": "maybe"}}, {"told_customer"}),
        ({"cost": "100 EUR"}, {"cost_for"}),
        ({"cost_for": "Copies"}, {"cost"}),
        ({"cost": "1.234 EUR", "cost_for": "Copies"}, {"cost"}),
        ({"corrects": 9, "why_corrected": "x"}, {"corrects"}),
    ],
)
def test_an_act_says_everything_the_report_must_say(task, people, changed, fields):
    with pytest.raises(Invalid) as error:
        arrive.act(task, people.executing, **changed)
    assert set(error.value.fields) == fields
    assert not Act.objects.exists()


def test_a_time_at_which_the_clocks_changed_is_not_guessed(task, people):
    with pytest.raises(Invalid) as error:
        arrive.act(task, people.executing, began="2026-10-25T02:30", zone="Europe/Oslo")
    assert "offset" in error.value.fields["began"][0]


def test_the_zone_is_kept_beside_the_moment(task, people):
    act = arrive.act(task, people.executing, began="2026-07-01T10:00", zone="Europe/Oslo")
    assert (act.began_at.isoformat(), act.zone) == ("2026-07-01T08:00:00+00:00", "Europe/Oslo")


def test_a_search_tells_place_circumstances_and_custody(task, people):
    with pytest.raises(Invalid) as error:
        arrive.act(task, people.executing, kind="search", details={})
    assert set(error.value.fields) == {"circumstances", "custody"}


def test_service_that_failed_says_why(task, people):
    details = {"addressee": "A. Person", "served": "Summons", "manner": "failed", "proof": "none"}
    with pytest.raises(Invalid) as error:
        arrive.act(task, people.executing, kind="service", details=details)
    assert set(error.value.fields) == {"why_failed"}


def test_an_act_is_never_changed_only_corrected(task, people):
    act = arrive.act(task, people.executing)
    act.did = "Something else."
    with pytest.raises(IntegrityError), transaction.atomic():
        act.save()
    with pytest.raises(IntegrityError), transaction.atomic():
        act.delete()
    task.refresh_from_db()
    right = arrive.act(task, people.executing, corrects=1, why_corrected="The place was another one.")
    assert right.corrects == act
    task.refresh_from_db()
    with pytest.raises(Invalid) as error:
        arrive.act(task, people.executing, corrects=1, why_corrected="Again.")
    assert "act 2" in error.value.fields["corrects"][0]


def test_a_correction_says_what_was_wrong(task, people):
    arrive.act(task, people.executing)
    task.refresh_from_db()
    with pytest.raises(Invalid) as error:
        arrive.act(task, people.executing, corrects=1, why_corrected="")
    assert set(error.value.fields) == {"why_corrected"}


def test_a_document_comes_with_the_act(task, people):
    act = arrive.act(task, people.executing, file=arrive.paper())
    assert act.document is not None
    assert act.document_name == "minutes.txt"


def _obstacle(task, by, **more):
    given = {"kind": "secrecy", "items": [1], "text": "The provider must tell its customer.", **more}
    return services.report_obstacle(task, by=by, **given)


def test_an_obstacle_is_told_to_the_central_authority(task, people):
    task = _obstacle(task, people.executing)
    assert task.status == "obstructed"
    assert [one.kind for one in queries.open_obstacles(task.case)] == ["secrecy"]
    assert Notice.objects.filter(person=people.reviewer, text__contains="obstacle").exists()


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"kind": "dog"}, "kind"),
        ({"text": ""}, "text"),
        ({"items": []}, "items"),
        ({"kind": "late"}, "expected_on"),
        ({"kind": "late", "expected_on": clock.today() - timedelta(days=1)}, "expected_on"),
    ],
)
def test_an_obstacle_says_what_it_is(task, people, changed, field):
    with pytest.raises(Invalid) as error:
        _obstacle(task, people.executing, **changed)
    assert field in error.value.fields


def test_the_requesting_state_decides_when_it_cannot_be_kept_secret(task, people):
    task = _obstacle(task, people.executing)
    with pytest.raises(Invalid) as error:
        services.answer_obstacle(task, by=people.reviewer, text="Go on.")
    assert set(error.value.fields) == {"told_on", "their_word"}
    told = clock.today()
    moved = services.answer_obstacle(
        task, by=people.reviewer, text="Go on.", told_on=told, their_word="They want it all the same."
    )
    assert moved.status == "in_work"
    assert queries.open_obstacles(moved.case) == []


def test_a_delay_is_told_and_gets_a_new_day(task, people):
    late = clock.today() + timedelta(days=40)
    task = _obstacle(task, people.executing, kind="late", expected_on=late)
    with pytest.raises(Invalid):
        services.answer_obstacle(task, by=people.reviewer, text="Agreed.", due_on=late)
    moved = services.answer_obstacle(
        task, by=people.reviewer, text="Agreed.", told_on=clock.today(), due_on=late
    )
    assert moved.due_on == late


def test_whoever_executes_does_not_answer_their_own_obstacle(task, people):
    task = _obstacle(task, people.executing)
    with pytest.raises(NotAllowed):
        services.answer_obstacle(
            task, by=people.executing, text="Go on.", told_on=clock.today(), their_word="Yes"
        )


def test_handing_in_says_a_word_on_every_item(task, people):
    arrive.act(task, people.executing)
    task.refresh_from_db()
    with pytest.raises(Invalid) as error:
        services.hand_in(
            task,
            by=people.executing,
            results={},
            formalities="none_asked",
            certified=False,
            secrecy_kept=None,
        )
    assert {"outcome_1", "certified"} <= set(error.value.fields)


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"outcome": "executed"}, "came_1"),
        ({"outcome": "partly", "came": "Half."}, "why_1"),
        ({"outcome": "not_executed"}, "why_1"),
        ({"outcome": "perhaps", "came": "x"}, "outcome_1"),
    ],
)
def test_what_is_not_done_has_its_reason(task, people, said, field):
    arrive.act(task, people.executing)
    task.refresh_from_db()
    with pytest.raises(Invalid) as error:
        services.hand_in(task, by=people.executing, **arrive.results(task, results={"1": said}))
    assert field in error.value.fields


def test_nothing_is_executed_without_an_act(task, people):
    services.begin(task, by=people.executing)
    with pytest.raises(Invalid) as error:
        services.hand_in(task, by=people.executing, **arrive.results(task))
    assert "No act is recorded" in error.value.fields["outcome_1"][0]


def test_an_act_on_another_item_does_not_count(case, people):
    task = arrive.accepted(case, people, items=[SUBSCRIBER, TRAFFIC])
    arrive.act(task, people.executing, items=[1])
    task.refresh_from_db()
    with pytest.raises(Invalid) as error:
        services.hand_in(task, by=people.executing, **arrive.results(task))
    assert set(error.value.fields) == {"outcome_2"}


def test_a_procedure_that_was_asked_for_is_answered(case, people):
    task = arrive.accepted(case, people, procedure="Hash every file before and after.")
    arrive.act(task, people.executing)
    task.refresh_from_db()
    for formalities, text, field in (("none_asked", "", "formalities"), ("partly", "", "formalities_text")):
        said = arrive.results(task, formalities=formalities, formalities_text=text)
        with pytest.raises(Invalid) as error:
            services.hand_in(task, by=people.executing, **said)
        assert set(error.value.fields) == {field}


def test_an_exhibit_without_its_file_holds_the_task_up(task, people):
    arrive.act(task, people.executing)
    arrive.exhibit(task, people.executing)
    task.refresh_from_db()
    with pytest.raises(Blocked) as error:
        services.hand_in(task, by=people.executing, **arrive.results(task))
    assert "file" in error.value.blockers[0].message


def test_after_handing_in_nothing_more_is_recorded(case, people):
    task = arrive.handed_in(case, people)
    assert (task.status, task.round) == ("handed_in", 1)
    with pytest.raises(Blocked):
        arrive.act(task, people.executing)
    with pytest.raises(Blocked):
        arrive.exhibit(task, people.executing)


def test_sent_back_it_is_done_again_and_the_newest_word_counts(case, people):
    task = services.send_back(
        arrive.handed_in(case, people), by=people.reviewer, reason="The second account is missing."
    )
    assert task.status == "sent_back"
    arrive.act(task, people.executing, did="The second account was produced.")
    task.refresh_from_db()
    said = arrive.results(task)
    said["results"]["1"]["came"] = "Both accounts."
    task = services.hand_in(task, by=people.executing, **said)
    assert task.round == 2
    assert queries.results_of(case)[SUBSCRIBER].came == "Both accounts."


def test_whoever_executes_does_not_send_back_call_off_or_reassign(case, people):
    task = arrive.handed_in(case, people)
    for verb, given in (
        ("send_back", {"reason": "x"}),
        ("cancel", {"reason": "x"}),
        ("reassign", {"authority": arrive.another_police(), "reason": "x"}),
        ("set_day", {"due_on": clock.today(), "reason": "x"}),
        ("close", {}),
    ):
        if verb == "reassign":
            arrive.executing_officer(arrive.another_police(), "rival")
        with pytest.raises((NotAllowed, Blocked)) as error:
            getattr(services, verb)(task, by=people.executing, **given)
        assert verb == "set_day" or isinstance(error.value, NotAllowed), verb

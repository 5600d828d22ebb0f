"""What the beat does: a filed request takes hold, a decided one is told once, nothing is ever ended."""

from requests_app.deadlines.models import Deadline
from requests_app.notices.models import Notice
from requests_app.outgoing import services as outgoing
from requests_app.preservation import services, standing, watching
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import Status
from requests_app.preservation.term import Standing
from tests.builders import STEPS as OUTGOING_STEPS
from tests.builders import outgoing_at
from tests.preservation_builders import in_days, ours_at, preservation_at


def test_a_request_sent_later_takes_hold_by_itself(people):
    preservation = ours_at("effected", people)
    request = outgoing_at("prepared", people)
    services.link(preservation, request.case, by=people.officer)
    assert watching.watch() == 0
    OUTGOING_STEPS["transmit"](request, people)
    assert watching.watch() == 1
    preservation.refresh_from_db()
    assert preservation.status == Status.HELD
    assert watching.watch() == 0


def test_whoever_linked_it_and_left_moves_nothing(people):
    preservation = ours_at("effected", people)
    request = outgoing_at("prepared", people)
    services.link(preservation, request.case, by=people.officer)
    OUTGOING_STEPS["transmit"](request, people)
    people.officer.is_active = False
    people.officer.save(update_fields=["is_active"])
    assert watching.watch() == 0
    preservation.refresh_from_db()
    assert preservation.status == Status.EFFECTED


def test_a_decision_is_told_once_and_ends_nothing(people):
    preservation = preservation_at("held", people)
    outgoing.withdraw(preservation.request.outgoing, by=people.officer, note="The suspect confessed.")
    assert watching.watch() == 1
    assert watching.watch() == 0
    preservation = Preservation.objects.get(pk=preservation.pk)
    assert preservation.status == Status.HELD
    assert standing.of(preservation) is Standing.DECIDED
    told = Notice.objects.filter(key__startswith=f"preservation/{preservation.pk}/decided")
    assert {one.person_id for one in told} == {people.officer.pk, people.duty.pk}


def test_the_clocks_follow(people):
    preservation = preservation_at("ordered", people)
    running = {one.code for one in Deadline.objects.filter(case=preservation.case, ended_at=None)}
    assert running == {"K03"}
    effected = preservation_at("effected", people)
    ends = Deadline.objects.get(case=effected.case, code="K01", ended_at=None)
    assert ends.due_at.date() in (in_days(60), in_days(61))
    held = preservation_at("held", people)
    assert Deadline.objects.get(case=held.case, code="K01", ended_at=None).paused_at is not None
    released = preservation_at("released", people)
    assert not Deadline.objects.filter(case=released.case, ended_at=None).exists()

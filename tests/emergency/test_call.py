"""Calls at any hour: registered, called back on the directory's number, verified or not."""

from datetime import timedelta
from uuid import uuid4

import pytest

from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.directory.models import Authority
from requests_app.emergency import queries, services, terms
from requests_app.emergency.models import Emergency
from tests.emergency_builders import CALL, CLAIM, call_back, called, emergency_at, ours

pytestmark = pytest.mark.django_db


def lines(emergency):
    return [one.name for one in register.read(emergency.case.stream)]


def test_a_call_is_a_case_of_its_own_with_what_was_asked(people):
    emergency = called(people)
    assert emergency.reference.startswith("EMG-")
    assert (emergency.status, emergency.state, emergency.asked_of_us) == ("registered", "XB", True)
    content = casefile.draft_content(emergency.case)
    assert content["timing"]["urgency"] == "emergency"
    assert content["timing"]["emergency_risk"] == CLAIM["risk"]
    assert [one["type"] for one in content["assistance"]["entries"]] == ["AT17", "AT17", "AT14"]
    assert content["identifiers"]["entries"][0]["value"] == "7719-aa02"
    assert emergency.version.number == 1
    assert "emergency.registered" in lines(emergency)


def test_the_register_holds_no_content(people):
    told = str([one.facts for one in register.read(called(people).case.stream)])
    assert "7719" not in told
    assert "Leroy" not in told


def test_keying_a_call_makes_nobody_its_author(people):
    assert not casefile.is_contributor(called(people).case, people.duty)


def test_a_second_tap_is_the_same_call(people):
    token = uuid4()
    assert called(people, token=token).pk == called(people, token=token).pk
    assert Emergency.objects.count() == 1


def test_every_fault_is_named_at_its_field(people):
    with pytest.raises(Invalid) as refused:
        services.register(by=people.duty, state="XA", how="pigeon", received_at=None, caller="")
    assert set(refused.value.fields) >= {"state", "how", "received_at", "caller", "who", "risk", "data"}
    assert not Emergency.objects.exists()


@pytest.mark.parametrize("word", ["a\x00b", "\ud800", "x" * 5000])
def test_hostile_words_are_faults_not_crashes(people, word):
    with pytest.raises(Invalid) as refused:
        called(people, caller=word)
    assert "caller" in refused.value.fields
    with pytest.raises(Invalid):
        called(people, risk=word)


def test_a_call_from_the_future_is_refused(people):
    with pytest.raises(Invalid) as refused:
        called(people, received_at=clock.now() + timedelta(minutes=5))
    assert "received_at" in refused.value.fields


@pytest.mark.parametrize(
    "name", ["officer", "adviser", "executing", "auditor", "admin", "supervisor", "legal"]
)
def test_only_the_point_and_reviewers_register_calls(people, name):
    with pytest.raises(NotAllowed):
        called(people, by=getattr(people, name))


def test_officers_do_not_see_calls_that_came_in(people):
    emergency = called(people)
    with pytest.raises(NotVisible):
        queries.find(emergency.reference, people.officer)
    for name in ("duty", "reviewer", "supervisor", "auditor", "adviser"):
        assert queries.find(emergency.reference, getattr(people, name)) == emergency


def test_the_number_of_the_directory_is_kept_never_the_one_given(people):
    emergency = services.verify(called(people), by=people.duty, outcome="confirmed", **call_back())
    call = emergency.calls.get()
    assert call.number == Authority.objects.get(code="xb-24-7").phone
    assert call.number != CALL["number_given"]
    assert (emergency.status, call.spoke_to) == ("verified", "Commandant Sylvie Arnoux")


@pytest.mark.parametrize("code", ["xa-24-7", "xc-central", "nobody", "", "\x00"])
def test_only_an_authority_of_that_state_verifies(people, code):
    with pytest.raises(Invalid) as refused:
        services.verify(called(people), by=people.duty, outcome="confirmed", **call_back(authority=code))
    assert "authority" in refused.value.fields


def test_an_authority_without_a_number_verifies_nobody(people):
    Authority.objects.filter(code="xb-24-7").update(phone="")
    with pytest.raises(Invalid) as refused:
        services.verify(called(people), by=people.duty, outcome="confirmed", **call_back())
    assert "no number" in refused.value.fields["authority"][0]


def test_another_way_must_be_explained(people):
    emergency = called(people)
    with pytest.raises(Invalid) as refused:
        services.verify(
            emergency, by=people.duty, outcome="confirmed", **call_back(through="interpol", authority="")
        )
    assert "note" in refused.value.fields
    told = call_back(
        through="interpol", authority="", note="Their directory number is engaged; asked the NCB."
    )
    assert services.verify(emergency, by=people.duty, outcome="confirmed", **told).status == "verified"


def test_nobody_reached_keeps_the_call_and_moves_nothing(people):
    emergency = services.verify(called(people), by=people.duty, outcome="unreached", **call_back(spoke_to=""))
    assert (emergency.status, emergency.calls.get().outcome) == ("registered", "unreached")
    assert "emergency.not_reached" in lines(emergency)


def test_a_caller_they_do_not_know_is_not_genuine(people):
    emergency = services.verify(called(people), by=people.duty, outcome="denied", **call_back())
    assert (emergency.status, emergency.decided_by) == ("unverified", people.duty)
    with pytest.raises(Blocked):
        services.grant(emergency, by=people.duty, test={})


def test_whoever_was_not_genuine_at_first_may_be_verified_after_all(people):
    emergency = emergency_at("unverified", people)
    assert services.verify(emergency, by=people.duty, outcome="confirmed", **call_back()).status == "verified"


def test_an_officer_does_not_verify(people):
    with pytest.raises(NotAllowed):
        services.verify(called(people), by=people.officer, outcome="confirmed", **call_back())
    with pytest.raises(NotAllowed):
        services.verify(called(people), by=people.officer, outcome="unreached", **call_back())


def test_the_call_is_to_be_answered_within_half_an_hour(people):
    emergency = called(people)
    assert terms.answer_by(emergency) - emergency.received_at == timedelta(minutes=30)
    assert terms.answer_by(emergency_at("verified", people)) is None
    assert terms.answer_by(ours(people)) is None


def test_records_are_final(people):
    from django.db import Error, transaction

    emergency = emergency_at("verified", people)
    with pytest.raises(Error), transaction.atomic():
        emergency.calls.update(spoke_to="Somebody else")
    with pytest.raises(Error), transaction.atomic():
        emergency.calls.all().delete()

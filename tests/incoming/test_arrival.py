"""A request arrives: paper, e-mail, by hand or orally; registered whatever it lacks; nothing handed in is lost."""

from datetime import timedelta

import pytest

from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, UnsupportedType
from requests_app.deadlines.models import Deadline
from requests_app.incoming import queries, services
from requests_app.incoming.models import Incoming
from requests_app.vault import store
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("road", ["paper", "email", "hand"])
def test_it_is_registered_with_a_case_and_version_1(people, road):
    incoming = builders.registered(people, road=road)
    assert incoming.reference.startswith("INC-")
    assert incoming.case.kind == CaseFile.Kind.INCOMING
    assert incoming.case.asked_of_us
    assert incoming.case.requesting_state == "XB"
    assert incoming.status == "received"
    assert incoming.version.number == 1
    assert incoming.version.content["authority"] == {"requesting_authority": "xb-central"}
    assert incoming.version.content["basis"]["requested_state"] == "XA"
    assert incoming.case.other_references == [incoming.their_reference]


def test_its_papers_are_kept_and_found_again(people):
    incoming = builders.registered(
        people,
        papers=[(builders.paper("one", "a.txt"), "request"), (builders.paper("two", "b.txt"), "translation")],
    )
    kept = list(incoming.papers.all())
    assert [(one.name, one.kind) for one in kept] == [("a.txt", "request"), ("b.txt", "translation")]
    assert store.read(kept[0].file_id) == b"one"
    assert queries.paper(incoming, str(kept[1].pk)) == kept[1]


def test_a_paper_handed_in_twice_is_listed_once(people):
    incoming = builders.registered(people)
    services.add_paper(incoming, by=people.reviewer, upload=builders.paper(), kind="annex")
    assert incoming.papers.count() == 1


def test_the_register_names_codes_and_never_what_was_typed(people):
    incoming = builders.registered(people, sender="", sender_name="Hélène Aubertin", sender_contact="0235")
    lines = register.read(incoming.case.stream)
    assert "incoming.registered" in [one.name for one in lines]
    assert "Aubertin" not in str([one.facts for one in lines])


def test_whoever_keys_is_no_author_and_may_judge(people):
    incoming = builders.incoming_at("tests", people)
    assert not casefile.is_contributor(incoming.case, people.reviewer)
    builders.answer(incoming, people)


def test_the_clocks_of_acknowledgement_and_completeness_run_from_the_arrival(people):
    arrived = clock.now() - timedelta(days=3)
    incoming = builders.registered(people, received_at=arrived)
    running = {one.code: one for one in Deadline.objects.filter(case=incoming.case, ended_at=None)}
    assert set(running) >= {"K30", "K31"}


def test_a_duty_officer_registers_and_an_officer_does_not(people):
    assert builders.registered(people, by=people.duty).officer == people.duty
    for person in (people.officer, people.executing, people.adviser, people.auditor, people.admin):
        with pytest.raises(NotAllowed):
            builders.registered(people, by=person)
    assert Incoming.objects.count() == 1


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("state", {"state": "XA"}),
        ("state", {"state": "Solvara"}),
        ("state", {"state": "\x00\x00"}),
        ("title", {"title": "   "}),
        ("title", {"title": "x" * 201}),
        ("road", {"road": "pigeon"}),
        ("channel", {"channel": "twitter"}),
        ("received_at", {"received_at": None}),
        ("received_at", {"received_at": "yesterday"}),
        ("language", {"language": "xx-klingon"}),
        ("sender", {"sender": "xd-central"}),
        ("sender", {"sender": "nobody\x00"}),
        ("sender_name", {"sender": "", "sender_name": " "}),
        ("urgency", {"urgency": "panic"}),
        ("urgency", {"road": "oral"}),
        ("urgency_reason", {"urgency": "urgent"}),
    ],
)
def test_what_is_wrong_is_named_and_nothing_is_written(people, field, given):
    with pytest.raises(Invalid) as refused:
        builders.registered(people, **given)
    assert field in refused.value.fields
    assert not Incoming.objects.exists()


def test_what_lies_in_the_future_has_not_arrived(people):
    with pytest.raises(Invalid) as refused:
        builders.registered(people, received_at=clock.now() + timedelta(hours=1))
    assert "received_at" in refused.value.fields


def test_a_bad_file_is_refused_by_name(people):
    with pytest.raises(UnsupportedType) as refused:
        builders.registered(people, papers=[(builders.paper("MZ", "virus.exe"), "request")])
    assert "virus.exe" in refused.value.fields["papers"][0]


def test_an_oral_request_waits_for_its_written_confirmation(people):
    incoming = builders.registered(
        people, road="oral", urgency="urgent", urgency_reason="A child is in danger.", papers=[]
    )
    assert "written_confirmation" in {one.code for one in queries.completeness(incoming)}
    services.add_paper(incoming, by=people.duty, upload=builders.paper(), kind="request")
    assert "written_confirmation" not in {one.code for one in queries.completeness(incoming)}


def test_it_is_seen_by_the_central_authority_alone(people):
    incoming = builders.registered(people)
    for person in (people.reviewer, people.adviser, people.duty, people.supervisor, people.auditor):
        assert queries.find(incoming.reference, person) == incoming
    for person in (people.officer, people.executing, people.admin, people.legal):
        assert not queries.visible_to(person).exists()


def test_the_same_reference_twice_is_noticed(people):
    first = builders.registered(people)
    second = builders.registered(people, papers=[])
    assert queries.the_same_request(second, people.reviewer) == [first]
    assert queries.the_same_request(second, people.officer) == []


def test_the_sections_are_closed_once_it_is_decided(people):
    incoming = builders.incoming_at("authority", people)
    with pytest.raises(Blocked):
        builders.key(incoming, {"facts": {"summary": "Something else."}}, by=people.reviewer)


def test_a_misspelt_fact_is_not_swallowed(people):
    with pytest.raises(TypeError):
        builders.registered(people, urgancy="urgent")

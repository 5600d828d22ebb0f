"""Somebody leaves: all open cases go to a colleague at once, each with its line."""

import pytest

from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.caseload import queries as caseload_queries
from requests_app.caseload import services as caseload
from requests_app.core.errors import Invalid, NotAllowed
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from tests import builders
from tests.casefile.test_team import at_level
from tests.conftest import make_people
from tests.racing import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def several(people):
    return [services.open_request(by=people.officer, title=title) for title in ("Larch", "Birch", "Alder")]


def test_all_open_cases_go_with_the_reason_in_each_history(people, several):
    ended = services.withdraw(several[0], by=people.officer, note="Not needed.")
    services.close(ended, by=people.officer)
    count = caseload.hand_over_all(
        people.officer, to=people.colleague, by=people.supervisor, reason="Retires."
    )
    assert count == 2
    assert not caseload_queries.has_open_cases(people.officer)
    for outgoing in several[1:]:
        outgoing.refresh_from_db()
        assert outgoing.officer == outgoing.case.officer == people.colleague
        line = register.read(outgoing.case.stream)[-1]
        assert line.name == "casefile.handed_over"
        assert line.facts == {"to": str(people.colleague.pk), "reason": "Retires."}
    several[0].refresh_from_db()
    assert several[0].officer == people.officer


def test_a_selection_goes_alone(people, several):
    chosen = [several[1].case_id]
    caseload.hand_over_all(
        people.officer, to=people.colleague, by=people.supervisor, reason="Leave.", only=chosen
    )
    assert set(Outgoing.objects.filter(officer=people.colleague)) == {several[1]}


def test_restricted_cases_go_too_and_the_new_officer_joins_the_team(people):
    secret = builders.drafted(people, at_level("restricted"))
    caseload.hand_over_all(people.officer, to=people.colleague, by=people.supervisor, reason="Retires.")
    assert casefile.visible_to(people.colleague).filter(pk=secret.case.pk).exists()
    assert not casefile.visible_to(people.supervisor).filter(pk=secret.case.pk).exists()


def test_a_refusal_names_no_restricted_case(people):
    secret = builders.drafted(people, at_level("restricted"))
    with pytest.raises(Invalid) as refused:
        caseload.hand_over_all(people.officer, to=people.stranger, by=people.supervisor, reason="x")
    assert secret.reference not in str(refused.value.fields)
    assert refused.value.fields["to"][0].startswith("A restricted case: ")


@pytest.mark.parametrize("name", ["officer", "stranger", "reviewer", "admin"])
def test_only_to_another_officer_of_the_same_authority(people, several, name):
    with pytest.raises(Invalid) as refused:
        caseload.hand_over_all(people.officer, to=getattr(people, name), by=people.supervisor, reason="x")
    assert "to" in refused.value.fields


def test_a_reason_and_a_case_are_needed(people, several):
    with pytest.raises(Invalid) as refused:
        caseload.hand_over_all(people.officer, to=people.colleague, by=people.supervisor, reason="", only=[])
    assert set(refused.value.fields) == {"reason", "cases"}
    foreign = services.open_request(by=people.stranger, title="x")
    with pytest.raises(Invalid):
        caseload.hand_over_all(
            people.officer, to=people.colleague, by=people.supervisor, reason="x", only=[foreign.case_id]
        )


@pytest.mark.parametrize("name", ["officer", "reviewer", "admin", "auditor"])
def test_a_supervisor_does_it(people, several, name):
    with pytest.raises(NotAllowed):
        caseload.hand_over_all(people.officer, to=people.colleague, by=getattr(people, name), reason="x")


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_hand_each_case_over_once():
    directory.load(BOOK)
    people = make_people()
    for number in range(4):
        services.open_request(by=people.officer, title=f"Larch {number}")

    def give():
        return caseload.hand_over_all(
            people.officer, to=people.colleague, by=people.supervisor, reason="Retires."
        )

    results = at_once(*[give] * 8)
    assert Outgoing.objects.filter(officer=people.colleague).count() == 4
    assert not [one for one in results if isinstance(one, Exception) and not isinstance(one, Invalid)]
    for outgoing in Outgoing.objects.all():
        names = [line.name for line in register.read(outgoing.case.stream)]
        assert names.count("casefile.handed_over") == 1

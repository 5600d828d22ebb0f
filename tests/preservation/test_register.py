"""Registering what another State asks: seven elements, one tap or two, incomplete, hostile."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection

from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.preservation import elements, queries, services
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import Status
from tests.preservation_builders import told


def test_the_seven_elements_live_in_the_sections_of_the_case(people):
    preservation = services.register(by=people.duty, told=told())
    content = preservation.version.content
    assert preservation.status == Status.REQUESTED
    assert preservation.reference.startswith("PRE-")
    assert preservation.case.requesting_state == "XB"
    assert content["offences"]["entries"][0]["title"] == "Computer fraud"
    assert [one["kind"] for one in content["identifiers"]["entries"]] == ["email", "ip"]
    item = elements.item_of(content)
    assert item["holder"] == "Nordhost AS"
    assert item["non_notice"] == "yes"
    assert content["confidentiality"]["level"] == "confidential"
    assert elements.missing(content, will_follow=preservation.will_follow) == ()


def test_nobody_becomes_an_author_by_keying_in(people):
    preservation = services.register(by=people.duty, told=told())
    assert casefile.contributors(preservation.case) == []


def test_a_second_tap_returns_the_first_case(people):
    token = uuid4()
    first = services.register(by=people.duty, told=told(), token=token)
    second = services.register(by=people.duty, told=told(offence="Typed again"), token=token)
    assert first.pk == second.pk
    assert Preservation.objects.count() == 1


def test_the_token_of_somebody_else_opens_nothing_of_theirs(people):
    token = uuid4()
    services.register(by=people.duty, told=told(), token=token)
    with pytest.raises(Exception, match="token"):
        services.register(by=people.reviewer, told=told(), token=token)


def test_an_incomplete_request_is_registered_and_completed_by_telephone(people):
    preservation = services.register(by=people.duty, told=told(necessity="", will_follow=False))
    lacking = {one.code for one in elements.missing(preservation.version.content, will_follow=False)}
    assert lacking == {"necessity", "follows"}
    with pytest.raises(Blocked) as refused:
        services.order(preservation, by=people.duty, legal_basis="Law", considered=True)
    assert {one.code for one in refused.value.blockers} == {"element_necessity", "element_follows"}
    completed = services.amend(preservation, by=people.duty, told=told())
    assert completed.version.number == 2
    assert (
        services.order(completed, by=people.duty, legal_basis="Law", considered=True, reasons="No.").status
        == "ordered"
    )


@pytest.mark.parametrize("field", ["authority", "identifiers"])
def test_without_a_sender_or_data_nothing_is_registered(people, field):
    with pytest.raises(Invalid) as error:
        services.register(by=people.duty, told=told(**{field: " "}))
    assert field in error.value.fields


@pytest.mark.parametrize("state", ["", "XA", "ZZ", "\x00\x00", "X"])
def test_the_other_state_is_another_state(people, state):
    with pytest.raises(Invalid) as error:
        services.register(by=people.duty, told=told(state=state))
    assert "state" in error.value.fields


def test_a_moment_to_come_is_no_receipt(people):
    with pytest.raises(Invalid) as error:
        services.register(by=people.duty, told=told(), received_at=clock.now() + timedelta(hours=1))
    assert "received_at" in error.value.fields


def test_hostile_text_is_told_at_its_field(people):
    with pytest.raises(Invalid) as error:
        services.register(
            by=people.duty, told=told(facts="a\x00b", offence="x" * 900, identifiers="a\nb\x07")
        )
    assert {"facts", "offence"} <= set(error.value.fields)
    assert not Preservation.objects.exists()


def test_what_they_wrote_is_kept_although_it_fails_its_check(people):
    preservation = services.register(by=people.duty, told=told(identifiers="ip: 999.1.1.1\nimei: 12"))
    kept = preservation.version.content["identifiers"]["entries"]
    assert [one["value"] for one in kept] == ["999.1.1.1", "12"]


@pytest.mark.parametrize(
    "who", ["officer", "adviser", "supervisor", "auditor", "executing", "admin", "legal"]
)
def test_only_the_point_and_reviewers_register(people, who):
    with pytest.raises(NotAllowed):
        services.register(by=getattr(people, who), told=told())


def test_officers_do_not_see_what_other_states_ask(people):
    preservation = services.register(by=people.duty, told=told())
    with pytest.raises(NotVisible):
        queries.find(preservation.reference, people.officer)
    assert queries.find(preservation.reference, people.reviewer) == preservation


def test_a_restricted_one_exists_for_its_team_alone(people):
    preservation = services.register(by=people.duty, told=told(restricted=True))
    assert queries.find(preservation.reference, people.duty) == preservation
    for other in (people.reviewer, people.supervisor, people.auditor):
        with pytest.raises(NotVisible):
            queries.find(preservation.reference, other)
        assert not queries.visible_to(other).exists()


def test_the_status_moves_by_a_step_alone(people):
    preservation = services.register(by=people.duty, told=told())
    with pytest.raises(Exception, match="moves only by a step"), connection.cursor() as cursor:
        cursor.execute(
            "UPDATE requests_app_preservation SET status='released' WHERE id=%s", [preservation.pk]
        )

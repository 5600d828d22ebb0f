"""The team in the browser: forms keep what was typed, the way out is shown, nobody else gets in."""

import pytest

from requests_app.casefile import membership, team
from tests import builders
from tests.casefile.test_team import at_level

pytestmark = pytest.mark.django_db


@pytest.fixture
def restricted(people):
    return builders.drafted(people, at_level("restricted"))


def place(outgoing, tail=""):
    return f"/cases/{outgoing.reference}/team/{tail}"


def names(outgoing):
    return {row.user.username for row in membership.members(outgoing.case)}


def test_naming_somebody(people, restricted, signed_in):
    client = signed_in(people.officer)
    page = client.get(place(restricted)).content.decode()
    assert "a reviewer who did not write in the draft and a rights adviser" in page
    assert people.stranger.name not in page
    assert people.admin.name not in page
    done = client.post(
        place(restricted), {"person": str(people.reviewer.pk), "reason": "Judges it."}, follow=True
    )
    assert names(restricted) == {"officer", "reviewer"}
    shown = done.content.decode()
    assert "Judges it." in shown
    assert "Put on the team" in shown
    assert people.reviewer.name in shown


@pytest.mark.parametrize("person", ["", "nonsense", "00000000-0000-4000-8000-000000000000", "{stranger}"])
def test_nobody_else_can_be_chosen(people, restricted, signed_in, person):
    given = person.format(stranger=people.stranger.pk)
    response = signed_in(people.officer).post(place(restricted), {"person": given, "reason": "My words."})
    assert response.status_code == 400
    assert "My words." in response.content.decode()
    assert names(restricted) == {"officer"}


def test_taking_off_asks_for_a_reason_first(people, restricted, signed_in):
    team.name(restricted.case, people.colleague, by=people.officer)
    client, address = signed_in(people.officer), place(restricted, f"{people.colleague.pk}/")
    assert client.post(address, {"reason": " "}).status_code == 400
    assert client.post(address, {"reason": "Moves on."}).status_code == 302
    assert names(restricted) == {"officer"}
    assert client.get(address).status_code == 404


def test_whoever_takes_themselves_off_lands_on_the_desk(people, restricted, signed_in):
    team.name(restricted.case, people.colleague, by=people.officer)
    client = signed_in(people.colleague)
    response = client.post(place(restricted, f"{people.colleague.pk}/"), {"reason": "Moves on."})
    assert response.headers["Location"] == "/"
    assert client.get(place(restricted)).status_code == 404


def test_the_responsible_officer_stays(people, restricted, signed_in):
    address = place(restricted, f"{people.officer.pk}/")
    response = signed_in(people.officer).post(address, {"reason": "x"})
    assert response.status_code == 400
    assert "Have the case handed over first." in response.content.decode()


def test_lifting(people, restricted, signed_in):
    client, address = signed_in(people.officer), place(restricted, "lift/")
    assert client.post(address, {"level": "ordinary", "reason": ""}).status_code == 400
    assert client.post(address, {"level": "restricted", "reason": "x"}).status_code == 400
    assert client.post(address, {"level": "confidential", "reason": "Arrests were made."}).status_code == 302
    assert signed_in(people.supervisor).get(f"/outgoing/{restricted.reference}/").status_code == 200
    assert client.get(address).status_code == 409


def test_the_section_sends_to_the_team_page_for_a_lower_level(people, restricted, signed_in):
    address = f"/cases/{restricted.reference}/draft/confidentiality/"
    given = {"level": "ordinary", "reason": "Over.", "revision": "1"}
    response = signed_in(people.officer).post(address, given)
    assert response.status_code == 400
    shown = response.content.decode()
    assert "Somebody of its team lowers the level" in shown
    assert place(restricted) in shown


def test_the_check_says_who_is_missing(people, restricted, signed_in):
    shown = signed_in(people.officer).get(f"/cases/{restricted.reference}/draft/check/").content.decode()
    assert "a rights adviser on the team of this case" in shown


def test_an_adviser_of_the_team_reads_it_and_changes_nothing(people, restricted, signed_in):
    for name in ("reviewer", "adviser"):
        team.name(restricted.case, getattr(people, name), by=people.officer)
    submitted = builders.submit(restricted, people)
    client = signed_in(people.adviser)
    page = client.get(place(submitted))
    assert page.status_code == 200
    assert "Name somebody" not in page.content.decode()
    assert client.post(place(submitted), {"person": str(people.auditor.pk)}).status_code == 403
    assert client.get(place(submitted, "lift/")).status_code == 403


def test_supervisors_name_from_the_bare_list(people, restricted, signed_in):
    client = signed_in(people.supervisor)
    listed = client.get("/restricted/").content.decode()
    assert restricted.reference in listed
    assert people.officer.name in listed
    assert restricted.case.title not in listed
    address = f"/restricted/{restricted.reference}/"
    assert client.post(address, {"person": str(people.supervisor.pk), "reason": ""}).status_code == 400
    assert (
        client.post(address, {"person": str(people.supervisor.pk), "reason": "Officer ill."}).status_code
        == 302
    )
    assert "Named themselves" in client.get(place(restricted)).content.decode()


@pytest.mark.parametrize("name", ["officer", "reviewer", "adviser", "auditor", "admin", "duty"])
def test_the_bare_list_is_for_supervisors(people, restricted, signed_in, name):
    client = signed_in(getattr(people, name))
    assert client.get("/restricted/").status_code == 403
    assert client.get(f"/restricted/{restricted.reference}/").status_code == 403


def test_only_restricted_cases_are_found_there(people, signed_in):
    ordinary = builders.drafted(people, {})
    client = signed_in(people.supervisor)
    assert client.get(f"/restricted/{ordinary.reference}/").status_code == 404
    assert client.get("/restricted/OUT-2026-NOTHERE/").status_code == 404
    assert client.get("/restricted/", {"after": "\x00'"}).status_code == 200


def test_an_ordinary_case_says_how_it_would_become_restricted(people, signed_in):
    ordinary = builders.drafted(people, {})
    shown = signed_in(people.officer).get(place(ordinary)).content.decode()
    assert "This case is not restricted." in shown
    assert "draft/confidentiality/" in shown

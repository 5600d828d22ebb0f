"""Handing over all cases of somebody who leaves, in the browser."""

import pytest
from django.urls import reverse

from requests_app.accounts import services as accounts
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from tests import builders
from tests.casefile.test_team import at_level

pytestmark = pytest.mark.django_db


@pytest.fixture
def several(people):
    return [services.open_request(by=people.officer, title=title) for title in ("Larch", "Birch")]


def place(person):
    return f"/workload/{person.pk}/"


def test_all_go_in_one_go(people, several, signed_in):
    client = signed_in(people.supervisor)
    listed = client.get("/workload/").content.decode()
    assert people.officer.name in listed
    assert ">2</a>" in listed
    page = client.get(place(people.officer)).content.decode()
    assert all(one.reference in page for one in several)
    assert page.count(" checked") == 2
    given = {"cases": [str(one.case_id) for one in several], "to": "colleague", "reason": "Retires."}
    done = client.post(place(people.officer), given, follow=True).content.decode()
    assert "2 cases handed over." in done
    assert Outgoing.objects.filter(officer=people.colleague).count() == 2


def test_what_is_missing_is_said_and_what_was_typed_is_kept(people, several, signed_in):
    given = {"cases": [], "to": "colleague", "reason": "Retires after 30 years."}
    response = signed_in(people.supervisor).post(place(people.officer), given)
    assert response.status_code == 400
    assert "Choose at least one case." in response.content.decode()
    assert "Retires after 30 years." in response.content.decode()
    nobody = signed_in(people.supervisor).post(
        place(people.officer), {"cases": [str(several[0].case_id)], "reason": "x"}
    )
    assert "Choose the person who takes it over." in nobody.content.decode()
    foreign = {"cases": [str(several[0].case_id)], "to": "stranger", "reason": "x"}
    assert signed_in(people.supervisor).post(place(people.officer), foreign).status_code == 400
    assert Outgoing.objects.filter(officer=people.officer).count() == 2


def test_of_a_restricted_case_only_the_reference_is_shown(people, signed_in):
    secret = builders.drafted(people, at_level("restricted"), title="Quiet Heron")
    client = signed_in(people.supervisor)
    page = client.get(place(people.officer)).content.decode()
    assert f"{secret.reference} (restricted)" in page
    assert "Quiet Heron" not in page
    given = {"cases": [str(secret.case_id)], "to": "colleague", "reason": "Retires."}
    assert client.post(place(people.officer), given).status_code == 302
    assert signed_in(people.colleague).get(f"/outgoing/{secret.reference}/").status_code == 200


@pytest.mark.parametrize("name", ["officer", "reviewer", "adviser", "auditor", "admin"])
def test_for_supervisors_only(people, several, signed_in, name):
    client = signed_in(getattr(people, name))
    assert client.get("/workload/").status_code == (200 if name == "auditor" else 403)
    assert client.get(place(people.officer)).status_code == 403
    assert client.post(place(people.officer), {"to": "colleague"}).status_code == 403


def test_nothing_open_and_nobody_there(people, signed_in):
    client = signed_in(people.supervisor)
    assert "No open cases." in client.get(place(people.colleague)).content.decode()
    assert "Nobody has an open case." in client.get("/workload/").content.decode()
    assert client.get("/workload/00000000-0000-4000-8000-000000000000/").status_code == 404


def test_deactivating_says_what_is_left_behind_and_the_supervisor_finds_it(people, several, signed_in):
    admin, supervisor = signed_in(people.admin), signed_in(people.supervisor)
    address = reverse("accounts:deactivate", args=[people.officer.pk])
    shown = admin.get(address)
    assert shown.status_code == 200
    assert "still responsible for open cases" in shown.content.decode()
    assert several[0].reference not in shown.content.decode()
    assert "deactivated person" not in supervisor.get("/").content.decode()
    accounts.deactivate(people.officer, reason="Left.", by=people.admin)
    desk = supervisor.get("/").content.decode()
    assert "Hand over the cases of a deactivated person" in desk
    assert place(people.officer) in desk


def test_nothing_is_said_of_somebody_without_cases(people, signed_in):
    shown = signed_in(people.admin).get(reverse("accounts:deactivate", args=[people.colleague.pk]))
    assert shown.status_code == 200
    assert "open cases" not in shown.content.decode()

"""The pages of an administrator, and that nobody else has them."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client

from requests_app.accounts import services
from requests_app.accounts.models import FactorReset, User
from requests_app.audit import register
from requests_app.outbox.models import OutboxMessage
from tests.web.accounts.conftest import give_app

pytestmark = pytest.mark.django_db
GET = [
    "",
    "invite/",
    "{id}/",
    "{id}/place/",
    "{id}/details/",
    "{id}/deactivate/",
    "{id}/reactivate/",
    "{id}/reset-factors/",
]
POST = [
    "invite/",
    "{id}/place/",
    "{id}/details/",
    "{id}/deactivate/",
    "{id}/reactivate/",
    "{id}/invite-again/",
]
POST += ["{id}/end-sessions/", "{id}/reset-factors/", "{id}/reset-factors/confirm/"]


@pytest.fixture
def desk(admin: User, with_both_factors: Callable[[User], Client]) -> Client:
    """An administrator who has signed in."""
    return with_both_factors(admin)


@pytest.mark.parametrize(
    "role", ["officer", "reviewer", "adviser", "duty", "executing", "supervisor", "auditor"]
)
def test_nobody_else_looks_after_people(
    people: SimpleNamespace, signed_in: Callable[[User], Client], role: str
) -> None:
    person = getattr(people, role)
    client = signed_in(person)
    for path in GET:
        status = client.get(f"/people/{path}".format(id=people.stranger.pk)).status_code
        assert status in (302, 403), path
    for path in POST:
        status = client.post(f"/people/{path}".format(id=people.stranger.pk), {"reason": "x"}).status_code
        assert status in (302, 403), path
    assert not [line for line in register.read(people.stranger.stream) if line.name != "person.created"]
    assert register.read(person.stream)[-1].name == "person.denied"


def test_the_list_shows_everybody_and_can_be_narrowed(desk: Client, people: SimpleNamespace) -> None:
    page = desk.get("/people/").content.decode()
    assert all(person.name in page for person in vars(people).values())
    page = desk.get("/people/", {"role": "officer", "q": "halden"}).content.decode()
    assert people.officer.name in page
    assert people.stranger.name not in page
    assert "Nobody fits" in desk.get("/people/", {"state": "inactive"}).content.decode()
    assert people.admin.name in desk.get("/people/", {"state": "active"}).content.decode()
    assert people.officer.name in desk.get("/people/", {"state": "invited"}).content.decode()


@pytest.mark.parametrize("query", [{"role": "king"}, {"q": "\x00"}, {"state": "x"}])
def test_a_filter_that_makes_no_sense(desk: Client, query: dict[str, str]) -> None:
    assert desk.get("/people/", query).status_code == 400


@pytest.mark.parametrize("after", ["x", "00000000-0000-4000-8000-000000000000"])
def test_a_page_that_is_not_there(desk: Client, after: str) -> None:
    assert desk.get("/people/", {"after": after}).status_code == 404


def test_the_list_goes_on(desk: Client, people: SimpleNamespace) -> None:
    for number in range(60):
        services.create_user(
            name=f"Zoë {number:02}", email=f"z{number}@x.example", role="auditor", invite=False, by="system"
        )
    first = desk.get("/people/").content.decode()
    older = first.split('rel="next"')[0].rsplit('href="', 1)[1].split('"')[0]
    second = desk.get(f"/people/{older}").content.decode()
    assert "Zoë 59" in second
    assert "Zoë 59" not in first


def test_a_new_person_is_invited(desk: Client, people: SimpleNamespace) -> None:
    form = {
        "name": "عمر الفاروقي",
        "email": "omar@portal.example",
        "username": "",
        "role": "reviewer",
        "authority": "xa-central",
    }
    answer = desk.post("/people/invite/", form)
    person = User.objects.get(email="omar@portal.example")
    assert answer["Location"] == f"/people/{person.pk}/"
    assert "عمر الفاروقي" in desk.get(answer["Location"]).content.decode()
    assert OutboxMessage.objects.filter(payload__what="invitation", payload__person=str(person.pk)).exists()


def test_what_is_wrong_is_said_and_what_was_typed_is_kept(desk: Client, people: SimpleNamespace) -> None:
    form = {
        "name": "Omar",
        "email": "officer@portal.example",
        "username": "",
        "role": "reviewer",
        "authority": "",
    }
    answer = desk.post("/people/invite/", form)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Somebody else signs in with this e-mail address." in page
    assert 'value="Omar"' in page
    answer = desk.post("/people/invite/", form | {"email": "omar@portal.example"})
    assert "Choose the authority this person works for." in answer.content.decode()
    assert desk.post("/people/invite/", {}).status_code == 400


def test_no_form_has_a_field_for_a_password_or_more_than_it_shows(
    desk: Client, people: SimpleNamespace
) -> None:
    form = {"name": "Omar", "email": "o@portal.example", "role": "auditor", "authority": ""}
    desk.post("/people/invite/", form | {"password": "x", "is_active": "", "id": str(people.officer.pk)})
    person = User.objects.get(email="o@portal.example")
    assert not person.has_usable_password()
    assert person.is_active
    for path in GET:
        assert (
            'type="password"' not in desk.get(f"/people/{path}".format(id=people.officer.pk)).content.decode()
        )


def test_role_and_authority_are_changed(desk: Client, people: SimpleNamespace) -> None:
    place = f"/people/{people.officer.pk}/place/"
    assert 'value="officer" checked' in desk.get(place).content.decode().replace("\n", " ")
    desk.post(place, {"role": "supervisor", "authority": "xa-central"})
    person = User.objects.get(pk=people.officer.pk)
    assert (person.role, person.authority.code) == ("supervisor", "xa-central")
    assert desk.post(place, {"role": "king", "authority": "xa-central"}).status_code == 400
    assert desk.post(place, {"role": "officer", "authority": "xb-central"}).status_code == 400


def test_ones_own_role_is_not(desk: Client, people: SimpleNamespace) -> None:
    answer = desk.post(f"/people/{people.admin.pk}/place/", {"role": "auditor", "authority": "xa-central"})
    assert answer.status_code == 409
    assert "Ask another administrator." in answer.content.decode()
    page = desk.get(f"/people/{people.admin.pk}/").content.decode()
    assert "disabled" in page


def test_details_are_corrected(desk: Client, people: SimpleNamespace) -> None:
    details = f"/people/{people.officer.pk}/details/"
    assert people.officer.name in desk.get(details).content.decode()
    desk.post(details, {"name": "Leïla M.", "email": "leila@portal.example"})
    assert User.objects.get(pk=people.officer.pk).email == "leila@portal.example"
    assert desk.post(details, {"name": "", "email": "x"}).status_code == 400


def test_deactivated_and_reactivated(desk: Client, people: SimpleNamespace) -> None:
    one = f"/people/{people.officer.pk}/"
    assert desk.post(f"{one}deactivate/", {"reason": ""}).status_code == 400
    desk.post(f"{one}deactivate/", {"reason": "Left."})
    assert "Deactivated" in desk.get(one).content.decode()
    desk.post(f"{one}reactivate/", {"reason": "Back."})
    assert "Deactivated" not in desk.get(one).content.decode()


def test_sessions_of_a_person_are_ended(
    desk: Client, officer: User, with_both_factors: Callable[[User], Client]
) -> None:
    theirs = with_both_factors(officer)
    desk.post(f"/people/{officer.pk}/end-sessions/")
    assert theirs.get("/account/").status_code == 302
    assert desk.get(f"/people/{officer.pk}/end-sessions/").status_code == 405


def test_invited_again_only_before_accepting(desk: Client, officer: User, people: SimpleNamespace) -> None:
    assert desk.post(f"/people/{people.reviewer.pk}/invite-again/").status_code == 302
    assert desk.post(f"/people/{officer.pk}/invite-again/").status_code == 409


def test_factors_are_reset_in_two_steps(
    desk: Client, officer: User, people: SimpleNamespace, with_both_factors: Callable[[User], Client]
) -> None:
    from tests.accounts.passwords_of_tests import with_password

    second = services.create_user(
        name="Second", email="second@portal.example", role="administrator", by="system"
    )
    give_app(officer)
    ask = f"/people/{officer.pk}/reset-factors/"
    assert desk.post(ask, {"reason": "Lost.", "identity_check": ""}).status_code == 400
    assert desk.post(ask, {"reason": "Lost.", "identity_check": "Came by."}).status_code == 302
    assert desk.post(f"{ask}confirm/", {"confirm": "1"}).status_code == 409
    other = with_both_factors(with_password(second))
    page = other.get(f"{ask}confirm/").content.decode()
    assert "Came by." in page
    assert people.admin.name in page
    assert other.post(f"{ask}confirm/", {"confirm": "1"}).status_code == 302
    assert FactorReset.objects.get().confirmed_by == second
    assert other.get(f"{ask}confirm/").status_code == 404


def test_a_reset_is_dropped(desk: Client, officer: User) -> None:
    ask = f"/people/{officer.pk}/reset-factors/"
    desk.post(ask, {"reason": "Lost.", "identity_check": "Came by."})
    desk.post(f"{ask}confirm/", {"drop": "1"})
    assert FactorReset.objects.get().dropped_at
    assert register.read(officer.stream)[-1].name == "person.factors_reset_dropped"


@pytest.mark.parametrize("path", [path for path in GET if "{id}" in path])
def test_somebody_who_is_not_there(desk: Client, path: str) -> None:
    missing = path.format(id="00000000-0000-4000-8000-000000000000")
    assert desk.get(f"/people/{missing}").status_code == 404

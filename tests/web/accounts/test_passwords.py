"""Passwords in the browser: forgotten, chosen with a link, changed."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from django.test import Client

from requests_app.accounts import tokens
from requests_app.accounts.models import User
from requests_app.accounts.tokens import Purpose
from requests_app.outbox.models import OutboxMessage
from tests.accounts.passwords_of_tests import PASSWORD
from tests.web.accounts.conftest import SIGN_IN, sign_in

pytestmark = pytest.mark.django_db
FORGOTTEN, CHANGE = "/account/password/forgotten/", "/account/password/"
NEW = "another long phrase"


def link(person: User, purpose: Purpose) -> str:
    return tokens.path(User.objects.get(pk=person.pk), purpose)


@pytest.mark.parametrize("login", ["officer", "officer@portal.example", "nobody@portal.example"])
def test_forgotten_is_answered_alike(client: Client, officer: User, login: str) -> None:
    before = OutboxMessage.objects.count()
    answer = client.post(FORGOTTEN, {"login": login})
    assert answer["Location"] == f"{FORGOTTEN}done/"
    assert "If there is such an account" in client.get(answer["Location"]).content.decode()
    assert OutboxMessage.objects.count() == before + 1


def test_forgotten_by_nobody_is_bad_input(client: Client, db: None) -> None:
    assert client.get(FORGOTTEN).status_code == 200
    assert client.post(FORGOTTEN, {"login": ""}).status_code == 400
    assert client.post(FORGOTTEN, {"login": "\x00"}).status_code == 400


def test_too_many_questions_from_one_address(client: Client, db: None) -> None:
    statuses = [client.post(FORGOTTEN, {"login": "officer"}).status_code for _try in range(25)]
    assert statuses[0] == 302
    assert statuses[-1] == 429


def test_an_invitation_leads_to_the_sign_in(client: Client, people: SimpleNamespace) -> None:
    address = link(people.officer, Purpose.INVITATION)
    page = client.get(address)
    assert page["Referrer-Policy"] == "same-origin"
    assert people.officer.name in page.content.decode()
    answer = client.post(address, {"password": PASSWORD, "again": PASSWORD})
    assert answer["Location"] == SIGN_IN
    assert "Your password is set." in client.get(SIGN_IN).content.decode()
    assert client.get(address).status_code == 404
    assert sign_in(client, "officer").status_code == 302


def test_a_weak_or_different_password_is_refused_at_its_field(
    client: Client, people: SimpleNamespace
) -> None:
    address = link(people.officer, Purpose.INVITATION)
    weak = client.post(address, {"password": "short", "again": "short"})
    assert weak.status_code == 400
    assert "too short" in weak.content.decode()
    other = client.post(address, {"password": PASSWORD, "again": NEW})
    assert other.status_code == 400
    assert "not the same" in other.content.decode()
    assert PASSWORD not in other.content.decode()


def test_a_reset_keeps_the_second_factor(
    client: Client, officer: User, with_both_factors: Callable[[User], Client]
) -> None:
    with_both_factors(officer)
    client.post(link(officer, Purpose.RESET), {"password": NEW, "again": NEW})
    assert sign_in(client, "officer", NEW)["Location"] == "/account/code/"


@pytest.mark.parametrize("path", ["reset/x/", "invitation/a~b~c/", "king/x/"])
def test_a_link_that_never_was(client: Client, db: None, path: str) -> None:
    answer = client.get(f"/account/password/{path}")
    assert answer.status_code == 404


def test_the_host_of_the_request_is_not_in_the_mail(client: Client, officer: User, settings: object) -> None:
    from django.core import mail

    from requests_app.accounts import notices

    client.post(FORGOTTEN, {"login": "officer"}, headers={"host": "localhost"})
    notices.send(OutboxMessage.objects.latest("created_at").payload)
    assert mail.outbox[-1].body.count("http://localhost:8000/account/password/reset/") == 1


def test_changed_with_the_old_one(officer: User, with_both_factors: Callable[[User], Client]) -> None:
    client = with_both_factors(officer)
    form = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert client.get(CHANGE).status_code == 200
    assert client.post(CHANGE, form | {"oldpassword": "wrong"}).status_code == 400
    assert client.post(CHANGE, form | {"password2": "different"}).status_code == 400
    assert client.post(CHANGE, form | {"password1": "short", "password2": "short"}).status_code == 400
    assert client.post(CHANGE, form)["Location"] == "/account/"
    assert "Your password was changed." in client.get("/account/").content.decode()
    assert sign_in(Client(), "officer", NEW).status_code == 302

"""Five wrong passwords close a name to an address for a quarter of an hour."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.test import Client
from pytest_django import Settings

from requests_app.accounts import passwords, tokens
from requests_app.accounts.models import User
from requests_app.accounts.tokens import Purpose
from requests_app.audit import register
from requests_app.core import clock
from tests.accounts.passwords_of_tests import PASSWORD
from tests.web.accounts.conftest import sign_in

pytestmark = pytest.mark.django_db


def fail(client: Client, login: str = "officer", times: int = 5) -> int:
    return [sign_in(client, login, "wrong").status_code for _try in range(times)][-1]


def test_the_fifth_failure_closes_also_to_the_right_password(client: Client, officer: User) -> None:
    assert fail(client, times=4) == 400
    answer = sign_in(client, "officer", "wrong")
    assert answer.status_code == 429
    assert answer["Retry-After"] == "900"
    assert "15 minutes" in answer.content.decode()
    assert sign_in(client, "officer", PASSWORD).status_code == 429
    assert client.get("/account/").status_code == 302


def test_an_unknown_name_is_closed_in_the_same_way(client: Client, officer: User) -> None:
    known, unknown = fail(client), fail(client, "nobody")
    assert known == unknown == 429
    pages = [sign_in(client, login, "wrong").content.decode() for login in ("officer", "nobody")]
    assert len({re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", page) for page in pages}) == 1
    assert PASSWORD not in pages[0]


def test_name_and_address_of_a_person_count_together(client: Client, officer: User) -> None:
    fail(client, "officer", 3)
    assert fail(client, "OFFICER@portal.example", 2) == 429


def test_others_and_elsewhere_stay_open(client: Client, officer: User) -> None:
    fail(client)
    assert sign_in(client, "reviewer", "wrong").status_code == 400
    elsewhere = Client(REMOTE_ADDR="198.51.100.7")
    assert sign_in(elsewhere, "officer", PASSWORD).status_code == 302


def test_a_made_up_forwarded_address_does_not_open_it(client: Client, officer: User) -> None:
    fail(client)
    answer = client.post(
        "/account/sign-in/",
        {"login": "officer", "password": PASSWORD},
        headers={"x-forwarded-for": "198.51.100.9"},
    )
    assert answer.status_code == 429


def test_behind_our_proxy_the_address_it_saw_counts(
    client: Client, officer: User, settings: Settings
) -> None:
    settings.PROXY_COUNT = 1
    form = {"login": "officer", "password": "wrong"}
    for made_up in range(5):
        seen = {"x-forwarded-for": f"10.0.0.{made_up}, 203.0.113.5"}
        answer = client.post("/account/sign-in/", form, headers=seen)
    assert answer.status_code == 429
    assert register.read(officer.stream)[-1].facts["ip"] == "203.0.113.5"


def test_after_a_quarter_of_an_hour_it_opens(client: Client, officer: User) -> None:
    fail(client)
    AccessAttempt.objects.update(attempt_time=clock.now() - timedelta(minutes=16))
    assert sign_in(client, "officer", PASSWORD).status_code == 302


def test_a_new_password_opens_it(client: Client, officer: User) -> None:
    fail(client)
    token = tokens.make(User.objects.get(pk=officer.pk), Purpose.RESET)
    passwords.choose_with_link(token, Purpose.RESET, "another long phrase")
    assert sign_in(client, "officer", "another long phrase").status_code == 302


def test_a_success_starts_the_count_again(client: Client, officer: User) -> None:
    fail(client, times=4)
    sign_in(client, "officer")
    client.post("/account/sign-out/")
    assert fail(client, times=4) == 400


def test_the_register_has_each_failure_and_the_lock_out(client: Client, officer: User) -> None:
    fail(client, times=6)
    lines = [(line.name, line.facts.get("why")) for line in register.read(officer.stream)]
    assert lines.count(("person.sign_in_failed", "password")) == 5
    assert lines.count(("person.locked_out", None)) == 2


def test_nothing_that_was_typed_is_kept(client: Client, officer: User) -> None:
    fail(client, "a password in the wrong field")
    kept = " ".join(str(row) for row in AccessAttempt.objects.values())
    assert "a password in the wrong field" not in kept
    assert "wrong" not in kept.replace("wrong field", "")

"""People who sign in as people do: password first, then a code of an authenticator app."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.web.accounts.mfa_adapter import FactorAdapter
from tests.accounts.passwords_of_tests import PASSWORD, with_password

SIGN_IN, CODE, SET_UP = "/account/sign-in/", "/account/code/", "/account/second-factor/"


@pytest.fixture(autouse=True)
def _no_counts_of_earlier_tests() -> None:
    cache.clear()


@pytest.fixture
def officer(people: SimpleNamespace) -> User:
    """An officer who has chosen a password."""
    return with_password(people.officer)


@pytest.fixture
def admin(people: SimpleNamespace) -> User:
    """An administrator who has chosen a password."""
    return with_password(people.admin)


def give_app(person: User) -> str:
    """An authenticator app for this person; returns its secret."""
    secret = generate_totp_secret()
    Authenticator.objects.create(user=person, type="totp", data={"secret": FactorAdapter().encrypt(secret)})
    return secret


def code_now(secret: str, *, steps: int = 0) -> str:
    """The code that an app with this secret shows now, or some steps of 30 seconds later."""
    return format_hotp_value(hotp_value(secret, int(clock.now().timestamp()) // 30 + steps))


def sign_in(client: Client, login: str, password: str = PASSWORD, **more: Any) -> HttpResponse:
    """Send the sign-in form."""
    return client.post(SIGN_IN, {"login": login, "password": password, **more})


@pytest.fixture
def with_both_factors() -> Callable[[User], Client]:
    """A client that signed in through the pages, with password and code."""

    def enter(person: User) -> Client:
        client = Client()
        secret = give_app(person)
        assert sign_in(client, person.username).status_code == 302
        answer = client.post(CODE, {"code": code_now(secret)})
        assert answer.status_code == 302, answer.content
        return client

    return enter

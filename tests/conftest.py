"""What every test may ask for: the few people, their directory, and a browser-like client."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from requests_app.accounts import services as accounts
from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.directory import services as directory
from requests_app.directory.models import Authority
from requests_app.management.demo.states import BOOK
from tests.plugins.again import Again
from tests.plugins.roads import here

PEOPLE = {
    "officer": ("Leïla Marchetti", Role.OFFICER, "xa-halden-cyber"),
    "colleague": ("Jonas Ekdal", Role.OFFICER, "xa-halden-cyber"),
    "stranger": ("Станислава Вереск", Role.OFFICER, "xa-lindvik-court"),
    "reviewer": ("Ingrid Solheim", Role.REVIEWER, "xa-central"),
    "second_reviewer": ("김하늘", Role.REVIEWER, "xa-central"),
    "adviser": ("Adaeze Okonjo-Brandt", Role.RIGHTS_ADVISER, "xa-central"),
    "legal": ("Þórunn Ísfjörð", Role.LEGAL_ADVISER, "xa-central"),
    "supervisor": ("María José Quiñonero", Role.SUPERVISOR, "xa-central"),
    "duty": ("ليلى المنصوري", Role.DUTY_OFFICER, "xa-24-7"),
    "executing": ("林晓雨", Role.EXECUTING_OFFICER, "xa-police-cyber"),
    "auditor": ("Tomáš Hřebenář", Role.AUDITOR, "xa-central"),
    "admin": ("Ruth Adler-Nkemelu", Role.ADMINISTRATOR, "xa-central"),
}


@pytest.fixture(autouse=True)
def _nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test stands where another stood."""
    here.nowhere(monkeypatch)


@pytest.fixture(scope="session")
def _home_again() -> Again[None]:
    return Again(_load_home)


@pytest.fixture(scope="session")
def _people_again() -> Again[SimpleNamespace]:
    return Again(make_people)


@pytest.fixture
def _home_as_before(db: None, _home_again: Again[None]) -> bool:
    return _home_again()[1]


@pytest.fixture
def home(_home_as_before: bool) -> None:
    """The demonstration's States, authorities and treaties."""


@pytest.fixture
def _people_as_before(
    home: None, _home_as_before: bool, _people_again: Again[SimpleNamespace]
) -> tuple[SimpleNamespace, bool]:
    people, as_before = _people_again(as_before=_home_as_before)
    if as_before:
        here.at(_people_again.place)
    return people, as_before


@pytest.fixture
def people(_people_as_before: tuple[SimpleNamespace, bool]) -> SimpleNamespace:
    """One person of each role, two reviewers, a colleague of the officer, and an officer from elsewhere."""
    return _people_as_before[0]


@pytest.fixture
def begin_with(_people_as_before: tuple[SimpleNamespace, bool]) -> Callable[[Again[Any]], Any]:
    """What many tests of a file begin with beyond the people, made from them once per worker."""
    people, as_before = _people_as_before

    def begin(again: Again[Any]) -> Any:
        made, there = again(people, as_before=as_before)
        if there:
            here.at(again.place)
        return made

    return begin


def _load_home() -> None:
    directory.load(BOOK)


def make_people() -> SimpleNamespace:
    """Create the people; tests with real transactions call this themselves."""
    offices = {office.code: office for office in Authority.objects.all()}
    return SimpleNamespace(**{key: _person(key, *rest, offices) for key, rest in PEOPLE.items()})


def _person(username: str, name: str, role: Role, office: str, offices: dict[str, Authority]) -> User:
    return accounts.create_user(
        name=name,
        email=f"{username}@portal.example",
        username=username,
        role=role,
        authority=offices[office],
        invite=False,
        by="system",
    )


@pytest.fixture
def signed_in() -> Callable[[User], Client]:
    """A client in which this person has signed in with both factors."""

    def sign_in(user: User) -> Client:
        client = Client()
        client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[-1])
        session = client.session
        session["second_factor"] = True
        session.save()
        return client

    return sign_in

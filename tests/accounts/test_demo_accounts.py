"""The people of the demonstration, and that there are none elsewhere."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from pytest_django import Settings

from requests_app.accounts import demo
from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.core.errors import Blocked
from requests_app.directory.models import Authority

pytestmark = pytest.mark.django_db


def test_every_role_has_somebody_and_a_second_run_changes_nothing(home: None, settings: Settings) -> None:
    settings.DEMO = True
    first = demo.ensure_demo_accounts(by="system")
    assert {person.role for person in first} == set(Role)
    assert all(person.check_password(demo.PASSWORD) for person in first)
    assert [person.pk for person in demo.ensure_demo_accounts(by="system")] == [person.pk for person in first]


def test_officers_reviewers_and_the_stranger(home: None, settings: Settings) -> None:
    settings.DEMO = True
    found = {person.username: person for person in demo.ensure_demo_accounts(by="system")}
    assert found["officer"].authority == found["colleague"].authority != found["stranger"].authority
    assert found["reviewer"].role == found["reviewer2"].role == Role.REVIEWER


def test_refused_outside_demonstration(home: None) -> None:
    with pytest.raises(Blocked):
        demo.ensure_demo_accounts(by="system")
    assert demo.demo_people() == []
    for options in ({}, {"json": True}, {"create": True}):
        with pytest.raises(CommandError):
            call_command("demo_accounts", **options)
    assert not User.objects.exists()


def test_the_missing_authority_is_named(home: None, settings: Settings) -> None:
    settings.DEMO = True
    Authority.objects.filter(code="xa-24-7").delete()
    with pytest.raises(Blocked, match="xa-24-7"):
        demo.ensure_demo_accounts(by="system")


def test_the_command_prints_json_that_signs_in(home: None, settings: Settings) -> None:
    settings.DEMO = True
    out = StringIO()
    call_command("demo_accounts", create=True, json=True, stdout=out)
    rows = json.loads(out.getvalue())
    assert {row["role"] for row in rows} == set(Role.values)
    for row in rows:
        assert User.objects.get(username=row["username"]).check_password(row["password"])


def test_the_command_prints_a_table(home: None, settings: Settings) -> None:
    settings.DEMO = True
    out = StringIO()
    call_command("demo_accounts", stdout=out)
    assert "--create" in out.getvalue()
    call_command("demo_accounts", create=True, stdout=out)
    assert demo.PASSWORD in out.getvalue()


def test_the_first_administrator_gets_a_link_on_the_console(home: None) -> None:
    out = StringIO()
    call_command("create_admin", name="Ruth Adler", email="Ruth@Example.org", stdout=out)
    person = User.objects.get(email="ruth@example.org")
    assert person.is_administrator
    assert "/account/password/invitation/" in out.getvalue()
    call_command("create_admin", name="Ruth Adler", email="ruth@example.org", stdout=out)
    assert out.getvalue().count("/account/password/invitation/") == 2
    with pytest.raises(CommandError, match="address"):
        call_command("create_admin", name="Ruth", email="nowhere", stdout=out)

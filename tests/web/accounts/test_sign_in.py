"""Signing in: the right way in, and every wrong one with the same answer."""

from types import SimpleNamespace

import pytest
from django.contrib.auth import hashers
from django.test import Client
from pytest_django import Settings

from requests_app.accounts import demo, services
from requests_app.accounts.models import User
from requests_app.audit import register
from tests.accounts.passwords_of_tests import PASSWORD, with_password
from tests.web.accounts.conftest import CODE, SIGN_IN, code_now, give_app, sign_in

pytestmark = pytest.mark.django_db


def names(stream: str) -> list[str]:
    return [line.name for line in register.read(stream)]


@pytest.mark.parametrize("login", ["officer", "OFFICER", " officer ", "Officer@portal.example"])
def test_user_name_or_address_then_a_code(client: Client, officer: User, login: str) -> None:
    secret = give_app(officer)
    answer = sign_in(client, login)
    assert (answer.status_code, answer["Location"]) == (302, CODE)
    assert client.get("/account/").status_code == 302
    answer = client.post(CODE, {"code": code_now(secret)})
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get("/account/").status_code == 200
    line = register.read(officer.stream)[-1]
    assert line.name == "person.signed_in"
    assert line.facts == {"ip": "127.0.0.1", "agent": "Unspecified", "methods": ["password", "totp"]}


@pytest.mark.parametrize(
    "role", ["officer", "reviewer", "adviser", "duty", "executing", "supervisor", "auditor", "admin"]
)
def test_every_role_signs_in(client: Client, people: SimpleNamespace, role: str) -> None:
    person = with_password(getattr(people, role))
    secret = give_app(person)
    sign_in(client, person.username)
    client.post(CODE, {"code": code_now(secret)})
    page = client.get("/account/")
    assert person.name in page.content.decode()
    assert page.headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize(
    ("login", "password"), [("officer", "wrong"), ("nobody", PASSWORD), ("nobody@x.example", PASSWORD)]
)
def test_a_wrong_password_and_an_unknown_name_look_alike(
    client: Client, officer: User, login: str, password: str
) -> None:
    answer = sign_in(client, login, password)
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "The user name or the password is not right." in page
    assert f'value="{login}"' in page
    assert password not in page


def test_as_many_hashes_for_the_known_as_for_the_unknown(
    client: Client, officer: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []
    encode = hashers.MD5PasswordHasher.encode
    monkeypatch.setattr(
        hashers.MD5PasswordHasher,
        "encode",
        lambda self, password, salt: hashed.append("") or encode(self, password, salt),
    )
    counts = []
    for login in ("officer", "officer@portal.example", "nobody", "nobody@portal.example"):
        hashed.clear()
        sign_in(client, login, "wrong")
        counts.append(len(hashed))
    assert set(counts) == {1}


def test_somebody_who_was_only_invited_cannot_sign_in(client: Client, people: SimpleNamespace) -> None:
    assert sign_in(client, "reviewer", "").status_code == 400
    assert sign_in(client, "reviewer", "!").status_code == 400


def test_failures_are_written_to_the_person_and_what_was_typed_is_not(client: Client, officer: User) -> None:
    sign_in(client, "officer", "wrong")
    sign_in(client, "my password by mistake", "x")
    assert register.read(officer.stream)[-1].facts == {"ip": "127.0.0.1", "why": "password"}
    assert register.read("sign-in")[-1].facts == {"ip": "127.0.0.1", "why": "password"}


def test_the_session_gets_a_new_key(client: Client, officer: User) -> None:
    secret = give_app(officer)
    client.get(SIGN_IN)
    sign_in(client, "officer")
    fixed = client.session.session_key
    client.post(CODE, {"code": code_now(secret)})
    assert client.session.session_key != fixed
    thief = Client()
    thief.cookies["sessionid"] = fixed
    assert thief.get("/account/")["Location"].startswith(SIGN_IN)


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "http:evil.example",
    ],
)
def test_a_way_out_of_the_portal_is_not_followed(client: Client, officer: User, target: str) -> None:
    secret = give_app(officer)
    sign_in(client, "officer", next=target)
    assert client.post(CODE, {"code": code_now(secret)})["Location"] == "/"


def test_a_way_into_the_portal_is_followed(client: Client, officer: User) -> None:
    secret = give_app(officer)
    answer = client.get("/account/")
    assert answer["Location"] == f"{SIGN_IN}?next=/account/"
    assert 'value="/account/"' in client.get(answer["Location"]).content.decode()
    sign_in(client, "officer", next="/account/")
    assert client.post(CODE, {"code": code_now(secret)})["Location"] == "/account/"


def test_a_deactivated_person_is_told_only_with_the_right_password(
    client: Client, officer: User, people: SimpleNamespace
) -> None:
    services.deactivate(officer, reason="Left.", by=people.admin)
    assert "deactivated" not in sign_in(client, "officer", "wrong").content.decode()
    answer = sign_in(client, "officer")
    assert (answer.status_code, answer["Location"]) == (302, "/account/inactive/")
    assert "deactivated" in client.get("/account/inactive/").content.decode()
    assert register.read(officer.stream)[-1].facts["why"] == "inactive"


@pytest.mark.parametrize(
    "path", ["/account/signup/", "/account/sign-up/", "/accounts/signup/", "/account/register/"]
)
def test_nobody_registers(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path, {"email": "a@b.example"}).status_code == 404


@pytest.mark.parametrize("path", ["/admin/", "/admin/login/", "/account/email/", "/account/3rdparty/"])
def test_there_is_no_back_door(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_people_of_the_demonstration_are_shown_only_there(
    client: Client, home: None, settings: Settings
) -> None:
    settings.DEMO = True
    demo.ensure_demo_accounts(by="system")
    page = client.get(SIGN_IN).content.decode()
    assert page.count('name="login" value="') == len(demo.PEOPLE)
    assert demo.PASSWORD in page
    settings.DEMO = False
    page = client.get(SIGN_IN).content.decode()
    assert 'type="hidden" name="login"' not in page
    assert demo.PASSWORD not in page


@pytest.mark.parametrize("person", demo.PEOPLE, ids=lambda person: person.username)
def test_one_button_signs_in(client: Client, home: None, settings: Settings, person: demo.DemoPerson) -> None:
    settings.DEMO = True
    demo.ensure_demo_accounts(by="system")
    assert sign_in(client, person.username, demo.PASSWORD)["Location"] == "/"
    assert person.name in client.get("/account/").content.decode()


def test_a_factor_is_asked_for_in_the_demonstration_too(
    client: Client, home: None, settings: Settings
) -> None:
    settings.DEMO = True
    give_app(demo.ensure_demo_accounts(by="system")[0])
    assert sign_in(client, "officer", demo.PASSWORD)["Location"] == CODE


def test_a_form_from_elsewhere_is_refused(officer: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert sign_in(strict, "officer").status_code == 403


@pytest.mark.parametrize("junk", ["\x00", "x" * 5000, "\ud83d\ude00", "' OR 1=1 --"])
def test_junk_is_a_failed_sign_in_and_no_more(client: Client, officer: User, junk: str) -> None:
    text = junk.encode("utf-16", "surrogatepass").decode("utf-16")
    assert sign_in(client, text, text).status_code in (400, 429)


def test_bad_bytes_in_the_browsers_name_do_no_harm(client: Client, officer: User) -> None:
    secret = give_app(officer)
    sign_in(client, "officer")
    client.post(CODE, {"code": code_now(secret)}, headers={"user-agent": "a\tb\x7f" + "c" * 400})
    assert register.read(officer.stream)[-1].facts["agent"] == "a b " + "c" * 196

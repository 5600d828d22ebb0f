"""Sessions: when they end, who sees them, who ends them; and changes that count from the next request on."""

from collections.abc import Callable
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from django.test import Client
from pytest_django import Settings

from requests_app.accounts import passwords, services, tokens
from requests_app.accounts.models import User
from requests_app.accounts.tokens import Purpose
from requests_app.audit import register
from requests_app.core import clock
from tests.accounts.passwords_of_tests import PASSWORD
from tests.web.accounts.conftest import CODE, SIGN_IN, code_now, give_app, sign_in

pytestmark = pytest.mark.django_db
Enter = Callable[[User], Client]


def inside(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def later(monkeypatch: pytest.MonkeyPatch, **delta: float) -> None:
    now: datetime = clock.now() + timedelta(**delta)
    monkeypatch.setattr(clock, "now", lambda: now)


def test_ends_after_half_an_hour_of_nothing(
    officer: User, with_both_factors: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = with_both_factors(officer)
    later(monkeypatch, minutes=29)
    assert inside(client)
    later(monkeypatch, minutes=29)
    assert inside(client)
    later(monkeypatch, minutes=31)
    answer = client.get("/account/")
    assert answer["Location"] == f"{SIGN_IN}?next=/account/"
    assert "nothing happened" in client.get(SIGN_IN).content.decode()
    assert register.read(officer.stream)[-1].facts == {"how": "idle"}


def test_a_part_that_renews_itself_does_not_keep_it_open(
    officer: User, with_both_factors: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = with_both_factors(officer)
    later(monkeypatch, minutes=20)
    assert client.get("/account/", headers={"hx-request": "true"}).status_code == 200
    later(monkeypatch, minutes=11)
    fragment = client.get(
        "/account/", headers={"hx-request": "true", "hx-current-url": "http://testserver/account/?a=1"}
    )
    assert fragment.status_code == 401
    assert fragment["HX-Redirect"] == f"{SIGN_IN}?next=%2Faccount%2F%3Fa%3D1"


def test_ends_after_twelve_hours_whatever_happens(
    officer: User, with_both_factors: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = with_both_factors(officer)
    session = client.session
    session["started_at"] -= 12 * 3600 + 1
    session.save()
    assert not inside(client)
    assert register.read(officer.stream)[-1].facts == {"how": "limit"}


def test_activity_is_written_at_most_once_a_minute(officer: User, with_both_factors: Enter) -> None:
    client = with_both_factors(officer)
    seen = client.session["seen_at"]
    client.get("/account/")
    assert client.session["seen_at"] == seen


def test_out_with_the_next_request_when_deactivated(
    officer: User, people: SimpleNamespace, with_both_factors: Enter
) -> None:
    client = with_both_factors(officer)
    services.deactivate(officer, reason="Left.", by=people.admin)
    assert not inside(client)


def test_a_bare_flag_in_the_database_counts_at_once(officer: User, with_both_factors: Enter) -> None:
    client = with_both_factors(officer)
    User.objects.filter(pk=officer.pk).update(is_active=False)
    assert not inside(client)


def test_a_new_role_counts_with_the_next_request(
    admin: User, people: SimpleNamespace, with_both_factors: Enter
) -> None:
    second = services.create_user(
        name="Second", email="second@portal.example", role="administrator", by="system"
    )
    client = with_both_factors(admin)
    assert client.get("/people/").status_code == 200
    services.change_place(admin, role="reviewer", authority=people.reviewer.authority, by=second)
    assert client.get("/people/").status_code == 403
    assert "Reviewer" in client.get("/account/").content.decode()


def test_signing_out_is_a_form_and_final(officer: User, with_both_factors: Enter) -> None:
    client = with_both_factors(officer)
    key = client.session.session_key
    assert client.get("/account/sign-out/").status_code == 200
    assert inside(client)
    answer = client.post("/account/sign-out/")
    assert answer["Location"] == SIGN_IN
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    client.cookies["sessionid"] = key
    assert not inside(client)
    assert register.read(officer.stream)[-1].name == "person.signed_out"


def test_signing_out_does_not_lead_away(officer: User, with_both_factors: Enter) -> None:
    client = with_both_factors(officer)
    assert client.post("/account/sign-out/", {"next": "https://evil.example/"})["Location"] == SIGN_IN


def test_one_sees_and_ends_ones_own_sessions(officer: User, with_both_factors: Enter) -> None:
    from allauth.mfa.models import Authenticator

    first = with_both_factors(officer)
    Authenticator.objects.all().delete()
    second = with_both_factors(officer)
    page = second.get("/account/").content.decode()
    assert "This session" in page
    address = page.split('href="/account/sessions/')[1].split('"')[0]
    question = second.get(f"/account/sessions/{address}")
    assert "127.0.0.1" in question.content.decode()
    assert second.post(f"/account/sessions/{address}")["Location"] == "/account/"
    assert not inside(first)
    assert inside(second)
    assert register.read(officer.stream)[-1].name == "person.session_ended"


def test_all_other_sessions_end(officer: User, with_both_factors: Enter) -> None:
    from allauth.mfa.models import Authenticator

    first = with_both_factors(officer)
    Authenticator.objects.all().delete()
    second = with_both_factors(officer)
    assert second.get("/account/sessions/others/end/").status_code == 200
    second.post("/account/sessions/others/end/")
    assert not inside(first)
    assert inside(second)


def test_nobody_sees_or_ends_the_session_of_another(
    officer: User, admin: User, with_both_factors: Enter
) -> None:
    from allauth.usersessions.models import UserSession

    theirs, mine = with_both_factors(admin), with_both_factors(officer)
    session = UserSession.objects.get(user=admin)
    assert mine.get(f"/account/sessions/{session.pk}/end/").status_code == 404
    assert mine.post(f"/account/sessions/{session.pk}/end/").status_code == 404
    assert inside(theirs)


def test_ending_a_session_asks_who_one_is_after_a_while(officer: User, with_both_factors: Enter) -> None:
    client = with_both_factors(officer)
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    answer = client.get("/account/sessions/others/end/")
    assert answer["Location"].startswith("/account/confirm/?next=")
    assert client.post(answer["Location"], {"password": "wrong"}).status_code == 400


def test_a_new_password_ends_the_other_sessions(officer: User, with_both_factors: Enter) -> None:
    client = with_both_factors(officer)
    token = tokens.make(User.objects.get(pk=officer.pk), Purpose.RESET)
    passwords.choose_with_link(token, Purpose.RESET, "another long phrase")
    assert not inside(client)


@pytest.mark.parametrize("path", ["/", "/account/", "/people/", "/people/invite/", "/account/second-factor/"])
def test_nothing_is_shown_to_nobody(client: Client, path: str, db: None) -> None:
    answer = client.get(path)
    if answer.status_code != 404:
        assert answer["Location"].startswith(SIGN_IN)
        assert answer["Cache-Control"]


def test_a_made_up_session_is_nobody(client: Client, db: None) -> None:
    client.cookies["sessionid"] = "0" * 32
    assert not inside(client)


@pytest.mark.parametrize(
    ("site", "mode", "dest", "method", "expected"),
    [
        ("cross-site", "navigate", "document", "get", 200),
        ("cross-site", "navigate", "iframe", "get", 403),
        ("cross-site", "no-cors", "image", "get", 403),
        ("cross-site", "cors", "empty", "get", 403),
        ("cross-site", "navigate", "document", "post", 403),
        ("same-origin", "cors", "empty", "get", 200),
        ("none", "navigate", "document", "get", 200),
    ],
)
def test_other_sites_may_only_link(
    client: Client, db: None, site: str, mode: str, dest: str, method: str, expected: int
) -> None:
    headers = {"sec-fetch-site": site, "sec-fetch-mode": mode, "sec-fetch-dest": dest}
    assert getattr(client, method)(SIGN_IN, headers=headers).status_code == expected


def test_the_language_is_kept_for_the_person(
    officer: User, with_both_factors: Enter, settings: Settings
) -> None:
    client = with_both_factors(officer)
    assert client.post("/account/language/", {"language": "xx"}).status_code == 400
    answer = client.post("/account/language/", {"language": "ar"})
    assert answer.cookies[settings.LANGUAGE_COOKIE_NAME].value == "ar"
    assert 'dir="rtl"' in client.get("/account/").content.decode()
    elsewhere = Client()
    sign_in(elsewhere, "officer")
    assert User.objects.get(pk=officer.pk).language == "ar"


def test_expired_sessions_are_forgotten(
    officer: User, with_both_factors: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    from allauth.usersessions.models import UserSession
    from django.contrib.sessions.models import Session

    from requests_app.tasks.housekeeping import forget_sessions

    with_both_factors(officer)
    forget_sessions()
    assert UserSession.objects.filter(user=officer).exists()
    later(monkeypatch, hours=13)
    forget_sessions()
    assert not UserSession.objects.exists()
    assert not Session.objects.filter(expire_date__lt=clock.now()).exists()


def test_without_the_register_nobody_gets_in(officer: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*args: object, **kwargs: object) -> None:
        raise RuntimeError("the register cannot be written")

    secret = give_app(officer)
    client = Client(raise_request_exception=False)
    assert sign_in(client, "officer").status_code == 302
    monkeypatch.setattr(register, "record", broken)
    assert client.post(CODE, {"code": code_now(secret)}).status_code == 500
    assert not inside(client)


def test_a_page_costs_three_queries_for_session_person_and_unread_notices(
    officer: User, with_both_factors: Enter, django_assert_num_queries: Callable[[int], object]
) -> None:
    client = with_both_factors(officer)
    # The head of every page says how many notices are unread: an index of the person's own unread rows.
    with django_assert_num_queries(3):  # type: ignore[attr-defined]
        assert client.get("/account/password/").status_code == 200


def test_a_form_sent_too_late_goes_on_after_the_password(
    officer: User, admin: User, with_both_factors: Enter
) -> None:
    client = with_both_factors(admin)
    session = client.session
    for record in session["account_authentication_methods"]:
        record["at"] -= 3600
    session.save()
    reset = f"/people/{officer.pk}/reset-factors/"
    asked = client.post(reset, {"reason": "Lost.", "identity_check": "Came by."})
    assert asked["Location"].startswith("/account/confirm/?next=")
    done = client.post(asked["Location"], {"password": PASSWORD})
    assert (done.status_code, done["Location"]) == (302, f"/people/{officer.pk}/")
    assert "person.factors_reset_asked" in [line.name for line in register.read(officer.stream)]

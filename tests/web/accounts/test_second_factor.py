"""The second factor: required outside demonstration, counted, used once, and not taken away by oneself."""

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from requests_app.accounts import factors, queries
from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.outbox.models import OutboxMessage
from tests.accounts.passwords_of_tests import PASSWORD, with_password
from tests.web.accounts.conftest import CODE, SET_UP, SIGN_IN, code_now, give_app, sign_in

pytestmark = pytest.mark.django_db
ADD_APP, REMOVE_APP = "/account/factors/app/add/", "/account/factors/app/remove/"
CODES = "/account/factors/recovery-codes/"


@pytest.mark.parametrize(
    "path", ["/", "/account/", "/people/", "/account/factors/recovery-codes/", "/directory/"]
)
def test_without_one_there_is_only_the_set_up(client: Client, officer: User, path: str) -> None:
    sign_in(client, "officer")
    answer = client.get(path)
    if answer.status_code != 404:
        assert (answer.status_code, answer["Location"]) == (302, SET_UP)


def test_a_form_and_a_fragment_go_nowhere_else_either(client: Client, officer: User) -> None:
    sign_in(client, "officer")
    assert client.post("/account/language/", {"language": "ar"})["Location"] == SET_UP
    fragment = client.get("/account/", headers={"hx-request": "true"})
    assert (fragment.status_code, fragment["HX-Redirect"]) == (403, SET_UP)
    assert fragment.content == b""


@pytest.mark.parametrize(
    "role", ["officer", "reviewer", "adviser", "duty", "executing", "supervisor", "auditor", "admin"]
)
def test_required_of_every_role(client: Client, people: SimpleNamespace, role: str) -> None:
    person = with_password(getattr(people, role))
    sign_in(client, person.username)
    assert client.get("/account/")["Location"] == SET_UP


def test_set_up_with_an_app_then_recovery_codes_once(client: Client, officer: User) -> None:
    sign_in(client, "officer")
    assert "Before you go on" in client.get(SET_UP).content.decode()
    page = client.get(ADD_APP)
    assert page.status_code == 200
    wrong = client.post(ADD_APP, {"code": "000000"})
    assert wrong.status_code == 400
    answer = client.post(ADD_APP, {"code": code_now(client.session["mfa.totp.secret"])})
    assert (answer.status_code, answer["Location"]) == (302, CODES)
    shown = client.get(CODES).content.decode()
    assert shown.count("<li><code>") == 10
    again = client.get(CODES).content.decode()
    assert "<li><code>" not in again
    assert "10 codes are left" in again
    assert client.get("/account/").status_code == 200
    kinds = [
        line.facts["kind"] for line in register.read(officer.stream) if line.name == "person.factor_added"
    ]
    assert sorted(kinds) == ["recovery_codes", "totp"]
    assert OutboxMessage.objects.filter(payload__what="factor_added").count() == 1


def test_secrets_lie_encrypted(client: Client, officer: User) -> None:
    sign_in(client, "officer")
    client.get(ADD_APP)
    secret = client.session["mfa.totp.secret"]
    client.post(ADD_APP, {"code": code_now(secret)})
    kept = " ".join(str(one.data) for one in Authenticator.objects.all())
    assert secret not in kept
    assert "gAAAAA" in kept


def test_a_code_is_used_once_even_without_the_cache(officer: User) -> None:
    secret = give_app(officer)
    code = code_now(secret)
    first, second = Client(), Client()
    for client in (first, second):
        sign_in(client, "officer")
    assert first.post(CODE, {"code": code}).status_code == 302
    cache.clear()
    assert second.post(CODE, {"code": code}).status_code == 400
    assert second.get("/account/")["Location"].startswith(SIGN_IN)


def test_a_code_of_long_ago_is_refused(client: Client, officer: User) -> None:
    secret = give_app(officer)
    sign_in(client, "officer")
    for steps in (-20, -2, 2):
        assert client.post(CODE, {"code": code_now(secret, steps=steps)}).status_code == 400


def test_ten_wrong_codes_close_it(client: Client, officer: User) -> None:
    secret = give_app(officer)
    sign_in(client, "officer")
    for _try in range(10):
        assert client.post(CODE, {"code": "000000"}).status_code == 400
        cache.clear()
    answer = client.post(CODE, {"code": code_now(secret)})
    assert answer.status_code == 400
    assert "Wait 15 minutes" in answer.content.decode()
    refused = [line for line in register.read(officer.stream) if line.name == "person.code_refused"]
    assert len(refused) == 10


def test_a_recovery_code_works_once(
    client: Client, officer: User, with_both_factors: Callable[[User], Client]
) -> None:
    inside = with_both_factors(officer)
    inside.post("/account/factors/recovery-codes/new/")
    code = inside.get(CODES).content.decode().split("<li><code>")[1].split("<")[0]
    for expected in (302, 400):
        client = Client()
        sign_in(client, "officer")
        assert client.post(CODE, {"code": code}).status_code == expected
    signed_in = [
        line.facts["methods"] for line in register.read(officer.stream) if line.name == "person.signed_in"
    ]
    assert ["password", "recovery_codes"] in signed_in


def test_a_factor_set_up_elsewhere_does_not_lift_this_session(client: Client, officer: User) -> None:
    sign_in(client, "officer")
    give_app(officer)
    answer = client.get("/account/")
    assert answer["Location"] == SIGN_IN
    assert "second factor" in client.get(SIGN_IN).content.decode()
    assert client.get("/account/")["Location"].startswith(SIGN_IN)


def test_the_last_factor_stays(officer: User, with_both_factors: Callable[[User], Client]) -> None:
    client = with_both_factors(officer)
    assert "last second factor" in client.get(REMOVE_APP).content.decode()
    assert client.post(REMOVE_APP).status_code == 400
    assert queries.has_second_factor(officer)


def test_the_last_passkey_stays(officer: User, with_both_factors: Callable[[User], Client]) -> None:
    client = with_both_factors(officer)
    key = _passkey(officer)
    Authenticator.objects.filter(user=officer, type="totp").delete()
    assert client.post(f"/account/factors/passkeys/{key.pk}/remove/").status_code == 302
    assert queries.has_second_factor(officer)


def test_in_demonstration_the_app_may_go(
    officer: User, with_both_factors: Callable[[User], Client], settings: Settings
) -> None:
    client = with_both_factors(officer)
    settings.DEMO = True
    assert client.get(REMOVE_APP).status_code == 200
    assert client.post(REMOVE_APP)["Location"] == "/account/factors/"
    assert not queries.has_second_factor(officer)
    assert OutboxMessage.objects.filter(payload__what="factor_removed").exists()


def test_confirming_with_a_code(officer: User, with_both_factors: Callable[[User], Client]) -> None:
    client = with_both_factors(officer)
    assert "use a code" in client.get("/account/confirm/").content.decode()
    assert "use your password" in client.get("/account/confirm/code/").content.decode()
    assert client.post("/account/confirm/code/", {"code": "000000"}).status_code == 400
    assert client.get("/account/confirm/passkey/").status_code == 302


def test_one_of_two_may_go(officer: User, with_both_factors: Callable[[User], Client]) -> None:
    client = with_both_factors(officer)
    key = _passkey(officer)
    assert client.get(f"/account/factors/passkeys/{key.pk}/remove/").status_code == 200
    assert client.post(f"/account/factors/passkeys/{key.pk}/remove/").status_code == 302
    assert not Authenticator.objects.filter(pk=key.pk).exists()
    assert register.read(officer.stream)[-1].facts == {"kind": "webauthn"}


def test_a_passkey_gets_a_new_name(officer: User, with_both_factors: Callable[[User], Client]) -> None:
    client = with_both_factors(officer)
    key = _passkey(officer)
    assert client.post(f"/account/factors/passkeys/{key.pk}/rename/", {"name": ""}).status_code == 400
    client.post(f"/account/factors/passkeys/{key.pk}/rename/", {"name": "My laptop"})
    assert "My laptop" in client.get("/account/").content.decode()


def test_nobody_touches_the_passkey_of_another(
    officer: User, people: SimpleNamespace, with_both_factors: Callable[[User], Client]
) -> None:
    key = _passkey(people.reviewer)
    client = with_both_factors(officer)
    for verb in ("remove", "rename"):
        assert client.get(f"/account/factors/passkeys/{key.pk}/{verb}/").status_code == 404


def test_the_passkey_page_can_be_had_and_refuses_nonsense(officer: User, client: Client) -> None:
    sign_in(client, "officer")
    page = client.get("/account/factors/passkeys/add/").content.decode()
    assert 'id="add_data"' in page
    for nonsense in ("", "{}", "[]", "null", '{"id": 1}', "not json"):
        answer = client.post("/account/factors/passkeys/add/", {"name": "k", "credential": nonsense})
        assert answer.status_code == 400
        assert 'value="k"' in answer.content.decode()


def test_signing_in_with_nonsense_for_a_passkey(client: Client, officer: User) -> None:
    assert "request_options" in client.get("/account/passkey/", headers={"accept": "application/json"}).json()
    for nonsense in ("", "{}", "[]", '{"response": {"userHandle": "x"}}'):
        assert client.post("/account/passkey/", {"credential": nonsense})["Location"] == SIGN_IN


def test_not_required_in_demonstration(client: Client, officer: User, settings: Settings) -> None:
    settings.DEMO = True
    sign_in(client, "officer")
    assert client.get("/account/").status_code == 200
    assert client.get(SET_UP).status_code == 200


def test_a_reset_ends_every_session_at_once(
    officer: User, admin: User, with_both_factors: Callable[[User], Client]
) -> None:
    inside = with_both_factors(officer)
    reset = factors.ask_for_reset(officer, reason="Lost.", identity_check="Came by.", by=admin)
    factors.reset_second_factor(reset, by=admin)
    assert inside.get("/account/")["Location"].startswith(SIGN_IN)
    again = Client()
    sign_in(again, "officer", PASSWORD)
    assert again.get("/account/")["Location"] == SET_UP


def _passkey(person: User) -> Authenticator:
    return Authenticator.objects.create(user=person, type="webauthn", data={"name": "Key", "credential": {}})

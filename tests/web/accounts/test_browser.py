"""Signing in and looking after an account in a real browser: passkeys, wide and narrow, with and without scripts."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page
from pytest_django import Settings

from requests_app.accounts import demo
from requests_app.accounts.models import User
from requests_app.audit import register
from tests.accounts.passwords_of_tests import PASSWORD
from tests.plugins.browser import Visitor
from tests.web.accounts.conftest import give_app

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
Open = Callable[..., Visitor]


def type_password(page: Page, login: str, password: str) -> None:
    page.fill("#id_login", login)
    page.fill("#id_password", password)
    page.click("main button:has-text('Sign in') >> nth=0")


def with_authenticator(visitor: Visitor) -> None:
    """A device that keeps passkeys and is touched at once."""
    session = visitor.context.new_cdp_session(visitor.page)
    session.send("WebAuthn.enable")
    options = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    options |= {"hasUserVerification": True, "isUserVerified": True, "automaticPresenceSimulation": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def test_a_passkey_is_set_up_and_then_enough(visitor: Open, officer: User) -> None:
    here = visitor()
    with_authenticator(here)
    page = here.go("/account/sign-in/")
    here.look("sign-in")
    type_password(page, "officer", PASSWORD)
    page.wait_for_url("**/account/second-factor/")
    here.look("second-factor")
    page.click("text=Add a passkey")
    here.look("add-passkey")
    page.click("#add_passkey")
    page.wait_for_url("**/recovery-codes/")
    assert page.locator("main li code").count() == 10
    here.look("recovery-codes")
    here.go("/account/")
    here.look("account")
    page.click("text=Sign out")
    page.wait_for_url("**/account/sign-in/")
    page.click("#passkey_sign_in")
    page.wait_for_url(lambda url: "/account/" not in url)
    here.go("/account/")
    assert page.locator("h1").inner_text() == "Your account"
    signed_in = [
        line.facts["methods"] for line in register.read(officer.stream) if line.name == "person.signed_in"
    ]
    assert signed_in[-1] == ["webauthn"]


def test_a_passkey_as_the_second_factor_and_to_confirm(visitor: Open, officer: User) -> None:
    here = visitor()
    with_authenticator(here)
    page = here.go("/account/sign-in/")
    type_password(page, "officer", PASSWORD)
    page.click("text=Add a passkey")
    page.click("#add_passkey")
    page.wait_for_url("**/recovery-codes/")
    page.click("text=Sign out")
    type_password(page, "officer", PASSWORD)
    page.wait_for_url("**/account/code/")
    page.click("#use_passkey")
    page.wait_for_url(lambda url: "/account/" not in url)
    here.go("/account/confirm/passkey/?next=/account/")
    here.look("confirm-passkey")
    page.click("#use_passkey")
    page.wait_for_url("**/account/")
    signed_in = [
        line.facts["methods"] for line in register.read(officer.stream) if line.name == "person.signed_in"
    ]
    assert signed_in[-1] == ["password", "webauthn"]


def test_a_passkey_that_fails_says_so(visitor: Open, officer: User) -> None:
    here = visitor()
    page = here.go("/account/sign-in/")
    page.evaluate("() => { navigator.credentials.get = () => Promise.reject(new Error('no')) }")
    page.click("#passkey_sign_in")
    page.wait_for_selector("text=The passkey could not be used.")


def test_an_app_without_scripts(visitor: Open, officer: User) -> None:
    here = visitor(javascript=False)
    page = here.go("/account/sign-in/")
    assert not page.locator("#passkey_sign_in").is_visible()
    type_password(page, "officer", PASSWORD)
    page.click("text=Add an authenticator app")
    assert page.locator("img.app-qr").is_visible()
    here.look("add-app")
    page.fill("#id_code", "000000")
    page.click("text=Add the app")
    assert "This code is not right" in page.locator(".govuk-error-summary").inner_text()


def test_a_code_is_asked_for(visitor: Open, officer: User) -> None:
    give_app(officer)
    here = visitor()
    page = here.go("/account/sign-in/")
    type_password(page, "officer", PASSWORD)
    here.look("enter-code")
    page.fill("#id_code", "123")
    page.click("main button:has-text('Sign in')")
    here.look("enter-code-wrong")


def test_the_demonstration_signs_in_with_one_button(visitor: Open, home: None, settings: Settings) -> None:
    settings.DEMO = True
    demo.ensure_demo_accounts(by="system")
    here = visitor(javascript=False)
    page = here.go("/account/sign-in/?next=/account/")
    page.click("text=林晓雨")
    assert page.url.endswith("/account/")
    with_scripts = visitor()
    with_scripts.go("/account/sign-in/")
    with_scripts.look("sign-in-demo")


def test_pages_of_an_administrator(visitor: Open, home: None, settings: Settings) -> None:
    settings.DEMO = True
    people: dict[str, Any] = {one.username: one for one in demo.ensure_demo_accounts(by="system")}
    here = visitor()
    page = here.go("/account/sign-in/?next=/people/")
    type_password(page, "administrator", demo.PASSWORD)
    here.look("people")
    officer = people["officer"].pk
    for name in ("invite", officer, f"{officer}/place", f"{officer}/deactivate", f"{officer}/reset-factors"):
        here.go(f"/people/{name}/")
        here.look(f"people-{str(name).replace(str(officer), 'one').replace('/', '-')}")
    page.fill("#id_reason", "Lost the telephone.")
    page.fill("#id_identity_check", "Came to the office.")
    page.click("text=Ask for the reset")
    here.look("people-one-asked")
    page.click("text=Confirm the reset of second factors")
    here.look("people-one-confirm")
    page.click("text=Reset the factors")
    assert "Saved." in page.locator("main").inner_text()


def test_every_page_of_links_and_lock_outs(visitor: Open, officer: User) -> None:
    here = visitor()
    page = here.go("/account/password/forgotten/")
    here.look("forgotten")
    page.fill("#id_login", "officer")
    page.click("text=Send the link")
    here.look("forgotten-done")
    for _try in range(5):
        here.go("/account/sign-in/")
        type_password(page, "officer", "wrong")
    here.look("locked-out")


def test_right_to_left(visitor: Open, home: None, settings: Settings) -> None:
    settings.DEMO = True
    demo.ensure_demo_accounts(by="system")
    here = visitor()
    here.context.add_cookies([{"name": "django_language", "value": "ar", "url": here.address}])
    page = here.go("/account/sign-in/")
    assert page.locator("html").get_attribute("dir") == "rtl"
    here.look("sign-in-rtl")

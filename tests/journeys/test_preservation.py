"""A night at the 24/7 point, on a phone: registered, ordered, confirmed, renewed, proposed for release, released."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from requests_app.preservation.models import Preservation
from tests.plugins.browser import PHONE, Visitor, press

pytestmark = pytest.mark.timeout(900)

SLOW_THUMB = 180
"""Characters a minute that somebody types with one thumb at night."""
TYPED = {
    "authority": "24/7 Solvara, Insp. Duval",
    "offence": "Computer fraud",
    "facts": "Shop cloned, 41 victims since 2 Nov.",
    "identifiers": "shop@mirror.example\n203.0.113.7",
    "relation": "Account and address of the shop.",
    "custodian": "Nordhost AS",
    "necessity": "Logs are deleted after 7 days.",
}
LAW = "Criminal Procedure Act, section 215a"


class Night:
    """Whoever is on duty, with one thumb. Every typed character is counted."""

    def __init__(self, window: Visitor) -> None:
        self.window, self.page, self.typed = window, window.page, 0
        self.page.set_viewport_size(PHONE)

    def type(self, name: str, text: str) -> None:
        """Type into a field, key by key."""
        self.page.locator(f"[name={name}]").press_sequentially(text)
        self.typed += len(text)

    def send(self, button: str) -> None:
        """Tap the button twice, as thumbs do: the page of the case comes, and no complaint."""
        self.page.get_by_role("button", name=button, exact=True).dblclick()
        self.page.wait_for_url(re.compile(r"/preservation/PRE-[^/]+/$"))

    def look(self, name: str) -> None:
        """Judge the page, then hold the phone again."""
        self.window.look(name)
        self.page.set_viewport_size(PHONE)


@pytest.fixture
def night(enter: Callable[..., Visitor]) -> Night:
    """The duty officer at half past three."""
    return Night(enter("duty", size=PHONE))


def test_from_the_request_to_the_release_at_390_pixels(night: Night, enter: Callable[..., Visitor]) -> None:
    reference = _register(night)
    _order(night, reference)
    _confirm(night, reference)
    _renew(night, reference)
    _release(night, enter, reference)
    assert Preservation.objects.count() == 1


def test_it_can_be_registered_without_javascript(enter: Callable[..., Visitor]) -> None:
    night = Night(enter("duty", size=PHONE, javascript=False))
    assert _register(night, look=False)


def _register(night: Night, *, look: bool = True) -> str:
    """The seven elements, in less than two minutes of typing."""
    page = night.page
    night.window.go("/preservation/")
    press(page, page.get_by_role("button", name="Register a request"))
    page.select_option("[name=state]", "XB")
    for name, text in TYPED.items():
        night.type(name, text)
    for box in ("subscriber", "traffic"):
        page.check(f"[name=categories][value={box}]")
    page.check("[name=will_follow]")
    page.check("[name=secret]")
    if look:
        night.look("preservation-register")
    assert night.typed < 2 * SLOW_THUMB, f"{night.typed} characters were typed"
    night.send("Register")
    expect(page.locator(".app-case-head .govuk-tag").first).to_have_text("Asked of us")
    assert Preservation.objects.count() == 1
    if look:
        night.look("preservation-registered")
    return page.url.rstrip("/").rsplit("/", 1)[-1]


def _order(night: Night, reference: str) -> None:
    night.window.go(f"/preservation/{reference}/order/")
    night.type("legal_basis", LAW)
    night.page.check("[name=considered]")
    if night.page.locator("[name=reasons]").count():
        night.type("reasons", "No.")
    night.look("preservation-order")
    night.send("Order the preservation")
    _stands(night, reference, "Ordered, the provider has not confirmed")


def _confirm(night: Night, reference: str) -> None:
    night.window.go(f"/preservation/{reference}/effect/")
    night.type("ticket", "NH-4711")
    night.look("preservation-effect")
    night.send("Record the confirmation")
    _stands(night, reference, "Data preserved")
    night.look("preservation-preserved")


def _renew(night: Night, reference: str) -> None:
    night.window.go(f"/preservation/{reference}/")
    press(night.page, night.page.get_by_role("button", name="Extend", exact=True))
    before = night.typed
    night.look("preservation-extend")
    night.send("Extend")
    assert night.typed == before, "a renewal is typed by nobody"
    _stands(night, reference, "Data preserved, extended")
    assert Preservation.objects.get(reference=reference).extensions.count() == 1
    night.window.go(f"/preservation/{reference}/timeline/")
    expect(night.page.get_by_role("heading", name=re.compile("^Extended"))).to_be_visible()
    night.look("preservation-timeline")


def _release(night: Night, enter: Callable[..., Visitor], reference: str) -> None:
    """One proposes, another releases; both sides are told."""
    night.window.go(f"/preservation/{reference}/record/propose_release/")
    night.page.check("[name=because][value=withdrawn]")
    night.type("reasons", "Duval: found at home.")
    night.look("preservation-propose-release")
    night.send("Propose to release")
    second = Night(enter("reviewer", size=PHONE))
    second.window.go(f"/preservation/{reference}/release/")
    second.page.check("[name=because][value=withdrawn]")
    second.type("reasons", "Agreed with Insp. Duval.")
    second.send("Release the data")
    _stands(second, reference, "Released")
    second.look("preservation-released")
    expect(second.page.get_by_text("Release of a preservation").first).to_be_visible()


def _stands(night: Night, reference: str, status: str) -> None:
    night.window.go(f"/preservation/{reference}/")
    tag: Any = night.page.locator(".app-case-head .govuk-tag").first
    expect(tag).to_have_text(status)

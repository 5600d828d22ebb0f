"""Case 4 by night: Saturday 23:52, by telephone and e-mail, on a phone; the second person; the request that follows."""

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from requests_app.emergency.models import Emergency
from requests_app.incoming.models import Incoming
from tests import builders
from tests.plugins.browser import PHONE, Visitor, press

pytestmark = pytest.mark.timeout(900)

WHO_CALLS = {
    "caller": "Brigadier Mathis Leroy",
    "caller_office": "Federal Police, 24/7 point",
    "number_given": "+999 555 0266",
    "email_given": "reseau247@police.solvara.example",
    "their_reference": "PF-247/8812",
}
AT_STAKE = {
    "who": "A child of about eight years, name and place not known.",
    "risk": "It is being abused in a live stream at this moment.",
    "why_now": "The stream goes on; the watchers announce worse.",
    "help": "The last log-in addresses lead to the flat in which the child is.",
}
NEEDED = {
    "data": "Subscriber data and the last log-in addresses of user id 7719-aa02 of the platform “Glimt”.",
    "account": "The payment account.",
    "preservation": "The stream.",
    "provider": "Glimt AS, Halden",
    "identifier": "7719-aa02",
}
REASONS = {
    "natural_person": "A child, seen in the recording of 94 seconds.",
    "life_or_safety": "It is being abused now.",
    "significant": "It is happening, not merely possible.",
    "imminent": "The stream goes on at this minute.",
}


class Night:
    """Somebody at a window of the portal, working on one emergency."""

    def __init__(self, window: Visitor, *, phone: bool = False) -> None:
        self.window, self.page, self.phone = window, window.page, phone
        if phone:
            self.page.set_viewport_size(PHONE)

    def open(self, reference: str, part: str = "") -> None:
        """Open the emergency, or a page of it."""
        self.window.go(f"/emergency/{reference}/{part}")

    def type(self, **facts: str) -> None:
        """Fill fields by their names, whatever they are."""
        for name, value in facts.items():
            field = self.page.locator(f"[name='{name}']")
            if field.first.get_attribute("type") == "radio":
                self.page.check(f"[name='{name}'][value='{value}']")
            elif field.first.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)

    def send(self, button: str) -> None:
        """Press the button; nothing is wrong."""
        press(self.page, self.page.get_by_role("button", name=button, exact=True))
        errors = self.page.locator(".govuk-error-summary")
        assert errors.count() == 0, errors.inner_text()

    def look(self, name: str) -> None:
        """Judge the page, then hold the phone again."""
        self.window.look(name)
        if self.phone:
            self.page.set_viewport_size(PHONE)

    def stands(self, reference: str, status: str) -> None:
        """The case shows this status."""
        self.open(reference)
        expect(self.page.locator(".app-case-head .govuk-tag").first).to_have_text(status)


def test_the_night_of_the_live_stream(enter: Callable[..., Visitor], tmp_path: Path) -> None:
    night = Night(enter("duty", size=PHONE), phone=True)
    reference = _register(night)
    _verify(night)
    _decide(night, reference)
    _order(night, reference)
    _deliver(night, reference)
    _confirm(night, reference, tmp_path)
    _review(Night(enter("supervisor")), reference)
    request = _ordinary(enter)
    _name(night, reference, request)
    _close(Night(enter("supervisor")), reference)


def test_a_call_that_is_no_emergency_goes_on_as_a_request(enter: Callable[..., Visitor]) -> None:
    night = Night(enter("duty", size=PHONE, javascript=False), phone=True)
    reference = _register(night, look=False)
    night.type(outcome="confirmed", spoke_to="Commandant Sylvie Arnoux")
    night.send("Record the call")
    night.open(reference, "reroute/")
    answers = {f"{code}-answer": "yes" for code in REASONS} | {"imminent-answer": "no"}
    night.type(**answers, **{f"{code}-reasons": said for code, said in REASONS.items()})
    night.type(outcome="not_an_emergency", reasons="Nothing is to happen before Tuesday.")
    night.send("Put it on the ordinary track")
    night.stands(reference, "On the ordinary track")
    link = night.page.locator("a", has_text=re.compile(r"^INC-"))
    for _ in range(40):
        if link.count():
            break
        night.page.wait_for_timeout(500)
        night.open(reference)
    expect(link.first).to_be_visible()
    assert Incoming.objects.get().case.requesting_state == "XB"


def _register(night: Night, *, look: bool = True) -> str:
    night.window.go("/emergency/")
    press(night.page, night.page.get_by_role("button", name="Register a call"))
    night.type(state="XB", how="both", **WHO_CALLS, **AT_STAKE, **NEEDED)
    if look:
        night.look("emergency-register")
    night.send("Register the call")
    night.page.wait_for_url(re.compile(r"/verify/$"))
    return Emergency.objects.get().reference


def _verify(night: Night) -> None:
    """The page after the call shows the number of the directory, never the one that was given."""
    shown = night.page.content()
    assert "+999 555 0247" in shown
    assert WHO_CALLS["number_given"] not in shown
    night.look("emergency-verify")
    night.type(
        authority="xb-24-7", outcome="confirmed", spoke_to="Commandant Sylvie Arnoux, head of the shift"
    )
    night.send("Record the call")


def _decide(night: Night, reference: str) -> None:
    """One person, at midnight: a missing reason is asked for, then it is an emergency."""
    night.stands(reference, "Caller verified")
    press(night.page, night.page.get_by_role("button", name="Recognise the emergency"))
    night.type(**{f"{code}-answer": "yes" for code in REASONS})
    press(night.page, night.page.get_by_role("button", name="Recognise the emergency", exact=True))
    expect(night.page.locator(".govuk-error-summary")).to_contain_text("Say what this rests on.")
    night.look("emergency-decision-faults")
    night.type(**{f"{code}-reasons": said for code, said in REASONS.items()})
    night.send("Recognise the emergency")
    night.stands(reference, "Recognised as an emergency")


def _order(night: Night, reference: str) -> None:
    law = "Police Act of Northmark, section 14"
    night.open(reference, "order/")
    night.type(
        provider="Glimt AS", kind="order", what="Subscriber data and log-ins of 7719-aa02.", legal_basis=law
    )
    night.look("emergency-order")
    night.send("Record the order")
    night.open(reference, "order_again/")
    night.type(
        provider="Nordfjord Sparebank", kind="voluntary", what="Holder of the account.", legal_basis=law
    )
    night.send("Record the order")
    for number in ("1", "2"):
        night.open(reference, "record_answer/")
        night.type(order=number, outcome="given", what="Two pages.")
        night.send("Record the answer")


def _deliver(night: Night, reference: str) -> None:
    night.open(reference, "deliver/")
    expect(night.page.locator("[name=to]")).to_have_value("Commandant Sylvie Arnoux, head of the shift")
    given: dict[str, Any] = {"means": "encrypted", "what": "subscriber.pdf, logins.csv, account.pdf"}
    for number, field in enumerate(night.page.locator("[name^='item-'][value='given']").all()):
        name = str(field.get_attribute("name"))
        given[name] = "preserved" if number == 2 else "given"
    night.type(**given, conditions="Only to find and protect the child.")
    night.look("emergency-deliver")
    night.send("Record the delivery")
    night.stands(reference, "Delivered")
    expect(night.page.locator("body")).to_contain_text(
        "24 hours by a setting of this portal, without legal authority"
    )


def _confirm(night: Night, reference: str, folder: Path) -> None:
    paper = folder / "confirmation.pdf"
    paper.write_bytes(BytesIO(builders.SMALL_PDF).getvalue())
    night.open(reference, "confirm/")
    night.type(signed_by="Commandant Sylvie Arnoux", their_reference="PF-247/8812-C", agrees="yes")
    night.page.set_input_files("[name=upload]", paper)
    night.send("Record the confirmation")
    night.stands(reference, "Confirmed in writing")
    night.look("emergency-confirmed")


def _review(supervisor: Night, reference: str) -> None:
    """Next day, another person: the review stands on the desk and among the work without an owner."""
    supervisor.window.go("/work/?whose=nobody")
    press(supervisor.page, supervisor.page.get_by_role("link", name="A decision taken alone"))
    supervisor.look("emergency-work")
    supervisor.send("Take this")
    supervisor.open(reference)
    press(supervisor.page, supervisor.page.get_by_role("button", name="Review as a second person"))
    supervisor.look("emergency-review")
    supervisor.type(
        rightly="yes", test="All four were met on what was known.", went_well="Called back at once."
    )
    supervisor.send("Record the review")
    supervisor.window.go("/work/?whose=mine")
    expect(supervisor.page.locator("body")).to_contain_text("You have no work here.")


def _ordinary(enter: Callable[..., Visitor]) -> str:
    """Monday: the ordinary request is registered."""
    reviewer = Night(enter("reviewer"))
    reviewer.window.go("/incoming/register/")
    reviewer.type(
        state="XB", title="Operation Nightlight", road="email", channel="central_authority", language="fr",
        sender_name="Prosecutor at Port-Sérène", urgency="ordinary",
    )  # fmt: skip
    press(reviewer.page, reviewer.page.locator("main form button.govuk-button").last)
    reviewer.page.wait_for_url(re.compile(r"/incoming/INC-[^/]+/$"))
    return reviewer.page.url.rstrip("/").rsplit("/", 1)[-1]


def _name(night: Night, reference: str, request: str) -> None:
    night.open(reference, "name_ordinary/")
    night.type(reference=request)
    night.send("Name the request")
    expect(night.page.get_by_role("link", name=request).first).to_be_visible()


def _close(supervisor: Night, reference: str) -> None:
    supervisor.open(reference, "close/")
    supervisor.send("Close")
    supervisor.stands(reference, "Closed")
    supervisor.look("emergency-closed")

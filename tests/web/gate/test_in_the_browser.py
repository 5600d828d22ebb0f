"""The gate, the sheet and the findings in a real browser: both widths, no accessibility fault."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from requests_app.casefile import queries as casefile
from tests import builders, samples
from tests.plugins.browser import Visitor
from tests.precedents.sheets import sheet

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def seated(visitor: Callable[..., Visitor], signed_in: Callable[..., Client]) -> Callable[..., Visitor]:
    """A window in which a person is signed in already."""

    def open_window(person: Any, **options: Any) -> Visitor:
        window = visitor(**options)
        cookie = signed_in(person).cookies[settings.SESSION_COOKIE_NAME]
        window.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": window.address}])
        return window

    return open_window


def ask(page: Any) -> None:
    """Answer the questions of the gate."""
    page.get_by_label("Which State do you ask?").select_option("XB")
    page.get_by_label("A specific investigation or proceeding").check()
    page.get_by_label("Name of the offence").fill("Erpressung durch Datenveränderung")
    page.get_by_label("Offence of the Hanoi Convention").select_option("HC09")
    page.get_by_label("Imprisonment for a term").check()
    page.get_by_label("Maximum in months").fill("60")
    page.get_by_label("Title of the case").fill("عملية النخيل")


@pytest.mark.parametrize("javascript", [True, False])
def test_an_officer_in_a_hurry(people, seated, javascript):
    window = seated(people.officer, javascript=javascript)
    page = window.go("/outgoing/new/")
    window.look("gate-fresh")
    ask(page)
    page.get_by_role("button", name="Check").click()
    page.get_by_text("This can be asked on").wait_for()
    window.look("gate-answer")
    page.get_by_role("button", name="Open the case").first.click()
    page.get_by_role("heading", name="Draft of the request").wait_for()
    page.get_by_text("Step by step").click()
    window.look("gate-card")


def test_a_purpose_without_a_case(people, seated):
    window = seated(people.officer)
    page = window.go("/outgoing/new/")
    ask(page)
    page.get_by_label("Intelligence, or watching without a case").check()
    page.get_by_role("button", name="Check").click()
    page.get_by_text("This cannot become a request.").wait_for()
    assert not page.get_by_role("button", name="Open the case").is_visible()
    window.look("gate-refused")


def test_the_sheet_with_the_keyboard(people, seated):
    earlier = samples.hospital()
    earlier["dual_criminality"] = {"entries": [sheet(earlier["offences"]["entries"][0]["id"])]}
    builders.outgoing_at("approved", people, sections=earlier, title="Earlier")
    outgoing = builders.drafted(people, samples.hospital())
    window = seated(people.officer)
    page = window.go(f"/cases/{outgoing.reference}/draft/dual_criminality/")
    page.get_by_role("button", name="Add: sheet").click()
    window.look("sheet-choose")
    page.get_by_role("button", name="Continue").click()
    page.get_by_text("Judged before").wait_for()
    window.look("sheet-fresh")
    page.get_by_role("link", name="Take over").click()
    assert page.get_by_label("Their provision").input_value() == "Penal Code art. 323-3"
    first = page.locator('[name="damage_theirs"]').first
    first.focus()
    page.keyboard.press("ArrowDown")
    assert page.locator('[name="damage_theirs"][value="no"]').is_checked()
    page.keyboard.press("Tab")
    page.keyboard.type("The images of the ward were deleted at 22:07.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("The sheet was saved.").wait_for()
    (kept,) = casefile.draft_content(outgoing.case)["dual_criminality"]["entries"]
    assert (kept["damage_theirs"], kept["damage_fact"][:10]) == ("no", "The images")
    window.go(f"/cases/{outgoing.reference}/draft/dual_criminality/{kept['id']}/")
    window.look("sheet-filled")
    window.go("/precedents/")
    window.look("precedents")


def test_in_arabic(people, seated):
    outgoing = builders.drafted(people, samples.hospital())
    window = seated(people.officer)
    window.context.add_cookies(
        [{"name": settings.LANGUAGE_COOKIE_NAME, "value": "ar", "url": window.address}]
    )
    offence = casefile.draft_content(outgoing.case)["offences"]["entries"][0]["id"]
    window.go(f"/cases/{outgoing.reference}/draft/dual_criminality/new/?offence={offence}&article=HC09")
    window.look("sheet-arabic")
    window.go("/outgoing/new/")
    window.look("gate-arabic")


def test_the_answers_of_an_emergency_appear_with_it(people, seated):
    outgoing = builders.drafted(people, samples.hospital())
    window = seated(people.officer, javascript=False)
    page = window.go(f"/cases/{outgoing.reference}/draft/timing/")
    assert not page.get_by_label("Emergency: who is in danger").is_visible()
    page.get_by_label("Emergency: life or safety", exact=True).check()
    assert page.get_by_label("Emergency: who is in danger").is_visible()
    window.look("timing-emergency")
    page.get_by_role("button", name="Save", exact=True).click()
    window.go(f"/cases/{outgoing.reference}/draft/timing/")
    assert page.get_by_text("Fill in “Emergency: who is in danger”.").is_visible()
    window.look("timing-emergency-missing")

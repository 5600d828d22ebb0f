"""Custody: an exhibit with a file that is sent in parts, five hand-overs with ten signatures, a byte that changes."""

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from requests_app.accounts import demo
from requests_app.evidence import guards, queries
from requests_app.evidence.kinds import Action
from requests_app.evidence.models import Exhibit
from requests_app.vault import store
from tests import builders
from tests.evidence.arrive import sha256
from tests.journeys import roads
from tests.plugins.browser import press

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]

CONTENT = bytes(range(256)) * 40_000
FIELDS = {
    "description": "Image of the disk of server WX-4471 – صورة القرص",
    "source": "Server 4, rack 12",
    "source_custodian": "Nordhost AS",
    "taken_at": "2026-10-05T11:12",
    "zone": "Europe/Oslo",
    "clock_offset": "-42",
    "place": "Halden, hosting centre",
    "collector_name": "林晓雨",
    "collector_role": "Forensic examiner",
    "method": "Disk removed, imaged behind a write blocker.",
    "tool": "ewfacquire",
    "image_format": "E01",
    "stated_hash": sha256(CONTENT),
}
CHOICES = {"step": "acquisition", "write_blocker": "used", "mode": "static", "stated_algorithm": "sha256"}
CHAIN = ("reviewer", "executing", "reviewer2", "reviewer", "executing", "reviewer2")


def test_five_hand_overs_and_a_tampered_file(enter: Any, tmp_path: Path, settings: Any) -> None:
    people = roads.furnish()
    case = builders.outgoing_at("submitted", people).case
    windows = {name: enter(name) for name in dict.fromkeys(CHAIN)}
    for name, window in windows.items():
        window.username = name
    exhibit = record(windows["reviewer"], case.reference)
    send_in_parts(windows["reviewer"], exhibit, tmp_path)
    for giver, taker in itertools.pairwise(CHAIN):
        hand_over(windows[giver], windows[taker], exhibit, look=giver == "reviewer" and taker == "executing")
    log = queries.log(exhibit)
    assert [one.action for one in log].count(Action.HANDED_OVER) == 5
    assert sum(len(one.signatures) for one in log if one.action == Action.HANDED_OVER) == 10
    assert guards.custody_is_whole(case)

    whole = tamper(exhibit)
    offer(windows["reviewer2"], exhibit, "reviewer")
    expect(windows["reviewer2"].page.locator("main")).to_contain_text("no longer fit their SHA-256")
    assert not guards.custody_is_whole(case)
    window = windows["reviewer"]
    window.go("/")
    expect(window.page.locator("main")).to_contain_text("The stored bytes no longer fit their SHA-256")
    window.go(f"/exhibits/{exhibit.pk}/")
    expect(window.page.locator("main")).to_contain_text("nothing leaves until it is settled")
    window.look("custody-alarm")

    store.path_of(exhibit.file_id or "").write_bytes(whole)
    act(window.page, exhibit, "verify")
    expect(window.page.locator("main")).to_contain_text("The stored bytes fit their SHA-256")
    act(window.page, exhibit, "settle", outcome="restored", reason="Restored from the backup of this night.")
    expect(window.page.locator("main")).to_contain_text("The alarm was settled")
    assert guards.custody_is_whole(case)
    window.look("custody-whole")
    in_arabic(window, exhibit, settings)


def record(window: Any, reference: str) -> Exhibit:
    """The reviewer records the exhibit from the tab of the case."""
    window.go(f"/cases/{reference}/exhibits/")
    window.look("custody-none")
    press(window.page, window.page.get_by_role("link", name="Record an exhibit").first)
    page = window.page
    for name, value in FIELDS.items():
        page.fill(f"[name={name}]", value)
    for name, value in {
        "step": "acquisition",
        "write_blocker": "used",
        "mode": "static",
        "stated_algorithm": "sha256",
    }.items():
        page.check(f"[name={name}][value={value}]")
    window.look("custody-record")
    press(page, page.get_by_role("button", name="Record the exhibit"))
    expect(page.locator("h1")).to_contain_text("Upload the file of exhibit E1")
    return Exhibit.objects.get()


def send_in_parts(window: Any, exhibit: Exhibit, folder: Path) -> None:
    """The connection breaks in the first request; the page is loaded anew, and the same file goes on."""
    file = folder / "disk WX-4471.E01"
    file.write_bytes(CONTENT)
    page: Page = window.page
    window.look("custody-upload")
    page.route(
        "**/exhibits/uploads/*/",
        lambda route: route.abort() if route.request.method == "PATCH" else route.continue_(),
    )
    page.set_input_files("[name=file]", file)
    page.get_by_role("button", name="Upload", exact=True).click()
    expect(page.locator("[data-upload-state]")).to_be_visible()
    page.get_by_role("button", name="Pause").click()
    expect(page.locator("[data-upload-said]")).to_contain_text("Paused")
    page.unroute_all()
    window.faults.clear()  # a broken connection is also written to the console
    window.look("custody-paused")
    page.reload()
    expect(page.locator("main")).to_contain_text("Choose the same file again to go on")
    page.set_input_files("[name=file]", file)
    page.get_by_role("button", name="Upload", exact=True).click()
    page.wait_for_url(re.compile(f"/exhibits/{exhibit.pk}/$"))
    expect(page.locator("main")).to_contain_text(sha256(CONTENT))
    expect(page.locator("main")).to_contain_text("It has the SHA-256 stated by its source")
    assert exhibit.uploads.count() == 1
    exhibit.refresh_from_db()


def break_off(route: Route) -> None:
    """The connection breaks whenever bytes are sent."""
    if route.request.method == "PATCH":
        route.abort()
    else:
        route.continue_()


def hand_over(giver: Any, taker: Any, exhibit: Exhibit, *, look: bool) -> None:
    """One offers and signs, the other finds it on the desk, confirms and signs."""
    offer(giver, exhibit, taker.username)
    expect(giver.page.locator("main")).to_contain_text("The hand-over was offered")
    taker.go("/")
    link = taker.page.get_by_role("link", name=re.compile("Waiting for your signature"))
    if look:
        taker.look("custody-desk")
    press(taker.page, link.first)
    if look:
        taker.look("custody-confirm")
    taker.page.fill("[name=note]", "Bag and seal undamaged.")
    taker.page.fill("[name=password]", demo.PASSWORD)
    press(taker.page, taker.page.get_by_role("button", name="Sign and take it"))
    expect(taker.page.locator("main")).to_contain_text("into your custody")


def offer(giver: Any, exhibit: Exhibit, taker: str) -> None:
    """The form of the giver."""
    page = giver.page
    giver.go(f"/exhibits/{exhibit.pk}/give/")
    name = next(one.name for one in demo.PEOPLE if one.username == taker)
    value = page.locator("[name=taker] option", has_text=name).get_attribute("value")
    page.select_option("[name=taker]", value)
    page.fill("[name=purpose]", "Examination of the log files")
    page.fill("[name=place]", "Evidence room")
    page.fill("[name=password]", demo.PASSWORD)
    press(page, page.get_by_role("button", name="Sign and offer"))


def act(page: Page, exhibit: Exhibit, name: str, **facts: str) -> None:
    """Any other act by its form."""
    page.goto(f"/exhibits/{exhibit.pk}/{name}/")
    for field, value in facts.items():
        shown = page.locator(f"[name={field}]").first
        if shown.get_attribute("type") == "radio":
            page.check(f"[name={field}][value={value}]")
        else:
            page.fill(f"[name={field}]", value)
    if page.locator("[name=password]").count():
        page.fill("[name=password]", demo.PASSWORD)
    press(page, page.locator("main form button.govuk-button").last)


def tamper(exhibit: Exhibit) -> bytes:
    """One byte of the stored file changes behind the portal's back; returns the bytes as they were."""
    path = store.path_of(exhibit.file_id or "")
    whole = path.read_bytes()
    path.chmod(0o640)
    path.write_bytes(whole[:5000] + bytes([whole[5000] ^ 1]) + whole[5001:])
    return whole


def in_arabic(window: Any, exhibit: Exhibit, settings: Any) -> None:
    """The same pages from right to left."""
    settings.LANGUAGES_OFFERED = ["en", "ar"]
    cookie = {"name": settings.LANGUAGE_COOKIE_NAME, "value": "ar", "url": window.address}
    window.context.add_cookies([cookie])
    for page, name in (
        (f"/exhibits/{exhibit.pk}/", "custody-ar"),
        (f"/exhibits/{exhibit.pk}/give/", "custody-give-ar"),
    ):
        window.go(page)
        assert window.page.locator("html").get_attribute("dir") == "rtl"
        window.look(name)

"""A real browser for the tests: Debian's Chromium, driven by Playwright, judged by axe-core.

`visitor` opens a window of its own for a person; every page a journey stops at is looked at: no violation of
accessibility, no fault in the console, no sideways scrolling at 390 px.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright
from playwright.sync_api import Error as PlaywrightError

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "static" / "vendor" / "axe.min.js"
PICTURES = ROOT / "var" / "pictures"
FLAGS = (
    "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
).split()
# Milliseconds. Four workers, their browsers and Celery share the machine: a page may be slow, it must come.
PATIENCE = 60_000
expect.set_options(timeout=PATIENCE)
DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
WIDTH = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
TOO_WIDE = """[...document.querySelectorAll("body *")]
  .filter(e => (e.getBoundingClientRect().left < -1 || e.getBoundingClientRect().right > innerWidth + 1))
  .filter(e => e.getBoundingClientRect().width > 1).slice(0, 4).map(e => e.outerHTML.slice(0, 160))"""
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), "chromium"
)


class Chromium:
    """One browser for the tests that follow each other and need one.

    Playwright keeps an event loop running in this thread. Nothing else could run one there, so it is ended before a
    test without a browser begins.
    """

    def __init__(self) -> None:
        self._ended = ExitStack()
        # Django must not take that loop for an asynchronous view.
        before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
        self._ended.callback(_environ, "DJANGO_ALLOW_ASYNC_UNSAFE", before)
        playwright = self._ended.enter_context(sync_playwright())
        self.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        self._ended.callback(self.browser.close)

    def end(self) -> None:
        """Close the browser and the loop."""
        self._ended.close()


def _environ(name: str, value: str | None) -> None:
    os.environ.pop(name, None)
    if value is not None:
        os.environ[name] = value


_open = pytest.StashKey[Chromium]()


@pytest.fixture
def chromium(request: pytest.FixtureRequest) -> Browser:
    """The browser that is open, or a new one."""
    stash = request.session.stash
    if _open not in stash:
        stash[_open] = Chromium()
    return stash[_open].browser


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    yield
    stash = item.session.stash
    if _open in stash and "chromium" not in getattr(nextitem, "fixturenames", ()):
        ended = stash[_open]
        del stash[_open]
        ended.end()


def press(page: Page, what: str | Locator) -> None:
    """Click what leads to a page, which may be the same one again, and wait until that has come.

    Playwright's click does not wait for it: whoever counts or reads at once may still see the page before.
    """
    found = page.locator(what).first if isinstance(what, str) else what
    with page.expect_navigation():
        found.click()


class Visitor:
    """A window of the browser with the eyes of a critical reader."""

    def __init__(
        self, browser: Browser, address: str, *, javascript: bool = True, size: dict[str, int] = DESKTOP
    ):
        self.address = address
        self.context = browser.new_context(
            base_url=address,
            viewport=size,
            java_script_enabled=javascript,
            locale="en-GB",
            accept_downloads=True,
        )
        self.javascript = javascript
        self.context.set_default_timeout(PATIENCE)
        self.context.set_default_navigation_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", self._listen)

    def _listen(self, message: Any) -> None:
        # A refused form answers 400 or 409, which Chromium also writes to its console.
        if message.type == "error" and not re.search(r"status of (4\d\d)", message.text):
            self.faults.append(message.text)

    def go(self, path: str) -> Page:
        """Open an address of the portal."""
        self.page.goto(path)
        return self.page

    def look(self, name: str = "") -> None:
        """Judge the page as it is now; with a name, keep pictures of it at both widths."""
        # A click may have led elsewhere: a page is judged with its styles, not before they came.
        self.page.wait_for_load_state()
        assert not self.faults, self.faults
        if self.javascript:
            violations = self._ask(_axe())
            assert not violations, "\n".join(f"{one['id']}: {one['nodes']}" for one in violations)
        if name:
            PICTURES.mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=PICTURES / f"{name}.png", full_page=True)
        self.page.set_viewport_size(PHONE)
        if self.javascript:
            assert self._ask(WIDTH) <= 0, f"{self.page.url} scrolls sideways at 390 px: {self._ask(TOO_WIDE)}"
        if name:
            self.page.screenshot(path=PICTURES / f"{name}-phone.png", full_page=True)
        self.page.set_viewport_size(DESKTOP)

    def _ask(self, script: str) -> Any:
        """Evaluate a script in the page; once more if the page renewed itself meanwhile, as one that waits does."""
        for _ in range(3):
            try:
                return self.page.evaluate(script)
            except PlaywrightError as error:
                if "navigation" not in str(error):
                    raise
                self.page.wait_for_load_state()
        raise AssertionError(f"{self.page.url} never comes to rest")

    def picture(self, name: str) -> None:
        """Keep what the window shows as a picture for the documentation, if that is being made anew."""
        if os.environ.get("WRITE_PICTURES"):
            self.page.screenshot(path=ROOT / "docs" / "pictures" / f"{name}.png")

    def close(self) -> None:
        """Close the window."""
        self.context.close()


def _axe() -> str:
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    run = f"axe.run(document, {{runOnly: {tags}}})"
    node = "n => n.html.slice(0, 200) + ' ' + n.failureSummary"
    short = f"r.violations.map(v => ({{id: v.id, nodes: v.nodes.map({node})}}))"
    return f"async () => {{ {AXE.read_text()}; const r = await {run}; return {short}; }}"


@pytest.fixture
def visitor(chromium: Browser, live_server: Any) -> Iterator[Callable[..., Visitor]]:
    """Open windows; they are closed at the end of the test."""
    opened: list[Visitor] = []

    def open_window(**options: Any) -> Visitor:
        opened.append(Visitor(chromium, live_server.url, **options))
        return opened[-1]

    yield open_window
    for one in opened:
        one.close()

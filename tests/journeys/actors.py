"""What each role does in the browser, in the words of the trade. Every act is typed and clicked, none is called."""

import re
from typing import Any

from playwright.sync_api import expect

from tests.journeys.typist import type_section
from tests.plugins.browser import Visitor, press

REASONS = "Nothing in the facts of this request points to this ground; the provisions and the persons were looked at."
FACTS = "The summary of facts, the provisions as quoted, and the list of persons in the request."


AGREED = "I come to the same result on the same facts and sources."


SHARED = (
    "assessment",
    "assurances",
    "clauses",
    "documents",
    "draft",
    "related",
    "team",
    "translations",
    "versions",
)
"""What every kind of case has: these pages live under /cases/."""


class Actor:
    """Somebody at a window of the portal, working on one case; `room` is where its own pages live."""

    room = "outgoing"

    def __init__(self, window: Visitor, reference: str = "") -> None:
        self.window, self.page, self.reference = window, window.page, reference

    def open_case(self, part: str = "") -> None:
        """Open the case, or a part of it."""
        room = "cases" if part.split("/", maxsplit=1)[0] in SHARED else self.room
        self.window.go(f"/{room}/{self.reference}/{part}")

    def look(self, name: str = "") -> None:
        """Judge the page."""
        self.window.look(name)

    def status(self) -> str:
        """The status that the case page shows."""
        self.open_case()
        return self.page.locator(".app-case-head .govuk-tag").first.inner_text().strip()

    def take(self, verb: str, **facts: str) -> None:
        """Take a step on its page: fill the form, confirm, send."""
        self.open_case(f"{verb}/")
        for name, value in facts.items():
            field = self.page.locator(f"[name='{name.replace('__', '-')}']")
            if field.first.get_attribute("type") in ("radio", "checkbox"):
                self.page.check(f"[name={name}][value='{value}']")
            elif field.first.evaluate("e => e.tagName") == "SELECT":
                field.select_option(value)
            else:
                field.fill(value)
        if self.page.locator("[name=sure]").count():
            self.page.check("[name=sure]")
        self.look()
        press(self.page, "main form button.govuk-button:not([name=more])")
        errors = self.page.locator(".govuk-error-summary")
        assert errors.count() == 0, errors.inner_text()

    def must_be_right(self) -> None:
        """The page shows no error."""
        errors = self.page.locator(".govuk-error-summary")
        assert errors.count() == 0, errors.inner_text()


def waiting_one_by_one(actor: Actor) -> list[str]:
    """The codes of the grounds that wait for this person and cannot be ticked with others."""
    actor.open_case("assessment/?show=mine")
    lines = actor.page.locator("li.app-ground:not(:has(input[type=checkbox]))")
    return [str(line.get_attribute("id")) for line in lines.all()]


def answer_together(actor: Actor, words: dict[str, str]) -> None:
    """Tick all that can be ticked and give one word for them."""
    actor.open_case("assessment/?show=mine&tick=all")
    if not actor.page.locator("li.app-ground input:checked").count():
        return
    for name, text in words.items():
        actor.page.fill(f"#together [name={name}]", text)
    press(actor.page, "#together button")
    actor.must_be_right()


class Officer(Actor):
    """Drafts, submits, corrects, answers."""

    def start(self, title: str, state: str = "XB") -> None:
        """Start a request from the desk, through the gate."""
        self.window.go("/")
        self.look("desk-officer-empty")
        press(self.page, "text=Start a request >> nth=0")
        self.page.select_option("[name=requested_state]", state)
        self.page.check("[name=purpose][value=case]")
        self.page.fill("[name=title]", title)
        press(self.page, "button[name=check]")
        self.look("gate")
        press(self.page, "button[name=open] >> nth=0")
        self.reference = re.search(r"/cases/([^/]+)/", self.page.url)[1]  # type: ignore[index]

    def draft(self, sections: dict[str, Any]) -> None:
        """Type every section."""
        names: dict[str, str] = {}
        for code, data in sections.items():
            type_section(self.window, self.reference, code, data, names)

    def answer_warnings(self) -> None:
        """Give a word of reason for every warning."""
        self.open_case("draft/check/")
        for area in self.page.locator("textarea[name^=reason-]").all():
            area.fill("Checked with the prosecutor in charge: it is as stated in the file.")
        if self.page.locator("text=Keep these reasons").count():
            press(self.page, "text=Keep these reasons")

    def submit(self) -> None:
        """Submit from the check page."""
        self.open_case("draft/check/")
        press(self.page, "text=Submit to the central authority")
        expect(self.page.locator("body")).to_contain_text("was submitted")


class Reviewer(Actor):
    """Answers grounds, decides, sends, records what the requested State does."""

    def wait_for_screening(self) -> None:
        """The page of the assessment renews itself until the worker has screened the version."""
        self.open_case("assessment/")
        expect(self.page.locator("text=G00").first).to_be_visible(timeout=60_000)

    def answer_everything(self, *, barring: tuple[str, ...] = ()) -> None:
        """Flagged and barring grounds one by one, the rest together."""
        flagged = waiting_one_by_one(self)
        for code in dict.fromkeys([*flagged, *barring]):
            self.answer(code, "bars" if code in barring else "not_engaged")
        answer_together(self, {"reasons": REASONS, "facts_relied": FACTS})

    def answer(self, code: str, outcome: str, reasons: str = REASONS) -> None:
        """Answer one ground on its own page."""
        self.open_case(f"assessment/{code}/")
        self.page.check(f"#answer [name=answer][value={outcome}]")
        self.page.fill("#answer [name=reasons]", reasons)
        self.page.fill("#answer [name=facts_relied]", FACTS)
        self.page.fill("#answer [name=source_0_title]", "File 4 Js 2217/26, pages 12 to 40")
        self.page.fill("#answer [name=source_0_on]", "2026-03-10")
        press(self.page, "#answer button[name=save]")
        self.must_be_right()


class Adviser(Actor):
    """Gives the second opinion."""

    def give_opinion(self, code: str, agrees: str, reasons: str) -> None:
        """Agree or disagree with the answer to one ground."""
        self.open_case(f"assessment/{code}/")
        self.page.check(f"#countersign [name=agrees][value={agrees}]")
        self.page.fill("#countersign [name=reasons]", reasons)
        press(self.page, "#countersign button[name=save]")
        self.must_be_right()

    def agree_with_the_rest(self) -> None:
        """Agree one by one where the facts raised the ground, together with the rest."""
        for code in waiting_one_by_one(self):
            self.give_opinion(code, "yes", AGREED)
        answer_together(self, {"reasons": AGREED})


class Supervisor(Actor):
    """Settles disagreements."""

    def resolve(self, code: str, outcome: str, reasons: str) -> None:
        """Decide between reviewer and adviser."""
        self.open_case(f"assessment/{code}/")
        self.page.check(f"#resolve [name=outcome][value={outcome}]")
        self.page.fill("#resolve [name=reasons]", reasons)
        press(self.page, "#resolve button[name=save]")
        self.must_be_right()

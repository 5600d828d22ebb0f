"""What each role does in the browser with a request of another State: every act is typed and clicked."""

import io
import re
from datetime import timedelta
from typing import Any

import pypdf
from django.utils import timezone
from playwright.sync_api import expect

from requests_app.casefile.sections import SECTIONS
from requests_app.core import clock
from tests.journeys.actors import Actor, Adviser, Reviewer
from tests.journeys.typist import open_all, type_section
from tests.plugins.browser import press

MADE_WITHIN = 90_000
WORD = "Read with the request, its annexes and our own records."
ROOMS = {"tasks": "cases", "product": "cases"}
CHECKS = ("privilege", "scope", "third_parties", "personal_data", "custody")


def day(days: int = 0) -> str:
    """A day so many days from now, as it is typed."""
    return (clock.today() + timedelta(days=days)).isoformat()


class Asked(Actor):
    """Somebody at a window of the portal, working on a request of another State."""

    room = "incoming"

    def open_case(self, part: str = "") -> None:
        """Open the case, or a part of it."""
        if part.split("/", maxsplit=1)[0] in ROOMS:
            self.window.go(f"/cases/{self.reference}/{part}")
        else:
            super().open_case(part)

    def send(self) -> None:
        """Press the main button; nothing is wrong."""
        press(
            self.page,
            self.page.locator("main form button.govuk-button:not([name=more]):not([name=preview])").last,
        )
        self.must_be_right()
        refused = self.page.locator("main [role=alert]")
        assert refused.count() == 0, refused.first.inner_text()

    def record(self, verb: str, **facts: Any) -> None:
        """Record something that moves nothing."""
        self.open_case(f"record/{verb}/")
        self.look()
        self.type(facts)
        self.send()

    def type(self, facts: dict[str, Any]) -> None:
        """Fill fields by their names, whatever they are."""
        for name, value in facts.items():
            field = self.page.locator(f"[name='{name}']")
            kind = field.first.get_attribute("type")
            if kind in ("radio", "checkbox"):
                for one in value if isinstance(value, list) else [value]:
                    self.page.check(
                        f"[name='{name}'][value='{one}']" if one is not True else f"[name='{name}']"
                    )
            elif kind == "file":
                field.set_input_files(value)
            elif field.first.evaluate("e => e.tagName") == "SELECT":
                field.first.select_option(value)
            else:
                field.first.fill(value)

    def must_stand(self, status: str) -> None:
        """The case page shows this status."""
        found = self.status()
        assert found == status, found


class Central(Asked, Reviewer):
    """The central authority: registers, checks, keys in, tests, proposes, executes, sends."""

    def register(
        self, state: str, sender: str, title: str, papers: Any, picture: str = "", **more: Any
    ) -> None:
        """Register from the desk's navigation, with the papers."""
        self.window.go("/incoming/")
        self.look()
        press(self.page, "text=Register a request >> nth=0")
        received = timezone.localtime(clock.now() - timedelta(minutes=20)).strftime("%Y-%m-%dT%H:%M")
        self.type({"state": state, "title": title, "sender": sender, "received_at": received})
        self.type({"road": "email", "channel": "central_authority", "language": "en", **more})
        files = [
            {"name": name, "mimeType": "text/plain", "buffer": text.encode()} for name, text, _ in papers
        ]
        self.type({"request_file": files[0]})
        if files[1:]:
            self.type({"annex_files": files[1:]})
        self.look(picture)
        self.send()
        self.page.wait_for_url("**/incoming/INC-*/")
        self.reference = re.search(r"/incoming/([^/]+)/", self.page.url)[1]  # type: ignore[index]

    def recognise(self) -> None:
        """Taken up, the sender known, acknowledged."""
        self.take("take_up")
        self.open_case("sender/")
        self.look()
        self.open_case("recognise/")
        self.type({"checks": ["authority", "channel", "signature"], "sure": True})
        self.send()
        self.take("acknowledge")

    def key(self, sections: dict[str, Any]) -> None:
        """Key in every section beside the papers."""
        self.open_case("draft/facts/")
        expect(self.page.locator(".app-papers-beside iframe")).to_be_visible()
        self.look("incoming-keying")
        names: dict[str, str] = {}
        for code in SECTIONS:
            if code in sections:
                type_section(self.window, self.reference, code, sections[code], names)

    def find_complete(self, picture: str = "") -> None:
        """What is still missing is gone on without, with a reason; then the request is complete."""
        self.open_case("completeness/")
        self.look(picture)
        waive = self.page.locator("main a", has_text="Go on without it")
        while waive.count():
            press(self.page, waive.first)
            self.type({"reason": "Known from earlier requests of this State."})
            self.send()
        expect(self.page.locator("main")).to_contain_text("Nothing is missing.")
        self.take("complete")

    def propose(self, decisions: dict[int, dict[str, Any]], *, picture: str = "", reasons: str = WORD,
                safe: str = "") -> None:  # fmt: skip
        """A decision on each item by its place on the page; granted unless something else is said."""
        self.open_case("propose/")
        open_all(self.page)
        radios = self.page.locator("main form [type=radio][value=granted]")
        names = [str(one.get_attribute("name")).removesuffix("decision") for one in radios.all()]
        for number, start in enumerate(names, start=1):
            said = {"decision": "granted", **decisions.get(number, decisions.get(0, {}))}
            self.type({f"{start}{part}": value for part, value in said.items()})
        self.type({"reasons": reasons} | ({"safe_reasons": safe} if safe else {}))
        self.look(picture)
        self.send()

    def order_all(self) -> None:
        """The court has ordered every granted item; execution begins."""
        self.open_case("record/record_authority/")
        items = [str(one.get_attribute("value")) for one in self.page.locator("[name=items]").all()]
        order = {"order_no": "HD-414/26", "authority_name": "District Court of Halden", "judge": "Judge Aune"}
        self.type({"items": items, **order})
        self.look()
        self.send()
        self.take("authorise")

    def give_out(self, *, person: str = "", only: str = "") -> None:
        """Every granted item, or only one, is given to the police."""
        self.open_case("tasks/new/")
        for line in self.page.locator("#id_items .govuk-checkboxes__item", has_text=only).all():
            line.locator("input").check()
        self.type({"authority": "xa-police-cyber", "instructions": "Use the secure drop box."})
        if person:
            label = self.page.locator("[name=officer] option", has_text=person).first.inner_text()
            self.page.select_option("[name=officer]", label=label)
        self.look()
        self.send()

    def review_product(self) -> None:
        """Everything that may leave is looked at; nothing is flagged."""
        self.take("review")
        self.open_case("product/")
        self.look()
        links = self.page.locator("main table >> nth=0").locator("a[href*='/product/']")
        for address in [str(link.get_attribute("href")) for link in links.all()]:
            self.window.go(address)
            self.type({"looked_at": "Every file was opened and read.", "measure": "as_is"})
            self.type({f"finding_{check}": "clear" for check in CHECKS})
            self.send()
        self.open_case("product/")
        expect(self.page.locator("main")).to_contain_text("Everything was looked at.")

    def send_result(self) -> None:
        """The report is made and read, the result sent, its receipt recorded."""
        self.record("order_report", secrecy="Until the trial begins.")
        self.must_be_made("Execution report")
        self.take("transmit", channel="central_authority", sent_on=day())
        self.take("confirm_receipt", received_on=day(), received_by="Registry, Camille Auclair")

    def must_be_made(self, title: str) -> str:
        """The worker has made this document; its text."""
        self.open_case("documents/")
        link = self.page.locator("a[download][href*='/documents/']", has_text=title).first
        expect(link).to_be_visible(timeout=MADE_WITHIN)
        expect(self.page.locator(".govuk-tag", has_text="Being made")).to_have_count(0, timeout=MADE_WITHIN)
        assert self.page.locator(".govuk-tag", has_text="Failed").count() == 0
        return self.read(str(link.get_attribute("href")))

    def read(self, address: str) -> str:
        """The text of the PDF at an address, its lines joined."""
        answer = self.window.context.request.get(address)
        assert answer.headers["content-type"] == "application/pdf"
        pages = (page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.body())).pages)
        return " ".join(re.sub(r"[\u200e\u200f\u2066-\u2069\u00ad\u200b]", "", "\n".join(pages)).split())

    def name(self, *people: str) -> None:
        """Put people on the team of a restricted case."""
        for person in people:
            self.open_case("team/")
            label = self.page.locator("[name=person] option", has_text=person).first.inner_text()
            self.page.select_option("[name=person]", label=label)
            self.page.fill("[name=reason]", "Speaks on the grounds, or decides.")
            press(self.page, self.page.locator("main form:has([name=person]) button"))
            self.must_be_right()


class Conscience(Asked, Adviser):
    """The rights adviser."""

    def conclude(self, findings: str) -> None:
        """Agree with what was answered, then end the rights review."""
        self.agree_with_the_rest()
        self.take("conclude_rights", findings=findings)


class Second(Asked):
    """Whoever takes the decision that another proposed."""

    def decide(self, verb: str, picture: str = "") -> None:
        """Read what was proposed, and decide so."""
        self.open_case(f"{verb}/")
        expect(self.page.locator("main")).to_contain_text("Proposed by")
        self.page.check("[name=sure]")
        self.look(picture)
        self.send()


class Police(Actor):
    """The executing authority: sees its own task, carries it out, hands it in."""

    def open_task(self, part: str = "") -> None:
        """Open the task, or a part of it."""
        self.window.go(f"/tasks/{self.reference}/{part}")

    def carry_out(self, picture: str = "") -> None:
        """Accept the newest task, record an act, hand in."""
        self.window.go("/tasks/")
        self.look()
        link = (
            self.page.locator("main tr", has_text="Given to the authority")
            .locator("a[href*='/tasks/']")
            .first
        )
        self.reference = re.search(r"/tasks/([^/]+)/", str(link.get_attribute("href")))[1]  # type: ignore[index]
        self.open_task()
        self.look(picture)
        shown = self.page.inner_text("main")
        assert "INC-" not in shown, "The executing authority sees nothing of the case."
        self.open_task("accept/")
        self.press()
        self._act()
        self._hand_in()

    def press(self) -> None:
        """Press the main button; nothing is wrong."""
        press(self.page, self.page.locator("main form button.govuk-button:not([name=preview])").last)
        self.must_be_right()

    def _act(self) -> None:
        self.open_task("acts/new/production/")
        for box in self.page.locator("[name=items]").all():
            box.check()
        told = {"did": "The order was served, and the records were produced.", "place": "Halden",
                "carried_out_by": "Insp. 林晓雨", "holder": "The holder named in the order"}  # fmt: skip
        for name, value in told.items():
            self.page.fill(f"[name={name}]", value)
        self.page.fill("[name=day_began]", day())
        self.page.fill("[name=time_began]", "00:01")
        self.page.check("[name=told_customer][value=no]")
        self.look()
        self.press()

    def _hand_in(self) -> None:
        self.open_task("hand_in/")
        for radio in self.page.locator("[type=radio][value=executed]").all():
            radio.check()
        for area in self.page.locator("[name^=came_]").all():
            area.fill("What was asked for, complete.")
        asked = self.page.locator("[name=formalities][value=followed]")
        asked.check()
        if self.page.locator("[name=secrecy_kept]").count():
            self.page.check("[name=secrecy_kept][value=yes]")
        self.page.check("[name=certified]")
        self.look()
        self.press()

"""What the journeys by family of types have in common: the gate, the forms of the draft, the review, the letter."""

import io
import re
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pypdf
from playwright.sync_api import expect

from requests_app.accounts.models import User
from requests_app.assessment import queries as assessments
from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.clauses import services as clauses
from requests_app.clauses.models import ClauseText
from requests_app.core import clock
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.phrases.book import book
from requests_app.law import assistance, catalogue
from requests_app.management.demo.sheets import load_sheets
from requests_app.outgoing.models import Outgoing
from tests import builders
from tests.journeys.actors import Actor, Officer, Reviewer
from tests.journeys.typist import Values, fill, open_all, save, type_entry
from tests.plugins.browser import Visitor, press

MADE_WITHIN = 90_000


def furnish() -> SimpleNamespace:
    """The people by name; a country sheet of every State, and a library whose clauses are approved."""
    people = {user.username: user for user in User.objects.all()}
    load_sheets(people)
    clauses.load_starters()
    for text in ClauseText.objects.select_related("clause"):
        clauses.decide(text, approve=True, by=people["legal"])
    return SimpleNamespace(**people)


class Drafter(Officer):
    """An officer who passes the gate and drafts items of assistance through their own forms."""

    def __init__(self, window: Visitor, reference: str = "") -> None:
        super().__init__(window, reference)
        self.names: dict[str, str] = {}

    @property
    def outgoing(self) -> Outgoing:
        """The request as it is kept now."""
        return Outgoing.objects.get(reference=self.reference)

    def pass_the_gate(self, title: str, *, types: tuple[str, ...], article: str, picture: str = "") -> None:
        """From the desk through the gate: what is needed, for which offence, from which State."""
        page = self.page
        self.window.go("/")
        press(page, "text=Start a request >> nth=0")
        page.select_option("[name=requested_state]", "XB")
        page.check("[name=purpose][value=case]")
        page.fill("[name=proceeding_reference]", "4 Js 2217/26")
        page.fill("[name=offence_title]", "Interference with data")
        page.select_option("[name=convention_article]", article)
        page.check("[name=penalty_kind][value=months]")
        page.fill("[name=penalty_months]", "36")
        open_all(page)
        for code in types:
            page.check(f"[name=types][value={code}]")
        page.fill("[name=title]", title)
        press(page, "button[name=check]")
        expect(page.locator("#gate-answer")).to_contain_text("This can be asked")
        self.look(picture)
        press(page, "button[name=open] >> nth=0")
        page.wait_for_url("**/draft/**")
        self.reference = re.search(r"/cases/([^/]+)/", page.url)[1]  # type: ignore[index]

    def bring(self, matter: Values) -> None:
        """Sections whose forms other journeys type are written by the service that those forms call."""
        outgoing = self.outgoing
        first = matter["offences"]["entries"][0]
        self.names[first["id"]] = sections.entry_name(sections.SECTIONS["offences"], first)
        first["id"] = self.entry_of("offences")
        builders.write(outgoing, matter, by=outgoing.case.officer)
        for number, entry in enumerate(matter["persons"]["entries"], 1):
            self.names[entry["id"]] = sections.entry_name(sections.SECTIONS["persons"], entry, number)

    def type_flat(self, code: str, data: Values) -> None:
        """Type a section that is one form, and judge it."""
        self.open_case(f"draft/{code}/")
        fill(self.page, sections.SECTIONS[code].fields, data, self.names)
        self.look()
        save(self.page)

    def type_identifiers(self, *identifiers: Values) -> None:
        """Type identifiers, each once."""
        section = sections.SECTIONS["identifiers"]
        for number, entry in enumerate(identifiers, 1):
            kept = {name: value for name, value in entry.items() if name != "id"}
            type_entry(self.window, self.reference, section, kept, self.names, look=number == 1)
            self.names[entry["id"]] = sections.entry_name(section, entry)

    def type_items(self, items: list[Values]) -> None:
        """Complete the items that the gate has laid out, and judge the form of each type."""
        for item in items:
            self.open_case(f"draft/assistance/{self.entry_of('assistance', type=item['type'])}/")
            fields = [one for one in sections.fields_of("assistance", item) if one.code != "type"]
            fill(self.page, tuple(fields), item, self.names)
            self.look()
            save(self.page)

    def correct_an_identifier(self, kind: str, wrong: str, right: Values) -> None:
        """A number with a failing checksum is refused at its field; what was typed stays and is corrected."""
        self.open_case("draft/identifiers/new/")
        fields = sections.fields_of("identifiers", right)
        fill(self.page, fields, {**right, "value": wrong}, self.names)
        press(self.page, "main form button.govuk-button:not([name])")
        error = self.page.locator("#id_value_error")
        expect(error).to_be_visible()
        assert self.page.input_value("[name=value]") == wrong
        self.look(f"identifier-refused-{kind}")
        self.page.fill("[name=value]", right["value"])
        save(self.page)
        self.names[right["id"]] = sections.entry_name(sections.SECTIONS["identifiers"], right, 1)

    def sees_beside(self, entry_page: str, *words: str) -> None:
        """What stands beside a form of the draft: the country sheet, counted days."""
        self.open_case(entry_page)
        shown = self.page.inner_text(".app-aside")
        for one in words:
            assert one in shown, f"{one!r} does not stand beside {entry_page}"

    def annex(self, key: str, data: Values, name: str, text: str) -> None:
        """Upload a file as an annex."""
        self.open_case("draft/annexes/new/")
        fill(self.page, sections.SECTIONS["annexes"].fields, data, self.names)
        self.page.set_input_files(
            "[name=file]", {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
        )
        self.look()
        save(self.page)
        self.names[key] = data["title"]

    def insert_clause(self, title: str, picture: str = "") -> None:
        """Choose an approved clause that fits; it is shown as it will read."""
        self.open_case("clauses/")
        self.look(picture)
        press(self.page, self.page.locator("article", has_text=title).locator("form button"))
        expect(self.page.locator("main")).to_contain_text(title)

    def entry_of(self, section: str, **facts: Any) -> str:
        """The id of the one entry of the draft that holds these facts."""
        found = sections.entries_of(casefile.draft_content(self.outgoing.case), section)
        return next(str(one["id"]) for one in found if all(one.get(k) == v for k, v in facts.items()))


def in_arabic(actor: Actor, *parts: str) -> None:
    """The same pages from right to left: nothing overflows, axe finds nothing."""
    cookie = {"name": "django_language", "value": "ar", "url": actor.window.address}
    actor.window.context.add_cookies([cookie])
    for part in parts:
        actor.open_case(part)
        assert actor.page.get_attribute("html", "dir") == "rtl"
        actor.look()
    actor.window.context.clear_cookies(name="django_language")


def judged(people: SimpleNamespace, reviewer: Reviewer, *, cured: dict[str, str] | None = None) -> Outgoing:
    """The worker has screened the version; its grounds are answered, those named cured by an assurance."""
    reviewer.wait_for_screening()
    reviewer.look()
    outgoing = Outgoing.objects.get(reference=reviewer.reference)
    for row in assessments.rows(outgoing.version):
        if row.finding.ground in (cured or {}):
            _cure(row.finding, people, (cured or {})[row.finding.ground])
    builders.answer_every_ground(outgoing, people)
    return outgoing


def _cure(finding: Any, people: SimpleNamespace, promise: str) -> None:
    given = builders.assessment.answer(
        finding,
        answer="cured",
        reasons=builders.REASONS,
        facts_relied=builders.FACTS,
        sources=[{"title": "Country report", "on": "2026-10-01"}],
        cures=[{"kind": "A", "text": promise}],
        by=people.reviewer,
    )
    if finding.second_person:
        builders.assessment.countersign(given, agrees=True, reasons=builders.AGREED, by=people.adviser)


def approved_letter(reviewer: Reviewer) -> str:
    """Approve in the browser, wait for the worker, judge the page of documents; the text of the letter.

    Beside the letter stands every form that a type of the request brings along, each with its item.
    """
    reviewer.take("approve")
    reviewer.open_case("documents/")
    page = reviewer.page
    letter = page.locator("a[download][href*='/documents/']", has_text="Letter of request").first
    expect(letter).to_be_visible(timeout=MADE_WITHIN)
    expect(page.locator(".govuk-tag", has_text="Being made")).to_have_count(0, timeout=MADE_WITHIN)
    assert page.locator(".govuk-tag", has_text="Failed").count() == 0
    reviewer.look()
    shown, outgoing = page.inner_text("main"), Outgoing.objects.get(reference=reviewer.reference)
    for number, _item, form in forms(outgoing.submitted_version.content):
        assert f"{form.kind.label}, item {number}" in shown
    return read(reviewer, letter)


def read(actor: Actor, link: Any) -> str:
    """The text of the PDF behind a link, its lines joined."""
    answer = actor.window.context.request.get(link.get_attribute("href"))
    assert answer.headers["content-type"] == "application/pdf"
    pages = (page.extract_text() for page in pypdf.PdfReader(io.BytesIO(answer.body())).pages)
    return joined("\n".join(pages))


def joined(text: str) -> str:
    """A text without the breaks of its lines, so that sentences can be looked for."""
    return " ".join(re.sub(r"[\u200e\u200f\u2066-\u2069\u00ad\u200b]", "", text).split())


def must_say(letter: str, types: tuple[str, ...], *words: str) -> None:
    """The paragraph of each type, each of the words, and the catalogue the letter follows."""
    phrases, said = book("en"), [*words, catalogue.VERSION]
    for code in types:
        declared = assistance.find(code)
        said.append(phrases.say(f"paragraph.{declared.letter_paragraph}")[:90])  # type: ignore[union-attr]
    missing = [one for one in said if joined(one).casefold() not in letter.casefold()]
    assert not missing, f"not in the letter: {missing}\n{letter}"


def day(days: int) -> str:
    """A day so many days from now, as it is typed."""
    return (clock.today() + timedelta(days=days)).isoformat()

"""What the pages of the sheets show: the choice before a sheet, the sheet, and earlier findings beside it."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.casefile.content.criminality import ARTICLES, RESULTS
from requests_app.casefile.queries import Content
from requests_app.law.criminality.register import CRIMES, suggestion
from requests_app.precedents import queries as precedents
from requests_app.precedents.queries import Shown, Wanted
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead, Link
from requests_app.web.criminality.editing import SheetEditing, SheetRow
from requests_app.web.drafting.forms import DraftForm
from requests_app.web.drafting.pages import Conflict, FormPage
from requests_app.web.precedents.pages import Offer, offer
from requests_app.web.procedures import Procedure

SECTION = "dual_criminality"


@dataclass(frozen=True)
class ChoicePage:
    """Which offence a new sheet is about, and whose elements it follows."""

    head: CaseHead
    back: Link
    offences: list[tuple[str, str, bool]]  # id, name, whether it has a sheet
    chosen: str
    articles: list[tuple[str, str]]
    article: str
    offences_url: str
    errors: dict[str, str]


@dataclass(frozen=True)
class SheetPage:
    """The sheet: both texts, the elements as rows, the result, and what was found before."""

    form_page: FormPage
    form: DraftForm
    rows: list[SheetRow]
    title: str
    offence: Content
    state: str
    offers: list[Offer]
    take_over_url: str = ""
    conflict: Conflict | None = None
    amounts_to: str = ""


def choice_page(
    procedure: Procedure, user: User, asked: dict[str, str], errors: dict[str, str]
) -> ChoicePage:
    """The page before a new sheet. An offence without a sheet is proposed first."""
    content = casefile.draft_content(procedure.case)
    declared = sections.find("offences")
    offences = sections.entries_of(content, "offences")
    covered = {one for sheet in sections.entries_of(content, SECTION) for one in sheet.get("offence", ())}
    first = next((one["id"] for one in offences if one["id"] not in covered), "")
    return ChoicePage(
        head=case_head(procedure, user, current="draft"),
        back=Link(
            "Back to dual criminality", reverse("drafting:section", args=[procedure.reference, SECTION])
        ),
        offences=[
            (one["id"], sections.entry_name(declared, one, number), one["id"] in covered)
            for number, one in enumerate(offences, 1)
        ],
        chosen=asked.get("offence") or first,
        articles=list(ARTICLES),
        article=asked.get("article", ""),
        offences_url=reverse("drafting:section", args=[procedure.reference, "offences"]),
        errors=errors,
    )


def start_of(procedure: Procedure, asked: dict[str, str]) -> tuple[Content, dict[str, str]]:
    """How a new sheet begins, or what is wrong with the choice. Without an article the offence's own counts."""
    content = casefile.draft_content(procedure.case)
    offence = next(
        (one for one in sections.entries_of(content, "offences") if one["id"] == asked.get("offence")), None
    )
    if offence is None:
        return {}, {"offence": "Choose the offence."}
    article = asked.get("article") or str(offence.get("convention_article", ""))
    if article not in dict(ARTICLES):
        return {}, {"article": "Choose whose elements are compared."}
    return {"offence": [offence["id"]], "article": article}, {}


def sheet_page(editing: SheetEditing, form_page: FormPage) -> SheetPage:
    """The sheet around a form."""
    form, procedure = form_page.form, editing.procedure
    place = [procedure.reference, editing.entry_id]
    crime = CRIMES.get(editing.article)
    return SheetPage(
        form_page=form_page,
        form=form,
        rows=editing.rows(form),
        title=f"Article {crime.article}: {crime.title.lower()}" if crime else "Another offence",
        offence=editing.offence,
        state=editing.counterpart.name() if editing.counterpart else "",
        offers=offers_for(editing),
        take_over_url=reverse("criminality:take_over", args=place) if editing.entry_id else "",
        conflict=form_page.conflict,
        amounts_to=dict(RESULTS)[suggestion(editing.saved)] if editing.entry_id else "",
    )


def offers_for(editing: SheetEditing) -> list[Offer]:
    """Earlier findings for the same State and offence, with the address that begins a sheet from each."""
    found = precedents.offered(
        editing.user,
        [Wanted(str(editing.offence.get("provision", "")), editing.article)],
        state=editing.counterpart.code if editing.counterpart else "",
        without=editing.procedure.case,
    )
    start = reverse("criminality:new", args=[editing.procedure.reference]) if editing.is_new else ""
    return [offer(one, _taking(start, editing, one)) for one in found]


def taken_from(user: User, precedent_id: Any, article: str) -> Content:
    """What a precedent gives to a new sheet: legal text and ticks, never a fact. Raises NotVisible."""
    found = precedents.find(precedent_id, user).precedent
    taken: Content = {
        "their_provision": found.their_provision,
        "their_text": found.their_text,
        "their_source": found.their_source,
    }
    if found.article == article:
        for element in found.elements:
            taken |= {f"{element['code']}_{side}": element[side] for side in ("ours", "theirs")}
            if element["code"].startswith("free"):
                taken[f"{element['code']}_element"] = element["text"]
    return {name: value for name, value in taken.items() if value}


def _taking(start: str, editing: SheetEditing, one: Shown) -> str:
    if not start:
        return ""
    offence = editing.saved["offence"][0]
    return f"{start}?offence={offence}&article={editing.article}&take={one.precedent.pk}"

"""What the pages of the letterhead show."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.documents.letterhead import queries
from requests_app.documents.letterhead.models import Letterhead
from requests_app.law.languages import NAMES
from requests_app.web.components import Cell, Fact, Link, Table, fact
from requests_app.web.letterhead.forms import WordingForm
from requests_app.web.tags import moment

LABELS = {
    "name": "Name",
    "address": "Address",
    "motto": "Motto",
    "footer": "Foot of every page",
    "signature": "Over the line to sign",
}
KINDS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/svg+xml": "SVG"}
PLAIN = "The plain crest, with name and address from the directory"


@dataclass(frozen=True)
class ShowPage:
    """The letterhead in force, its wordings by language, and every one before it."""

    facts: tuple[Fact, ...]
    languages: Table
    history: Table
    number: int
    is_plain: bool


@dataclass(frozen=True)
class EditPage:
    """The form for all languages or for one."""

    title: str
    crumbs: tuple[Link, ...]
    form: WordingForm
    language: str
    preview: str
    back: str
    stale: bool = False


def show() -> ShowPage:
    """What is in force and how it came about."""
    found = queries.history()
    now = found[0] if found else None
    return ShowPage(
        facts=_facts(now),
        languages=_languages(now),
        history=_history(found),
        number=now.number if now else 0,
        is_plain=now is None or (not now.crest_id and not now.wording),
    )


def edit(form: WordingForm, language: str, *, stale: bool = False) -> EditPage:
    """The form, and where it leads."""
    back = reverse("letterhead:show")
    named = f"Letterhead in {NAMES[language]}" if language else "Letterhead in every language"
    query = f"?language={language}" if language else ""
    preview = reverse("letterhead:preview") + query
    return EditPage(named, (Link("Letterhead", back),), form, language, preview, back, stale)


def _facts(now: Letterhead | None) -> tuple[Fact, ...]:
    if now is None:
        return (fact("In force", PLAIN), fact("Room for a stamp", "Yes"), fact("Pages before annexes", "No"))
    wording = now.wording.get(queries.ALL_LANGUAGES, {})
    crest = f"Our own ({KINDS.get(now.crest_type, now.crest_type)})" if now.crest_id else "The plain one"
    lines = tuple(fact(LABELS[field], *wording[field]) for field in queries.FIELDS if wording.get(field))
    return (
        fact("In force", f"Letterhead {now.number}, since {moment(now.saved_at)}"),
        fact("Crest", crest),
        *(lines or (fact("Name and address", "From the directory"),)),
        fact("Room for a stamp", "Yes" if now.has_stamp_space else "No"),
        fact("Pages before annexes", "Yes" if now.divides_annexes else "No"),
    )


def _languages(now: Letterhead | None) -> Table:
    rows = []
    for code, name in NAMES.items():
        own = now.wording.get(code, {}) if now else {}
        told = ", ".join(LABELS[field].lower() for field in queries.FIELDS if own.get(field))
        url = f"{reverse('letterhead:edit')}?language={code}"
        rows.append((Cell(name, url), Cell(told or "As for every language")))
    return Table("Wording by language", ("Language", "Own wording"), tuple(rows))


def _history(found: list[Letterhead]) -> Table:
    rows = tuple(
        (
            Cell(str(one.number), reverse("letterhead:sheet", args=[one.number])),
            Cell(moment(one.saved_at)),
            Cell(one.saved_by.name or one.saved_by.get_username()),
            Cell(one.note or "–"),
        )
        for one in found
    )
    return Table(
        "History", ("Letterhead", "Since", "Set by", "Why"), rows, empty=f"None yet: {PLAIN.lower()}."
    )

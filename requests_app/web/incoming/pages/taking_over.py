"""What a PDF carries as data beside what was keyed in, field by field, before anything is taken over."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile import sections
from requests_app.casefile.declaration import Section
from requests_app.casefile.wording import Names, in_words
from requests_app.core.errors import NotVisible
from requests_app.incoming.carried import Carried
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingPaper
from requests_app.web.case_head import case_head
from requests_app.web.components import CaseHead
from requests_app.web.incoming.pages.content import Paper, paper

Content = Mapping[str, Any]


@dataclass(frozen=True)
class Row:
    """One field: what the data say and what was keyed in."""

    label: str
    carried: str
    keyed: str

    @property
    def differs(self) -> bool:
        """Whether something else was keyed in."""
        return self.carried != self.keyed


@dataclass(frozen=True)
class Part:
    """A section, or one entry of it."""

    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class TakeOverPage:
    """The page; with faults nothing can be taken over."""

    head: CaseHead
    paper: Paper
    parts: tuple[Part, ...]
    faults: tuple[str, ...]
    key_url: str
    is_equal: bool


def page(incoming: Incoming, user: User, of: IncomingPaper, carried: Carried | None) -> TakeOverPage:
    """The page for this person. Raises NotVisible for a paper without data."""
    if carried is None:
        raise NotVisible("This paper carries no data.")
    draft = casefile.draft_content(incoming.case)
    return TakeOverPage(
        head=case_head(incoming, user, current="papers"),
        paper=paper(incoming, of),
        parts=_parts(carried.content, draft),
        faults=carried.faults,
        key_url=reverse("drafting:tasks", args=[incoming.reference]),
        is_equal=not carried.faults and carried.is_in(draft),
    )


def _parts(told: Content, keyed: Content) -> tuple[Part, ...]:
    names = Names("en")
    found = [part for section in sections.SECTIONS.values() for part in _of(section, told, keyed, names)]
    return tuple(part for part in found if part.rows)


def _of(section: Section, told: Content, keyed: Content, names: Names) -> list[Part]:
    code = section.code
    if not section.repeated:
        rows = _rows(code, told.get(code) or {}, keyed.get(code) or {}, told, keyed, names)
        return [Part(section.title, rows)]
    there = {entry.get("id"): entry for entry in sections.entries_of(keyed, code)}
    parts = []
    for number, entry in enumerate(sections.entries_of(told, code), start=1):
        title = f"{section.title}, {number}. {sections.entry_name(section, entry, number)}"
        rows = _rows(code, entry, there.get(entry.get("id"), {}), told, keyed, names)
        parts.append(Part(title, rows))
    return parts


def _rows(
    code: str, told: Content, keyed: Content, all_told: Content, all_keyed: Content, names: Names
) -> tuple[Row, ...]:
    rows = []
    for field in sections.fields_of(code, told or keyed):
        theirs, ours = told.get(field.code), keyed.get(field.code)
        if theirs in (None, "", []) and ours in (None, "", []):
            continue
        rows.append(
            Row(field.label, _said(field, theirs, all_told, names), _said(field, ours, all_keyed, names))
        )
    return tuple(rows)


def _said(field: Any, value: Any, content: Content, names: Names) -> str:
    return "" if value in (None, "", []) else in_words(field, value, content, names=names)

"""What the pages of the library print."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.clauses import guards, queries
from requests_app.clauses.models import Clause, ClauseText
from requests_app.clauses.queries import Wanted
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.web.clauses import parts
from requests_app.web.clauses.parts import Difference, Words
from requests_app.web.components import Cell, Empty, Link, Table, Tag
from requests_app.web.tags import day

Titles = Mapping[str, str]
_UNKNOWN_WRITER = "the set that came with the portal"


@dataclass(frozen=True)
class Line:
    """One clause in the library, in one language."""

    title: str
    code: str
    url: str
    language: str
    words: Words
    types: str
    bases: str
    tag: Tag | None = None


@dataclass(frozen=True)
class LibraryPage:
    """The library, narrowed, and for those who write it what waits for a decision."""

    wanted: Wanted
    lines: tuple[Line, ...]
    waiting: tuple[Link, ...]
    retired: tuple[Link, ...]
    types: list[tuple[str, str]]
    instruments: list[tuple[str, str]]
    languages: list[tuple[str, str]]
    may_write: bool
    empty: Empty


@dataclass(frozen=True)
class Proposal:
    """A text that waits for the legal adviser. `why_not` says why this person does not decide on it."""

    text: ClauseText
    words: Words
    sample: Words
    types: str
    bases: str
    writer: str
    changes: tuple[Difference, ...]
    form: Any
    why_not: str
    decide_url: str


@dataclass(frozen=True)
class InLanguage:
    """A clause in one language: the text in use, the one that waits, every text there was."""

    code: str
    name: str
    text: ClauseText | None
    words: Words | None
    sample: Words | None
    types: str
    bases: str
    history: Table
    proposal: Proposal | None
    propose_url: str


@dataclass(frozen=True)
class ClausePage:
    """One clause."""

    title: str
    clause: Clause
    crumbs: tuple[Link, ...]
    languages: tuple[InLanguage, ...]
    may_write: bool
    retire_url: str
    new_language_url: str


@dataclass(frozen=True)
class ComparePage:
    """Two texts of a clause in one language, word by word."""

    title: str
    crumbs: tuple[Link, ...]
    dir: str
    rows: tuple[tuple[str, tuple[Difference, ...]], ...]


def library(wanted: Wanted, user: User) -> LibraryPage:
    """The library as this person sees it: drafts are for those who write."""
    may_write = user.holds(Permission.CLAUSES_WRITE)
    waiting = queries.to_decide() if may_write else []
    instruments = parts.instrument_choices()
    titles = dict(instruments)
    return LibraryPage(
        wanted=wanted,
        lines=tuple(_line(one, titles) for one in queries.library(wanted)),
        waiting=tuple(
            Link(
                f"{one.title} ({parts.language_name(one.language)})",
                f"{parts.url(one.clause.code)}#{one.language}",
            )
            for one in waiting
        ),
        retired=tuple(Link(one.code, parts.url(one.code)) for one in queries.retired()),
        types=parts.type_choices(),
        instruments=instruments,
        languages=[(code, parts.language_name(code)) for code in queries.languages()],
        may_write=may_write,
        empty=Empty(
            "No approved clause fits.",
            "Try fewer words. Clauses appear here once the legal adviser has approved them.",
            (Link("Show the whole library", reverse("clauses:library")),),
        ),
    )


def clause(found: Clause, user: User, *, form: Any = None, at: ClauseText | None = None) -> ClausePage:
    """One clause. `form` is the refused decision on the text `at`, with what was typed."""
    texts = queries.texts(found)
    may_write = user.holds(Permission.CLAUSES_WRITE)
    shown = texts if may_write else [one for one in texts if one.standing == "approved"]
    view = _View(user, dict(parts.instrument_choices()), form, at)
    in_languages = tuple(
        _in_language(found, language, list(rows), view)
        for language, rows in groupby(sorted(shown, key=_by_language), key=lambda one: one.language)
    )
    in_use = [one.text for one in in_languages if one.text is not None]
    newest = next((one for one in in_use if one.language == "en"), in_use[0] if in_use else None)
    may_retire = user.holds(Permission.CLAUSES_APPROVE) and not found.is_retired
    return ClausePage(
        title=newest.title if newest else (shown[0].title if shown else found.code),
        clause=found,
        crumbs=parts.crumbs(),
        languages=in_languages,
        may_write=may_write and not found.is_retired,
        retire_url=reverse("clauses:retire", args=[found.code]) if may_retire else "",
        new_language_url=reverse("clauses:propose", args=[found.code]),
    )


def compared(old: ClauseText, new: ClauseText) -> ComparePage:
    """What changed between two texts: title, words, what they fit."""
    titles = dict(parts.instrument_choices())
    fits = [parts.fits_in_words(one.types, one.instruments, titles) for one in (old, new)]
    rows = (
        ("Title", parts.differences(old.title, new.title)),
        ("Text", parts.differences(old.text, new.text)),
        ("Types of assistance", parts.differences(fits[0][0], fits[1][0])),
        ("Basis", parts.differences(fits[0][1], fits[1][1])),
    )
    name = parts.language_name(new.language)
    back = Link(new.clause.code, parts.url(new.clause.code))
    return ComparePage(
        f"{new.title}: text {old.number} and text {new.number} ({name})",
        (*parts.crumbs(), back),
        parts.as_written(new.text).dir,
        rows,
    )


def _by_language(text: ClauseText) -> tuple[bool, str, int]:
    """The languages of letters first; within a language the newest text first."""
    return text.language not in LETTER_LANGUAGES, text.language, -text.number


def _line(text: ClauseText, titles: Titles) -> Line:
    types, bases = parts.fits_in_words(text.types, text.instruments, titles)
    return Line(
        title=text.title,
        code=text.clause.code,
        url=parts.url(text.clause.code),
        language=parts.language_name(text.language),
        words=parts.as_written(text.text),
        types=types,
        bases=bases,
    )


@dataclass(frozen=True)
class _View:
    """Who looks, the titles of bases, and a refused decision with the text it was about."""

    user: User
    titles: Titles
    form: Any = None
    at: ClauseText | None = None


def _in_language(found: Clause, language: str, texts: list[ClauseText], view: _View) -> InLanguage:
    text = next((one for one in texts if one.standing == "approved"), None)
    waiting = next((one for one in texts if one.is_open), None)
    types, bases = parts.fits_in_words(text.types, text.instruments, view.titles) if text else ("", "")
    return InLanguage(
        code=language,
        name=parts.language_name(language),
        text=text,
        words=parts.as_written(text.text) if text else None,
        sample=parts.in_sample(text.text, language, text.types) if text else None,
        types=types,
        bases=bases,
        history=_history(texts),
        proposal=_proposal(waiting, text, view) if waiting else None,
        propose_url=f"{reverse('clauses:propose', args=[found.code])}?language={language}",
    )


def _proposal(waiting: ClauseText, before: ClauseText | None, view: _View) -> Proposal:
    types, bases = parts.fits_in_words(waiting.types, waiting.instruments, view.titles)
    return Proposal(
        text=waiting,
        words=parts.as_written(waiting.text),
        sample=parts.in_sample(waiting.text, waiting.language, waiting.types),
        types=types,
        bases=bases,
        writer=_writer(waiting),
        changes=parts.differences(before.text, waiting.text) if before else (),
        form=view.form if waiting == view.at else None,
        why_not=_why_not(waiting, view.user),
        decide_url=reverse("clauses:decide", args=[waiting.clause.code, waiting.language, waiting.number]),
    )


def _why_not(waiting: ClauseText, user: User) -> str:
    if not user.holds(Permission.CLAUSES_APPROVE):
        return "It waits for the legal adviser."
    apart = guards.somebody_else_wrote_it(waiting, user)
    return "" if apart else apart.blockers[0].message


def _history(texts: list[ClauseText]) -> Table:
    rows = []
    for place, one in enumerate(texts):
        older = texts[place + 1] if place + 1 < len(texts) else None
        compare = ["clauses:compare", one.clause.code, one.language]
        link = reverse(compare[0], args=[*compare[1:], older.number, one.number]) if older else ""
        rows.append(
            (
                Cell(f"Text {one.number}", note=one.note),
                Cell(tag=parts.standing_tag(one), note=one.decision_note),
                Cell(_writer(one), note=day(one.written_at)),
                Cell(one.decided_by.name, note=day(one.decided_at)) if one.decided_by else Cell("Not yet"),
                Cell(f"Compare with text {older.number}" if older else "", url=link),
            )
        )
    columns = ("Text", "Standing", "Written by", "Decided by", "Changes")
    return Table("Every text", columns, tuple(rows))


def _writer(text: ClauseText) -> str:
    return text.written_by.name if text.written_by else _UNKNOWN_WRITER

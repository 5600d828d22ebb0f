"""The first page of the reference: what there is, and a search over all of it."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.law.assistance import AVAILABLE
from requests_app.law.catalogue import DIGEST, VERSION
from requests_app.law.citations import Grade
from requests_app.law.clocks import CLOCKS
from requests_app.law.duties import DUTIES
from requests_app.law.grounds import GROUNDS, RIGHTS
from requests_app.law.instruments import INSTRUMENTS
from requests_app.law.return_reasons import REASONS
from requests_app.web.components import Cell, Empty, Link, Tab, Table, Tag
from requests_app.web.reference.parts import CHAPTERS, GRADE_COLOURS, chapters
from requests_app.web.reference.search import Entry, clean_query, search

MOST_SHOWN = 60

_WHAT = {
    "grounds": (
        len(GROUNDS),
        f"Why a State may refuse, postpone or set conditions; {len(RIGHTS)} protect human rights.",
    ),
    "types": (
        len(AVAILABLE),
        "What one State may ask of another, with the fields, rules and clocks of each.",
    ),
    "instruments": (
        len(INSTRUMENTS),
        "Treaties and other sources, what they carry, and how far their text was checked.",
    ),
    "clocks": (len(CLOCKS), "Time limits: which are law, which practice, which settings of this portal."),
    "duties": (len(DUTIES), "What requesting and requested State owe each other."),
    "return_reasons": (
        len(REASONS),
        "Why the central authority sends a draft back, in codes that can be counted.",
    ),
}


@dataclass(frozen=True)
class Chapter:
    """One chapter with what it holds."""

    title: str
    url: str
    count: int
    text: str


@dataclass(frozen=True)
class HomePage:
    """`found` are (chapter, entries) for a search; without one the chapters are shown."""

    query: str
    chapters: tuple[Tab, ...]
    contents: tuple[Chapter, ...]
    found: tuple[tuple[str, tuple[Entry, ...]], ...]
    count: int
    empty: Empty
    grades: Table
    version: str = VERSION
    digest: str = DIGEST

    @property
    def more(self) -> int:
        """How many entries were found and are not shown."""
        return max(0, self.count - MOST_SHOWN)


def home(query: str) -> HomePage:
    """The start page, or what a search found."""
    found = search(query)
    shown = found[:MOST_SHOWN]
    by_chapter = tuple(
        (title, tuple(one for one in shown if one.chapter == name)) for name, title in CHAPTERS
    )
    return HomePage(
        query=clean_query(query),
        chapters=chapters(),
        contents=tuple(
            Chapter(title, reverse(f"reference:{name}"), *_WHAT[name]) for name, title in CHAPTERS
        ),
        found=tuple((title, entries) for title, entries in by_chapter if entries),
        count=len(found),
        empty=Empty(
            "Nothing in the catalogue says that.",
            "Try fewer words, a code such as G09, or the name of an instrument.",
            (Link("Show all chapters", reverse("reference:home")),),
        ),
        grades=Table(
            "How citations were checked",
            ("Grade", "What it means"),
            tuple((Cell(tag=Tag(grade.value, GRADE_COLOURS[grade])), Cell(grade.meaning)) for grade in Grade),
        ),
    )

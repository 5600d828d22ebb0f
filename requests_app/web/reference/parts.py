"""The shapes the reference pages are made of, and what they say alike everywhere."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from requests_app.casefile.content.sources import printed
from requests_app.law.citations import Citation, Confirmations, Grade
from requests_app.law.grounds import Ground
from requests_app.web.components import Cell, Fact, Link, Tab, Table, Tag

GRADE_COLOURS = {Grade.A: "green", Grade.B: "turquoise", Grade.C: "yellow", Grade.D: "grey"}

CHAPTERS = (
    ("grounds", "Grounds for refusal"),
    ("types", "Types of assistance"),
    ("instruments", "Instruments"),
    ("clocks", "Clocks"),
    ("duties", "Duties"),
    ("return_reasons", "Return reasons"),
)


@dataclass(frozen=True)
class Part:
    """One section of a sheet: what it holds is printed in this order."""

    title: str
    key: str = ""
    text: str = ""
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    facts: tuple[Fact, ...] = ()
    table: Table | None = None
    folded: bool = False

    @property
    def filled(self) -> bool:
        """True if there is anything to print."""
        return bool(self.text or self.lines or self.links or self.facts or (self.table and self.table.rows))


@dataclass(frozen=True)
class Sheet:
    """A page of the reference; parts that hold nothing are left out."""

    title: str
    chapters: tuple[Tab, ...]
    crumbs: tuple[Link, ...] = ()
    code: str = ""
    caption: str = ""
    intro: str = ""
    tags: tuple[Tag, ...] = ()
    questions: tuple[tuple[str, str], ...] = ()
    every_part: tuple[Part, ...] = ()
    before: Link | None = None
    after: Link | None = None

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts that hold something."""
        return tuple(part for part in self.every_part if part.filled)


def chapters(current: str = "") -> tuple[Tab, ...]:
    """The chapters of the reference for the side of every page."""
    return tuple(Tab(title, reverse(f"reference:{name}"), name == current) for name, title in CHAPTERS)


def crumbs(chapter: str = "") -> tuple[Link, ...]:
    """The way back to the start of the reference, and to the chapter."""
    home = Link("Law", reverse("reference:home"))
    return (home, Link(dict(CHAPTERS)[chapter], reverse(f"reference:{chapter}"))) if chapter else (home,)


def grade_tag(grade: Grade) -> Tag:
    """The grade of a citation as a tag."""
    return Tag(f"Grade {grade}", GRADE_COLOURS[grade])


def places(citations: Iterable[Citation], said: Confirmations, *, caption: str = "Where it stands") -> Table:
    """Citations as they may be printed, with their grades; a word of the legal adviser is marked."""
    rows = tuple(
        (
            Cell(
                printed(one, confirmed=said),
                url=reverse("reference:instrument", args=[one.instrument.lower()]),
                note=one.note,
            ),
            Cell(one.grade.meaning, tag=grade_tag(one.grade), note=said.word_on(one)),
        )
        for one in citations
    )
    return Table(caption, ("Place", "How far it was checked"), rows, hide_caption=True)


def places_in_words(citations: Iterable[Citation], said: Confirmations) -> str:
    """Citations on one line, each with its grade; for rows of a list."""
    return "; ".join(f"{printed(one, confirmed=said)} ({one.grade})" for one in citations)


def ground_link(ground: Ground) -> Link:
    """Code and title of a ground, leading to its page."""
    return Link(f"{ground.code} {ground.title}", reverse("reference:ground", args=[ground.code.lower()]))


def neighbours(links: tuple[Link, ...], place: int) -> tuple[Link | None, Link | None]:
    """The links before and after a place in a row of pages."""
    before = links[place - 1] if place > 0 else None
    return before, links[place + 1] if place + 1 < len(links) else None

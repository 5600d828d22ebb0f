"""What each component takes: one small frozen shape per file of templates/components/.

A page (web/<room>/pages.py) is built from these shapes; its templates only print them. Texts are ready to be
read: labels in words, dates formatted, addresses reversed. The gallery shows every component with an example.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from requests_app.core.text import first_strong_dir

# The colours a tag may have, and what they say: grey not begun, blue with us, yellow waiting, turquoise with
# the other State, green done, red late or refused, orange needs care, purple confidential.
TAG_COLOURS = ("grey", "blue", "yellow", "turquoise", "green", "red", "orange", "purple")


@dataclass(frozen=True)
class Tag:
    """components/tag.html: a short state in a coloured field. Colour never says anything the text does not."""

    label: str
    colour: str = "blue"


@dataclass(frozen=True)
class Link:
    """A text and where it leads. `hidden` is read out after the text: "Change" + "the penalty".

    `opens_tab` is for a paper to look at: it does not take the place of the page.
    """

    label: str
    url: str
    hidden: str = ""
    opens_tab: bool = False


@dataclass(frozen=True)
class Fact:
    """One row of components/summary_list.html. Nothing is "Not given"; `key_id` is an anchor; `code` is for hashes."""

    key: str
    lines: tuple[str, ...] = ()
    tag: Tag | None = None
    links: tuple[Link, ...] = ()
    source: str = ""
    key_id: str = ""
    code: bool = False

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """Each line with the direction of its first letter that has one."""
        return tuple((line, first_strong_dir(line)) for line in self.lines if line)


def fact(key: str, *lines: object, **more: object) -> Fact:
    """A `Fact` from anything that prints; empty values are left out."""
    return Fact(key, tuple(str(line) for line in lines if line not in (None, "")), **more)  # type: ignore[arg-type]


@dataclass(frozen=True)
class Cell:
    """One cell of components/table.html. `code` is for hashes."""

    text: str = ""
    url: str = ""
    tag: Tag | None = None
    note: str = ""
    code: bool = False

    @property
    def dir(self) -> str:
        return first_strong_dir(self.text)


@dataclass(frozen=True)
class Table:
    """components/table.html. The first column names the row; at 390 px each row becomes a small card."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    hide_caption: bool = False

    @property
    def labelled(self) -> list[list[tuple[str, Cell]]]:
        return [list(zip(self.columns, row, strict=True)) for row in self.rows]


@dataclass(frozen=True)
class Task:
    """One line of components/task_list.html. Without an address the task cannot be begun yet: say why in `hint`."""

    title: str
    url: str = ""
    tag: Tag | None = None
    hint: str = ""
    key: str = ""


@dataclass(frozen=True)
class Event:
    """One entry of components/timeline.html: what happened, who did it, when, and what was said."""

    title: str
    by: str
    when: str
    iso: str
    lines: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def texts(self) -> tuple[tuple[str, str], ...]:
        return tuple((line, first_strong_dir(line)) for line in self.lines if line)


REASONS_AT_ONCE = 3


@dataclass(frozen=True)
class Reason:
    """Why something cannot be done, in a sentence, with its legal source if there is one."""

    text: str
    basis: str = ""


@dataclass(frozen=True)
class Step:
    """One button of components/next_steps.html. With reasons it is grey and they stand beneath it."""

    label: str
    url: str
    key: str
    reasons: tuple[Reason, ...] = ()
    tone: str = "secondary"  # primary | secondary | warning
    hint: str = ""

    @property
    def possible(self) -> bool:
        return not self.reasons

    @property
    def first_reasons(self) -> tuple[Reason, ...]:
        """The reasons shown at once; the others unfold."""
        return self.reasons[:REASONS_AT_ONCE]

    @property
    def more_reasons(self) -> tuple[Reason, ...]:
        return self.reasons[REASONS_AT_ONCE:]


@dataclass(frozen=True)
class Where:
    """components/where.html, "Where is it?": who must act, since when, what would free it."""

    owner: str
    since: str = ""
    days: str = ""
    waits_for: str = ""
    frees: str = ""
    late: str = ""


@dataclass(frozen=True)
class Tab:
    """One tab of the case head. Tabs are links to pages of their own."""

    label: str
    url: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class CaseHead:
    """components/case_head.html: the warm band on top of every page of a case."""

    reference: str
    kind: str
    title: str
    status: Tag
    owner: str
    deadline: str = ""
    late: bool = False
    basis: str = ""
    handling: Tag | None = None
    urgency: Tag | None = None
    alarm: str = ""
    officer: str = ""
    counterpart: str = ""
    tabs: tuple[Tab, ...] = ()
    url: str = ""

    @property
    def dir(self) -> str:
        return first_strong_dir(self.title)


@dataclass(frozen=True)
class Pager:
    """components/pagination.html: earlier and later, without page numbers: keyset pages do not count."""

    newer: str = ""
    older: str = ""
    label: str = "Pages"


@dataclass(frozen=True)
class Chip:
    """A filter that is on, with the address of the list without it."""

    label: str
    remove: str


@dataclass(frozen=True)
class Piece:
    """Something another room adds to a page: its template, which gets `page` and nothing else."""

    template: str
    page: object


@dataclass(frozen=True)
class Todo:
    """One line of the desk's "To do": what, for which case or State, until when; `alarm` if that has passed."""

    text: str
    url: str
    about: str = ""
    due: str = ""
    alarm: bool = False


@dataclass(frozen=True)
class Empty:
    """components/empty.html: an empty list that says what to do next."""

    title: str
    text: str
    links: tuple[Link, ...] = field(default=())


def tabs_of(items: Sequence[tuple[str, str, str]], *, current: str) -> tuple[Tab, ...]:
    """Tabs from (key, label, address); the one whose key is `current` is marked."""
    return tuple(Tab(label, url, key == current) for key, label, url in items if url)

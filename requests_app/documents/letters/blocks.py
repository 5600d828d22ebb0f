"""What a part of a document is built from. Each block names the template that sets it."""

from dataclasses import dataclass, field
from itertools import zip_longest
from typing import ClassVar, Self

from requests_app.documents.letters.markup import Markup
from requests_app.documents.letters.measuring import lines_of
from requests_app.documents.letters.text import Line

Lines = tuple[Line, ...]

LONGEST_KEPT_TOGETHER = 500
MOST_LINES_KEPT_TOGETHER = 8
MOST_LINES_OF_A_BODY = 16
_HEIGHTS = ("", "tall", "taller", "tallest", "five", "six", "seven", "eight")


def _height(*labels: str) -> str:
    """The room that labels one under the other need: "" for one line, else a name in the style sheet."""
    needed = sum(lines_of(label) for label in labels if label) or 1
    return _HEIGHTS[min(needed, len(_HEIGHTS)) - 1]


def is_long(lines: Lines) -> bool:
    """Whether a text may run over the end of a page; a short one is kept together, with its second language."""
    first = [line for line in lines if "second" not in line.style]
    return (
        len(first) > MOST_LINES_KEPT_TOGETHER or sum(len(line.text) for line in first) > LONGEST_KEPT_TOGETHER
    )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence of ours."""

    text: str
    style: str = ""
    template: ClassVar[str] = "letters/blocks/paragraph.html"


@dataclass(frozen=True, slots=True)
class Passage:
    """A text somebody typed, under a label of ours or none."""

    lines: Lines
    label: str = ""
    quoted: bool = False
    second: str = ""
    template: ClassVar[str] = "letters/blocks/passage.html"

    @property
    def is_long(self) -> bool:
        """Whether it may run over the end of a page."""
        return is_long(self.lines)


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it."""

    label: str
    lines: Lines
    second: str = ""

    @property
    def is_long(self) -> bool:
        """Whether it may run over the end of a page."""
        return is_long(self.lines)

    @property
    def height(self) -> str:
        """The room its label needs."""
        return _height(self.label, self.second)


@dataclass(frozen=True, slots=True)
class Rows:
    """Labels on one side, values on the other. A `leading` one is not left alone at the foot of a page."""

    rows: tuple[Row, ...]
    leading: bool = False
    template: ClassVar[str] = "letters/blocks/rows.html"


@dataclass(frozen=True, slots=True)
class Body:
    """One row of a table, and what is said about it underneath across its width."""

    cells: tuple[Lines, ...]
    details: tuple[Row, ...] = ()

    @property
    def is_long(self) -> bool:
        """Whether it may run over the end of a page."""
        told = [line for lines in (*self.cells, *(row.lines for row in self.details)) for line in lines]
        return (
            len(told) > MOST_LINES_OF_A_BODY or sum(len(line.text) for line in told) > LONGEST_KEPT_TOGETHER
        )


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on every page it runs over. `shape` names its column widths in the style sheet.

    Labels of details stand in the second column if `details_beside`, else above their text.
    """

    shape: str
    caption: str
    heads: tuple[str, ...]
    bodies: tuple[Body, ...]
    details_beside: bool = False
    second: str = ""
    second_heads: tuple[str, ...] = ()
    template: ClassVar[str] = "letters/blocks/table.html"

    @property
    def columns(self) -> list[tuple[str, str]]:
        """Every head with its words in a second language, if there is one."""
        return list(zip_longest(self.heads, self.second_heads, fillvalue=""))

    @property
    def detail_span(self) -> int:
        """Columns that the text of a detail covers: all but the first, and but the label's if that stands beside."""
        return len(self.heads) - (2 if self.details_beside else 1)


@dataclass(frozen=True, slots=True)
class Group:
    """A numbered thing with a heading of its own: an offence, an item, a ground."""

    number: str
    title: Lines
    blocks: tuple["Block", ...]
    second: str = ""
    template: ClassVar[str] = "letters/blocks/group.html"


@dataclass(frozen=True, slots=True)
class Statements:
    """A sentence and the statements that complete it, lettered."""

    intro: str
    statements: tuple[str, ...]
    second_intro: str = ""
    template: ClassVar[str] = "letters/blocks/statements.html"


@dataclass(frozen=True, slots=True)
class Box:
    """A statement that must not be overlooked."""

    heading: str
    lines: Lines
    second: str = ""
    template: ClassVar[str] = "letters/blocks/box.html"


@dataclass(frozen=True, slots=True)
class Party:
    """An authority with what one needs to reach it."""

    label: str
    state: str
    name: Lines
    lines: Lines
    rows: tuple[Row, ...] = ()
    second: str = ""
    second_state: str = ""


@dataclass(frozen=True, slots=True)
class Parties:
    """Addressee and sender side by side."""

    parties: tuple[Party, ...]
    template: ClassVar[str] = "letters/blocks/parties.html"


@dataclass(frozen=True, slots=True)
class Check:
    """How a document is checked: its QR code in words, what a seal says of it, address and code.

    `where` are the words around the address, which is set apart: a line that ends in it may not turn it.
    `sealed` and `sealed_by` are empty in a document that is not sealed: it makes no such claim.
    """

    picture: str
    heading: str
    address: str
    where: tuple[str, str]
    code: str
    sealed: str = ""
    sealed_by: str = ""
    second: Self | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """Room for place, date, signature and seal over the name and office of whoever signs.

    `wording` stands over the line to sign; `seal_label` is empty where there is to be no room for a stamp.
    """

    place_label: str
    date_label: str
    date: str
    sign_label: str
    seal_label: str
    name: Lines
    office: Lines
    wording: Lines = ()
    check: Check | None = None
    second: Self | None = None
    template: ClassVar[str] = "letters/blocks/signature.html"


@dataclass(frozen=True, slots=True)
class Signatures:
    """Room for several people to sign, two beside each other; without room for seals."""

    signatures: tuple[Signature, ...]
    template: ClassVar[str] = "letters/blocks/signatures.html"

    @property
    def rows(self) -> list[tuple[Signature, ...]]:
        """Two by two."""
        return [self.signatures[at : at + 2] for at in range(0, len(self.signatures), 2)]


@dataclass(frozen=True, slots=True)
class Blank:
    """Something the other State fills in: a label over room to write, or boxes to tick."""

    label: str
    lines: int = 1
    options: tuple[str, ...] = ()
    second: str = ""
    second_options: tuple[str, ...] = ()

    @property
    def offered(self) -> list[tuple[str, str]]:
        """Every box to tick with its words in a second language, if there is one."""
        return list(zip_longest(self.options, self.second_options, fillvalue=""))

    @property
    def ruled(self) -> range:
        """One for each line to write on."""
        return range(0 if self.options else self.lines)

    @property
    def height(self) -> str:
        """The room its label needs."""
        return _height(self.label, self.second)


@dataclass(frozen=True, slots=True)
class Blanks:
    """What is left for whoever returns a form."""

    blanks: tuple[Blank, ...]
    template: ClassVar[str] = "letters/blocks/blanks.html"

    @property
    def is_short(self) -> bool:
        """Whether it is kept together on one page."""
        return sum(max(blank.lines, len(blank.options)) for blank in self.blanks) <= MOST_LINES_KEPT_TOGETHER


@dataclass(frozen=True, slots=True)
class Pair:
    """The same said in two languages, side by side or one under the other as the sheet has it."""

    first: tuple["Block", ...]
    others: tuple["Block", ...]
    template: ClassVar[str] = "letters/blocks/pair.html"

    @property
    def leads(self) -> bool:
        """Whether it is not left alone at the foot of a page."""
        return any(isinstance(one, Paragraph) and one.style == "leads" for one in self.first[-1:])

    @property
    def is_long(self) -> bool:
        """Whether it may run over the end of a page."""
        return sum(len(one.text) if isinstance(one, Paragraph) else 400 for one in self.first) > 900


Block = (
    Markup
    | Pair
    | Blanks
    | Paragraph
    | Passage
    | Rows
    | Table
    | Group
    | Statements
    | Box
    | Parties
    | Signature
    | Signatures
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A part as it is printed: its number among those that apply, its heading, its blocks."""

    number: int
    key: str
    heading: str
    blocks: tuple[Block, ...]
    second: str = ""


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex that is a part of the document itself, on a page of its own.

    A `divider` is a page that goes before annexes which are files of their own.
    """

    name: str
    heading: str
    blocks: tuple[Block, ...]
    divider: bool = False
    second: str = ""
    second_name: str = ""


@dataclass(frozen=True, slots=True)
class Second:
    """The second language of a document that is set in two; `layout` is “columns” or “interleaved”."""

    language: str
    direction: str
    layout: str
    title: str
    subtitle: str
    home: str = ""
    banner: str = ""
    urgency: str = ""
    demonstration: str = ""
    data_line: str = ""
    page_words: tuple[str, str, str] = ("", "", "")
    notes: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True)
class Head:
    """What the letterhead adds to name and address: its picture in words, a motto, lines at the foot of every page."""

    crest: str = "crest.svg"
    crest_words: str = ""
    motto: Lines = ()
    foot: Lines = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document before it is set."""

    language: str
    direction: str
    kind: str
    title: str
    subtitle: str
    reference: str
    author: str
    created: str
    home: str
    office: Lines
    address: Lines
    banner: str = ""
    urgency: str = ""
    demonstration: str = ""
    page_words: tuple[str, str, str] = ("", "", "")
    watermark: str = ""
    head: Head = Head()
    colophon: Check | None = None
    data_line: str = ""
    second: Second | None = None
    parts: tuple[Printed, ...] = ()
    annexes: tuple[Annex, ...] = field(default=())

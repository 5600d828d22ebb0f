"""What somebody typed, made fit for paper.

Nothing is dropped that carries meaning: a character that would turn or hide text is printed as its code, so
that a file name made to deceive is seen for what it is. Limits protect the layout from texts that hang it.
"""

import re
import unicodedata
from dataclasses import dataclass

from requests_app.core.text import first_strong_dir

LONGEST_TEXT = 60_000
LONGEST_DOCUMENT = 600_000
MOST_LINES = 12_000
LONGEST_ON_ONE_LINE = 52
LONGEST_IN_A_CELL = 30

# Embeddings, overrides and isolates; other invisible formatting; line and paragraph separators are handled apart.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_KEPT_FORMATS = frozenset(
    "\u200c\u200d\u200e\u200f\u061c\u00ad\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u08e2"
)
# Left behind by copying from web pages; they take no room and change nothing.
_WITHOUT_TRACE = str.maketrans("", "", "\u200b\ufeff\u2060")
_BLANK_LINES = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_LONG_RUN = re.compile(
    r"[^\s\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\u0e00-\u0eff\u1000-\u109f]{48,}"
)
_RUN = 16
_MOST_MARKS = 8
_BREAK = "\u200b"
_LEFT_TO_RIGHT = "\u200e"
_BEFORE_NO_LETTER = re.compile(r"(?<= )(?=[^\w\s]|\d)")


class TooLong(Exception):
    """The text would fill more pages than a letter can have; the message says so to the person."""


class Worded(str):
    """A phrase of ours in which typed values already stand isolated: put into another phrase, it goes in as it is."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text in an element of its own: its direction, whether it is code to be set in equal widths.

    `style` is one of "", "mono", "small", "strong", "quiet". A `gap` separates it from the line before as a paragraph.
    `lang` is the language it is written in where that is not the language of what stands around it.
    """

    text: str
    direction: str = "ltr"
    style: str = ""
    gap: bool = False
    lang: str = ""

    @property
    def runs_on(self) -> bool:
        """Whether it takes more than one line beside a label, and is read as a text of its own."""
        return len(self.text) > LONGEST_ON_ONE_LINE

    @property
    def runs_on_in_a_cell(self) -> bool:
        """Whether it takes more than one line in a column of a table."""
        return len(self.text) > LONGEST_IN_A_CELL


def typed(value: object, *, style: str = "") -> tuple[Line, ...]:
    """The lines of a typed text, each in the direction of its first letter. Raises TooLong."""
    if isinstance(value, Worded):
        return (Line(value, first_strong_dir(value), style),)
    text = _BLANK_LINES.sub("\n\n", visible(str(value or "")).strip("\n"))
    if len(text) > LONGEST_TEXT:
        raise TooLong(
            f"A field of this request has {len(text):,} characters; a letter can print {LONGEST_TEXT:,}."
        )
    lines: list[Line] = []
    for paragraph in text.split("\n\n"):
        for index, line in enumerate(paragraph.split("\n")):
            if line.strip():
                gap = bool(lines) and index == 0
                lines.append(Line(breakable(line.strip()), first_strong_dir(line), style, gap))
    return tuple(lines)


def inline(value: object, *, within: str = "ltr") -> str:
    """A typed text inside a sentence of ours: on one line, isolated if it may turn the words around it."""
    if isinstance(value, Worded):
        return value
    text = breakable(" ".join(visible(str(value or "")).split()))
    if within != "rtl":
        return f"\u2068{text}\u2069" if _may_turn(text) else text
    if first_strong_dir(text) != "ltr" or not any(map(str.isalpha, text)):
        return f"\u2068{text}\u2069"
    # Where a line ends within it, the next one is laid out without its beginning: the marks hold it together.
    return f"\u2068{_BEFORE_NO_LETTER.sub(_LEFT_TO_RIGHT, text)}{_LEFT_TO_RIGHT}\u2069"


def visible(text: str) -> str:
    """The text with Unix line ends and every deceiving or unprintable character shown as its code."""
    text = text.translate(_WITHOUT_TRACE).replace("\r\n", "\n").replace("\r", "\n")
    text = text.replace("\u2028", "\n").replace("\u2029", "\n\n")
    shown, marks = [], 0
    for character in text:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            shown.append(f"‹U+{ord(character):04X}›" if _must_be_shown(character) else character)
    return "".join(shown)


def breakable(text: str) -> str:
    """The text with places to break in runs that have none, such as hashes, keys and addresses of wallets.

    Laying out one run of 200 000 letters takes eight minutes, with places to break three seconds.
    """
    return _LONG_RUN.sub(lambda run: _BREAK.join(_cut(run.group())), text)


def _cut(run: str) -> list[str]:
    pieces, start = [], 0
    while start < len(run):
        end = start + _RUN
        while end < len(run) and unicodedata.combining(run[end]):
            end += 1
        pieces.append(run[start:end])
        start = end
    return pieces


def _must_be_shown(character: str) -> bool:
    if character in "\n\t" or character in _KEPT_FORMATS:
        return False
    return character in _TURNING or unicodedata.category(character) in ("Cc", "Cf", "Cs", "Cn")


def _may_turn(text: str) -> bool:
    return any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)

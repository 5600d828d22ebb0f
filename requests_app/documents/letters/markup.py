"""The block that shows two states of a text as one: what stayed, what was added, what was taken out."""

from dataclasses import dataclass
from typing import ClassVar

from requests_app.documents.letters.text import Line

_LONGEST_KEPT_TOGETHER = 500


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """A run of words that stayed, or was added or removed and is put between words that say so."""

    text: str
    mark: str = ""
    opens: str = ""
    closes: str = ""


@dataclass(frozen=True, slots=True)
class MarkedLine:
    """A line of a marked-up text, in the direction of its first letter."""

    pieces: tuple[MarkedPiece, ...]
    direction: str = "ltr"


@dataclass(frozen=True, slots=True)
class MarkedChange:
    """One difference: where, what happened in a word and as a code, and the text with both its states.

    Of an entry with several fields, `inside` has the difference of each; one without a word is told by that of the
    entry, which came or went as a whole. A `colon` of the language stands before the word.
    """

    label: tuple[Line, ...]
    nature: str
    code: str
    lines: tuple[MarkedLine, ...]
    inside: tuple["MarkedChange", ...] = ()
    colon: str = ": "

    @property
    def length(self) -> int:
        """About how many characters it takes."""
        own = sum(len(piece.text) + 20 for line in self.lines for piece in line.pieces)
        return own + sum(one.length + 40 for one in self.inside)

    @property
    def is_long(self) -> bool:
        """Whether it may run over the end of a page."""
        return self.length > _LONGEST_KEPT_TOGETHER


@dataclass(frozen=True, slots=True)
class Markup:
    """What changed from one text to another, one difference after the other."""

    changes: tuple[MarkedChange, ...]
    template: ClassVar[str] = "letters/blocks/markup.html"

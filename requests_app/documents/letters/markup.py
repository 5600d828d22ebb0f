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
    """One difference: where, what happened in a word and as a code, and the text with both its states."""

    label: tuple[Line, ...]
    nature: str
    code: str
    lines: tuple[MarkedLine, ...]

    @property
    def is_long(self) -> bool:
        """Whether it may run over the end of a page."""
        return (
            sum(len(piece.text) + 20 for line in self.lines for piece in line.pieces) > _LONGEST_KEPT_TOGETHER
        )


@dataclass(frozen=True, slots=True)
class Markup:
    """What changed from one text to another, one difference after the other."""

    changes: tuple[MarkedChange, ...]
    template: ClassVar[str] = "letters/blocks/markup.html"

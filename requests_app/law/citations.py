"""Where a rule stands in the treaties, and how far that place has been checked.

A letter that cites a paragraph nobody has read is worse than one that cites the article alone: the other
State looks it up. So every citation carries a grade, and the grade decides what may be printed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Final, Self

from requests_app.law.names import CODES, placed, short_title


class Grade(StrEnum):
    """How a citation was checked."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"

    @property
    def meaning(self) -> str:
        """The grade in a sentence, for pages and documentation."""
        return _MEANINGS[self]

    @property
    def paragraph_is_safe(self) -> bool:
        """True if the paragraph number may leave the house without a legal adviser's confirmation."""
        return self in (Grade.A, Grade.B)


_MEANINGS = {
    Grade.A: "The treaty or official text was read.",
    Grade.B: "An official or secondary source says so; the clause itself was not read.",
    Grade.C: "The content matches a clause read in a sister treaty; the number has not been checked.",
    Grade.D: "From memory only; to be checked before anyone relies on it.",
}


@dataclass(frozen=True, slots=True)
class Confirmations:
    """What the authority's own legal adviser stands by: a place as catalogued → the place to be printed.

    The key is `Citation.key` ("HC 40(21)(b)"); the value is the article with its paragraph ("40(22)(b)"). The
    two agree where a place was confirmed as it stands and differ where it was corrected.
    """

    places: Mapping[str, str]

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", MappingProxyType(dict(self.places)))

    def word_on(self, citation: "Citation") -> str:
        """What was said about this very place, in a few words; "" for nothing."""
        if citation.key not in self.places:
            return ""
        same = self.places[citation.key] == citation.place
        return "Confirmed by the legal adviser." if same else "Corrected by the legal adviser."

    def as_data(self) -> dict[str, str]:
        """The same as JSON, to be frozen with a document."""
        return dict(sorted(self.places.items()))

    @classmethod
    def from_data(cls, data: Mapping[str, str] | None) -> Self:
        """What `as_data` gave; nothing confirmed for a document that was ordered before there was any."""
        return cls(data or {})


NOTHING_CONFIRMED: Final = Confirmations({})


@dataclass(frozen=True, slots=True)
class Citation:
    """One place: instrument code, article ("18"), paragraph with its brackets ("(21)(b)"), grade.

    `note` says what the place is good for where that is not plain, for example "by declaration only".
    Raises ValueError for an instrument the catalogue does not know.
    """

    instrument: str
    article: str
    paragraph: str = ""
    grade: Grade = field(kw_only=True)
    note: str = ""

    def __post_init__(self) -> None:
        if self.instrument not in CODES:
            raise ValueError(f"{self.instrument} is not an instrument of the catalogue")

    @property
    def place(self) -> str:
        """Article and paragraph as lawyers write them: "40(21)(b)"."""
        return f"{self.article}{self.paragraph}"

    @property
    def key(self) -> str:
        """The name under which a legal adviser speaks about this place."""
        return f"{self.instrument} {self.place}"

    def printable(self, confirmed: Confirmations = NOTHING_CONFIRMED, language: str = "en") -> str:
        """The citation as a letter or a page may show it, in a language of the letters.

        The paragraph is shown for grades A and B, or where the authority's own legal adviser has confirmed
        it; otherwise the article stands alone. What the adviser has corrected is shown corrected.
        """
        place = confirmed.places.get(self.key)
        if place is None:
            place = self.place if self.grade.paragraph_is_safe else self.article
        return placed(self.instrument, place, language) if place else short_title(self.instrument, language)


def cite(instrument: str, place: str, grade: Grade | str, note: str = "") -> Citation:
    """A citation from the short form lawyers write: cite("UNTOC", "18(21)(b)", "A")."""
    article, bracket, rest = place.partition("(")
    return Citation(instrument, article, bracket + rest, grade=Grade(grade), note=note)

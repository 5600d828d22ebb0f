"""What an instrument, one of its articles and one of its offences are made of."""

from dataclasses import dataclass
from enum import StrEnum

from requests_app.law.citations import Citation, Grade
from requests_app.law.names import short_title


class Nature(StrEnum):
    """What kind of text an instrument is."""

    TREATY = "treaty"
    PROTOCOL = "protocol"
    BILATERAL = "bilateral"
    REGIONAL = "regional"
    MODEL = "model"
    NATIONAL = "national"
    UNWRITTEN = "unwritten"


class Relevance(StrEnum):
    """What an article means for the work of the portal."""

    DRIVES = "drives"
    SUPPORTS = "supports"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Article:
    """One article: heading and content in our own words, each with the grade of its own evidence."""

    number: int
    heading: str
    summary: str
    relevance: Relevance
    number_grade: Grade
    content_grade: Grade
    note: str = ""


@dataclass(frozen=True, slots=True)
class OptionalElement:
    """Something a State party may add to, or take out of, an offence of the Convention."""

    text: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class ConventionOffence:
    """An offence the Hanoi Convention obliges its parties to punish (Articles 7 to 17)."""

    code: str
    article: int
    title: str
    elements: str
    citation: Citation
    optional: tuple[OptionalElement, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """One instrument of the catalogue.

    `basis` is the article a request for assistance rests on, None if the instrument never serves as a basis;
    `serves` are the types of assistance it can carry and `serves_for` says for which matters, in words.
    `in_force` tells whether the instrument itself has entered into force at all; whether it binds two States
    on a given day is the directory's business.
    """

    code: str
    title: str
    nature: Nature
    purpose: str
    status_note: str
    in_force: bool
    basis: Citation | None = None
    serves: frozenset[str] = frozenset()
    serves_for: str = ""
    articles: tuple[Article, ...] = ()

    @property
    def short_title(self) -> str:
        """The name used in the middle of an English sentence."""
        return short_title(self.code)

    def article(self, number: int) -> Article:
        """The article of that number. Raises KeyError if the catalogue does not describe it."""
        for described in self.articles:
            if described.number == number:
                return described
        raise KeyError(number)

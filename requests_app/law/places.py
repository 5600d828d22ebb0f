"""Every place of a treaty the catalogue relies on, and what it relies on it for.

One place may be cited by many declarations. A legal adviser speaks about the place with all its uses; if the
catalogue later hangs something else on it, or grades it differently, the word given before does not cover that.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Final

from requests_app.core.canonical import digest
from requests_app.core.errors import NotVisible
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.citations import Citation, Grade
from requests_app.law.clocks import CLOCKS
from requests_app.law.criminality.register import CRIMES
from requests_app.law.duties import DUTIES
from requests_app.law.fields import Field
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS
from requests_app.law.rules import RULES


class UseKind(StrEnum):
    """What kind of declaration relies on a place."""

    GROUND = "ground"
    TYPE = "type"
    FIELD = "field"
    RULE = "rule"
    CLOCK = "clock"
    DUTY = "duty"
    OFFENCE = "offence"
    ELEMENTS = "elements"
    INSTRUMENT = "instrument"

    @property
    def label(self) -> str:
        """The kind in the words of a page."""
        return _KINDS[self]


_KINDS = {
    UseKind.GROUND: "Ground for refusal",
    UseKind.TYPE: "Type of assistance",
    UseKind.FIELD: "Field of a type",
    UseKind.RULE: "Content of a request",
    UseKind.CLOCK: "Clock",
    UseKind.DUTY: "Duty",
    UseKind.OFFENCE: "Offence of the Convention",
    UseKind.ELEMENTS: "Elements of an offence",
    UseKind.INSTRUMENT: "Basis of a request",
}


@dataclass(frozen=True, slots=True, order=True)
class Use:
    """One declaration that relies on a place: kind, code, what it is called."""

    kind: UseKind
    code: str
    title: str


@dataclass(frozen=True, slots=True)
class Place:
    """One place of one instrument as the catalogue cites it; `grades` from the best to the worst."""

    instrument: str
    article: str
    paragraph: str
    grades: tuple[Grade, ...]
    notes: tuple[str, ...]
    uses: tuple[Use, ...]

    @property
    def citation(self) -> Citation:
        """The place with the most cautious grade anybody gave it."""
        return Citation(self.instrument, self.article, self.paragraph, grade=self.grades[-1])

    @property
    def place(self) -> str:
        """Article and paragraph: "40(21)(b)"; "" where the instrument is named as a whole."""
        return self.citation.place

    @property
    def key(self) -> str:
        """The name of the place: "HC 40(21)(b)"."""
        return self.citation.key

    @property
    def needs_counsel(self) -> bool:
        """Whether nobody has read the place, so that its paragraph stays out of letters until somebody has."""
        return any(not grade.paragraph_is_safe for grade in self.grades)

    @property
    def fingerprint(self) -> str:
        """A digest of all a word on this place was given about; another digest means the word has lapsed."""
        uses = [[use.kind.value, use.code] for use in self.uses]
        return digest([self.key, [grade.value for grade in self.grades], list(self.notes), uses])


@cache
def places() -> Mapping[str, Place]:
    """Every place of the catalogue by its key, instrument by instrument in the order of the articles."""
    found: dict[str, list[tuple[Citation, Use]]] = {}
    for citation, use in _uses():
        found.setdefault(citation.key, []).append((citation, use))
    made = [_place(cited) for cited in found.values()]
    return {place.key: place for place in sorted(made, key=_order)}


def find(key: str) -> Place:
    """The place of that key. Raises NotVisible if the catalogue does not cite it."""
    try:
        return places()[key]
    except KeyError:
        raise NotVisible("The catalogue does not cite this place.") from None


def _place(cited: list[tuple[Citation, Use]]) -> Place:
    first = cited[0][0]
    return Place(
        instrument=first.instrument,
        article=first.article,
        paragraph=first.paragraph,
        grades=tuple(sorted({citation.grade for citation, _ in cited})),
        notes=tuple(sorted({citation.note for citation, _ in cited} - {""})),
        uses=tuple(sorted({use for _, use in cited})),
    )


_INSTRUMENT_ORDER: Final = {code: number for number, code in enumerate(INSTRUMENTS)}


def _order(place: Place) -> tuple[int, int, str]:
    number = place.article if place.article.isdigit() else "0"
    return _INSTRUMENT_ORDER.get(place.instrument, len(INSTRUMENTS)), int(number), place.place


_REGISTERS: Final[tuple[tuple[UseKind, Iterable[Any]], ...]] = (
    (UseKind.TYPE, (*TYPES.values(), RESIDUAL)),
    (UseKind.GROUND, GROUNDS.values()),
    (UseKind.RULE, RULES.values()),
    (UseKind.CLOCK, CLOCKS.values()),
    (UseKind.DUTY, DUTIES.values()),
    (UseKind.OFFENCE, CONVENTION_OFFENCES.values()),
    (UseKind.ELEMENTS, CRIMES.values()),
    (UseKind.INSTRUMENT, INSTRUMENTS.values()),
)


def _uses() -> Iterator[tuple[Citation, Use]]:
    for kind, register in _REGISTERS:
        for declared in register:
            yield from _of(declared, Use(kind, declared.code, declared.title))


def _of(declared: Any, use: Use) -> Iterator[tuple[Citation, Use]]:
    """Every citation inside a declaration; those of a type's fields under the field's own name."""
    if isinstance(declared, Citation):
        yield declared, use
    elif isinstance(declared, Field):
        named = Use(UseKind.FIELD, f"{use.code}.{declared.code}", declared.label)
        for one in _inside(declared):
            yield from _of(one, named)
    else:
        for one in _inside(declared):
            yield from _of(one, use)


def _inside(declared: Any) -> Iterable[Any]:
    if is_dataclass(declared) and not isinstance(declared, type):
        return [getattr(declared, field.name) for field in fields(declared)]
    if isinstance(declared, Mapping):
        return declared.values()
    return declared if isinstance(declared, tuple | list | frozenset) else ()

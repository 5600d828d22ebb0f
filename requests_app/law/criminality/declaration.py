"""What an offence is made of, element by element, so that two laws can be held side by side.

Conduct decides, not the label: each law may call the offence what it likes, as long as the acts that were done
fulfil every element that law asks for (Budapest Convention Article 25(5)).
"""

from dataclasses import dataclass
from enum import StrEnum

from requests_app.law.citations import Citation


class Part(StrEnum):
    """Which part of an offence an element is."""

    CONDUCT = "conduct"
    OBJECT = "object"
    MEANS = "means"
    RESULT = "result"
    CIRCUMSTANCE = "circumstance"
    MENTAL = "mental"
    EXCEPTION = "exception"

    @property
    def label(self) -> str:
        """The part as a word on the sheet."""
        return _PARTS[self]


_PARTS = {
    Part.CONDUCT: "Conduct",
    Part.OBJECT: "Object",
    Part.MEANS: "Means",
    Part.RESULT: "Result",
    Part.CIRCUMSTANCE: "Circumstance",
    Part.MENTAL: "Mental element",
    Part.EXCEPTION: "Exception",
}


@dataclass(frozen=True, slots=True)
class Element:
    """One element. An `optional` one is what a State may add to the offence or take out of it.

    The text of an exception says what the acts were not, so that “yes” always speaks for the offence.
    """

    code: str
    part: Part
    text: str
    citation: Citation
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Crime:
    """An offence of the Convention with its elements, in the order in which a judge would take them."""

    code: str
    article: int
    title: str
    elements: tuple[Element, ...]

    @property
    def required(self) -> tuple[Element, ...]:
        """The elements every State's offence has."""
        return tuple(element for element in self.elements if not element.optional)

    @property
    def optional(self) -> tuple[Element, ...]:
        """What a State may require beyond them, or leave out."""
        return tuple(element for element in self.elements if element.optional)

    def element(self, code: str) -> Element:
        """The element of that code. Raises KeyError."""
        for element in self.elements:
            if element.code == code:
                return element
        raise KeyError(code)

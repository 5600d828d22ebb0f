"""The offences of Articles 7 to 17 by code, the fields of a sheet, and what a filled sheet amounts to."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from requests_app.law.citations import Citation
from requests_app.law.criminality import computers, persons
from requests_app.law.criminality.declaration import Crime, Element
from requests_app.law.fields import YES_NO_UNKNOWN, Field, Kind

CRIMES: Final[dict[str, Crime]] = {
    crime.code: crime
    for crime in (
        computers.ACCESS,
        computers.INTERCEPTION,
        computers.DATA,
        computers.SYSTEM,
        computers.DEVICES,
        computers.FORGERY,
        computers.FRAUD,
        persons.CHILD_MATERIAL,
        persons.GROOMING,
        persons.IMAGES,
        persons.LAUNDERING,
    )
}
"""The offences of the Convention, in the order of its articles."""

OTHER: Final = "other"
"""An offence that is none of these: its elements are written down by the officer."""

FREE: Final = tuple(f"free{number}" for number in range(1, 9))
"""The places for elements of another offence."""


@dataclass(frozen=True, slots=True)
class Row:
    """One element of a sheet as it was filled: its words, and for each law whether it has it; the fact."""

    code: str
    text: str
    part: str
    optional: bool
    ours: str
    theirs: str
    fact: str
    citation: Citation | None = None

    @property
    def breaks(self) -> bool:
        """Whether the acts are no crime there for want of this element."""
        return self.theirs == "no" and not self.optional

    @property
    def unproved(self) -> bool:
        """Whether their law asks for it and no fact is named."""
        return self.theirs == "yes" and not self.fact

    @property
    def is_open(self) -> bool:
        """Whether nobody has said if their law has it."""
        return self.theirs not in ("yes", "no")


def fields_of(article: str) -> tuple[Field, ...]:
    """The fields of a sheet for that article, or for another offence; none while no article is chosen."""
    crime = CRIMES.get(article)
    if crime is not None:
        return tuple(field for element in crime.elements for field in _fields(element))
    if article == OTHER:
        return tuple(field for code in FREE for field in _free_fields(code))
    return ()


def rows(sheet: Mapping[str, Any]) -> tuple[Row, ...]:
    """The elements of a filled sheet in order; of another offence only those that were named."""
    return tuple(_rows(sheet))


def suggestion(sheet: Mapping[str, Any]) -> str:
    """What the ticks amount to: both, not (an element is missing there), or open."""
    found = rows(sheet)
    if any(row.breaks for row in found):
        return "not"
    if not found or any((row.is_open and not row.optional) or row.unproved for row in found):
        return "open"
    return "both"


def _rows(sheet: Mapping[str, Any]) -> Iterator[Row]:
    crime = CRIMES.get(_text(sheet, "article"))
    if crime is not None:
        for element in crime.elements:
            yield _row(sheet, element.code, element.text, element)
    elif sheet.get("article") == OTHER:
        for code in FREE:
            if words := _text(sheet, f"{code}_element"):
                yield _row(sheet, code, words)


def _row(sheet: Mapping[str, Any], code: str, words: str, element: Element | None = None) -> Row:
    return Row(
        code=code,
        text=words,
        part=element.part.label if element else "",
        optional=element.optional if element else False,
        ours=_text(sheet, f"{code}_ours"),
        theirs=_text(sheet, f"{code}_theirs"),
        fact=_text(sheet, f"{code}_fact"),
        citation=element.citation if element else None,
    )


def _text(sheet: Mapping[str, Any], code: str) -> str:
    value = sheet.get(code, "")
    return value.strip() if isinstance(value, str) else ""


def _fields(element: Element) -> tuple[Field, ...]:
    return _triple(element.code, element.text, element)


def _free_fields(code: str) -> tuple[Field, ...]:
    number = code.removeprefix("free")
    name = Field(f"{code}_element", f"Element {number}", Kind.TEXT, max_length=300)
    return (name, *_triple(code, f"Element {number}", None))


def _triple(code: str, words: str, element: Element | None) -> tuple[Field, Field, Field]:
    source = element.citation if element else None
    return (
        Field(f"{code}_ours", f"{words}: our law", Kind.YESNO, choices=YES_NO_UNKNOWN, source=source),
        Field(f"{code}_theirs", f"{words}: their law", Kind.YESNO, choices=YES_NO_UNKNOWN, source=source),
        Field(f"{code}_fact", f"{words}: the fact", Kind.LONGTEXT, max_length=1000, source=source),
    )

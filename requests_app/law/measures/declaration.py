"""What a type of assistance is made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.fields import Field
from requests_app.law.names import HANOI
from requests_app.law.reckoning import Reckoned, reckon


class Family(StrEnum):
    """What a type of assistance reaches for. Decides how it is grouped on pages."""

    DATA = "data"
    PERSONS = "persons"
    ASSETS = "assets"
    DOCUMENTS = "documents"
    COOPERATION = "cooperation"

    @property
    def heading(self) -> str:
        """The family as a heading."""
        return _FAMILIES[self]


_FAMILIES = {
    Family.DATA: "Electronic data",
    Family.PERSONS: "Persons",
    Family.ASSETS: "Property and proceeds",
    Family.DOCUMENTS: "Documents, records and objects",
    Family.COOPERATION: "Co-operation between authorities",
}


@dataclass(frozen=True, slots=True)
class AssistanceType:
    """One type of assistance, as an officer may ask for it.

    `elements` are the particulars a request of this type has to carry, in words; `fields` are the same as
    form fields, filled in where the portal drafts the type (`available`). `needs` names fields common to all
    items that this type cannot do without, `spares` those every other item must have and this type need not.
    `deadlines` are days counted from a day of the item. `refusers` says who decides and usually why;
    `refused_on` names the grounds met most often. `letter_paragraph` is the key of the paragraph the type adds
    to the letter of request. `coercive`, `electronic` and `moves_person` decide which grounds for refusal can
    apply at all.
    """

    code: str
    name: str
    title: str
    summary: str
    family: Family
    citations: tuple[Citation, ...]
    elements: tuple[str, ...] = ()
    preconditions: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    clocks: tuple[str, ...] = ()
    refusers: tuple[str, ...] = ()
    refused_on: tuple[str, ...] = ()
    fields: tuple[Field, ...] = ()
    needs: tuple[str, ...] = ()
    spares: tuple[str, ...] = ()
    deadlines: tuple[Reckoned, ...] = ()
    letter_paragraph: str = ""
    annex_form: str = ""
    coercive: bool = False
    electronic: bool = False
    moves_person: bool = False
    available: bool = False

    def field(self, code: str) -> Field:
        """The field of that code. Raises KeyError if the type has none."""
        for declared in self.fields:
            if declared.code == code:
                return declared
        raise KeyError(code)

    def reckon(self, item: Mapping[str, Any]) -> tuple[tuple[Reckoned, date], ...]:
        """The deadlines of this type that an item already lets one count, each with its day."""
        return reckon(item, self.deadlines)


def hanoi_purpose(letter: str) -> Citation:
    """The place of a purpose in the list of Article 40(3): the purpose is graded C, its letter D."""
    return cite(
        HANOI, f"40(3){letter}", Grade.C, "The purpose is graded C; the letter in the list was not checked."
    )

"""Which items of a case may be carried out now. The procedures, which stand above this room, say so.

A procedure registers one question per kind of case with `says`. Where nobody has registered, and for every item
that the answer does not name, nothing is carried out.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from requests_app.casefile.models import CaseFile, Version


@dataclass(frozen=True, slots=True)
class Order:
    """What allows a measure at home: a court's order, a prosecutor's, the law itself. `kind` is a `Ground`."""

    kind: str = ""
    number: str = ""
    made_on: date | None = None
    made_by: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class Cleared:
    """One item that may be carried out. `limits` says what the decision leaves of it, to whoever carries it out.

    `version` holds the item as it was decided on; without one, the newest version of the case does.
    """

    limits: str = ""
    order: Order = field(default_factory=Order)
    version: "Version | None" = None


Question = Callable[["CaseFile"], Mapping[str, Cleared]]

_ASKED: Final[dict[str, Question]] = {}


def says(kind: str) -> Callable[[Question], Question]:
    """Register who says, for one kind of case, which items may be carried out: entry id → `Cleared`."""

    def register(question: Question) -> Question:
        _ASKED[str(kind)] = question
        return question

    return register


def cleared(case: "CaseFile") -> Mapping[str, Cleared]:
    """The items of this case that may be carried out now, by their ids. None where nobody says so."""
    question = _ASKED.get(str(case.kind))
    return question(case) if question is not None else {}

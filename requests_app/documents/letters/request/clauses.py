"""Clauses from the library, as they were approved, filled with what this version says."""

from typing import Any

from requests_app.clauses.wording import Faulty, filled
from requests_app.documents.letters.blocks import Block, Passage
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import typed

SECTION = "clauses"
Clause = dict[str, Any]


def has_clauses(m: Material) -> bool:
    """Whether the version carries a clause."""
    return any(clause.get("text") for clause in m.entries(SECTION))


def clauses(m: Material, _numbers: dict[str, int]) -> tuple[Block, ...]:
    """Each clause as a paragraph of its own, in the order in which they were chosen."""
    return tuple(Passage(typed(wording(m, clause))) for clause in m.entries(SECTION) if clause.get("text"))


def wording(m: Material, clause: Clause) -> str:
    """The clause as this letter says it; a text nobody has checked is printed as it stands."""
    try:
        parts = filled(
            str(clause["text"]), m.content, m.language, types=clause.get("types", ()), known=m.data
        )
    except Faulty:
        return str(clause["text"])
    return "".join(part.text for part in parts)

"""What the gate is told, and the shapes of what it answers."""

from dataclasses import dataclass
from enum import StrEnum

from requests_app.law.citations import NOTHING_CONFIRMED, Citation, Confirmations
from requests_app.law.names import RECIPROCITY


class Outcome(StrEnum):
    """How a step came out."""

    PASSED = "passed"
    FAILED = "failed"
    OPEN = "open"
    NOT_NEEDED = "not_needed"

    @property
    def label(self) -> str:
        """In two words."""
        return _OUTCOMES[self]


_OUTCOMES = {
    Outcome.PASSED: "Passed",
    Outcome.FAILED: "Failed",
    Outcome.OPEN: "Not decided",
    Outcome.NOT_NEEDED: "Not needed",
}


class Purpose(StrEnum):
    """What the material is for."""

    CASE = "case"
    INTELLIGENCE = "intelligence"
    BULK = "bulk"
    UNKNOWN = ""


class Helps(StrEnum):
    """The kind of a thing that would help."""

    OTHER_BASIS = "other_basis"
    RECIPROCITY = "reciprocity"
    AGGRAVATED = "aggravated_offence"
    CONVENTION_OFFENCE = "convention_offence"
    DROP_ITEM = "drop_item"
    SPLIT = "split"
    SAY_MORE = "say_more"
    AT_HOME = "at_home"
    POLICE = "police"
    SPONTANEOUS = "spontaneous"
    OPEN_A_CASE = "open_a_case"


@dataclass(frozen=True, slots=True)
class Help:
    """One thing that would help, in a sentence; `about` is the code of a basis or of a type of assistance."""

    kind: Helps
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the gate: its question as a title, how it came out, why, where that stands, what would help."""

    code: str
    title: str
    outcome: Outcome
    why: str
    sources: tuple[Citation | str, ...] = ()
    helps: tuple[Help, ...] = ()

    def printed(self, confirmed: Confirmations = NOTHING_CONFIRMED) -> tuple[str, ...]:
        """The sources as a page may show them: paragraphs only where their number was checked or confirmed."""
        found = (one if isinstance(one, str) else one.printable(confirmed) for one in self.sources)
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True, slots=True)
class Possible:
    """A possible basis as the directory knows it between the two States on the day."""

    code: str
    title: str
    binds: bool = False
    bilateral: bool = False
    reason: str = ""
    citation: str = ""

    @property
    def usable(self) -> bool:
        """Whether a request may rest on it: it binds both States, or it is reciprocity."""
        return self.binds or self.code == RECIPROCITY


@dataclass(frozen=True, slots=True)
class Crime:
    """An offence as the gate needs it: the article of the Convention and the maximum penalty.

    `article` is "HC07" to "HC17", "none", or "" if nobody has said; `penalty` is months, life, death, fine
    or ""; `months` the maximum of a term.
    """

    article: str = ""
    penalty: str = ""
    months: int | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """The facts the gate is asked on.

    `bases` are those between home and `state` on the day; `types` the codes of the assistance wanted.
    `electronic_only` says whether only electronic evidence is wanted; None lets the types decide. `chosen`
    is the code of the basis an officer has chosen, "" to have one proposed.
    """

    state: str = ""
    bases: tuple[Possible, ...] = ()
    crimes: tuple[Crime, ...] = ()
    types: frozenset[str] = frozenset()
    electronic_only: bool | None = None
    purpose: Purpose = Purpose.UNKNOWN
    chosen: str = ""

    def basis(self, code: str) -> Possible | None:
        """The possible basis of that code."""
        return next((basis for basis in self.bases if basis.code == code), None)

"""What a ground for refusal is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from requests_app.law.citations import Citation
from requests_app.law.facts import BOTH_DIRECTIONS, OUTGOING, REPEATED, Facts, Raised
from requests_app.law.scope import ALL, TYPED
from requests_app.law.words import Vocabulary

Trigger = Callable[[Facts], tuple[Raised, ...]]


class Group(StrEnum):
    """Where in the order of tests a ground stands. The order of the members is the order of the tests."""

    GATE = "gate"
    FORM = "form"
    RIGHTS_BARS = "rights_bars"
    DISCRIMINATION = "discrimination"
    SOVEREIGNTY = "sovereignty"
    DUAL_CRIMINALITY = "dual_criminality"
    PROPORTIONALITY = "proportionality"
    CONDITIONS = "conditions"
    POSTPONEMENT = "postponement"
    NEVER_ALONE = "never_alone"


GROUP_TITLES: Final[dict[Group, str]] = {
    Group.GATE: "Is this the right road at all?",
    Group.FORM: "Form and precision",
    Group.RIGHTS_BARS: "Bars that protect the person",
    Group.DISCRIMINATION: "Discrimination",
    Group.SOVEREIGNTY: "Sovereignty, public order and the freedoms that run through it",
    Group.DUAL_CRIMINALITY: "The offence and its prosecution",
    Group.PROPORTIONALITY: "Proportionality, privacy and data",
    Group.CONDITIONS: "What conditions can settle",
    Group.POSTPONEMENT: "Postponement",
    Group.NEVER_ALONE: "Never a ground on their own",
}


class Nature(StrEnum):
    """What the instruments make of a ground."""

    OPTIONAL = "OPT"
    NO_OBLIGATION = "NOB"
    MANDATORY = "MAN"
    PROHIBITED = "PRO"
    POSTPONES = "POS"
    INFORMS = "INF"
    GATE = "GATE"


NATURE_TITLES: Final[dict[Nature, str]] = {
    Nature.OPTIONAL: "The requested State may refuse",
    Nature.NO_OBLIGATION: "The requested State is not obliged to assist",
    Nature.MANDATORY: "The requested State has to refuse",
    Nature.PROHIBITED: "May not be used alone",
    Nature.POSTPONES: "Execution may be postponed",
    Nature.INFORMS: "A duty to inform or consult, no ground by itself",
    Nature.GATE: "Decides whether the instrument applies at all",
}


class Cure(StrEnum):
    """What can settle a ground that is engaged."""

    ASSURANCE = "A"
    CONDITION = "C"
    INFORMATION = "I"
    PARTIAL = "P"
    NARROWING = "N"
    TIMING = "T"
    NONE = "X"
    ANOTHER_WAY = "O"
    """Not one of the seven codes of practice: a way of its own, which the ground's note on cures names."""


CURE_TITLES: Final[dict[Cure, str]] = {
    Cure.ASSURANCE: "Assurances",
    Cure.CONDITION: "Conditions",
    Cure.INFORMATION: "More information",
    Cure.PARTIAL: "Partial execution",
    Cure.NARROWING: "A narrower request",
    Cure.TIMING: "Another time",
    Cure.NONE: "Cannot be settled",
    Cure.ANOTHER_WAY: "Another way",
}

RIGHTS: Final = frozenset(
    {"G09", "G10", *(f"G{number}" for number in range(20, 32)), "G36", "G49", "G50", "G51", "G52"}
)
"""Grounds of human rights: every answer to one of them needs a second person."""

NEVER_ALONE: Final = frozenset({"G16", "G17", "G18"})
"""Objections the treaties do not let stand by themselves."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One ground, declared once.

    `question_outgoing` asks of our own request whether we may send it and whether it will be refused;
    `question_incoming` asks the same of what another State wants from us. `trigger` reads the request and
    says why the question needs care here; `computed_texts` tells in words what it looks for, `vocabularies`
    which word lists it uses, and `trigger_texts` what a person has to look for because no program can.
    `follows` names grounds whose flags flag this one, too. `reads` lists the places ("section" or
    "section.field") an answer rests on. A trigger opens a question; it decides nothing.
    """

    code: str
    name: str
    title: str
    group: Group
    nature: tuple[Nature, ...]
    citations: tuple[Citation, ...]
    question_outgoing: str
    question_incoming: str
    cures: tuple[Cure, ...]
    reads: tuple[str, ...]
    applies_to: frozenset[str] = ALL
    directions: frozenset[str] = BOTH_DIRECTIONS
    trigger: Trigger | None = None
    computed_texts: tuple[str, ...] = ()
    trigger_texts: tuple[str, ...] = ()
    vocabularies: tuple[Vocabulary, ...] = ()
    follows: tuple[str, ...] = ()
    nature_note: str = ""
    cure_note: str = ""
    route_note: str = ""

    @property
    def rights(self) -> bool:
        """True if it protects human rights, so that a second person has to speak."""
        return self.code in RIGHTS

    @property
    def sole_use_barred(self) -> bool:
        """True if a refusal may not rest on it alone."""
        return self.code in NEVER_ALONE

    @property
    def order(self) -> int:
        """Its place in the order of tests: by group, then by number."""
        return tuple(Group).index(self.group) * 100 + int(self.code[1:])

    @property
    def question(self) -> str:
        """The question as the State asks it that has to answer the request."""
        return self.question_incoming

    def question_for(self, direction: str) -> str:
        """The question for an outgoing or an incoming request."""
        return self.question_outgoing if direction == OUTGOING else self.question_incoming

    @property
    def depends_on(self) -> frozenset[str]:
        """The sections an answer rests on; empty stands for the whole content."""
        return frozenset(place.partition(".")[0] for place in self.reads)

    def concerns(self, facts: Facts) -> bool:
        """True if direction and types of assistance make the ground applicable.

        Where the types are missing, unknown or the residual one, nobody can tell: then every ground applies.
        """
        if facts.direction not in self.directions:
            return False
        in_doubt = not facts.types or not facts.types <= TYPED
        return in_doubt or not self.applies_to.isdisjoint(facts.types)


KNOWN_SECTIONS: Final = frozenset(
    {
        *REPEATED,
        "authority",
        "basis",
        "facts",
        "procedure",
        "timing",
        "confidentiality",
        "undertakings",
        "delivery",
    }
)
"""Sections of a request that a ground may read."""

"""The gate: may a request be made at all, and on what basis? Asked before any form is chosen.

Pure: facts in, steps out. Five steps in order: something binds (or reciprocity is left) on the day; a treaty
between the two States goes before a convention's own rules; the Hanoi Convention reaches the matter; if it
does not, another basis does; and there is a specific case. A step that fails says what would help.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from requests_app.law.citations import Citation
from requests_app.law.gate_facts import Help, Helps, Matter, Outcome, Possible, Purpose, Step
from requests_app.law.gate_scope import Fit, hanoi_reaches, reaches
from requests_app.law.names import HANOI, RECIPROCITY
from requests_app.law.rules import RULES

ENTRY_INTO_FORCE: Final = RULES["in force"].citations
TREATY_FIRST: Final = RULES["treaty first"].citations
SPECIFIC: Final = RULES["specific case"].citations


@dataclass(frozen=True, slots=True)
class Answer:
    """What the gate says. `proposal` is the basis the request should rest on; None if there is none yet."""

    steps: tuple[Step, ...]
    proposal: Possible | None = None

    @property
    def outcome(self) -> Outcome:
        """Failed if one step failed, not decided if one is open, else passed."""
        found = {step.outcome for step in self.steps}
        return next((one for one in (Outcome.FAILED, Outcome.OPEN) if one in found), Outcome.PASSED)

    @property
    def helps(self) -> tuple[Help, ...]:
        """What would help, of all steps that did not pass; each thing once."""
        given = (help_ for step in self.steps if step.outcome in _UNSETTLED for help_ in step.helps)
        return tuple(dict.fromkeys(given))

    def step(self, code: str) -> Step:
        """The step of that code. Raises KeyError."""
        for step in self.steps:
            if step.code == code:
                return step
        raise KeyError(code)


_UNSETTLED = frozenset({Outcome.FAILED, Outcome.OPEN})


def ask(matter: Matter) -> Answer:
    """The five steps for these facts. `matter.chosen` is judged if it names a basis; else one is proposed."""
    proposal, fit = _candidate(matter)
    steps = (
        _something_binds(matter),
        _treaty_governs(matter),
        _the_convention_reaches(matter, proposal, fit),
        _another_basis(matter, proposal, fit),
        _a_specific_case(matter),
    )
    usable = proposal if proposal is not None and proposal.usable else None
    return Answer(steps, usable)


def _candidate(matter: Matter) -> tuple[Possible | None, Fit]:
    """The basis that was chosen, or else the best one: a treaty of the two, a convention, reciprocity."""
    if matter.chosen:
        chosen = matter.basis(matter.chosen)
        return chosen, reaches(chosen, matter) if chosen else Fit(Outcome.OPEN, "")
    ranked = sorted(
        ((basis, reaches(basis, matter)) for basis in matter.bases if basis.usable),
        key=lambda pair: (_ORDER[pair[1].outcome], _rank(pair[0])),
    )
    return ranked[0] if ranked else (None, Fit(Outcome.FAILED, ""))


_ORDER = {Outcome.PASSED: 0, Outcome.NOT_NEEDED: 0, Outcome.OPEN: 1, Outcome.FAILED: 2}


def _rank(basis: Possible) -> int:
    if basis.bilateral:
        return 0
    return 2 if basis.code == RECIPROCITY else 1


def _something_binds(matter: Matter) -> Step:
    binding = [basis.title for basis in matter.bases if basis.binds]
    code, title, sources = "basis", "A basis in force today", ENTRY_INTO_FORCE
    if not matter.state:
        return Step(code, title, Outcome.OPEN, "Choose the State you want to ask.", sources)
    chosen = matter.basis(matter.chosen)
    if matter.chosen and (chosen is None or not chosen.usable):
        why = (
            f"{chosen.title}: {chosen.reason}" if chosen else "The basis chosen is not known between the two."
        )
        return Step(code, title, Outcome.FAILED, why, sources, tuple(_other_bases(matter)))
    if binding:
        why = f"In force between the two States: {'; '.join(binding)}."
        return Step(code, title, Outcome.PASSED, why, _of_the_bases(matter))
    if any(basis.usable for basis in matter.bases):
        why = (
            "No treaty binds both States today. Reciprocity is left: their own law decides whether they help."
        )
        return Step(code, title, Outcome.PASSED, why, sources)
    why = "Nothing carries a request: this State is our own, or nothing at all links the two."
    helps = (Help(Helps.AT_HOME, "Obtain the evidence at home under your own law, or choose another State."),)
    return Step(code, title, Outcome.FAILED, why, sources, helps)


def _of_the_bases(matter: Matter) -> tuple[Citation | str, ...]:
    return tuple(basis.citation for basis in matter.bases if basis.binds and basis.citation)


def _treaty_governs(matter: Matter) -> Step:
    code, title = "treaty", "A treaty between the two goes first"
    if not matter.state:
        return Step(code, title, Outcome.OPEN, "It depends on the State.", TREATY_FIRST)
    treaties = [basis for basis in matter.bases if basis.bilateral and basis.binds]
    if not treaties:
        why = "There is none in force. The rules of the convention itself, or the law of that State, apply."
        return Step(code, title, Outcome.PASSED, why, TREATY_FIRST)
    governs = treaties[0]
    chosen = matter.basis(matter.chosen)
    if chosen is not None and not chosen.bilateral:
        why = f"{governs.title} governs. Another basis serves only where it leaves a gap, or by agreement."
        helps = (_rest_on(governs),)
        return Step(code, title, Outcome.OPEN, why, TREATY_FIRST, helps)
    return Step(code, title, Outcome.PASSED, f"{governs.title} governs.", TREATY_FIRST)


def _the_convention_reaches(matter: Matter, proposal: Possible | None, fit: Fit) -> Step:
    """Only asked in earnest where the request would rest on the Hanoi Convention."""
    code, title = "scope", "Within the Hanoi Convention"
    if proposal is not None and proposal.code == HANOI and proposal.usable:
        return Step(code, title, fit.outcome, fit.why, fit.sources, fit.helps)
    found = hanoi_reaches(matter)
    hanoi = matter.basis(HANOI)
    if matter.chosen == HANOI:
        return Step(code, title, Outcome.OPEN, f"Once it is in force. {found.why}", found.sources)
    lead = "Not asked: the request rests on another basis."
    if hanoi is None or not hanoi.binds:
        lead = "Not asked: the Convention does not bind the two States."
    return Step(code, title, Outcome.NOT_NEEDED, f"{lead} {found.why}".strip(), found.sources)


def _another_basis(matter: Matter, proposal: Possible | None, fit: Fit) -> Step:
    code, title = "other", "The basis covers the matter"
    if not matter.state:
        return Step(code, title, Outcome.OPEN, "It depends on the State.")
    if proposal is not None and proposal.code == HANOI:
        return _instead_of_hanoi(matter, proposal, fit)
    if proposal is None or not proposal.usable:
        return Step(code, title, Outcome.FAILED, "No basis is left.", (), tuple(_other_bases(matter)))
    helps = fit.helps if fit.outcome is Outcome.PASSED else (*fit.helps, *_other_bases(matter, proposal.code))
    return Step(code, title, fit.outcome, f"{proposal.title}: {fit.why}", fit.sources, helps)


def _instead_of_hanoi(matter: Matter, hanoi: Possible, fit: Fit) -> Step:
    code, title = "other", "Another basis, if the Convention does not reach it"
    if hanoi.usable and fit.outcome is Outcome.PASSED:
        return Step(code, title, Outcome.NOT_NEEDED, "Not needed.")
    helps = tuple(_other_bases(matter, HANOI))
    if not helps:
        return Step(code, title, Outcome.FAILED, "No other basis carries the matter.")
    return Step(code, title, Outcome.OPEN, "Another basis is there to choose.", (), helps)


def _other_bases(matter: Matter, without: str = "") -> Iterator[Help]:
    """The bases in force that may carry the matter, by name; a treaty of the two first, reciprocity last."""
    for basis in sorted(matter.bases, key=_rank):
        passed_over = not basis.usable or basis.code in {without, matter.chosen}
        if not passed_over and reaches(basis, matter).outcome is not Outcome.FAILED:
            yield _rest_on(basis)


def _rest_on(basis: Possible) -> Help:
    if basis.code == RECIPROCITY:
        return Help(
            Helps.RECIPROCITY,
            "Rest on reciprocity and give the undertaking, if the law of that State lets it help without a treaty.",
            basis.code,
        )
    return Help(Helps.OTHER_BASIS, f"Rest the request on {basis.title}, which is in force.", basis.code)


def _a_specific_case(matter: Matter) -> Step:
    code, title = "case", "A specific case"
    if matter.purpose is Purpose.CASE:
        why = "It serves a specific investigation or proceeding."
        return Step(code, title, Outcome.PASSED, why, SPECIFIC)
    if matter.purpose is Purpose.UNKNOWN:
        return Step(code, title, Outcome.OPEN, "Say which investigation or proceeding it serves.", SPECIFIC)
    why = "Assistance is given for specific investigations and proceedings, not for intelligence or data in bulk."
    return Step(code, title, Outcome.FAILED, why, SPECIFIC, ELSEWHERE)


ELSEWHERE: Final = (
    Help(Helps.POLICE, "For intelligence: turn to the police channel, INTERPOL or the liaison officer."),
    Help(Helps.SPONTANEOUS, "Tell the other State what you know; it may open a case of its own and answer."),
    Help(
        Helps.OPEN_A_CASE,
        "If there is a suspicion, have an investigation opened at home and ask for the data of that case alone.",
    ),
)
"""Where a purpose that no request can serve may turn to."""

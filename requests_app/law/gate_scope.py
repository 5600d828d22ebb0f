"""Does an instrument reach the matter: its offences, its gravity, the kinds of assistance it carries?"""

from dataclasses import dataclass
from typing import Final

from requests_app.law.assistance import find
from requests_app.law.citations import Citation
from requests_app.law.gate_facts import Crime, Help, Helps, Matter, Outcome, Possible
from requests_app.law.instruments import CONVENTION_OFFENCES, INSTRUMENTS, SERIOUS_CRIME_MONTHS
from requests_app.law.names import BUDAPEST, HANOI, RECIPROCITY, UNCAC, UNTOC
from requests_app.law.rules import RULES
from requests_app.law.scope import BY_SECOND_PROTOCOL, ELECTRONIC

LIMB_B: Final = ELECTRONIC - BY_SECOND_PROTOCOL
"""What the Convention offers for serious crime outside its own offences: electronic evidence, nothing else."""

LIMB_A_PLACES: Final = RULES["limb a"].citations
LIMB_B_PLACES: Final = RULES["limb b"].citations
ANY_OFFENCE: Final = RULES["any offence"].citations
_COMPUTER_CRIME: Final = frozenset(f"HC{article:02d}" for article in range(7, 15))
"""Offences of Articles 7 to 14, the kinds of computer crime that the Budapest Convention knows as well."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Whether a basis reaches a matter, why, where that stands and what would help."""

    outcome: Outcome
    why: str
    sources: tuple[Citation | str, ...] = ()
    helps: tuple[Help, ...] = ()


def reaches(basis: Possible, matter: Matter) -> Fit:
    """Whether a basis reaches the matter. Says nothing on whether it binds."""
    if basis.code == RECIPROCITY:
        return Fit(Outcome.PASSED, "No scope of its own: the law of the requested State decides.")
    if (refused := _not_carried(basis, matter)) is not None:
        return refused
    if basis.code == HANOI:
        return hanoi_reaches(matter)
    if basis.code == BUDAPEST:
        return _budapest_reaches(matter)
    if basis.code in (UNTOC, UNCAC):
        why = "It serves matters within that convention only. Judge whether this offence is one of them."
        return Fit(Outcome.OPEN, why, _of(basis))
    return Fit(Outcome.PASSED, "It serves criminal matters of every kind.", _of(basis))


def hanoi_reaches(matter: Matter) -> Fit:
    """Limb (a): an offence of Articles 7 to 17. Limb (b): serious crime, and electronic evidence alone."""
    if any(crime.article in CONVENTION_OFFENCES for crime in matter.crimes):
        outside = [crime for crime in matter.crimes if crime.article == "none" and is_serious(crime) is False]
        if not outside:
            why = "An offence of the Convention (Articles 7 to 17): every kind of co-operation."
            return Fit(Outcome.PASSED, why, LIMB_A_PLACES)
        return _not_serious(outside)
    if not matter.crimes or any(not crime.article for crime in matter.crimes):
        why = "Say whether the offence is one of Articles 7 to 17, and its maximum penalty."
        return Fit(Outcome.OPEN, why, LIMB_B_PLACES, (Help(Helps.SAY_MORE, why),))
    return _limb_b(matter)


def is_serious(crime: Crime) -> bool | None:
    """Whether the maximum is at least four years; None if it was not said."""
    if crime.penalty in ("life", "death"):
        return True
    if crime.penalty == "fine":
        return False
    if crime.penalty != "months" or crime.months is None:
        return None
    return crime.months >= SERIOUS_CRIME_MONTHS


def electronic_only(matter: Matter) -> bool | None:
    """Whether only electronic evidence is wanted; None if nobody has said what is wanted."""
    if matter.electronic_only is not None:
        return matter.electronic_only
    return matter.types <= LIMB_B if matter.types else None


def beyond_limb_b(matter: Matter) -> tuple[str, ...]:
    """The types wanted that need an offence of the Convention, in order."""
    return tuple(sorted(matter.types - LIMB_B))


def _limb_b(matter: Matter) -> Fit:
    light = [crime for crime in matter.crimes if is_serious(crime) is False]
    if light:
        return _not_serious(light)
    if any(is_serious(crime) is None for crime in matter.crimes):
        why = (
            "No offence of the Convention. Give the maximum penalty: from 48 months on it is a serious crime."
        )
        return Fit(Outcome.OPEN, why, LIMB_B_PLACES, (Help(Helps.SAY_MORE, why),))
    beyond = beyond_limb_b(matter)
    if beyond or electronic_only(matter) is False:
        return _more_than_evidence(beyond, matter)
    if electronic_only(matter) is None:
        why = "A serious crime, so electronic evidence alone. Say what is wanted."
        return Fit(Outcome.OPEN, why, LIMB_B_PLACES, (Help(Helps.SAY_MORE, why),))
    why = "A serious crime (at least 48 months), and electronic evidence alone is wanted."
    return Fit(Outcome.PASSED, why, LIMB_B_PLACES)


def _not_serious(light: list[Crime]) -> Fit:
    named = "; ".join(crime.name or "the offence" for crime in light)
    why = f"No offence of the Convention, and a maximum below four years: {named}."
    helps = (
        Help(
            Helps.AGGRAVATED,
            "Name the aggravated offence if the facts show it and its maximum is at least 48 months.",
        ),
        Help(
            Helps.CONVENTION_OFFENCE,
            "Look whether the conduct, whatever it is called, is one of Articles 7 to 17.",
        ),
    )
    return Fit(Outcome.FAILED, why, LIMB_B_PLACES, helps)


def _more_than_evidence(beyond: tuple[str, ...], matter: Matter) -> Fit:
    why = (
        "For an offence outside Articles 7 to 17 the Convention offers electronic evidence and nothing else."
    )
    helps = [Help(Helps.DROP_ITEM, f"Leave out: {title_of(code)}.", code) for code in beyond]
    if beyond and matter.types - set(beyond):
        helps.append(
            Help(
                Helps.SPLIT,
                "Make two requests: the electronic evidence on the Convention, the rest on another basis.",
            )
        )
    return Fit(Outcome.FAILED, why, LIMB_B_PLACES, tuple(helps))


def _budapest_reaches(matter: Matter) -> Fit:
    if any(crime.article in _COMPUTER_CRIME for crime in matter.crimes):
        return Fit(Outcome.PASSED, "An offence committed by means of a computer.", ANY_OFFENCE)
    evidence = electronic_only(matter)
    if evidence:
        return Fit(Outcome.PASSED, "Electronic evidence of any offence, whatever its penalty.", ANY_OFFENCE)
    if evidence is None:
        why = "It covers computer crime, and electronic evidence of any offence. Say what is wanted."
        return Fit(Outcome.OPEN, why, ANY_OFFENCE, (Help(Helps.SAY_MORE, why),))
    beyond = beyond_limb_b(matter)
    helps = tuple(Help(Helps.DROP_ITEM, f"Leave out: {title_of(code)}.", code) for code in beyond)
    why = "Outside computer crime it covers electronic evidence only."
    return Fit(Outcome.FAILED, why, ANY_OFFENCE, helps)


def _not_carried(basis: Possible, matter: Matter) -> Fit | None:
    known = INSTRUMENTS.get(basis.code)
    missing = sorted(matter.types - known.serves) if known else []
    if not missing:
        return None
    why = f"It is no basis for: {', '.join(title_of(code) for code in missing)}."
    helps = [Help(Helps.DROP_ITEM, f"Leave out: {title_of(code)}.", code) for code in missing]
    if matter.types - set(missing):
        text = "Make two requests, each on a basis that carries what it asks for."
        helps.append(Help(Helps.SPLIT, text))
    return Fit(Outcome.FAILED, why, _of(basis), tuple(helps))


def _of(basis: Possible) -> tuple[Citation | str, ...]:
    return (basis.citation,) if basis.citation else ()


def title_of(code: str) -> str:
    """The name of a type of assistance; the code itself if the catalogue has no such type."""
    declared = find(code)
    return declared.title if declared else code

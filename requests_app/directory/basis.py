"""Which legal basis carries a request from one State to another on a given day, and why the others do not.

A treaty between the two governs where there is one; the rules on assistance inside a convention fill in
only where there is none, or by agreement (UNTOC Article 18(6)-(7), UNCAC Article 46(6)-(7), Budapest
Convention Articles 27(1) and 28(1)). What is signed but not in force binds nobody. Reciprocity comes last.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from django.db.models import Q

from requests_app.directory.models import BilateralTreaty, Participation, State
from requests_app.law import assistance
from requests_app.law.citations import NOTHING_CONFIRMED, Confirmations
from requests_app.law.instruments import BASES, INSTRUMENTS, Instrument
from requests_app.law.treaties.declaration import Nature

RECIPROCITY = "RECIPROCITY"
_JOINED_BY_STATES = {Nature.TREATY, Nature.PROTOCOL}


class BasisStatus(StrEnum):
    """How a possible basis stands between two States on a day."""

    IN_FORCE = "IN_FORCE"
    SIGNED_NOT_IN_FORCE = "SIGNED_NOT_IN_FORCE"
    NOT_PARTY = "NOT_PARTY"
    RECIPROCITY = "RECIPROCITY"
    DOMESTIC_LAW = "DOMESTIC_LAW"

    @property
    def label(self) -> str:
        """The status in two or three words."""
        return _LABELS[self]


_LABELS = {
    BasisStatus.IN_FORCE: "In force",
    BasisStatus.SIGNED_NOT_IN_FORCE: "Signed, not in force",
    BasisStatus.NOT_PARTY: "Does not apply",
    BasisStatus.RECIPROCITY: "Reciprocity",
    BasisStatus.DOMESTIC_LAW: "Domestic law",
}


@dataclass(frozen=True)
class BasisOption:
    """One possible basis. ``binds`` is true only if it binds both States on the day asked about.

    ``undertaking`` is the sentence that the requesting State gives with it (reciprocity only);
    ``channel`` and ``languages`` are what a bilateral treaty lays down about form; ``scope`` says for which
    matters a convention serves.
    """

    code: str
    title: str
    status: BasisStatus
    binds: bool
    reason: str
    citation: str = ""
    undertaking: str = ""
    channel: str = ""
    languages: tuple[str, ...] = ()
    scope: str = ""

    @property
    def selectable(self) -> bool:
        """Whether a request may rest on it: what binds, and reciprocity as the last resort."""
        return self.binds or self.status is BasisStatus.RECIPROCITY


def options(
    home: State,
    other: State,
    *,
    on: date,
    types: Sequence[str] = (),
    confirmed: Confirmations = NOTHING_CONFIRMED,
) -> list[BasisOption]:
    """Every possible basis between two States on a day: what binds, what does not and why, reciprocity.

    ``types`` are the types of assistance wanted (AT04…); a convention that cannot carry one of them says so
    in its reason. `confirmed` is what the legal adviser said of citations. Two queries, however many
    States and instruments are recorded.
    """
    if home.code == other.code:
        return [_domestic(home)]
    treaties = [_treaty_option(treaty, on) for treaty in _treaties(home, other)]
    governed = any(option.binds for option in treaties)
    rows = {
        (row.instrument, row.state_id): row
        for row in Participation.objects.filter(state_id__in=[home.code, other.code])
    }
    conventions = []
    for instrument in bases_of_assistance():
        stages = [_stage(state, rows.get((instrument.code, state.code)), on) for state in (home, other)]
        option = _convention_option(instrument, stages, governed=governed, types=types)
        citation = instrument.basis.printable(confirmed) if instrument.basis else ""
        conventions.append(replace(option, citation=citation))
    found = treaties + conventions
    in_order = [option for option in found if option.binds] + [option for option in found if not option.binds]
    return [*in_order, _reciprocity(home, other, any(option.binds for option in found))]


def bases_of_assistance() -> list[Instrument]:
    """The multilateral instruments on which a request for assistance can rest, in the catalogue's order."""
    return [instrument for instrument in BASES.values() if instrument.nature in _JOINED_BY_STATES]


def instruments_joined_by_states() -> list[Instrument]:
    """Everything a State can sign or ratify, bases of assistance and human-rights treaties alike."""
    return [instrument for instrument in INSTRUMENTS.values() if instrument.nature in _JOINED_BY_STATES]


def find(home: State, other: State, code: str, *, on: date) -> BasisOption | None:
    """The option of that code between two States on a day, or None if there is no such basis at all."""
    return next((option for option in options(home, other, on=on) if option.code == code), None)


def day_in_words(day: date) -> str:
    """A date as a letter writes it: 2 March 2026."""
    return f"{day.day} {day:%B %Y}"


def _treaties(home: State, other: State) -> list[BilateralTreaty]:
    between = Q(state_a_id=home.code, state_b_id=other.code) | Q(state_a_id=other.code, state_b_id=home.code)
    return list(BilateralTreaty.objects.filter(between).order_by("-in_force_on", "code"))


def _treaty_option(treaty: BilateralTreaty, on: date) -> BasisOption:
    status, reason = _treaty_standing(treaty, on)
    return BasisOption(
        code=treaty.code,
        title=treaty.title,
        status=status,
        binds=status is BasisStatus.IN_FORCE,
        reason=reason,
        citation=treaty.citation,
        channel=treaty.channel,
        languages=tuple(treaty.languages),
    )


def _treaty_standing(treaty: BilateralTreaty, on: date) -> tuple[BasisStatus, str]:
    if treaty.in_force_on is None:
        if treaty.signed_on and treaty.signed_on <= on:
            return (
                BasisStatus.SIGNED_NOT_IN_FORCE,
                f"Signed on {day_in_words(treaty.signed_on)}, not in force.",
            )
        return BasisStatus.NOT_PARTY, "No day of entry into force is recorded."
    if treaty.terminated_on and treaty.terminated_on <= on:
        return BasisStatus.NOT_PARTY, f"Terminated with effect from {day_in_words(treaty.terminated_on)}."
    if treaty.in_force_on > on:
        reason = f"In force only from {day_in_words(treaty.in_force_on)}."
        signed = treaty.signed_on is not None and treaty.signed_on <= on
        return BasisStatus.SIGNED_NOT_IN_FORCE if signed else BasisStatus.NOT_PARTY, reason
    since = day_in_words(treaty.in_force_on)
    return BasisStatus.IN_FORCE, f"In force between the two States since {since}; it governs."


@dataclass(frozen=True)
class _Stage:
    """How far one State has gone with one convention by a day, with the sentence that says so."""

    binds: bool
    signed: bool
    sentence: str = ""
    recorded: bool = True


def _stage(state: State, row: Participation | None, on: date) -> _Stage:
    name = state.name()
    if row is None:
        sentence = f"This directory holds no record that {name} takes part."
        return _Stage(False, False, sentence, recorded=False)
    signed = row.signed_undated or (row.signed_on is not None and row.signed_on <= on)
    ratified = row.ratified_undated or (row.ratified_on is not None and row.ratified_on <= on)
    if row.denounced_on and row.denounced_on <= on:
        return _Stage(False, False, f"{name} denounced it with effect from {day_in_words(row.denounced_on)}.")
    if row.in_force_on and row.in_force_on <= on:
        return _Stage(True, True)
    if row.in_force_on:
        return _Stage(
            False, signed or ratified, f"It binds {name} only from {day_in_words(row.in_force_on)}."
        )
    if ratified:
        return _Stage(False, True, f"{name} has ratified it, but from which day it binds is not recorded.")
    if signed:
        day = f"on {day_in_words(row.signed_on)}" if row.signed_on else "on a day not confirmed"
        return _Stage(False, True, f"{name} signed it {day} but has not ratified it.")
    if row.signed_on:
        return _Stage(False, False, f"{name} signed it only on {day_in_words(row.signed_on)}.")
    checked = f" when this was checked on {day_in_words(row.checked_on)}" if row.checked_on else ""
    return _Stage(False, False, f"{name} was not a party{checked}.")


def _convention_option(
    instrument: Instrument, stages: list[_Stage], *, governed: bool, types: Sequence[str]
) -> BasisOption:
    binds = instrument.in_force and all(stage.binds for stage in stages)
    if binds:
        status, reason = BasisStatus.IN_FORCE, _why_it_binds(instrument, governed, types)
    else:
        all_signed = all(stage.signed for stage in stages)
        status = BasisStatus.SIGNED_NOT_IN_FORCE if all_signed else BasisStatus.NOT_PARTY
        reason = _why_it_does_not(instrument, stages, all_signed=all_signed)
    return BasisOption(
        instrument.code, instrument.title, status, binds, reason, "", scope=instrument.serves_for
    )


def _why_it_binds(instrument: Instrument, governed: bool, types: Sequence[str]) -> str:
    reason = "In force for both States."
    if governed:
        reason += " The treaty between them governs the procedure; this convention fills the gaps."
    wanted = ((code, assistance.find(code)) for code in types if code not in instrument.serves)
    missing = [declared.title if declared else code for code, declared in wanted]
    if missing:
        reason += f" It is no basis for {', '.join(missing)}."
    return reason


def _why_it_does_not(instrument: Instrument, stages: list[_Stage], *, all_signed: bool) -> str:
    open_points = " ".join(stage.sentence for stage in stages if stage.sentence)
    if not any(stage.recorded for stage in stages):
        open_points = "This directory holds no record that either State takes part."
    if instrument.in_force:
        return open_points
    itself = f"The {instrument.short_title} is itself not in force, so that it binds nobody yet."
    if all_signed:
        return f"Both States have signed it. {itself}"
    return f"{itself} {open_points}"


def _reciprocity(home: State, other: State, something_binds: bool) -> BasisOption:
    reason = (
        "Last resort: something above binds both States and comes first, unless it does not cover the case."
        if something_binds
        else "Last resort: nothing binds both States on that day. The law of the requested State decides."
    )
    undertaking = (
        f"{home.name()} undertakes to give {other.name()}, in a comparable case and within the limits of "
        "its own law, the assistance that it asks for here."
    )
    return BasisOption(
        RECIPROCITY, "Reciprocity", BasisStatus.RECIPROCITY, False, reason, undertaking=undertaking
    )


def _domestic(home: State) -> BasisOption:
    reason = f"{home.name()} is the requesting State: it obtains evidence at home under its own law."
    return BasisOption("DOMESTIC_LAW", "Domestic law", BasisStatus.DOMESTIC_LAW, False, reason)

"""Where a finding stands: the outcome that counts, and whose turn it is. One rule for all who ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.law.grounds import Cure


@dataclass(frozen=True)
class Standing:
    """The effective outcome (None while there is none) and who has to speak next."""

    outcome: Outcome | None
    waits_for: Waits
    disputed: bool = False

    @property
    def settled(self) -> bool:
        """True if nobody has to say anything more on this version."""
        return self.waits_for == Waits.NOBODY


OPEN = Standing(None, Waits.REVIEWER)


def of(
    *, second_person: bool, answer: str | None, spoken: bool, disputed: bool, resolved: str | None
) -> Standing:
    """Weigh the newest answer, the opinions on it and its resolution.

    A resolution counts before everything. A disagreement waits for the supervisor even where no second
    opinion was required. "Needs information" is no conclusion: it goes back to the reviewer.
    """
    if answer is None:
        return OPEN
    if resolved is not None:
        return _concluded(Outcome(resolved), disputed=disputed)
    if disputed:
        return Standing(None, Waits.SUPERVISOR, disputed=True)
    if answer != Outcome.NEEDS_INFORMATION and second_person and not spoken:
        return Standing(None, Waits.ADVISER)
    return _concluded(Outcome(answer))


def _concluded(outcome: Outcome, *, disputed: bool = False) -> Standing:
    waits_for = Waits.REVIEWER if outcome == Outcome.NEEDS_INFORMATION else Waits.NOBODY
    return Standing(outcome, waits_for, disputed)


def assurances(outcome: str | None, cures: Iterable[Mapping[str, str]] | None) -> tuple[str, ...]:
    """The wordings of the assurances on which an outcome rests; none unless it says "cured"."""
    if outcome != Outcome.CURED:
        return ()
    return tuple(dict.fromkeys(one["text"] for one in cures or () if one.get("kind") == Cure.ASSURANCE))

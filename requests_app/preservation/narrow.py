"""The narrow grounds: nothing else lets a State refuse to preserve, and dual criminality is not among them.

Whether the data are handed over later is another question, asked on the request for them with all its grounds.
"""

from dataclasses import dataclass
from typing import Final

from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.facts import Facts, Raised
from requests_app.law.grounds import GROUNDS, Ground
from requests_app.law.names import BUDAPEST, HANOI
from requests_app.law.screening import screen


@dataclass(frozen=True, slots=True)
class Narrow:
    """The grounds one basis leaves, and where it says so; `source` is None where the portal itself sets them."""

    codes: tuple[str, ...]
    source: Citation | None = None


BY_INSTRUMENT: Final = {
    BUDAPEST: Narrow(("G14", "G03", "G04", "G05", "G06"), cite(BUDAPEST, "29(5)", Grade.A)),
    HANOI: Narrow(("G03", "G04", "G05", "G06", "G07", "G09", "G10"), cite(HANOI, "42(6)", Grade.D)),
}
ELSEWHERE: Final = Narrow(("G03", "G04", "G05", "G06"))
"""Under every other basis: what both conventions leave. A working value of the portal."""


def of(instrument: str) -> Narrow:
    """The narrow grounds under a basis."""
    return BY_INSTRUMENT.get(instrument, ELSEWHERE)


def grounds(instrument: str) -> tuple[Ground, ...]:
    """The same as declarations, in the order of the list."""
    return tuple(GROUNDS[code] for code in of(instrument).codes)


def signs(facts: Facts, instrument: str) -> dict[str, tuple[Raised, ...]]:
    """What in a request speaks for a narrow ground, by its code; grounds without a sign are left out."""
    wanted = of(instrument).codes
    found = {one.code: one.raised for one in screen(facts) if one.flagged and one.code in wanted}
    return {code: found[code] for code in wanted if code in found}

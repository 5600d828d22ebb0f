"""On which provision an objection may rest in print: the right treaty, the right route, no further than was verified.

A clause on extradition is not cited for evidence, one on preservation not for anything else. Where the treaty of the
request has no clause of its own for a ground, the route runs through its general clause (essential interests, the law
of the requested State, its system of assistance). What is known from memory only (grade D) is cited once counsel has
confirmed it, and never before.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from requests_app.documents.letters.material import Material
from requests_app.law.citations import Citation, Grade, cite
from requests_app.law.grounds import GROUNDS
from requests_app.law.names import (
    BUDAPEST,
    CAT,
    CRC,
    EUROPEAN_1959,
    EXTRADITION_1957,
    HANOI,
    ICCPR,
    SECOND_PROTOCOL_1959,
    UNCAC,
    UNTOC,
)

RIGHTS_TREATIES: Final = frozenset({ICCPR, CAT, CRC})
"""Bind the requested State whatever the request rests on."""

DISCREET: Final = frozenset({"G51", "G52"})
"""Grounds whose own provisions would tell what must not be told: the general clause is cited in their place."""

_HANDED_OVER = frozenset({"AT18", "AT22", "AT23", "AT24"})
_SURRENDER = frozenset({"AT22", "AT23"})
_ASSETS = frozenset({"AT12", "AT28", "AT29", "AT30", "AT31"})

_ONLY_FOR: Final[Mapping[tuple[str, str], frozenset[str]]] = {
    (UNTOC, "16"): _SURRENDER,
    (UNCAC, "44"): _SURRENDER,
    (HANOI, "37"): _SURRENDER,
    (UNCAC, "54"): _ASSETS,
    (UNCAC, "55"): _ASSETS,
    (HANOI, "50"): _ASSETS,
    (CAT, "3"): _HANDED_OVER,
    (BUDAPEST, "29"): frozenset({"AT14"}),
    (BUDAPEST, "30"): frozenset({"AT15"}),
    (BUDAPEST, "31"): frozenset({"AT04"}),
    (BUDAPEST, "33"): frozenset({"AT05"}),
    (BUDAPEST, "34"): frozenset({"AT06"}),
    (HANOI, "42"): frozenset({"AT14"}),
    (HANOI, "44"): frozenset({"AT04"}),
    (HANOI, "45"): frozenset({"AT05"}),
    (HANOI, "46"): frozenset({"AT06"}),
    (EUROPEAN_1959, "11"): frozenset({"AT18"}),
    (SECOND_PROTOCOL_1959, "9"): frozenset({"AT19"}),
}
"""Articles that speak of some types of assistance and of no other."""

_EXEMPTING: Final = frozenset({f"{BUDAPEST} 29(3)", f"{HANOI} 42(4)", f"{BUDAPEST} 25(1)"})
"""Places that lift an objection or open another road: nothing a refusal could rest on."""

_PRESERVING: Final = {BUDAPEST: cite(BUDAPEST, "29(5)", Grade.A), HANOI: cite(HANOI, "42", Grade.C)}
"""A preservation may be refused on narrow grounds alone, which have a place of their own."""

_HOME_LAW = frozenset({"G07", "G31", "G33", "G34", "G35", "G37", "G45", "G53", "G59"})
_SYSTEM = frozenset({"G08", "G41", "G43", "G44"})
_NEEDS_NO_ROUTE = frozenset({"G00", "G01", "G02", "G16", "G17", "G18", "G55", "G56", "G57", "G58"})


def relied_on(m: Material, ground: str, types: Iterable[str] = ()) -> list[str]:
    """The provisions for a ground as they may be printed; none if only the law of the requested State carries it."""
    basis, types = str(m.data.get("basis", {}).get("code", "")), frozenset(types)
    if types == {"AT14"} and basis in _PRESERVING:
        return [m.cite(_PRESERVING[basis])]
    own = [] if ground in DISCREET else [one for one in GROUNDS[ground].citations if _fits(one, basis, types)]
    own = [one for one in own if can_be_relied_on(one, m)]
    if ground not in _NEEDS_NO_ROUTE and not any(one.instrument == basis for one in own):
        own = [*_route(basis, ground), *own]
    return list(dict.fromkeys(m.cite(one) for one in own))


def can_be_relied_on(citation: Citation, m: Material) -> bool:
    """Whether a letter may rest on this place: read, matched in a sister treaty, or confirmed by counsel."""
    return citation.grade is not Grade.D or citation.key in m.confirmed.places


def _fits(citation: Citation, basis: str, types: frozenset[str]) -> bool:
    if citation.instrument not in (basis, *RIGHTS_TREATIES) or citation.key in _EXEMPTING:
        return False
    if citation.instrument == EXTRADITION_1957:
        return bool(types & _SURRENDER)
    wanted = _ONLY_FOR.get((citation.instrument, citation.article))
    return wanted is None or bool(types & wanted)


def _route(basis: str, ground: str) -> list[Citation]:
    general = "G07" if ground in _HOME_LAW else "G08" if ground in _SYSTEM else "G05"
    return [one for one in GROUNDS[general].citations if one.instrument == basis]

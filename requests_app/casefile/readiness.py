"""Is a request ready, and what will the other State ask? Pure: content and context in, points out."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.checks import (
    clauses,
    criminality,
    deadlines,
    gate,
    handling,
    identifiers,
    items,
    likely,
    matter,
    parties,
    plausibility,
    required,
    returns,
    team,
    types,
)
from requests_app.casefile.checks.reader import Check, Reader
from requests_app.casefile.points import Context, Point, Readiness, Severity

CHECKS: tuple[Check, ...] = (
    *required.CHECKS,
    *parties.CHECKS,
    *matter.CHECKS,
    *criminality.CHECKS,
    *gate.CHECKS,
    *items.CHECKS,
    *types.CHECKS,
    *deadlines.CHECKS,
    *identifiers.CHECKS,
    *plausibility.CHECKS,
    *handling.CHECKS,
    *clauses.CHECKS,
    *team.CHECKS,
    *likely.CHECKS,
    *returns.CHECKS,
)
_ORDER = {code: number for number, code in enumerate(sections.SECTIONS)}


def check(
    content: Mapping[str, Any], *, context: Context, acknowledged: frozenset[str] = frozenset()
) -> Readiness:
    """Every point of a content, in the order of the request; blocks before warnings within a form.

    `acknowledged` are the keys of the warnings an officer has given a word on.
    """
    reader = Reader(content, context)
    found = {point.key: point for question in CHECKS for point in question(reader)}
    return Readiness(tuple(sorted(found.values(), key=_place)), acknowledged)


def _place(point: Point) -> tuple[int, int, bool]:
    return (
        _ORDER[point.section],
        -1 if point.number is None else point.number,
        point.severity is Severity.WARN,
    )

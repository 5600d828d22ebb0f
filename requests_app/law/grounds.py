"""The register of the grounds for refusal, postponement and condition.

Sixty grounds, G00 to G60; the number nineteen was never given. Their order is the order in which they are
tested: gate, form, bars that protect the person, discrimination, sovereignty, the offence, proportionality,
conditions, postponement, and last what may never be used alone.
"""

from typing import Final

from requests_app.law.refusal import (
    discrimination,
    execution,
    form,
    freedoms,
    gate,
    never_alone,
    offence,
    persons,
    privacy,
    proceedings,
    sovereignty,
    treatment,
    trial,
)
from requests_app.law.refusal.declaration import (
    CURE_TITLES,
    GROUP_TITLES,
    NATURE_TITLES,
    NEVER_ALONE,
    RIGHTS,
    Cure,
    Ground,
    Group,
    Nature,
)

_ROOMS = (
    gate,
    form,
    treatment,
    discrimination,
    sovereignty,
    freedoms,
    trial,
    offence,
    privacy,
    proceedings,
    persons,
    execution,
    never_alone,
)

IN_ORDER: Final[tuple[Ground, ...]] = tuple(
    sorted((ground for room in _ROOMS for ground in room.DECLARED), key=lambda ground: ground.order)
)
"""Every ground in the order of tests."""

GROUNDS: Final[dict[str, Ground]] = {
    ground.code: ground for ground in sorted(IN_ORDER, key=lambda ground: int(ground.code[1:]))
}
"""Every ground by its code."""

GROUPS: Final[dict[str, str]] = {group.value: title for group, title in GROUP_TITLES.items()}
NATURES: Final[dict[str, str]] = {nature.value: title for nature, title in NATURE_TITLES.items()}
CURES: Final[dict[str, str]] = {cure.value: title for cure, title in CURE_TITLES.items()}

__all__ = [
    "CURES",
    "GROUNDS",
    "GROUPS",
    "IN_ORDER",
    "NATURES",
    "NEVER_ALONE",
    "RIGHTS",
    "Cure",
    "Ground",
    "Group",
    "Nature",
]

"""Characters that none of our fonts has are printed as their code, as deceiving ones are: never as an empty box."""

import unicodedata
from functools import cache

from requests_app.documents import equipment

# They leave no trace on paper: formatting characters, and variants of the character before them.
_TRACELESS = ("Cf", "Cc", "Zs", "Zl", "Zp")
_VARIANTS = range(0xFE00, 0xFE10)


def shown(html: str) -> str:
    """The HTML with every such character as ‹U+1F600›."""
    unknown = {character for character in set(html) if not _is_known(character)}
    return html.translate({ord(one): f"‹U+{ord(one):04X}›" for one in unknown}) if unknown else html


def _is_known(character: str) -> bool:
    code = ord(character)
    return (
        code < 0x7F
        or code in _VARIANTS
        or code in _covered()
        or unicodedata.category(character) in _TRACELESS
    )


@cache
def _covered() -> frozenset[int]:
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for path in equipment.fonts():
        if path.stem.endswith("_400Regular"):
            with TTFont(path, lazy=True) as font:
                found.update(font.getBestCmap())
    return frozenset(found)

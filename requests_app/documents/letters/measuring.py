"""How wide a label is on paper, so that a short one keeps one line and a long one gets the room of two.

The widths are those of Noto Sans in thousandths of its size; a letter with an accent is as wide as without.
"""

import unicodedata
from typing import Final

LABEL: Final = 13_800
"""The column of labels: 39 millimetres, in thousandths of eight points."""

_USUAL, _CAPITAL = 614, 630
_WIDTHS: Final = {
    **dict.fromkeys(" ijl.,:;|!", 260),
    **dict.fromkeys("’'()[]-I", 300),
    **dict.fromkeys("ft", 355),
    "r": 413,
    **dict.fromkeys("csz", 480),
    **dict.fromkeys("vxyk", 525),
    **dict.fromkeys("ae", 564),
    "w": 786,
    **dict.fromkeys("mMW", 935),
    **dict.fromkeys("гстзэ", 480),
    **dict.fromkeys("кух", 525),
    **dict.fromkeys("аевя", 567),
    **dict.fromkeys("ъфжм", 735),
    **dict.fromkeys("ыюАДЖИЛМФШЩЫЮ", 840),
    **dict.fromkeys("шщ", 905),
    "№": 1020,
}


def lines_of(label: str) -> int:
    """On how many lines of its column a label stands."""
    if fits_a_line(label):
        return 1
    lines, room = 1, 0
    for word in label.split():
        width = _width(f" {word}")
        lines, room = (lines, room + width) if room + width <= LABEL else (lines + 1, width)
    return lines


def fits_a_line(label: str) -> bool:
    """Whether a label stands on one line of its column."""
    return _width(label) <= LABEL


def _width(label: str) -> int:
    plain = (one for one in unicodedata.normalize("NFD", label) if not unicodedata.combining(one))
    return sum(_WIDTHS.get(one, _CAPITAL if one.isupper() else _USUAL) for one in plain)

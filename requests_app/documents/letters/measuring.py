"""How wide a label is on paper, so that a short one keeps one line and a long one gets the room of two.

The widths are those of Noto Sans in thousandths of its size; a letter with an accent is as wide as without.
"""

import re
import unicodedata
from typing import Final

LABEL: Final = 13_800
"""The column of labels: 39 millimetres, in thousandths of eight points."""

_USUAL, _CAPITAL, _WHOLE, _JOINED = 614, 630, 1000, 470
_HORN = "\u031b"
"""What makes o and u of Vietnamese wider than without; other marks take no room."""
_SQUARE = re.compile("[\u2e80-\ua4cf\uf900-\ufaff\uff00-\uff60]")
_WIDTHS: Final = {
    **dict.fromkeys(" \u00a0ijl.,:;|!", 260),
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
    "Đ": 730,
    _HORN: 60,
}


def lines_of(label: str) -> int:
    """On how many lines of its column a label stands."""
    if fits_a_line(label):
        return 1
    lines, room = 1, 0
    for piece in _pieces(label):
        width = _width(piece)
        lines, room = (lines, room + width) if room + width <= LABEL else (lines + 1, width)
    return lines


def fits_a_line(label: str) -> bool:
    """Whether a label stands on one line of its column."""
    return _width(label) <= LABEL


def _pieces(label: str) -> list[str]:
    """What is not broken: words, and each character of a script that sets them in squares."""
    return [
        piece
        for word in label.split()
        for piece in _SQUARE.sub(r" \g<0> ", f"\u00a0{word}").split(" ")
        if piece
    ]


def _width(label: str) -> int:
    taken_apart = unicodedata.normalize("NFD", label)
    plain = (one for one in taken_apart if one == _HORN or not unicodedata.combining(one))
    return sum(_width_of(one) for one in plain)


def _width_of(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return _WHOLE
    if unicodedata.bidirectional(character) == "AL":
        return _JOINED
    return _WIDTHS.get(character, _CAPITAL if character.isupper() else _USUAL)

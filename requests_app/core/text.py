"""Text as people type it: cleaned once at the door, searched without accents, shown in its direction."""

import unicodedata
from collections.abc import Sequence

from requests_app.core.errors import Invalid

_ALLOWED_CONTROLS = {"\n", "\t"}
_RTL = {"R", "AL"}


def clean(text: str) -> str:
    """NFC text with Unix line ends. Raises Invalid for NUL, other control characters and lone surrogates."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for character in text:
        category = unicodedata.category(character)
        if category == "Cs" or (category == "Cc" and character not in _ALLOWED_CONTROLS):
            raise Invalid(
                "The text holds a character that cannot be stored. Type it again instead of pasting it."
            )
    return unicodedata.normalize("NFC", text)


def first_strong_dir(text: str) -> str:
    """The direction of the first strong character: "rtl" or "ltr" (Unicode bidirectional algorithm, rule P2)."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in _RTL:
            return "rtl"
        if direction == "L":
            return "ltr"
    return "ltr"


def fold(text: str) -> str:
    """Text for searching: no case, no accents, compatibility forms resolved."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def together(names: Sequence[str], last: str = "and") -> str:
    """Names in a sentence: "a, b and c"; "" for none."""
    return f" {last} ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))

"""Languages by their ISO 639 codes, as States name them when they say in what they accept a request."""

import re
from functools import cache

from babel import Locale

from requests_app.core.text import fold
from requests_app.directory.iso import UN_LANGUAGES


@cache
def _names(lang: str) -> dict[str, str]:
    # Two-letter codes only: treaties and declarations name languages that have one.
    names = Locale.parse("zh_Hans" if lang == "zh" else lang).languages
    return {code: name for code, name in names.items() if re.fullmatch(r"[a-z]{2}", code)}


@cache
def _codes() -> dict[str, str]:
    """Folded English, French and own names, and the codes themselves → code."""
    found = {fold(name): code for lang in ("fr", "en") for code, name in _names(lang).items()}
    for code in _names("en"):
        own = Locale.parse(code).languages.get(code, "") if code in _OWN_NAMES else ""
        found |= {fold(own): code} if own else {}
    return found | {code: code for code in _names("en")}


_OWN_NAMES = frozenset(
    {"ar", "zh", "en", "fr", "ru", "es", "de", "pt", "it", "nl", "pl", "tr", "uk", "vi", "ja", "ko"}
)


def is_known(code: str) -> bool:
    """Whether the code is a two-letter language code of ISO 639."""
    return code in _names("en")


def name(code: str, lang: str = "en") -> str:
    """The name of a language, in another one; the code itself where no name is known."""
    return _names(lang).get(code, code)


def choices(lang: str = "en") -> list[tuple[str, str]]:
    """(code, name) of every language, those of the United Nations first, then by name."""
    rows = sorted(_names(lang).items(), key=lambda row: fold(row[1]))
    frequent = [row for row in rows if row[0] in UN_LANGUAGES]
    return frequent + [row for row in rows if row[0] not in UN_LANGUAGES]


def named(codes: list[str], lang: str = "en") -> str:
    """Several languages in a sentence: "English, French"."""
    return ", ".join(name(code, lang) for code in codes)


def parse(text: str) -> tuple[list[str], list[str]]:
    """Read "French, en; العربية" as typed. Gives the codes, and the words that are no known language."""
    codes: list[str] = []
    unknown: list[str] = []
    for word in (part.strip() for part in re.split(r"[,;،\n]", text)):
        code = _codes().get(fold(word))
        if code and code not in codes:
            codes.append(code)
        elif word and not code:
            unknown.append(word)
    return codes, unknown

"""Days, moments, numbers and languages as a letter in a given language writes them."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.numbers import format_decimal

from requests_app.core import days
from requests_app.documents.letters.text import Worded

_COMMA: Final = {"ar": "، ", "zh": "、"}
_NOTE: Final = {"ar": "، ", "zh": "，"}
_SEMICOLON: Final = {"ar": "؛ ", "zh": "；"}
_COLON: Final = {"fr": "\u00a0: ", "zh": "："}
_TO: Final = {"ar": " إلى "}
"""A dash between numbers would be read from either side of an Arabic line."""
_AFTER_A_SENTENCE: Final = {"zh": ""}
_LANGUAGES: Final = {"ar": {"en": "الإنكليزية"}}
"""Languages that the United Nations call otherwise than CLDR does."""
_COUNTED: Final = {
    ("ar", "year"): ("سنة واحدة", "سنتان", "{} سنوات", "{} سنة", "{} سنة"),
    ("ar", "month"): ("شهر واحد", "شهران", "{} أشهر", "{} شهرًا", "{} شهر"),
}
"""Where what is counted bends to its number: one, two, 3 to 10, 11 to 99, full hundreds and their first two."""


def day(iso: str, language: str) -> str:
    """A calendar day in words: “2 March 2026”, « 1er mars 2026 ». What is no date is returned as it is."""
    said = days.in_words(iso, language)
    held = said != iso and "\u00a0" in said
    return (
        Worded(said) if held else said
    )  # spaces that do not break survive in other phrases, of a typed text none


def listed(parts: Iterable[str], language: str) -> str:
    """Words in a row: “search, seizure”, “搜查、扣押”."""
    return Worded(_COMMA.get(language, ", ").join(parts))


def followed(parts: Iterable[str], language: str) -> str:
    """What is named and what is noted of it: “Report of the committee, consulted on 3 November 2026”."""
    return Worded(_NOTE.get(language, ", ").join(parts))


def parted(parts: Iterable[str], language: str) -> str:
    """Longer words in a row, which may have commas of their own."""
    return Worded(_SEMICOLON.get(language, "; ").join(parts))


def introduced(head: str, rest: str, language: str) -> str:
    """What is named and what is said of it: “A: Text of the law”."""
    return f"{head}{_COLON.get(language, ': ')}{rest}"


def sentences(parts: Iterable[str], language: str) -> str:
    """Sentences one after the other."""
    return _AFTER_A_SENTENCE.get(language, " ").join(parts)


def clock_time(iso: str) -> str:
    """The time of day of a moment in UTC: “22:07:31”, without the seconds if they are zero."""
    moment = datetime.fromisoformat(iso)
    return f"{moment:%H:%M:%S}" if moment.second else f"{moment:%H:%M}"


def number(value: int, language: str) -> str:
    """A whole number with the separators of the language."""
    return format_decimal(value, locale=language)


def in_zone(iso: str, zone: str) -> str:
    """The moment on the clocks of a zone, “2026-03-01 23:07:31”; empty for a zone that is none."""
    try:
        there = (
            datetime.fromisoformat(f"2000-01-01T00:00{zone}").tzinfo if zone[:1] in "+-" else ZoneInfo(zone)
        )
        return f"{datetime.fromisoformat(iso).astimezone(there):%Y-%m-%d %H:%M:%S}"
    except (ZoneInfoNotFoundError, ValueError, OSError, OverflowError):
        return ""


def ranges(numbers: Iterable[int], language: str = "en") -> str:
    """Numbers in their order, neighbours drawn together: “1–4, 7, 9–12”."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return listed((part for first, last in runs for part in _run(first, last, language)), language)


def _run(first: int, last: int, language: str) -> tuple[str, ...]:
    """A run of numbers; where it is said with a word, two neighbours are named one by one."""
    if last == first or (language in _TO and last == first + 1):
        return tuple(map(str, dict.fromkeys((first, last))))
    return (f"{first}{_TO.get(language, '–')}{last}",)


def language_name(code: str, language: str) -> str:
    """The name of a language in a language; the code if it has none."""
    if named := _LANGUAGES.get(language, {}).get(code):
        return named
    name = Locale.parse(language).languages.get(code, code)
    if language == "vi":  # a common noun, which CLDR gives as the first word of a list
        return name.replace("Tiếng ", "tiếng ", 1)
    return name.removesuffix("语") + "文" if language == "zh" and name.endswith("语") else name


def counted(value: int, unit: str, language: str) -> str:
    """A number of years or months, with its word where the form of the word follows the number; else the number."""
    forms = _COUNTED.get((language, unit))
    if not forms:
        return str(value)
    if value in (1, 2):
        return Worded(forms[value - 1])
    last = value % 100
    return Worded(forms[2 if 3 <= last <= 10 else 3 if last > 10 else 4].format(value))

"""Days, moments, numbers and languages as a letter in a given language writes them."""

from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal


def day(iso: str, language: str) -> str:
    """A calendar day in words: “2 March 2026”, « 1er mars 2026 ». What is no date is returned as it is."""
    try:
        value = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    if language == "fr" and value.day == 1:
        return "1er " + format_date(value, "MMMM y", locale=language)
    return format_date(value, "d MMMM y" if language == "en" else "long", locale=language)


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


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in their order, neighbours drawn together: “1–4, 7, 9–12”."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in runs)


def language_name(code: str, language: str) -> str:
    """The name of a language in a language; the code if it has none."""
    return Locale.parse(language).languages.get(code, code)

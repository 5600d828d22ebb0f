"""A calendar day in words, as the official letters of a language write it.

Letters and the clauses in them ask here, so that both say a day alike.
"""

from datetime import date
from typing import Final

from babel.dates import format_date

_MONTHS: Final = {
    "ar": (
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيه",
        "تموز/يوليه",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر",
    ),
}
"""Months where the usage of the United Nations is not that of CLDR.

Arabic texts of the United Nations give a month both its names, so that it is read from Baghdad to Rabat, and
write the digits 0 to 9, which also keeps a number the same in the letter, its data and its annexes.
"""
_PATTERNS: Final = {
    "en": "d MMMM y",
    "es": "d\u00a0'de'\u00a0MMMM 'de' y",
    "ru": "d\u00a0MMMM y\u00a0'года'",
    "vi": "'ngày\u00a0'dd 'tháng\u00a0'M 'năm\u00a0'y",
}
"""How a day is written where the long form of CLDR is not what a letter says: Russian has “г.” there for “года”.

A figure does not end a line without its month, nor does a word that belongs to a figure begin one alone.
"""
_EARLY: Final = {"vi": "'ngày\u00a0'dd 'tháng\u00a0'MM 'năm\u00a0'y"}
"""The same in January and February: official letters of Viet Nam write a zero before these two months and before
days under ten, so that no figure can be put in front, and before no other month."""


def in_words(iso: str, language: str) -> str:
    """A calendar day in words: “2 March 2026”, « 1er mars 2026 ». What is no date is returned as it is."""
    try:
        value = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    if months := _MONTHS.get(language):
        return f"{value.day} {months[value.month - 1]} {value.year}"
    if language == "fr" and value.day == 1:
        return "1er " + format_date(value, "MMMM y", locale=language)
    early = _EARLY.get(language) if value.month < 3 else None
    return format_date(value, early or _PATTERNS.get(language, "long"), locale=language)

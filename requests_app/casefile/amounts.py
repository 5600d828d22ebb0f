"""Sums of money as officers type them, kept as "1284930.17 EUR".

Groups of digits may be parted by spaces of any width, apostrophes, points or commas; the decimal mark may be a
point or a comma. What can be read in two ways is refused: 1.234 is a little more than one, or more than a
thousand. A sum in evidence must not change its size on the way to another State.
"""

import re
from functools import cache
from typing import Final

from babel.numbers import format_decimal, get_currency_precision, list_currencies

GROUP_MARKS: Final = " \u00a0\u2007\u2009\u202f'\u2019\u066c"
ARABIC_DECIMAL: Final = "\u066b"
MOST_DIGITS: Final = 15
EXAMPLE: Final = "for example 1284930.17 EUR or EUR 1 284 930,17"
PATTERN: Final = r"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,4})? [A-Z]{3}$"

_SPACES = re.compile(f"[{re.escape(GROUP_MARKS)}]+")
_CODE_FIRST = re.compile(r"([A-Za-z]{3}|€)(.*)\Z", re.DOTALL)
_CODE_LAST = re.compile(r"(.*?)([A-Za-z]{3}|€)\Z", re.DOTALL)
_GROUPED = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,2}(?: [0-9]{2})+ [0-9]{3}")


class NotAnAmount(ValueError):
    """The text cannot be kept as a sum; the message says what to do."""


@cache
def currencies() -> frozenset[str]:
    """The codes of ISO 4217 that are accepted."""
    return frozenset(list_currencies())


def parse(typed: str) -> str:
    """The sum in its kept form. Raises NotAnAmount for what is no sum, or could be two."""
    number, code = _parted(typed.strip())
    whole, decimals = _read(number)
    whole = whole.lstrip("0") or "0"
    if len(whole) > MOST_DIGITS:
        raise NotAnAmount(f"Enter a sum of at most {MOST_DIGITS} digits before the decimal mark.")
    return f"{whole}{_fraction(whole, decimals, code)} {code}"


def in_words(value: str, language: str = "en") -> str:
    """The sum as a person of this language reads it: 1,284,930.17 EUR; 1 284 930,17 EUR."""
    number, _, code = value.partition(" ")
    places = len(number.partition(".")[2])
    pattern = f"#,##0.{'0' * places}" if places else "#,##0"
    return f"{format_decimal(number, format=pattern, locale=language)}\u00a0{code}"


def _parted(typed: str) -> tuple[str, str]:
    # Digits of other scripts are the same numbers.
    plain = "".join(str(int(one)) if one.isdecimal() else one for one in typed)
    match = _CODE_FIRST.match(plain)
    code, number = match.groups() if match else ("", "")
    if match is None and (match := _CODE_LAST.match(plain)):
        number, code = match.groups()
    code = "EUR" if code == "€" else code.upper()
    if code not in currencies():
        raise NotAnAmount(f"Enter the sum with the three letters of its currency, {EXAMPLE}.")
    return number.strip(GROUP_MARKS), code


def _read(number: str) -> tuple[str, str]:
    """The digits before and after the decimal mark."""
    spaced = bool(_SPACES.search(number))
    text = _SPACES.sub(" ", number)
    if ARABIC_DECIMAL in text:
        whole, _, decimals = text.partition(ARABIC_DECIMAL)
        return _joined(whole), _digits(decimals)
    marks = [one for one in text if one in ".,"]
    if not marks:
        return _joined(text), ""
    whole, mark, decimals = text.rpartition(marks[-1])
    if mark in whole:
        # The same mark twice can only part groups.
        return (_refuse() if spaced else _joined(text.replace(mark, " ")), "")
    if len(set(marks)) == 2:
        return (_refuse() if spaced else _joined(whole.translate(_MARKS))), _digits(decimals)
    if not spaced and re.fullmatch(r"[1-9][0-9]{0,2}", whole) and re.fullmatch(r"[0-9]{3}", decimals):
        raise NotAnAmount(
            f"{number} can be read in two ways. Write {whole}{decimals} without a mark, or {whole}{mark}{decimals}0 "
            "if the last digits are decimals."
        )
    return _joined(whole), _digits(decimals)


_MARKS = {ord("."): " ", ord(","): " "}


def _joined(whole: str) -> str:
    if re.fullmatch(r"[0-9]+", whole):
        return whole
    return whole.replace(" ", "") if _GROUPED.fullmatch(whole) else _refuse()


def _digits(decimals: str) -> str:
    return decimals if re.fullmatch(r"[0-9]+", decimals) else _refuse()


def _refuse() -> str:
    raise NotAnAmount(f"Enter one sum with its currency, {EXAMPLE}.")


def _fraction(whole: str, decimals: str, code: str) -> str:
    places = get_currency_precision(code)
    kept, rest = decimals[:places].ljust(places, "0"), decimals[places:]
    if rest.strip("0"):
        raise NotAnAmount(
            f"A sum in {code} has {places or 'no'} decimal places. Round it, or say so in words."
        )
    # Three decimals after few digits would be read in two ways when the form is opened again.
    tail = "0" if len(kept) == 3 and len(whole) <= 3 and whole != "0" else ""
    return f".{kept}{tail}" if kept else ""

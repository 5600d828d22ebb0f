"""One value of a field: what may be typed, what is kept, what to say when it cannot be kept.

`clean_value` takes what a form, an import or a test hands in and returns the value as the content of a
request holds it, or None for nothing. It raises `Wrong` with a sentence that says what to do, nothing else.
"""

import re
import zoneinfo
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from requests_app.casefile import amounts
from requests_app.core import text
from requests_app.core.errors import Invalid
from requests_app.law.fields import Field, Kind

FIRST_YEAR, LAST_YEAR = 1900, 2100
LARGEST_INTEGER = 2**31 - 1

ENTRY_ID = re.compile(r"[a-z0-9]{8}\Z")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:?[0-9]{2})?\Z"
)
_OFFSET = re.compile(r"[+-](0[0-9]|1[0-4]):[0-5][0-9]\Z")
_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_LANGUAGE = re.compile(r"[a-z]{2,3}\Z")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}\Z")
_PHONE = re.compile(r"[0-9+()./,;#* \u00a0ext-]+\Z", re.IGNORECASE)
_MOMENT_WANTED = (
    "Enter a day and time that exist, with the zone, for example 2026-02-11T22:07:31Z "
    "or 2026-02-11T23:07:31+01:00."
)
_TURNS_DIRECTION = re.compile("[\u202d\u202e]")
_EMPTY: tuple[Any, ...] = (None, "", [], (), set(), frozenset())


class Wrong(Exception):
    """The value cannot be kept; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a reference may point at. None: not checked here."""

    offences: Collection[str] | None = None
    persons: Collection[str] | None = None
    identifiers: Collection[str] | None = None
    annexes: Collection[str] | None = None
    countries: Collection[str] | None = None
    authorities: Collection[str] | None = None
    instruments: Collection[str] | None = None


NOTHING_KNOWN = Known()


def clean_value(
    field: Field, raw: Any, *, known: Known = NOTHING_KNOWN, maximum: int | None = None, zone: str = ""
) -> Any:
    """The value to keep, or None if nothing was entered. Raises Wrong.

    `zone` is the time zone in which a moment without one is read; `maximum` bounds whole numbers.
    """
    if isinstance(raw, str):
        raw = raw.strip()
    if any(type(raw) is type(nothing) and raw == nothing for nothing in _EMPTY):
        return None
    if field.kind is Kind.INTEGER:
        return _integer(field, raw, LARGEST_INTEGER if maximum is None else maximum)
    if field.kind is Kind.DATETIME:
        return _moment(raw, zone)
    if (points_at := _POINTS_AT.get(Kind(field.kind))) is not None:
        return _reference(field, raw, *points_at(known))
    return _CLEANERS[Kind(field.kind)](field, raw)


def _text(field: Field, raw: Any) -> str | None:
    return " ".join(_typed(field, raw).split()) or None


def _longtext(field: Field, raw: Any) -> str | None:
    lines = _typed(field, raw).replace("\u2028", "\n").replace("\u2029", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip() or None


def _typed(field: Field, raw: Any) -> str:
    if not isinstance(raw, str):
        raise Wrong("Enter text.")
    if len(raw) > 2 * field.max_length + 1000:
        raise Wrong(_too_long(field, len(raw)))
    try:
        cleaned = text.clean(raw)
    except Invalid as error:
        raise Wrong(error.message) from None
    if _TURNS_DIRECTION.search(cleaned):
        raise Wrong(
            "The text holds a hidden character that reverses the direction of writing. Type it again instead "
            "of pasting it."
        )
    if len(cleaned) > field.max_length:
        raise Wrong(_too_long(field, len(cleaned)))
    return cleaned


def _too_long(field: Field, length: int) -> str:
    return (
        f"Shorten this to {field.max_length:,} characters (it has {length:,}), or put the rest into an annex."
    )


def _date(_field: Field, raw: Any) -> str:
    if isinstance(raw, date) and not isinstance(raw, datetime):
        day = raw
    else:
        try:
            if not isinstance(raw, str) or not DATE.match(raw):
                raise ValueError
            day = date.fromisoformat(raw)
        except ValueError:
            raise Wrong("Enter a day that exists, as year-month-day, for example 2026-03-02.") from None
    _must_be_sane(day.year)
    return day.isoformat()


def _moment(raw: Any, zone: str) -> str:
    if isinstance(raw, datetime) and raw.tzinfo is not None:
        moment = raw
    else:
        try:
            if not isinstance(raw, str) or not _MOMENT.match(raw):
                raise ValueError
            moment = datetime.fromisoformat(raw)
        except ValueError:
            raise Wrong(_MOMENT_WANTED) from None
    _must_be_sane(moment.year)
    if moment.tzinfo is None:
        moment = _at_the_clock_of(zone, moment)
    moment = moment.astimezone(UTC)
    _must_be_sane(moment.year)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _at_the_clock_of(zone: str, moment: datetime) -> datetime:
    """A time without a zone of its own, read in the zone the form names. Raises Wrong where that is not certain."""
    if _OFFSET.match(zone):
        return datetime.fromisoformat(f"{moment.isoformat()}{zone}")
    if zone not in _zones():
        raise Wrong(_MOMENT_WANTED)
    here = moment.replace(tzinfo=zoneinfo.ZoneInfo(zone))
    if here.utcoffset() != here.replace(fold=1).utcoffset():
        raise Wrong(f"The clocks of {zone} changed at this time. Add the offset, for example +01:00.")
    return here


def _must_be_sane(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Wrong(f"Enter a year from {FIRST_YEAR} to {LAST_YEAR}.")


def _integer(field: Field, raw: Any, maximum: int) -> int:
    minimum = field.minimum or 0
    sentence = f"Enter a whole number from {minimum} to {maximum}, in digits."
    if isinstance(raw, str) and re.fullmatch(r"[+-]?[0-9]{1,18}", raw):
        raw = int(raw)
    if not isinstance(raw, int) or isinstance(raw, bool) or not minimum <= raw <= maximum:
        raise Wrong(sentence)
    return raw


def _choice(field: Field, raw: Any) -> str:
    if not isinstance(raw, str) or raw not in field.choice_values:
        raise Wrong("Choose one of the answers offered.")
    return raw


def _multichoice(field: Field, raw: Any) -> list[str]:
    chosen = _strings(raw)
    if not set(chosen) <= set(field.choice_values):
        raise Wrong("Choose only from the answers offered.")
    return [value for value in field.choice_values if value in chosen]


def _language(_field: Field, raw: Any) -> str:
    if not isinstance(raw, str) or not _LANGUAGE.match(raw):
        raise Wrong("Choose a language, by its code of two letters such as ar.")
    return raw


def _email(_field: Field, raw: Any) -> str:
    try:
        if not isinstance(raw, str) or len(raw) > 254:
            raise Wrong("Enter an e-mail address of at most 254 characters.")
        validate_email(raw)
    except ValidationError:
        raise Wrong("Enter a whole e-mail address, such as name@office.example.") from None
    return raw


def _phone(_field: Field, raw: Any) -> str:
    digits = sum(character in "0123456789" for character in raw) if isinstance(raw, str) else 0
    if not 4 <= digits <= 24 or len(raw) > 60 or not _PHONE.match(raw):
        raise Wrong("Enter a telephone number with its country prefix, such as +999 555 0100.")
    return " ".join(raw.split())


def _time_zone(_field: Field, raw: Any) -> str:
    if not isinstance(raw, str) or (raw not in _zones() and not _OFFSET.match(raw)):
        raise Wrong("Enter a time zone as UTC, as an offset such as +01:00, or by name such as Europe/Oslo.")
    return raw


def _amount(field: Field, raw: Any) -> str:
    try:
        return amounts.parse(_typed(field, raw))
    except amounts.NotAnAmount as error:
        raise Wrong(str(error)) from None


@cache
def _zones() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones()) | {"UTC"}


def _reference(
    field: Field, raw: Any, shape: re.Pattern[str], known: Collection[str] | None, what: str
) -> Any:
    values = _strings(raw)
    if not Kind(field.kind).is_list and len(values) != 1:
        raise Wrong(f"Choose one {what}.")
    for value in values:
        if not shape.match(value) or (known is not None and value not in known):
            raise Wrong(f"Choose from the list: there is no such {what}.")
    return values if Kind(field.kind).is_list else values[0]


def _strings(raw: Any) -> list[str]:
    values: Iterable[Any] = [raw] if isinstance(raw, str) else raw
    if not isinstance(values, list | tuple | set | frozenset) or len(values) > 1000:
        raise Wrong("Choose from the list.")
    if not all(isinstance(value, str) for value in values):
        raise Wrong("Choose from the list.")
    return list(dict.fromkeys(sorted(values) if isinstance(values, set | frozenset) else values))


_POINTS_AT: dict[Kind, Callable[[Known], tuple[re.Pattern[str], Collection[str] | None, str]]] = {
    Kind.OFFENCES: lambda known: (ENTRY_ID, known.offences, "offence in this request"),
    Kind.PERSONS: lambda known: (ENTRY_ID, known.persons, "person in this request"),
    Kind.PERSON: lambda known: (ENTRY_ID, known.persons, "person in this request"),
    Kind.IDENTIFIERS: lambda known: (ENTRY_ID, known.identifiers, "identifier in this request"),
    Kind.ANNEXES: lambda known: (ENTRY_ID, known.annexes, "annex of this request"),
    Kind.COUNTRY: lambda known: (_COUNTRY, known.countries, "State or territory"),
    Kind.COUNTRIES: lambda known: (_COUNTRY, known.countries, "State or territory"),
    Kind.AUTHORITY: lambda known: (_CODE, known.authorities, "authority"),
    Kind.INSTRUMENT: lambda known: (_CODE, known.instruments, "treaty"),
}

_CLEANERS: dict[Kind, Callable[[Field, Any], Any]] = {
    Kind.TEXT: _text,
    Kind.LONGTEXT: _longtext,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.YESNO: _choice,
    Kind.MULTICHOICE: _multichoice,
    Kind.LANGUAGE: _language,
    Kind.EMAIL: _email,
    Kind.PHONE: _phone,
    Kind.TIME_ZONE: _time_zone,
    Kind.AMOUNT: _amount,
}

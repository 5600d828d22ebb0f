"""Does a translation say the same numbers, dates, names and identifiers as its source? Pure.

Words cannot be compared by a machine; what a court later holds against a request can: an amount with a digit less,
a wrong day, a name left out, an account mistyped. What is in the source and not in the translation is missing; a
number in the translation that the source does not have is extra. A person decides what each difference means.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from requests_app.casefile import sections
from requests_app.casefile.identifiers import checking
from requests_app.core.text import fold
from requests_app.law.fields import Field, Kind

NUMBER, DATE, NAME, IDENTIFIER = "number", "date", "name", "identifier"
MISSING, EXTRA = "missing", "extra"
MOST_EXTRA = 100
SHORTEST_NUMBER = 2
"""Numbers of one digit are often written as words; they are not compared."""

_NUMBER = re.compile(r"\d{1,3}(?:['’ ]\d{3})+(?:[.,٫]\d{1,2})?(?!\d)|\d(?:[\d.,٬٫]*\d)?")
_GROUPED = re.compile(r"\d{1,3}(?:[.,'’٬ ]\d{3})+(?:[.,٫]\d{1,2})?\Z")
_ISO_DAY = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})")
_NUMERIC_FORMS = ("{d}.{m}.{y}", "{d}/{m}/{y}", "{d}-{m}-{y}", "{y}/{m}/{d}", "{y}.{m}.{d}", "{m}/{d}/{y}")
_NUMBERED = {
    "vi": r"(?P<d>\d{1,2}) thang (?P<m>\d{1,2}),?(?: nam)? (?P<y>\d{4})(?!\d)",
    "zh": r"(?P<y>\d{4}) ?年 ?(?P<m>\d{1,2}) ?月 ?(?P<d>\d{1,2}) ?日",
}
"""Days in languages that name a month by its number, in the form texts are compared in."""
_PATTERNS = ("d MMMM y", "d. MMMM y", "d MMM y", "MMMM d, y", "d LLLL y", "d MMMM، y")
_TEXTS = frozenset({Kind.TEXT, Kind.LONGTEXT})
_NAMES = {"persons": ("name_original", "name_latin")}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing to look at: what kind, the value, whether missing or extra, and where the source says it."""

    kind: str
    value: str
    side: str
    place: str = ""

    def as_json(self) -> dict[str, str]:
        """The difference as it is stored."""
        return {"kind": self.kind, "value": self.value, "side": self.side, "place": self.place}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something the translation has to say: any one of its `forms` will do."""

    kind: str
    value: str
    forms: tuple[str, ...]
    place: str


def compare(content: Mapping[str, Any], letter: str, translation: str, *, language: str) -> list[Difference]:
    """What differs between a version with its letter (plain text) and a translation (plain text).

    `letter` may be empty where none was made yet: then nothing is called extra. `language` is that of the
    translation; it decides how days may be written.
    """
    text = _plain(translation)
    squeezed = _squeeze(text)
    written_in = str((content.get("basis") or {}).get("letter_language", "en"))
    missing: dict[tuple[str, str], Difference] = {}
    for wanted in _wanted(content, written_in, language):
        if not _found(wanted, text, squeezed):
            key = wanted.kind, wanted.value
            missing.setdefault(key, Difference(wanted.kind, wanted.value, MISSING, wanted.place))
    said = _numbers(_without_days(text, language))
    numbers = _wanted_numbers(content, written_in)
    for value, place in numbers.items():
        if value not in said and value not in squeezed:
            missing.setdefault((NUMBER, value), Difference(NUMBER, value, MISSING, place))
    return [*missing.values(), *_extra(letter, text, language, numbers)]


def _extra(letter: str, text: str, language: str, known: Mapping[str, str]) -> list[Difference]:
    if not letter:
        return []
    source = _plain(letter)
    in_source = _numbers(source) | set(known) | set(re.findall(r"\d+", source))
    strange = [one for one in _numbers(_without_days(text, language)) if one not in in_source]
    return [Difference(NUMBER, value, EXTRA) for value in sorted(strange)[:MOST_EXTRA]]


def _wanted(content: Mapping[str, Any], written_in: str, language: str) -> Iterator[Wanted]:
    for section, entry_id, data in sections.filled(content):
        place = _place(section.title, section.entry_noun, content, section.code, entry_id)
        if section.code == "identifiers":
            yield _identifier(data, place)
        yield from _name(section.code, data, place)
        for field in sections.fields_of(section.code, data):
            for day in _days_of(field, data.get(field.code), written_in):
                yield Wanted(DATE, day, _ways_to_write(day, language), f"{place}: {field.label}")


def _days_of(field: Field, value: Any, written_in: str) -> Iterable[str]:
    """The days a field names, as ISO texts: its own value, or those written out in its text."""
    if not value or not field.in_letter:
        return ()
    if field.kind in (Kind.DATE, Kind.DATETIME):
        return (value[:10],)
    return _days_in(_plain(str(value)), written_in) if field.kind in _TEXTS else ()


def _days_in(text: str, language: str) -> Iterator[str]:
    for year, month, day in _ISO_DAY.findall(text):
        yield from _a_day(year, month, day)
    if numbered := _NUMBERED.get(language):
        for found in re.finditer(rf"(?<!\d){numbered}", text):
            yield from _a_day(found["y"], found["m"], found["d"])
    months = _months(language)
    if not months:
        return
    named = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    for day, month, year in re.findall(rf"(?<!\d)(\d{{1,2}})\S{{0,2}} ({named})\.?,? (\d{{4}})(?!\d)", text):
        yield from _a_day(year, months[month], day)
    for month, day, year in re.findall(rf"\b({named})\.? (\d{{1,2}})\S{{0,2}},? (\d{{4}})(?!\d)", text):
        yield from _a_day(year, months[month], day)


def _a_day(year: str, month: str | int, day: str) -> Iterator[str]:
    try:
        yield date(int(year), int(month), int(day)).isoformat()
    except ValueError:  # three numbers that are no day
        return


def _identifier(data: Mapping[str, Any], place: str) -> Wanted:
    value = str(data.get("value", ""))
    forms = (value, checking.shown(data), str(data.get("typed", "")))
    return Wanted(IDENTIFIER, value, tuple(form for form in forms if form), place)


def _name(section: str, data: Mapping[str, Any], place: str) -> Iterator[Wanted]:
    forms = tuple(str(data[code]) for code in _NAMES.get(section, ()) if data.get(code))
    if forms:
        yield Wanted(NAME, forms[0], forms, place)


def _found(wanted: Wanted, text: str, squeezed: str) -> bool:
    if wanted.kind == DATE:
        return any(re.search(rf"(?<!\d){re.escape(form)}(?!\d)", text) for form in wanted.forms)
    if wanted.kind == IDENTIFIER:
        return any(_squeeze(_plain(form)) in squeezed for form in wanted.forms)
    return any(_squeeze(_plain(form)) in squeezed for form in wanted.forms) or any(
        all(_plain(part) in text for part in form.split()) for form in wanted.forms
    )


def _wanted_numbers(content: Mapping[str, Any], written_in: str) -> dict[str, str]:
    """Every number of the texts and amounts of a content, with the place where it stands first."""
    found: dict[str, str] = {}
    for section, entry_id, data in sections.filled(content):
        if section.code in ("annexes", "identifiers"):
            continue
        place = _place(section.title, section.entry_noun, content, section.code, entry_id)
        for field in sections.fields_of(section.code, data):
            for number in _numbers_of(field, data.get(field.code), written_in):
                found.setdefault(number, f"{place}: {field.label}")
    return found


def _numbers_of(field: Field, value: Any, written_in: str) -> set[str]:
    if not field.in_letter or value in (None, ""):
        return set()
    if field.kind is Kind.AMOUNT:
        return _numbers(str(value).rpartition(" ")[0])
    if field.kind in _TEXTS:
        return _numbers(_without_days(_plain(str(value)), written_in))
    return set()


def _place(title: str, noun: str, content: Mapping[str, Any], code: str, entry_id: str) -> str:
    if not entry_id:
        return title
    ids = [entry.get("id") for entry in sections.entries_of(content, code)]
    return f"{noun.capitalize()} {ids.index(entry_id) + 1}" if entry_id in ids else title


def _numbers(text: str) -> set[str]:
    """Numbers of at least two digits in one form: no marks of groups, a point before decimals."""
    return {number for raw in _NUMBER.findall(text) for number in _canonical(raw)}


def _canonical(raw: str) -> Iterable[str]:
    raw = raw.strip()
    if _GROUPED.match(raw):
        whole, mark, decimals = raw, "", ""
        if (tail := re.search(r"[.,٫](\d{1,2})\Z", raw)) is not None:
            whole, mark, decimals = raw[: tail.start()], ".", tail.group(1)
        pieces = [re.sub(r"\D", "", whole) + mark + decimals]
    elif (plain := re.fullmatch(r"(\d+)[.,٫](\d{1,2})", raw)) is not None:
        pieces = [f"{plain.group(1)}.{plain.group(2)}"]
    else:
        pieces = re.findall(r"\d+", raw)
    return [piece.removesuffix(".00") for piece in pieces if len(piece) >= SHORTEST_NUMBER]


def _without_iso_days(text: str) -> str:
    return _ISO_DAY.sub(" ", text)


def _without_days(text: str, language: str) -> str:
    """A text without what reads as a day: those are compared as days, not as three numbers."""
    text = _without_iso_days(text)
    text = re.sub(r"(?<!\d)\d{1,4}\s?[./-]\s?\d{1,2}\s?[./-]\s?\d{1,4}(?!\d)", " ", text)
    if numbered := _NUMBERED.get(language):
        text = re.sub(rf"(?<!\d){numbered}", " ", text)
    months = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    day = r"(?:\d{4}\s*\S{0,2}\s*)?(?:\d{1,2}\S{0,2}\s*)?"
    return re.sub(rf"{day}(?:{months})(?:\s*\S{{0,2}}\s*\d{{1,4}}){{0,2}}", " ", text) if months else text


@cache
def _months(language: str) -> Mapping[str, int]:
    """The names of the months of a language with their numbers; none where months are written as numbers."""
    known = _locale(language).months
    named = [known["format"]["abbreviated"], known["stand-alone"]["wide"], known["format"]["wide"]]
    found = {_plain(name).rstrip("."): month for names in named for month, name in names.items()}
    return {name: month for name, month in found.items() if not any(map(str.isdigit, name))}


@cache
def _ways_to_write(day: str, language: str) -> tuple[str, ...]:
    """How a day may stand in a text of that language, in the form texts are compared in."""
    value = date.fromisoformat(day)
    locale = _locale(language)
    patterns = ("full", "long", "medium", "short", *_PATTERNS)
    forms = [day, *(format_date(value, pattern, locale=locale) for pattern in patterns)]
    for form in _NUMERIC_FORMS:
        forms.append(form.format(d=value.day, m=value.month, y=value.year))
        forms.append(form.format(d=f"{value.day:02}", m=f"{value.month:02}", y=value.year))
    if value.day == 1 and language == "fr":
        forms.append(format_date(value, "'1er' MMMM y", locale=locale))
    if language == "vi":
        forms += [
            f"{d} tháng {m} năm {value.year}" for d in _figures(value.day) for m in _figures(value.month)
        ]
    return tuple(dict.fromkeys(_plain(form) for form in forms))


def _figures(number: int) -> tuple[str, str]:
    """A number as it is, and with a zero before a single figure."""
    return str(number), f"{number:02}"


@cache
def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")


def _plain(text: str) -> str:
    """Text in the form it is compared in: digits of every script as 0 to 9, no case, no accents, single spaces."""
    digits = "".join(
        str(unicodedata.digit(character)) if character.isdecimal() else character for character in text
    )
    shown = "".join(character for character in digits if unicodedata.category(character) != "Cf")
    return " ".join(fold(shown).split())


def _squeeze(text: str) -> str:
    """Without spaces: a line break inside an identifier does not make it another one."""
    return re.sub(r"\s+", "", text)

"""Items of every type of assistance for hypothesis: made from the declarations, sound or wrong in one field."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from hypothesis import strategies as st

from requests_app.casefile.content.assistance import ASSISTANCE
from requests_app.casefile.kinds import LARGEST_INTEGER, Known
from requests_app.law.assistance import AVAILABLE, AssistanceType, find
from requests_app.law.fields import Field, Kind

CODES = sorted(AVAILABLE)
KNOWN = Known(
    offences=("offence1", "offence2"),
    persons=("person01", "person02"),
    identifiers=("account1", "wallet01"),
    annexes=("annex001", "annex002"),
    countries=("XA", "XB"),
    authorities=("xb-central",),
    instruments=("UNTOC",),
)
FIRST, LAST = date(1990, 1, 1), date(2090, 12, 31)

_SIGNS = st.characters(
    exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp"), exclude_characters="\u202d\u202e"
)
_LINE = st.text(_SIGNS, min_size=1, max_size=40).filter(lambda typed: bool(typed.strip()))
_POINTS_AT = {
    Kind.OFFENCES: KNOWN.offences,
    Kind.PERSONS: KNOWN.persons,
    Kind.PERSON: KNOWN.persons,
    Kind.IDENTIFIERS: KNOWN.identifiers,
    Kind.ANNEXES: KNOWN.annexes,
    Kind.COUNTRY: KNOWN.countries,
    Kind.COUNTRIES: KNOWN.countries,
    Kind.AUTHORITY: KNOWN.authorities,
    Kind.INSTRUMENT: KNOWN.instruments,
}
_AMOUNTS = st.builds(
    lambda euros, cents: f"{euros}.{cents:02} EUR", st.integers(0, 10**9), st.integers(0, 99)
)
_MOMENTS = st.dates(FIRST, LAST).map(lambda day: datetime(day.year, day.month, day.day, 13, 5, 9, tzinfo=UTC))
_PLAIN: Mapping[Kind, st.SearchStrategy[Any]] = {
    Kind.TEXT: _LINE,
    Kind.LONGTEXT: st.lists(_LINE, min_size=1, max_size=3).map("\n".join),
    Kind.DATE: st.dates(FIRST, LAST).map(date.isoformat),
    Kind.DATETIME: _MOMENTS.map(lambda moment: f"{moment:%Y-%m-%dT%H:%M:%SZ}"),
    Kind.AMOUNT: _AMOUNTS,
    Kind.LANGUAGE: st.sampled_from(["en", "fr", "ar", "zh"]),
    Kind.EMAIL: st.sampled_from(["desk@court.example", "a.b+c@police.example"]),
    Kind.PHONE: st.sampled_from(["+999 555 0100", "+999555010099"]),
    Kind.TIME_ZONE: st.sampled_from(["UTC", "Europe/Oslo", "+05:30"]),
}
_BROKEN: Mapping[Kind, tuple[Any, ...]] = {
    Kind.DATE: ("2026-02-30", "02.03.2026", "1026-01-01", 20260302),
    Kind.DATETIME: ("2026-02-11", "2026-02-11T25:00:00Z", "yesterday"),
    Kind.INTEGER: (-1, 1.5, "many", LARGEST_INTEGER + 1, True),
    Kind.CHOICE: ("none-of-these", 7, ["none-of-these"]),
    Kind.MULTICHOICE: (["none-of-these"], "none-of-these", [7]),
    Kind.YESNO: ("perhaps", True, 1),
    Kind.LANGUAGE: ("English", "E1", 7),
    Kind.EMAIL: ("desk", "desk@", "a b@c.example"),
    Kind.PHONE: ("none", "12", "+999 555 01x00"),
    Kind.TIME_ZONE: ("Atlantis/Capital", "+25:00", 1),
    Kind.AMOUNT: ("much", "12 dollars", "1.234 EUR", "12.345 EUR", 12),
}


def sound_value(field: Field) -> st.SearchStrategy[Any]:
    """Something that may be typed into the field and is kept."""
    kind = Kind(field.kind)
    if field.choices:
        return _some(field.choice_values) if kind.is_list else st.sampled_from(field.choice_values)
    if (known := _POINTS_AT.get(kind)) is not None:
        return _some(tuple(known)) if kind.is_list else st.sampled_from(tuple(known))
    if kind is Kind.INTEGER:
        return st.integers(field.minimum or 0, 600)
    return _PLAIN[kind]


def broken_value(field: Field) -> st.SearchStrategy[Any]:
    """Something that is typed into the field and cannot be kept."""
    kind = Kind(field.kind)
    if kind in (Kind.TEXT, Kind.LONGTEXT):
        too_long = st.integers(1, 3).map(lambda more: "x" * (field.max_length + more))
        return too_long | st.sampled_from([7, ["a"], "a\x00b", "a\u202eb", "a\ud800b"])
    if kind in _POINTS_AT:
        return st.sampled_from([["nobody99"], "nobody99", "Not an id", [7], {"a": 1}])
    if kind is Kind.CHOICE and field.choices == ():
        raise AssertionError(field.code)
    return st.sampled_from(_BROKEN[kind])


def fields_of(declared: AssistanceType) -> tuple[Field, ...]:
    """The fields of an item of that type, those of every item first."""
    return tuple(field for field in ASSISTANCE.fields if field.code != "type") + declared.fields


def is_needed(declared: AssistanceType, field: Field, item: Mapping[str, Any]) -> bool:
    """Whether an item of that type cannot be submitted without the field, as the declaration says."""
    if field.code in declared.spares:
        return False
    on_condition = field.required_when is not None and field.required_when.holds(item)
    return field.required or on_condition or field.code in declared.needs


@st.composite
def sound_items(draw: st.DrawFn, code: str) -> dict[str, Any]:
    """An item with everything its type needs, and of the rest what comes."""
    declared = find(code)
    assert declared is not None
    item: dict[str, Any] = {"type": code}
    for field in fields_of(declared):
        if is_needed(declared, field, item) or draw(st.booleans()):
            item[field.code] = draw(sound_value(field))
    # A condition may stand before or after the field it names.
    for field in fields_of(declared):
        if field.code not in item and is_needed(declared, field, item):
            item[field.code] = draw(sound_value(field))
    return in_order(item)


def in_order(item: dict[str, Any]) -> dict[str, Any]:
    """The item with days that must follow one another set to do so."""
    for _ in ASSISTANCE.ordered:
        for first, second in ASSISTANCE.ordered:
            if first in item and second in item and item[second] < item[first]:
                item[second] = item[first]
    return item


def _some(values: tuple[str, ...]) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values), min_size=1, unique=True)

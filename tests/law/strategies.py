"""Contents for hypothesis: anything JSON can hold, and requests that look almost right."""

from typing import Any

from hypothesis import strategies as st

from requests_app.casefile.sections import SECTIONS
from requests_app.law.assistance import TYPES
from requests_app.law.facts import REPEATED
from requests_app.law.fields import Field, Kind
from requests_app.law.grounds import IN_ORDER

_CODES = sorted(SECTIONS)
_WORDS = sorted(
    {phrase.replace("*", "") for one in IN_ORDER for words in one.vocabularies for phrase in words.phrases}
)


def any_json() -> st.SearchStrategy[Any]:
    """Any value of JSON, with keys a request knows more often than not."""
    keys = st.sampled_from(
        [*_CODES, "entries", "type", "roles", "penalty_kind", "accounts", "birth_date"]
    ) | st.text(max_size=5)
    scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=30) | st.sampled_from(_WORDS)
    return st.recursive(
        scalars,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=6),
        max_leaves=30,
    )


def _text() -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_WORDS) | st.text(max_size=8), max_size=4).map(" ".join)


def _value(field: Field) -> st.SearchStrategy[Any]:
    if field.choices:
        chosen = st.sampled_from(field.choice_values)
        return st.lists(chosen, max_size=3) if field.kind.is_list else chosen
    if field.kind in (Kind.DATE, Kind.DATETIME):
        return st.dates().map(lambda day: f"{day:%Y-%m-%d}".rjust(10, "0"))
    if field.kind is Kind.INTEGER:
        return st.integers(0, 600)
    if field.kind.is_list:
        return st.lists(st.sampled_from(["offence1", "XA", "XB", "person01"]), max_size=2)
    return _text()


def _row(fields: tuple[Field, ...]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional={field.code: _value(field) for field in fields})


def requests() -> st.SearchStrategy[dict[str, Any]]:
    """Contents made of the fields a request really has, each there or not, with words the triggers know."""
    sections = {}
    of_types = tuple({field.code: field for kind in TYPES.values() for field in kind.fields}.values())
    for code, section in SECTIONS.items():
        fields = section.fields + of_types if code == "assistance" else section.fields
        row = _row(fields)
        if code in REPEATED:
            typed = st.builds(lambda one, kind: one | {"type": kind}, row, st.sampled_from(sorted(TYPES)))
            entries = st.lists(typed if code == "assistance" else row, max_size=2)
            sections[code] = entries.map(lambda rows: {"entries": rows})
        else:
            sections[code] = row
    return st.fixed_dictionaries({}, optional=sections)

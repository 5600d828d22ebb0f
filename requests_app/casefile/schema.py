"""The published format of a version: JSON Schema 2020-12, made from the same declarations as the forms.

The schema says what a version may hold, not what a request must hold to be submitted: that depends on the
type of assistance and on the other State, and is for `readiness` to say.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from requests_app.casefile import amounts, kinds, sections
from requests_app.casefile.content.criminality import CRIMINALITY
from requests_app.casefile.declaration import FORMAT, Section
from requests_app.core.errors import Invalid
from requests_app.law.assistance import AVAILABLE, find
from requests_app.law.criminality.register import CRIMES, OTHER, fields_of
from requests_app.law.fields import Field, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ADDRESS = "urn:mla-portal:schema:outgoing-request-2"
LONGEST_LIST = 200

# In some engines "$" also matches before a line end; the greatest length shuts that door.
_ID = {"type": "string", "pattern": "^[a-z0-9]{8}$", "maxLength": 8}
_DAY = {
    "type": "string",
    "format": "date",
    "pattern": "^(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]$",
    "maxLength": 10,
}
_MOMENT = {
    "type": "string",
    "format": "date-time",
    "pattern": "^(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]Z$",
    "maxLength": 20,
}
_COUNTRY = {"type": "string", "pattern": "^[A-Z]{2}$", "maxLength": 2}
_CODE = {"type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,79}$", "maxLength": 80}


@cache
def json_schema() -> dict[str, Any]:
    """The schema of a version's content."""
    properties: dict[str, Any] = {
        "format": {"const": FORMAT},
        "reference": {"type": "string", "minLength": 1, "maxLength": 40},
        "title": {"type": "string", "minLength": 1, "maxLength": 200},
    }
    for code, section in sections.SECTIONS.items():
        properties[code] = _repeated(section) if section.repeated else _flat(section)
    return {
        "$schema": DIALECT,
        "$id": ADDRESS,
        "title": "Outgoing request for mutual legal assistance",
        "description": "Content of one version. Empty values are absent. Dates are ISO 8601, moments in UTC.",
        "type": "object",
        "properties": properties,
        "required": ["format", "reference", "title"],
        "additionalProperties": False,
    }


def validate(content: Any) -> None:
    """Raises Invalid, with a JSON pointer for every place that does not fit the schema."""
    wrong: dict[str, list[str]] = {}
    for error in _validator().iter_errors(content):
        pointer = "".join(f"/{step}" for step in error.absolute_path)
        wrong.setdefault(pointer, []).append(f"Does not fit the format ({error.validator}).")
    if wrong:
        raise Invalid("The content does not fit the published format of a request.", fields=wrong)


@cache
def _validator() -> Draft202012Validator:
    schema = json_schema()
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _flat(section: Section) -> dict[str, Any]:
    return _object(section, section.fields, {}) | {"minProperties": 1}


def _repeated(section: Section) -> dict[str, Any]:
    if section.code == "assistance":
        entry: dict[str, Any] = {"oneOf": [_typed(section, code) for code in sorted(AVAILABLE)]}
    elif section.code == CRIMINALITY.code:
        entry = {"oneOf": [_judged(section, article) for article in (*CRIMES, OTHER)]}
    else:
        entry = _object(section, section.fields, {"id": _ID}, required=["id"])
    entries = {"type": "array", "items": entry, "minItems": 1, "maxItems": section.max_entries}
    return {
        "title": section.title,
        "type": "object",
        "properties": {"entries": entries},
        "required": ["entries"],
        "additionalProperties": False,
    }


def _typed(section: Section, code: str) -> dict[str, Any]:
    declared = find(code)
    title = declared.title if declared else code
    own = {"id": _ID, "type": {"const": code, "title": title}}
    return _object(section, sections.fields_of(section.code, {"type": code}), own, required=["id", "type"])


def _judged(section: Section, article: str) -> dict[str, Any]:
    """A sheet on dual criminality: its elements depend on the article."""
    label = section.field("article").choice_label(article)
    own = {"id": _ID, "article": {"const": article, "title": label}}
    return _object(section, section.fields + fields_of(article), own, required=["id", "article"])


def _object(
    section: Section,
    fields: tuple[Field, ...],
    own: Mapping[str, Any],
    *,
    required: list[str] | None = None,
) -> dict[str, Any]:
    made = {field.code: _value(field, section.maxima.get(field.code)) for field in fields}
    schema = {"title": section.title, "type": "object", "properties": {**made, **own}}
    return schema | ({"required": required} if required else {}) | {"additionalProperties": False}


def _value(field: Field, maximum: int | None) -> dict[str, Any]:
    kind = Kind(field.kind)
    one = _one(field, kind, maximum)
    if kind.is_list:
        one = {"type": "array", "items": one, "minItems": 1, "maxItems": LONGEST_LIST, "uniqueItems": True}
    return {"title": field.label, **one}


def _one(field: Field, kind: Kind, maximum: int | None) -> dict[str, Any]:
    if kind in (Kind.TEXT, Kind.LONGTEXT):
        return {"type": "string", "minLength": 1, "maxLength": field.max_length}
    if kind is Kind.INTEGER:
        largest = kinds.LARGEST_INTEGER if maximum is None else maximum
        return {"type": "integer", "minimum": field.minimum or 0, "maximum": largest}
    if field.choices:
        return {"type": "string", "enum": list(field.choice_values)}
    return _SHAPES[kind]


_SHAPES: Mapping[Kind, dict[str, Any]] = {
    Kind.DATE: _DAY,
    Kind.DATETIME: _MOMENT,
    Kind.COUNTRY: _COUNTRY,
    Kind.COUNTRIES: _COUNTRY,
    Kind.AUTHORITY: _CODE,
    Kind.INSTRUMENT: _CODE,
    Kind.LANGUAGE: {"type": "string", "pattern": "^[a-z]{2,3}$", "maxLength": 3},
    Kind.EMAIL: {"type": "string", "minLength": 3, "maxLength": 254, "pattern": "^[^\\s@]+@[^\\s@]+$"},
    Kind.PHONE: {"type": "string", "minLength": 4, "maxLength": 60},
    Kind.TIME_ZONE: {"type": "string", "minLength": 1, "maxLength": 60},
    Kind.OFFENCES: _ID,
    Kind.PERSONS: _ID,
    Kind.PERSON: _ID,
    Kind.IDENTIFIERS: _ID,
    Kind.ANNEXES: _ID,
    Kind.AMOUNT: {"type": "string", "pattern": amounts.PATTERN, "maxLength": 24},
}

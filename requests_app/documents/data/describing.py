"""JSON Schemas (2020-12) of what documents carry, made from the declarations of the letters themselves."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from requests_app.casefile import schema as request_schema
from requests_app.documents.answers import (
    decisions,
    emergencies,
    information,
    preservation,
    requests,
    results,
)
from requests_app.documents.answers.writing import Letter, Objection
from requests_app.documents.data.embedding import CARRYING
from requests_app.documents.data.embedding import FORMAT as ENVELOPE
from requests_app.documents.data.told import KEPT_BACK
from requests_app.documents.kinds import ANSWERS, Kind
from requests_app.documents.letters.text import LONGEST_DOCUMENT
from requests_app.law.languages import LETTER_LANGUAGES

Schema = dict[str, Any]

LONGEST_LIST = 5_000
_NOT_IN_CONTENT = KEPT_BACK | {"signer", "dated_on"}
_TEXT: Final[Schema] = {"type": "string", "minLength": 1, "maxLength": LONGEST_DOCUMENT}
_SHORT: Final[Schema] = {"type": "string", "minLength": 1, "maxLength": 2_000}
_DAY: Final[Schema] = {
    "type": "string",
    "format": "date",
    "pattern": "^[0-9]{4}-[01][0-9]-[0-3][0-9]$",
    "maxLength": 10,
}
_MOMENT: Final[Schema] = {
    "type": "string",
    "format": "date-time",
    "pattern": "^[0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](Z|\\+00:00)$",
    "maxLength": 25,
}
_SHA256: Final[Schema] = {"type": "string", "pattern": "^[0-9a-f]{64}$", "maxLength": 64}
_NUMBER: Final[Schema] = {"type": "integer", "minimum": -(2**53) + 1, "maximum": 2**53 - 1}
_STATE: Final[Schema] = {"type": "string", "pattern": "^[A-Z]{2}$", "maxLength": 2}
_SIMPLE: Final[Mapping[Any, Schema]] = {
    str: _TEXT,
    bool: {"type": "boolean"},
    int: _NUMBER,
    date: _DAY,
    datetime: _MOMENT,
}


def schemas() -> dict[str, Schema]:
    """Every schema in force by its format ("mla-document/1"), the envelope first."""
    made = {ENVELOPE: envelope(), f"{request_schema.FORMAT}": request_schema.json_schema()}
    letters = {letter.KIND: letter for letter in _letters()}
    return made | {f"{kind}/1": _of_letter(letters[kind]) for kind in sorted(ANSWERS)}


def address(name: str, version: str) -> str:
    """The name by which schemas refer to each other, whichever portal serves them."""
    return f"urn:mla-portal:schema:{name}-{version}"


def envelope() -> Schema:
    """The schema of what every document carries around its content."""
    formats = {str(kind): f"{kind}/1" for kind in sorted(ANSWERS)}
    formats[str(Kind.LETTER_OF_REQUEST)] = request_schema.FORMAT
    content = {
        "type": "object",
        "properties": {"format": {"enum": sorted(formats.values())}},
        "required": ["format"],
        "description": "What the document says, under the schema that its own “format” names.",
    }
    needed = ["format", "kind", "language", "dated_on", "references", "sender", "addressee", "content"]
    described = (
        "What a document of mutual legal assistance carries as data: canonical JSON in one attachment."
    )
    return _head(ENVELOPE, "Document of mutual legal assistance", described) | {
        **_object(_around() | {"content": content}, needed),
        "allOf": [_kind_means(kind, found) for kind, found in sorted(formats.items())],
    }


def _around() -> Schema:
    """What the envelope says besides its content."""
    party = _object(
        dict.fromkeys(("state_name", "name", "name_original", "address", "phone", "email"), _SHORT)
        | {"state": _STATE},
    )
    names = {"type": "object", "additionalProperties": _SHORT, "maxProperties": LONGEST_LIST}
    return {
        "format": {"const": ENVELOPE},
        "kind": {"enum": sorted(map(str, CARRYING)), "description": "What the document is."},
        "language": {
            "enum": list(LETTER_LANGUAGES),
            "description": "The language the document is written in.",
        },
        "dated_on": _DAY,
        "references": _references(),
        "sender": party,
        "addressee": party,
        "version": _version(),
        "named": _object({"authorities": names, "states": names})
        | {"description": "Codes of authorities and States in the content, by their names."},
    }


def _references() -> Schema:
    related = _object({"reference": _SHORT, "their_reference": _SHORT, "sent_on": _DAY})
    told = {"ours": _SHORT, "theirs": _SHORT, "amends": related, "supplements": related}
    described = "Of the sender, of the addressee, and of an earlier request that this one changes."
    return _object(told, ["ours"]) | {"description": described}


def _version() -> Schema:
    described = (
        "Of a request: which version it is, and the SHA-256 of the canonical JSON of “content”, "
        "which is printed in the letter as well."
    )
    needed = ["number", "sha256"]
    return _object({"number": _NUMBER | {"minimum": 1}, "sha256": _SHA256}, needed) | {
        "description": described
    }


def _kind_means(kind: str, content: str) -> Schema:
    """A document of that kind has content of that format; a request also says which version it is."""
    then: Schema = {"properties": {"content": {"properties": {"format": {"const": content}}}}}
    if kind == Kind.LETTER_OF_REQUEST:
        then["required"] = ["version"]
    return {"if": {"properties": {"kind": {"const": kind}}}, "then": then}


def _of_letter(letter: type[Letter]) -> Schema:
    title = Kind(letter.KIND).label
    made = _of_class(letter)
    made["properties"] = {"format": {"const": f"{letter.KIND}/1"}, **made["properties"]}
    made["required"] = ["format", *made.get("required", ())]
    return _head(f"{letter.KIND}/1", str(title), str(made.pop("description"))) | made


def _head(found: str, title: str, described: str) -> Schema:
    name, version = found.split("/")
    return {
        "$schema": request_schema.DIALECT,
        "$id": address(name, version),
        "title": title,
        "description": described,
    }


def _letters() -> Iterator[type[Letter]]:
    for room in (decisions, emergencies, information, preservation, requests, results):
        for found in vars(room).values():
            if isinstance(found, type) and issubclass(found, Letter) and found is not Letter:
                yield found


def _of_class(told: type) -> Schema:
    hints, allowed = get_type_hints(told), getattr(told, "ALLOWED", {})
    left = (
        _NOT_IN_CONTENT if issubclass(told, Letter) else frozenset({"grounds"} if told is Objection else ())
    )
    declared = [one for one in fields(told) if one.name not in left]
    made = {one.name: _titled(one, _of_type(hints[one.name], allowed.get(one.name))) for one in declared}
    if told is Objection:
        made["stands"] = {"title": "Stands", **_list(_TEXT)}
    needed = [one.name for one in declared if _is_needed(one, hints[one.name])]
    said = " ".join((told.__doc__ or "").split())
    return _object(made, needed) | {"description": re.split(r"(?<=\.) ", said)[0]}


def _titled(one: "Field[Any]", made: Schema) -> Schema:
    return {"title": one.name.replace("_", " ").capitalize(), **made}


def _is_needed(one: "Field[Any]", hint: Any) -> bool:
    """What is empty is left out, so that only what cannot be empty can be asked for."""
    has_default = one.default is not MISSING or one.default_factory is not MISSING
    return not has_default and hint in (bool, int, date, datetime)


def _of_type(hint: Any, codes: frozenset[str] | None = None) -> Schema:
    if isinstance(hint, UnionType):
        (hint,) = (one for one in get_args(hint) if one is not NoneType)
    if get_origin(hint) is tuple:
        return _list(_of_type(get_args(hint)[0], codes))
    if is_dataclass(hint) and isinstance(hint, type):
        return _of_class(hint)
    if codes:
        return {"type": "string", "enum": sorted(codes - {""})}
    return dict(_SIMPLE[hint])


def _list(one: Schema) -> Schema:
    return {"type": "array", "items": one, "minItems": 1, "maxItems": LONGEST_LIST}


def _object(properties: Schema, needed: list[str] | None = None) -> Schema:
    made: Schema = {"type": "object", "properties": properties}
    return made | ({"required": needed} if needed else {}) | {"additionalProperties": False}

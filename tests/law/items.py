"""One item of assistance, as an officer fills it in, and what the portal says of it."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile.kinds import Known
from requests_app.casefile.points import MISSING, Context, Severity
from requests_app.casefile.readiness import check
from requests_app.casefile.validation import clean
from requests_app.core.clock import today
from requests_app.core.errors import Invalid
from requests_app.law.assistance import find

Item = dict[str, Any]

COMMON: Item = {
    "description": "What is asked for, said in a sentence.",
    "holder": "Kestrel Hosting SA",
    "holder_address": "Rue du Port 4, Port-Clair",
    "holder_country": "XB",
    "period_from": "2026-02-11T22:07:31Z",
    "period_to": "2026-03-02T03:20:05Z",
    "time_zone": "UTC",
    "relevance": "It would show who leased the server from which the files were encrypted.",
    "offences": ["offence1"],
}


def item(code: str, **fields: Any) -> Item:
    """An item of that type with every common field; None takes a field away."""
    filled = {"type": code, **COMMON, **fields}
    return {name: value for name, value in filled.items() if value is not None}


def missing(filled: Mapping[str, Any]) -> set[str]:
    """The fields of this item without which the request is not submitted."""
    content = {"assistance": {"entries": [{"id": "item0001", **filled}]}}
    points = check(content, context=Context(on=today(), home="XA")).of("assistance")
    return {point.field for point in points if point.code == MISSING and point.severity is Severity.BLOCK}


def refused(filled: Mapping[str, Any]) -> dict[str, list[str]]:
    """What is said at the fields of an item that cannot be kept; nothing if it can be."""
    try:
        clean("assistance", filled, known=Known())
    except Invalid as error:
        return dict(error.fields)
    return {}


def days(filled: Mapping[str, Any]) -> dict[str, str]:
    """The deadlines an item lets one count: label to day."""
    declared = find(filled["type"])
    return {one.label: f"{day:%Y-%m-%d}" for one, day in declared.reckon(filled)} if declared else {}


def grades(code: str) -> set[str]:
    """Every place of a type and of its fields, with its grade: "BUDAPEST 31 A"."""
    declared = find(code)
    assert declared is not None
    places = (*declared.citations, *(field.source for field in declared.fields if field.source))
    return {f"{one.instrument} {one.article}{one.paragraph}".strip() + f" {one.grade}" for one in places}


def printed(code: str) -> set[str]:
    """The same places as a page or a letter may show them."""
    declared = find(code)
    assert declared is not None
    places = (*declared.citations, *(field.source for field in declared.fields if field.source))
    return {one.printable() for one in places}

"""Items of every type for tests: each field of the declaration filled with something valid that can be found again."""

from typing import Any

from requests_app.casefile import sections
from requests_app.documents.letters.material import Material
from requests_app.law.assistance import RESIDUAL, TYPES
from requests_app.law.fields import Field, Kind
from requests_app.law.measures.declaration import AssistanceType
from tests.documents import papers

EVERY_TYPE = {declared.code: declared for declared in (*TYPES.values(), RESIDUAL)}
BY_FAMILY: dict[str, list[str]] = {}
for _declared in EVERY_TYPE.values():
    BY_FAMILY.setdefault(_declared.family.value, []).append(_declared.code)

PERSON = {
    "id": "person01",
    "kind": "natural",
    "roles": ["witness"],
    "name_original": "Елена Воронова",
    "name_latin": "Elena Voronova",
}
IDENTIFIERS = [
    {
        "id": "ident001",
        "kind": "ip",
        "value": "192.0.2.44",
        "port": 51_514,
        "seen_from": "2026-03-01T22:07:31Z",
        "seen_to": "2026-03-02T01:00:00Z",
        "time_zone": "Europe/Oslo",
        "service": "Kestrel Hosting SA",
        "holder": "person01",
        "note": "Log of the mail server, exhibit 7.",
    },
    {"id": "ident002", "kind": "iban", "value": "GB33BUKB20201555555555"},
    {
        "id": "ident003",
        "kind": "wallet",
        "value": "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "chain": "bitcoin",
    },
    {"id": "ident004", "kind": "imei", "value": "490154203237519", "as_stated": "yes"},
]
ANNEX = {
    "id": "annex001",
    "category": "B",
    "title": "Order of the District Court",
    "filename": "order.pdf",
    "media_type": "application/pdf",
    "size": 4711,
    "sha256": "0f" * 32,
    "language": "en",
}
_DAYS = {"hearing_on": "2026-09-30", "arrested_on": "2026-05-04", "presence_ends_on": "2026-06-12"}


def value_of(field: Field) -> Any:
    """Something valid for a field, as the content of a version holds it."""
    kind = Kind(field.kind)
    made: dict[Kind, Any] = {
        Kind.TEXT: f"Text of {field.code} <b>&amp;</b>",
        Kind.LONGTEXT: f"First line of {field.code}.\nSecond line of {field.code}.",
        Kind.DATE: _DAYS.get(field.code, "2026-05-17"),
        Kind.DATETIME: "2026-05-18T08:45:00Z",
        Kind.INTEGER: max(field.minimum or 0, 1234),
        Kind.COUNTRY: "XC",
        Kind.COUNTRIES: ["XB", "XC"],
        Kind.LANGUAGE: "ar",
        Kind.EMAIL: f"{field.code}@example.org",
        Kind.PHONE: "+4722123456",
        Kind.AUTHORITY: "xa-central",
        Kind.TIME_ZONE: "Europe/Oslo",
        Kind.PERSON: PERSON["id"],
        Kind.PERSONS: [PERSON["id"]],
        Kind.OFFENCES: [offence["id"] for offence in papers.content("hospital")["offences"]["entries"]][:1],
        Kind.IDENTIFIERS: [one["id"] for one in IDENTIFIERS],
        Kind.ANNEXES: [ANNEX["id"]],
        Kind.AMOUNT: "1284930.17 EUR",
    }
    if kind in (Kind.CHOICE, Kind.YESNO):
        return field.choice_values[0]
    if kind is Kind.MULTICHOICE:
        return list(field.choice_values)
    return made[kind]


def item(code: str, **changes: Any) -> dict[str, Any]:
    """An item of that type in which every field says something."""
    made = {"id": f"item{code.lower()}", "type": code}
    made |= {
        field.code: value_of(field)
        for field in sections.fields_of("assistance", made)
        if field.code not in made
    }
    return made | {"period_from": "2026-02-01T00:00:00Z", "period_to": "2026-03-04T23:59:59Z"} | changes


def material(*items: dict[str, Any], language: str = "en", basis: str = "UNCAC", **told: Any) -> Material:
    """A request with these items, identifiers, a person and an annex they may refer to."""
    whole = papers.content("hospital")
    told = {
        "format": "outgoing-request/2",
        "persons": {"entries": [PERSON]},
        "identifiers": {"entries": IDENTIFIERS},
        "annexes": {"entries": [ANNEX]},
        "assistance": {"entries": list(items)},
        "basis": whole["basis"] | {"instrument": basis},
    } | told
    made = papers.material("hospital", language, **told)
    made.data = papers.data(
        language, basis={"code": basis, "title": "", "citations": [f"{basis} Article 46"]}
    )
    return made


def printed_fields(declared: AssistanceType) -> list[Field]:
    """The fields of a type that a letter prints."""
    return [field for field in declared.fields if field.in_letter]

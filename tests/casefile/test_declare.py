"""A section, a field or a type of assistance is a declaration: everything else is made from it."""

import dataclasses

import pytest

from requests_app.casefile import schema, sections
from requests_app.casefile.content import sources
from requests_app.casefile.content.assistance import OFFERED
from requests_app.casefile.declaration import GROUPS
from requests_app.casefile.kinds import Known
from requests_app.casefile.points import Context
from requests_app.casefile.readiness import check
from requests_app.casefile.validation import clean
from requests_app.core.clock import today
from requests_app.law.assistance import AVAILABLE, RESIDUAL, TYPES
from requests_app.law.citations import cite
from requests_app.law.fields import Field, Kind

FIELDS = [(section, field) for section in sections.SECTIONS.values() for field in section.fields]


def test_the_sections_of_a_request_in_their_order() -> None:
    assert list(sections.SECTIONS) == [
        *(
            "authority",
            "basis",
            "offences",
            "dual_criminality",
            "persons",
            "identifiers",
            "facts",
            "assistance",
            "procedure",
            "earlier",
        ),
        *("timing", "confidentiality", "undertakings", "assurances", "clauses", "delivery", "annexes"),
    ]


def test_the_types_offered_are_those_that_can_be_drafted() -> None:
    assert [code for code, _ in OFFERED] == sorted(AVAILABLE)


@pytest.mark.parametrize("section", sections.SECTIONS.values(), ids=lambda section: section.code)
def test_every_section_is_whole(section) -> None:
    assert section.group in GROUPS
    assert section.title
    assert section.intro.endswith(".")
    codes = [field.code for field in section.fields]
    assert len(codes) == len(set(codes))
    assert set(section.named_by) <= set(codes)
    assert set(section.maxima) <= set(codes)
    assert section.set_by_portal <= set(codes)
    assert bool(section.entry_noun) == section.repeated


@pytest.mark.parametrize(("section", "field"), FIELDS, ids=lambda value: value.code)
def test_every_field_is_whole(section, field: Field) -> None:
    assert field.label
    assert not field.in_letter or field.letter_label
    assert not field.help or field.help.endswith((".", "?"))
    if field.required_when:
        assert field.required_when.field in {one.code for one in section.fields}


def test_fields_of_a_type_do_not_clash_with_those_of_every_item() -> None:
    common = {field.code for field in sections.SECTIONS["assistance"].fields}
    for one in (*TYPES.values(), RESIDUAL):
        assert not {field.code for field in one.fields} & common
        assert {*one.needs, *one.spares} <= common


def test_another_type_is_only_a_declaration(monkeypatch, request) -> None:
    fields = (
        Field("domain", "Domain name", Kind.TEXT, required=True),
        Field("registered_on", "Registered on", Kind.DATE),
    )
    declared = dataclasses.replace(
        TYPES["AT04"], code="AT99", title="Domain data", fields=fields, needs=("holder",)
    )
    monkeypatch.setitem(TYPES, "AT99", declared)
    kind = sections.SECTIONS["assistance"].field("type")
    monkeypatch.setattr(schema, "AVAILABLE", AVAILABLE | {"AT99"})
    before = kind.choices
    request.addfinalizer(lambda: object.__setattr__(kind, "choices", before))
    object.__setattr__(kind, "choices", (*before, ("AT99", "Domain data")))
    item = {"type": "AT99", "domain": "tarn-grid.example", "registered_on": "2026-01-02"}
    assert clean("assistance", item, known=Known()) == item
    del item["domain"]
    content = {"assistance": {"entries": [{"id": "domainit", **item}]}}
    missing = {
        point.field for point in check(content, context=Context(on=today(), home="XA")).of("assistance")
    }
    assert {"domain", "holder", "description", "relevance", "offences"} <= missing
    schema.json_schema.cache_clear()
    variants = schema.json_schema()["properties"]["assistance"]["properties"]["entries"]["items"]["oneOf"]
    schema.json_schema.cache_clear()
    assert any("domain" in variant["properties"] for variant in variants)


@pytest.mark.parametrize(
    ("source", "basis", "shown"),
    [
        (sources.R3, "", "UNTOC Article 18(15)(c)"),
        (sources.R3, "UNCAC", "UNCAC Article 46(15)(c)"),
        (sources.R3, "HC", "Hanoi Convention Article 40"),
        (sources.R3, "xa-xb-2009", "UNTOC Article 18(15)(c)"),
        (sources.CONFIDENTIALITY, "BUDAPEST", "Budapest Convention Article 27(8)"),
        (sources.OFFENCE_TEXT, "", "as in the Netherlands–Hong Kong SAR Agreement Article 5(2)(b)"),
        (sources.DATA_PROTECTION, "HC", "Hanoi Convention Article 36"),
        (cite("CAT", "15", "A"), "UNTOC", "Convention against Torture Article 15"),
        (None, "UNTOC", ""),
    ],
)
def test_sources_as_they_are_printed(source, basis: str, shown: str) -> None:
    assert sources.printed(source, basis) == shown

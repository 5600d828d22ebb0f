"""The published format: every declared field is in it, nothing else fits."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from requests_app.casefile import schema, sections
from requests_app.core import canonical
from requests_app.core.errors import Invalid
from requests_app.law.assistance import AVAILABLE
from tests import samples

HEAD = {"format": "outgoing-request/2", "reference": "OUT-2026-7KQ4MX", "title": "Mirrorlock"}


def content(**changed: Any) -> dict[str, Any]:
    return {**HEAD, **samples.hospital(), **changed}


def refused(whole: Any) -> set[str]:
    with pytest.raises(Invalid) as failure:
        schema.validate(whole)
    return set(failure.value.fields)


def test_it_is_a_schema_of_the_2020_12_dialect() -> None:
    assert schema.json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(schema.json_schema())


def test_both_cases_fit() -> None:
    schema.validate({**HEAD, **samples.hospital()})
    schema.validate({**HEAD, **samples.invoice()})


def test_every_declared_field_is_in_it() -> None:
    properties = schema.json_schema()["properties"]
    decides = {"assistance": "type", "dual_criminality": "article"}
    for code, section in sections.SECTIONS.items():
        made = properties[code]
        if code in decides:
            variants = made["properties"]["entries"]["items"]["oneOf"]
            for variant in variants:
                entry = {decides[code]: variant["properties"][decides[code]]["const"]}
                wanted = {field.code for field in sections.fields_of(code, entry)}
                assert set(variant["properties"]) == wanted | {"id"}
        elif section.repeated:
            assert set(made["properties"]["entries"]["items"]["properties"]) == {
                f.code for f in section.fields
            } | {"id"}
        else:
            assert set(made["properties"]) == {field.code for field in section.fields}


def test_every_type_of_assistance_has_its_variant() -> None:
    variants = schema.json_schema()["properties"]["assistance"]["properties"]["entries"]["items"]["oneOf"]
    assert [variant["properties"]["type"]["const"] for variant in variants] == sorted(AVAILABLE)


@pytest.mark.parametrize(
    ("changed", "pointer"),
    [
        ({"format": "outgoing-request/3"}, "/format"),
        ({"title": ""}, "/title"),
        ({"smuggled": {}}, ""),
        ({"facts": {"summary": ""}}, "/facts/summary"),
        ({"facts": {}}, "/facts"),
        ({"facts": {"summary": "x", "more": "y"}}, "/facts"),
        ({"facts": {"event_from": "2026-02-30"}}, "/facts/event_from"),
        ({"facts": {"event_from": "2026-02-03\n"}}, "/facts/event_from"),
        ({"offences": {"entries": []}}, "/offences/entries"),
        ({"offences": {"entries": [{"title": "x"}]}}, "/offences/entries/0"),
        (
            {"offences": {"entries": [{"id": "abcdefgh", "penalty_months": 1201}]}},
            "/offences/entries/0/penalty_months",
        ),
        (
            {"offences": {"entries": [{"id": "abcdefgh", "penalty_months": 12.5}]}},
            "/offences/entries/0/penalty_months",
        ),
        ({"persons": {"entries": [{"id": "abcdefgh", "roles": []}]}}, "/persons/entries/0/roles"),
        (
            {"persons": {"entries": [{"id": "abcdefgh", "nationalities": ["XA", "XA"]}]}},
            "/persons/entries/0/nationalities",
        ),
        ({"assistance": {"entries": [{"id": "abcdefgh", "type": "AT36"}]}}, "/assistance/entries/0"),
        (
            {"assistance": {"entries": [{"id": "abcdefgh", "type": "AT09", "hash_method": "sha256"}]}},
            "/assistance/entries/0",
        ),
        ({"basis": {"requested_state": "xb"}}, "/basis/requested_state"),
    ],
)
def test_what_does_not_fit_is_named_by_its_place(changed: dict[str, Any], pointer: str) -> None:
    assert pointer in refused(content(**changed))


@pytest.mark.parametrize("whole", [None, [], "x", 7, {}, {"format": "outgoing-request/2"}])
def test_what_is_no_content_does_not_fit(whole: Any) -> None:
    refused(whole)


def test_too_many_entries_do_not_fit() -> None:
    entries = [{"id": f"entry{number:03d}"} for number in range(31)]
    assert "/offences/entries" in refused(content(offences={"entries": entries}))


@settings(max_examples=60, deadline=None)
@given(
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    )
)
def test_canonical_json_comes_back_as_it_went(value: Any) -> None:
    written = canonical.dumps(value)
    assert json.loads(written) == value
    assert canonical.dumps(json.loads(written)) == written
    assert canonical.digest(copy.deepcopy(value)) == canonical.digest(value)

"""Versions in an earlier format are still read, compared and printed: nothing they hold may lose its field."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from jsonschema import Draft202012Validator

from requests_app.casefile import sections
from requests_app.casefile.comparison import Nature, compare
from requests_app.documents.letters import compose
from requests_app.documents.letters.material import Material
from requests_app.law.assistance import find
from tests import samples
from tests.documents import papers

STORED = Path(__file__).parent / "stored"
SCHEMAS = settings.BASE_DIR / "docs" / "reference" / "schemas"
CASES = {"hospital": samples.hospital, "invoice": samples.invoice}


def stored(case: str) -> dict[str, Any]:
    return json.loads((STORED / f"{case}-1.json").read_text(encoding="utf-8"))


def first_schema() -> dict[str, Any]:
    return json.loads((SCHEMAS / "outgoing-request-1.schema.json").read_text(encoding="utf-8"))


def forms_of_the_first() -> list[tuple[str, str, dict[str, Any]]]:
    """(section, type of assistance, properties) of every form the first format had."""
    found = []
    for code, section in first_schema()["properties"].items():
        if section.get("type") != "object":
            continue
        entries = section["properties"].get("entries")
        for form in (entries["items"].get("oneOf") or [entries["items"]]) if entries else [section]:
            kind = form["properties"].get("type", {}).get("const", "")
            found.append((code, kind, form["properties"]))
    return found


@pytest.mark.parametrize("case", CASES)
def test_the_stored_versions_are_of_the_first_format(case: str) -> None:
    assert not list(Draft202012Validator(first_schema()).iter_errors(stored(case)))


@pytest.mark.parametrize(("section", "kind", "properties"), forms_of_the_first())
def test_every_field_of_the_first_format_is_still_declared(section: str, kind: str, properties: dict) -> None:
    assert not kind or find(kind) is not None
    declared = {field.code: field for field in sections.fields_of(section, {"type": kind} if kind else None)}
    for code, told in properties.items():
        if code == "id":
            continue
        assert (told.get("type") == "array") == declared[code].kind.is_list, code
        choices = set(told.get("enum") or told.get("items", {}).get("enum") or ())
        assert choices <= set(declared[code].choice_values), code


@pytest.mark.parametrize("case", CASES)
def test_an_early_version_is_compared_with_a_new_one(case: str) -> None:
    old, new = stored(case), {**stored(case), **CASES[case](), "format": "outgoing-request/2"}
    changes = compare(old, new)
    assert {change.section for change in changes} >= {"identifiers", "assistance"}
    assert all(change.label for change in changes)
    back = {change.nature for change in compare(new, old)}
    assert back >= {Nature.REMOVED, Nature.ADDED}
    assert compare(old, copy.deepcopy(old)) == []


def test_nothing_is_passed_over_when_the_fields_of_an_item_change() -> None:
    old, new = stored("hospital"), {**stored("hospital"), **samples.hospital()}
    gone = {change.path.rsplit("/", 1)[1] for change in compare(old, new) if change.nature is Nature.REMOVED}
    assert gone >= {"accounts", "account_numbers", "bank_records", "by_video", "record_format"}


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_early_version_is_printed_with_its_accounts(case: str, language: str) -> None:
    content = stored(case)
    made = Material(
        content,
        papers.data(language),
        language,
        number=1,
        sha256=papers.SHA256,
        frozen_at="2026-04-01T09:00:00+00:00",
    )
    html = compose.to_html(compose.SHEETS["letter_of_request"](made, ""))
    text = papers.squeezed(html)
    expected = {"hospital": "billing@tarn-grid.example", "invoice": "XC00TEST0000123456789012"}
    assert papers.squeezed(expected[case]) in text

"""Versions that were frozen when requests had another format still become letters, in both languages."""

import json
from pathlib import Path

import pytest

from requests_app.documents.letters import compose
from requests_app.documents.letters.forms.declared import forms
from requests_app.documents.letters.material import Material
from requests_app.law.languages import LETTER_LANGUAGES
from tests.documents import papers
from tests.documents.test_types import text_of

STORED = sorted((Path(__file__).parent / "stored").glob("outgoing-request-1-*.json"))


def material(path, language):
    return Material(
        json.loads(path.read_text()),
        papers.data(language),
        language,
        number=1,
        sha256=papers.SHA256,
        frozen_at="2026-04-01T09:00:00+00:00",
    )


def test_there_are_stored_versions():
    assert {json.loads(path.read_text())["format"] for path in STORED} == {"outgoing-request/1"}


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_a_version_of_the_first_format_still_prints_everything_it_says(path, language):
    m = material(path, language)
    text = text_of(m)
    for item in m.entries("assistance"):
        for field in ("description", "relevance", "accounts", "account_numbers", "questions", "necessity"):
            for line in str(item.get(field, "")).splitlines():
                assert papers.squeezed(line) in papers.squeezed(text), (item["id"], field)
    assert papers.printed(m).pages > 4


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.stem)
def test_its_forms_are_made_as_well(path):
    m = material(path, "en")
    for _number, item, form in forms(m.content):
        assert compose.to_html(compose.SHEETS[form.kind](m, item["id"]))


def test_what_was_ordered_before_there_was_a_register_or_counsel_needs_neither():
    m = material(STORED[0], "en")
    assert not {"citations", "assurances", "conditions"} & m.data.keys()
    assert "catalogue of law" not in text_of(m)

"""Every type of assistance in print: whatever is typed comes out in the letter and in the form of its item."""

import html
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile.validation import clean
from requests_app.documents.letters import compose
from requests_app.documents.letters.forms.declared import form_of
from requests_app.documents.letters.material import Material, label_of
from requests_app.documents.letters.text import visible
from requests_app.documents.phrases.book import book
from requests_app.law.assistance import RESIDUAL, TYPES, find
from requests_app.law.fields import Kind
from requests_app.law.languages import LETTER_LANGUAGES
from tests.casefile import declared as made
from tests.documents import papers

EVERY_TYPE = pytest.mark.parametrize("code", made.CODES)
TYPED = (Kind.TEXT, Kind.LONGTEXT)
OTHERS: dict[str, Any] = {
    "offences": {"entries": [{"id": "offence1", "title": "Fraud"}, {"id": "offence2", "title": "Theft"}]},
    "persons": {
        "entries": [
            {"id": "person01", "kind": "natural", "roles": ["witness"], "name_latin": "Ada Ro"},
            {"id": "person02", "kind": "legal", "roles": ["third_party"], "name_original": "شركة"},
        ]
    },
    "identifiers": {
        "entries": [
            {"id": "account1", "kind": "account", "value": "ro_ada", "service": "Forum"},
            {
                "id": "wallet01",
                "kind": "wallet",
                "value": "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
                "chain": "bitcoin",
            },
        ]
    },
    "annexes": {
        "entries": [
            {
                "id": code,
                "category": "B",
                "title": f"Order {code}",
                "filename": f"{code}.pdf",
                "sha256": "0" * 64,
            }
            for code in ("annex001", "annex002")
        ]
    },
}


def material(item: dict[str, Any], language: str) -> Material:
    kept = {"id": "item0001", **clean("assistance", item, known=made.KNOWN)}
    told = papers.content("hospital", assistance={"entries": [kept]}, **OTHERS)
    return Material(
        told,
        papers.data(language),
        language,
        number=1,
        sha256=papers.SHA256,
        frozen_at="2026-04-01T09:00:00+00:00",
    )


def squeezed(text: str) -> str:
    """What a reader sees: no markup, no space, no character without a shape."""
    plain = papers.squeezed(html.unescape(re.sub(r"<[^>]*>", " ", text))).casefold()
    return "".join(one for one in plain if unicodedata.category(one) != "Cf")


@EVERY_TYPE
@settings(max_examples=4)
@given(data=st.data(), language=st.sampled_from(LETTER_LANGUAGES))
def test_whatever_is_typed_is_printed(code: str, data: st.DataObject, language: str) -> None:
    m = material(data.draw(made.sound_items(code)), language)
    page = squeezed(compose.to_html(compose.SHEETS["letter_of_request"](m, "")))
    item = m.entries("assistance")[0]
    declared = find(code)
    assert declared is not None
    assert squeezed(html.escape(m.assistance(code))) in page
    for field in declared.fields:
        if field.in_letter and field.kind in TYPED and field.code in item:
            assert squeezed(label_of(field, language)) in page, field.code
            assert all(
                squeezed(html.escape(visible(line))) in page for line in item[field.code].splitlines()
            ), field.code


@EVERY_TYPE
@settings(max_examples=4)
@given(data=st.data(), language=st.sampled_from(LETTER_LANGUAGES))
def test_the_form_of_an_item_is_made_from_whatever_is_typed(
    code: str, data: st.DataObject, language: str
) -> None:
    m = material(data.draw(made.sound_items(code)), language)
    form = form_of(m.entries("assistance")[0])
    declared = find(code)
    assert declared is not None
    assert form is None or declared.annex_form
    if form is not None:
        page = compose.to_html(compose.SHEETS[form.kind](m, "item0001"))
        assert squeezed(m.content["reference"]) in squeezed(page)
        assert "<script" not in page


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_type_has_its_paragraph_and_its_name(language: str) -> None:
    words = book(language)
    for one in (*TYPES.values(), RESIDUAL):
        assert words.find(f"paragraph.{one.letter_paragraph}"), one.code
        assert words.find(f"assistance.{one.code}"), one.code


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_what_is_typed_never_becomes_markup(language: str) -> None:
    for code in made.CODES:
        declared = find(code)
        assert declared is not None
        hostile = "<script>alert(1)</script>{{ m }}{% now %}"
        item = {field.code: hostile for field in declared.fields if field.kind in TYPED}
        m = material({"type": code, "description": hostile, "relevance": hostile, **item}, language)
        page = compose.to_html(compose.SHEETS["letter_of_request"](m, ""))
        assert "<script" not in page, code
        assert "{{ m }}" in html.unescape(page), code

"""Whatever sound data an item has, of whatever type: the letter and its form are made, and say it."""

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile.validation import clean
from requests_app.documents.letters.forms.declared import form_of
from requests_app.documents.letters.text import typed
from requests_app.law.assistance import find
from requests_app.law.fields import Kind
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.law.measures.declaration import AssistanceType
from tests.casefile import declared as made
from tests.documents import filling, papers
from tests.documents.test_types import text_of

KNOWN = {
    "offences": [{"id": one, "title": f"Title of {one}"} for one in made.KNOWN.offences],
    "persons": [{"id": one, "name_original": f"Name of {one}"} for one in made.KNOWN.persons],
    "identifiers": [{"id": one, "kind": "other", "value": f"value-{one}"} for one in made.KNOWN.identifiers],
    "annexes": [{"id": one, "category": "B", "title": f"Annex {one}"} for one in made.KNOWN.annexes],
}
TEXTS = {Kind.TEXT, Kind.LONGTEXT}


def material(item: dict[str, Any], language: str) -> Any:
    told = {section: {"entries": entries} for section, entries in KNOWN.items()}
    return filling.material(item, language=language, **told)


def words(text: str) -> str:
    return re.sub(r"\s", "", papers.plain(text))


@pytest.mark.parametrize("code", made.CODES)
@settings(max_examples=6)
@given(data=st.data())
def test_any_sound_item_is_printed_with_every_text_in_it(code: str, data: st.DataObject) -> None:
    item = {"id": "item0001", **clean("assistance", data.draw(made.sound_items(code)), known=made.KNOWN)}
    m = material(item, data.draw(st.sampled_from(LETTER_LANGUAGES)))
    text = words(text_of(m))
    declared = find(code)
    assert isinstance(declared, AssistanceType)
    for field in made.fields_of(declared):
        if (
            field.kind in TEXTS
            and field.in_letter
            and item.get(field.code)
            and field.code != "holder_address"
        ):
            for line in typed(item[field.code]):
                assert words(line.text) in text, field.code
    if form := form_of(item):
        assert text_of(m, form.kind, "item0001")


@pytest.mark.parametrize("code", made.CODES)
def test_what_points_nowhere_or_is_no_choice_of_the_field_prints_nothing_in_its_place(code: str) -> None:
    declared = filling.EVERY_TYPE[code]
    pointing = {Kind.PERSON: "nobody99", Kind.PERSONS: ["nobody99"], Kind.IDENTIFIERS: ["nobody99"]}
    pointing |= {Kind.ANNEXES: ["nobody99"], Kind.OFFENCES: ["nobody99"]}
    changes = {field.code: pointing[field.kind] for field in declared.fields if field.kind in pointing}
    item = filling.item(code, **changes, offences=["nobody99"], persons=["nobody99"])
    m = filling.material(item)
    text = text_of(m)
    assert "nobody99" not in text
    assert "None" not in text.replace("None of these", "")
    if form := form_of(item):
        assert "nobody99" not in text_of(m, form.kind, item["id"])

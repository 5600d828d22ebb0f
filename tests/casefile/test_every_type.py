"""Every type of assistance, whatever is typed: what is sound is kept, what is wrong is said at its field."""

import dataclasses
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile import schema
from requests_app.casefile.declaration import FORMAT
from requests_app.casefile.points import MISSING, Severity
from requests_app.casefile.readiness import check
from requests_app.casefile.validation import clean
from requests_app.core.errors import Invalid
from requests_app.law.assistance import find
from requests_app.law.fields import Field
from tests.casefile import declared as made
from tests.casefile.sound import CONTEXT, ON

EVERY_TYPE = pytest.mark.parametrize("code", made.CODES)
FIELDS = [(code, field) for code in made.CODES for field in made.fields_of(find(code))]


def content_of(item: dict[str, Any]) -> dict[str, Any]:
    entry = {"id": "item0001", **clean("assistance", item, known=made.KNOWN)}
    return {"format": FORMAT, "reference": "OUT-2026-7KQ4M", "title": "T", "assistance": {"entries": [entry]}}


def missing_from(item: dict[str, Any]) -> dict[str, tuple[Severity, str]]:
    """The fields of the item that readiness asks for, with severity and sentence."""
    points = check(content_of(item), context=dataclasses.replace(CONTEXT, on=ON)).of("assistance")
    return {one.field: (one.severity, one.message) for one in points if one.code == MISSING and one.entry_id}


@EVERY_TYPE
@settings(max_examples=12)
@given(data=st.data())
def test_a_sound_item_is_kept_and_fits_the_published_format(code: str, data: st.DataObject) -> None:
    item = data.draw(made.sound_items(code))
    content = content_of(item)
    schema.validate(content)
    kept = content["assistance"]["entries"][0]
    assert kept.keys() - {"id"} == item.keys()
    assert clean("assistance", kept, known=made.KNOWN) == {key: kept[key] for key in kept if key != "id"}


@EVERY_TYPE
@settings(max_examples=8)
@given(data=st.data())
def test_a_sound_item_misses_nothing(code: str, data: st.DataObject) -> None:
    assert missing_from(data.draw(made.sound_items(code))) == {}


@EVERY_TYPE
@settings(max_examples=8)
@given(data=st.data())
def test_what_a_type_needs_and_has_not_is_asked_for_at_its_field(code: str, data: st.DataObject) -> None:
    declared, item = find(code), data.draw(made.sound_items(code))
    assert declared is not None
    needed = [field for field in made.fields_of(declared) if made.is_needed(declared, field, item)]
    field = data.draw(st.sampled_from(needed))
    del item[field.code]
    severity, message = missing_from(item)[field.code]
    assert severity is Severity.BLOCK
    assert message.endswith((".", "?"))


@pytest.mark.parametrize(("code", "field"), FIELDS, ids=lambda value: getattr(value, "code", value))
@settings(max_examples=5)
@given(data=st.data())
def test_what_cannot_be_kept_is_refused_at_its_field(code: str, field: Field, data: st.DataObject) -> None:
    item = {"type": code, field.code: data.draw(made.broken_value(field))}
    with pytest.raises(Invalid) as refused:
        clean("assistance", item, known=made.KNOWN)
    assert set(refused.value.fields) == {field.code}
    assert all(sentence.endswith(".") and len(sentence) > 10 for sentence in refused.value.fields[field.code])


@EVERY_TYPE
def test_what_belongs_to_no_field_is_refused(code: str) -> None:
    with pytest.raises(Invalid) as refused:
        clean("assistance", {"type": code, "invented": "x"}, known=made.KNOWN)
    assert set(refused.value.fields) == {"invented"}


@EVERY_TYPE
def test_fields_of_other_types_are_refused(code: str) -> None:
    declared = find(code)
    assert declared is not None
    own = {field.code for field in made.fields_of(declared)}
    foreign = next(field for _, field in FIELDS if field.code not in own)
    with pytest.raises(Invalid) as refused:
        clean("assistance", {"type": code, foreign.code: "yes"}, known=made.KNOWN)
    assert foreign.code in refused.value.fields

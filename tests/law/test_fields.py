"""Fields: what a declaration promises to those who build forms and schemas from it."""

import pytest

from requests_app.law.fields import YES_NO_UNKNOWN, Field, Kind


def test_a_question_answered_by_yes_or_no_offers_both() -> None:
    assert Field("oath", "Oath?", Kind.YESNO).choice_values == ("yes", "no")
    assert Field("minor", "Minor?", Kind.YESNO, choices=YES_NO_UNKNOWN).choice_values == (
        "yes",
        "no",
        "unknown",
    )


def test_text_has_an_end() -> None:
    assert Field("title", "Title", Kind.TEXT).max_length == 300
    assert Field("summary", "Facts", Kind.LONGTEXT).max_length == 20_000
    assert Field("note", "Note", Kind.TEXT, max_length=40).max_length == 40


def test_a_choice_without_choices_is_refused() -> None:
    with pytest.raises(ValueError, match="kind"):
        Field("kind", "Kind", Kind.CHOICE)


def test_labels_of_choices() -> None:
    field = Field("kind", "Kind", Kind.CHOICE, choices=(("natural", "Natural person"),))
    assert field.choice_label("natural") == "Natural person"
    assert field.choice_label("other") == "other"


def test_kinds_that_hold_several_values() -> None:
    several = {kind for kind in Kind if kind.is_list}
    lists = {Kind.OFFENCES, Kind.PERSONS, Kind.IDENTIFIERS, Kind.ANNEXES}
    assert several == {Kind.MULTICHOICE, Kind.COUNTRIES, *lists}

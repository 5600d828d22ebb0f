"""Judged, running, barred, forgiven: G41 to G44, G57."""

import pytest

from tests.law.content import changed, clean, pointers, screened


def test_G41_an_earlier_judgment() -> None:
    assert pointers("G41", changed(persons={"prior_judgment": "Acquitted in 2024"})) == [
        "/persons/entries/0/prior_judgment"
    ]
    assert pointers("G41", clean()) == []


@pytest.mark.parametrize("nothing", ["none", "None.", "Aucun", "no", " "])
def test_G41_words_for_nothing(nothing: str) -> None:
    assert pointers("G41", changed(persons={"prior_judgment": nothing})) == []


def test_G42_is_asked_of_extradition_and_left_to_people() -> None:
    found = screened("G42", changed(assistance={"type": "AT22"}))
    assert found is not None
    assert not found.flagged
    assert found.ground.trigger_texts
    assert screened("G42", clean()) is None


def test_G43_the_day_of_limitation_has_passed() -> None:
    assert pointers("G43", changed(offences={"limitation_date": "2026-04-01"})) == [
        "/offences/entries/0/limitation_date"
    ]
    assert pointers("G43", changed(offences={"limitation_date": "2026-04-02"})) == []
    assert pointers("G43", changed(offences={"limitation_date": None})) == []
    assert pointers("G43", changed(offences={"limitation_date": "2026-04-01"}), on=None) == []


@pytest.mark.parametrize(
    "text", ["Covered by the amnesty of 2020", "gracié en 2019", "immunity from prosecution"]
)
def test_G44_amnesty_or_pardon(text: str) -> None:
    assert pointers("G44", changed(persons={"notes": text})) == ["/persons/entries/0/notes"]
    assert pointers("G44", clean()) == []


def test_G57_is_asked_of_everything_and_left_to_people() -> None:
    found = screened("G57", clean())
    assert found is not None
    assert not found.flagged
    assert found.ground.trigger_texts

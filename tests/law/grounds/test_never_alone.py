"""Objections that never stand alone: G16, G17, G18."""

import pytest

from requests_app.law.grounds import GROUNDS, Nature
from tests.law.content import changed, clean, pointers, screened


@pytest.mark.parametrize("code", ["G16", "G17", "G18"])
def test_G16_G17_G18_may_not_be_used_alone(code: str) -> None:
    assert GROUNDS[code].sole_use_barred
    assert GROUNDS[code].nature == (Nature.PROHIBITED,)


def test_G16_fiscal() -> None:
    assert pointers("G16", changed(offences={"character": ["fiscal"]})) == ["/offences/entries/0/character"]
    assert pointers("G16", changed(offences={"title": "Fraude fiscale"})) == ["/offences/entries/0/title"]
    assert pointers("G16", clean()) == []


def test_G17_bank_records() -> None:
    assert pointers("G17", changed(assistance={"type": "AT09", "bank_records": "yes"})) == [
        "/assistance/entries/0/bank_records"
    ]
    assert pointers("G17", changed(assistance={"type": "AT09", "bank_records": "no"})) == []
    assert screened("G17", clean()) is None


def test_G18_a_company() -> None:
    assert pointers("G18", changed(persons={"kind": "legal"})) == ["/persons/entries/0/kind"]
    assert pointers("G18", changed(persons={"kind": "legal", "roles": ["victim"]})) == []
    assert pointers("G18", clean()) == []

"""Third parties, evidence, preservation, cost, endeavour, exonerating use: G53, G54, G56, G58 to G60."""

import pytest

from tests.law.content import changed, clean, pointers, screened


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"persons": {"roles": ["third_party"]}}, "/persons/entries/0/roles"),
        (
            {"assistance": {"description": "Image of the virtual servers"}},
            "/assistance/entries/0/description",
        ),
        ({"assistance": {"holder": "Un revendeur"}}, "/assistance/entries/0/holder"),
    ],
)
def test_G53_third_parties(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G53", changed(**change)) == [pointer]
    assert pointers("G53", clean()) == []


def test_G54_no_order_is_annexed() -> None:
    freezing = {"type": "AT29"}
    assert pointers("G54", changed(assistance=freezing)) == ["/assistance/entries/0/type"]
    annexed = changed(assistance=freezing, annexes=[{"id": "annex001", "category": "B"}])
    assert pointers("G54", annexed) == []
    assert pointers("G54", changed(assistance=freezing | {"orders_annexed": ["annex001"]})) == []
    new_order = {"type": "AT28", "confiscation_mode": "new_order"}
    assert pointers("G54", changed(assistance=new_order)) == []
    enforced = new_order | {"confiscation_mode": "enforcement"}
    assert pointers("G54", changed(assistance=enforced)) == ["/assistance/entries/0/type"]
    assert pointers("G54", changed(assistance={"type": "AT10"}, facts={"summary": None})) == [
        "/facts/summary"
    ]
    assert screened("G54", clean()) is None


PRESERVATION = {"type": "AT14"}


def test_G56_the_provider_may_tell() -> None:
    secret = {"level": "confidential", "reason": "Suspects at large"}
    assert pointers("G56", changed(assistance=PRESERVATION, confidentiality=secret)) == [
        "/assistance/entries/0/non_notice"
    ]
    silent = PRESERVATION | {"non_notice": "yes"}
    assert pointers("G56", changed(assistance=silent, confidentiality=secret)) == []
    assert pointers("G56", changed(assistance=PRESERVATION)) == []


def test_G56_the_preservation_has_ended_or_the_data_vanish() -> None:
    ended = PRESERVATION | {"expires_on": "2026-04-01"}
    assert pointers("G56", changed(assistance=ended)) == ["/assistance/entries/0/expires_on"]
    assert pointers("G56", changed(assistance=PRESERVATION | {"expires_on": "2026-04-02"})) == []
    vanishing = PRESERVATION | {"description": "Disappearing messages"}
    assert pointers("G56", changed(assistance=vanishing)) == ["/assistance/entries/0/description"]
    assert screened("G56", clean()) is None


def test_G58_cost() -> None:
    assert pointers("G58", changed(assistance={"description": "Decryption of 4 terabytes"})) == [
        "/assistance/entries/0/description"
    ]
    assert pointers("G58", changed(assistance={"accounts": "\n".join("abcdefghijk")})) == [
        "/assistance/entries/0/accounts"
    ]
    assert pointers("G58", changed(procedure={"formalities": "Rapport d’expertise"})) == [
        "/procedure/formalities"
    ]
    assert pointers("G58", clean()) == []


@pytest.mark.parametrize("kind", ["AT05", "AT06"])
def test_G59_measures_in_real_time(kind: str) -> None:
    assert pointers("G59", changed(assistance={"type": kind})) == ["/assistance/entries/0/type"]
    assert screened("G59", clean()) is None


def test_G60_matters_after_transfer_and_is_left_to_people() -> None:
    found = screened("G60", clean())
    assert found is not None
    assert not found.flagged
    assert found.ground.trigger_texts

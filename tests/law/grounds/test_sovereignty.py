"""Sovereignty, security, public order, essential interests, own law: G03 to G08."""

import pytest

from tests.law.content import changed, clean, pointers, screened


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"procedure": {"attending": "Two officers"}}, "/procedure/attending"),
        (
            {"assistance": {"type": "AT01", "officials_attending": "Maren Tveit"}},
            "/assistance/entries/0/officials_attending",
        ),
        ({"assistance": {"type": "AT06"}}, "/assistance/entries/0/type"),
        ({"assistance": {"description": "Remote access to the server"}}, "/assistance/entries/0/description"),
        ({"procedure": {"formalities": "Accès à distance"}}, "/procedure/formalities"),
        ({"assistance": {"holder": "Ministry of Justice"}}, "/assistance/entries/0/holder"),
        ({"persons": {"profession": "public_official"}}, "/persons/entries/0/profession"),
    ],
)
def test_G03_sovereignty(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G03", changed(**change)) == [pointer]


def test_G03_an_official_who_is_a_witness_is_not_aimed_at() -> None:
    assert pointers("G03", changed(persons={"profession": "public_official", "roles": ["witness"]})) == []
    assert pointers("G03", clean()) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"assistance": {"holder": "Ministère de la Défense"}}, "/assistance/entries/0/holder"),
        ({"assistance": {"description": "Classified plans"}}, "/assistance/entries/0/description"),
        ({"assistance": {"relevance": "Critical infrastructure"}}, "/assistance/entries/0/relevance"),
        (
            {"undertakings": {"onward_recipients": "Ministry of State Security"}},
            "/undertakings/onward_recipients",
        ),
    ],
)
def test_G04_security(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G04", changed(**change)) == [pointer]
    assert pointers("G04", clean()) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"offences": {"death_possible": "yes"}}, "/offences/entries/0/death_possible"),
        ({"persons": {"in_custody": "yes"}}, "/persons/entries/0/in_custody"),
        ({"offences": {"committed_from": "2001-01-01"}}, "/offences/entries/0/committed_from"),
    ],
)
def test_G05_follows_every_ground_of_rights(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointer in pointers("G05", changed(**change))
    assert pointers("G05", clean()) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"offences": {"penalty_kind": "death"}}, "/offences/entries/0/penalty_kind"),
        ({"persons": {"protected_status": ["witness_protection"]}}, "/persons/entries/0/protected_status"),
        ({"facts": {"summary": "Three hostages are held."}}, "/facts/summary"),
        ({"assistance": {"description": "Secrets d’affaires"}}, "/assistance/entries/0/description"),
    ],
)
def test_G06_other_essential_interests(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G06", changed(**change)) == [pointer]
    assert pointers("G06", clean()) == []


def test_G07_a_coercive_item_without_order_or_provision() -> None:
    assert pointers("G07", changed(authority={"orders": None})) == ["/authority/orders"]
    assert pointers("G07", changed(authority={"orders": None, "domestic_basis": "§ 94"})) == []
    assert pointers("G07", clean()) == []
    assert screened("G07", changed(assistance={"type": "AT02"})) is None


def test_G07_under_the_convention_is_asked_of_preservation_which_needs_no_order() -> None:
    assert screened("G07", changed(assistance={"type": "AT14"})) is not None
    assert pointers("G07", changed(authority={"orders": None}, assistance={"type": "AT14"})) == []


def test_G08_is_asked_of_everything_and_computed_from_nothing() -> None:
    found = screened("G08", clean())
    assert found is not None
    assert not found.flagged
    assert found.ground.trigger is None
    assert found.ground.trigger_texts

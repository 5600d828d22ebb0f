"""Form and precision: G02, G35."""

import pytest

from tests.law.content import changed, clean, pointers, screened


@pytest.mark.parametrize(
    ("section", "field"),
    [
        ("authority", "requesting_authority"),
        ("authority", "conducting_official"),
        ("authority", "nature"),
        ("authority", "purpose"),
        ("basis", "addressee"),
        ("facts", "summary"),
    ],
)
def test_G02_a_part_of_the_common_core_is_missing(section: str, field: str) -> None:
    assert pointers("G02", changed(**{section: {field: None}})) == [f"/{section}/{field}"]


def test_G02_a_complete_request_raises_nothing() -> None:
    assert pointers("G02", clean()) == []


def test_G02_service_of_documents_needs_no_facts() -> None:
    assert pointers("G02", changed(facts={"summary": None}, assistance={"type": "AT02"})) == []


def test_G02_nothing_is_sought() -> None:
    assert pointers("G02", changed(assistance=[])) == ["/assistance/entries"]
    assert pointers("G02", changed(assistance={"description": None})) == ["/assistance/entries/0/description"]


def test_G02_the_language_is_not_accepted() -> None:
    french = ("fr",)
    assert pointers("G02", clean(), accepted_languages=french) == ["/basis/translation_language"]
    translated = changed(basis={"translation_language": "fr"})
    assert pointers("G02", translated, accepted_languages=french) == []
    assert pointers("G02", clean(), accepted_languages=()) == []


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ({"accounts": None}, "identifiers"),
        ({"accounts": "*@tarn-grid.example"}, "accounts"),
        ({"accounts": "\n".join(f"user{number}@a.example" for number in range(11))}, "accounts"),
        ({"accounts": None, "identifiers": [f"ident{number:03}" for number in range(11)]}, "identifiers"),
        ({"period_from": None}, "period_from"),
        ({"period_to": None}, "period_to"),
        ({"relevance": None}, "relevance"),
        ({"description": "Log-ins of ALL   USERS of the service"}, "description"),
        ({"description": "Les connexions de tous les comptes"}, "description"),
        ({"accounts": "Everyone who commented"}, "accounts"),
    ],
)
def test_G35_an_item_is_not_specific(item: dict[str, str], field: str) -> None:
    assert pointers("G35", changed(assistance=item)) == [f"/assistance/entries/0/{field}"]


def test_G35_ten_named_accounts_are_specific() -> None:
    ten = "\n".join(f"user{number}@a.example" for number in range(10))
    assert pointers("G35", changed(assistance={"accounts": ten})) == []


def test_G35_identifiers_ticked_are_enough() -> None:
    assert pointers("G35", changed(assistance={"accounts": None, "identifiers": ["ident001"]})) == []
    assert pointers("G35", clean()) == []


def test_G35_an_order_to_a_provider_needs_no_relevance_of_its_own() -> None:
    order = {"type": "AT33", "identifiers": ["ident001"], "relevance": None}
    assert pointers("G35", changed(assistance=order)) == []


def test_G35_does_not_apply_to_a_hearing() -> None:
    assert screened("G35", changed(assistance={"type": "AT01", "description": "all users"})) is None

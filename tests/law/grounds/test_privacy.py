"""Proportionality, privacy, data, use, secrecy: G34, G36 to G40."""

import pytest

from tests.law.content import changed, clean, pointers, screened


def test_G34_content_for_a_minor_offence() -> None:
    content = {"data_categories": ["content"]}
    assert pointers("G34", changed(assistance=content, offences={"penalty_months": 47})) == [
        "/assistance/entries/0/data_categories"
    ]
    assert pointers("G34", changed(assistance=content, offences={"penalty_months": 48})) == []


def test_G34_only_the_offences_of_the_item_count() -> None:
    offences = [
        {"id": "offence1", "penalty_kind": "months", "penalty_months": 12},
        {"id": "offence2", "penalty_kind": "months", "penalty_months": 120},
    ]
    item = {"data_categories": ["content"], "offences": ["offence1"]}
    assert pointers("G34", changed(assistance=item, offences=offences)) == [
        "/assistance/entries/0/data_categories"
    ]
    assert pointers("G34", changed(assistance=item | {"offences": ["offence2"]}, offences=offences)) == []


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ({"period_from": "2025-02-28T00:00:00Z"}, "period_from"),
        ({"accounts": "\n".join("abcdefghijk")}, "accounts"),
        ({"type": "AT06"}, "type"),
    ],
)
def test_G34_long_wide_or_intrusive(item: dict[str, str], field: str) -> None:
    assert pointers("G34", changed(assistance=item)) == [f"/assistance/entries/0/{field}"]
    assert pointers("G34", clean()) == []


def test_G36_no_court_looked_at_it() -> None:
    traffic = {"data_categories": ["traffic"]}
    assert pointers("G36", changed(assistance=traffic, authority={"orders": None})) == [
        "/assistance/entries/0/data_categories"
    ]
    assert pointers("G36", changed(assistance=traffic)) == []
    assert pointers("G36", changed(authority={"orders": None})) == []


@pytest.mark.parametrize(
    "order", [{"domestic_order": "Halden, 9 March 2026"}, {"orders_annexed": ["annex001"]}]
)
def test_G36_an_order_named_in_the_item_is_enough(order: dict[str, object]) -> None:
    item = {"data_categories": ["traffic"], **order}
    assert pointers("G36", changed(assistance=item, authority={"orders": None})) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"undertakings": {"data_protection": None}}, "/undertakings/data_protection"),
        ({"persons": {"minor": "yes"}}, "/persons/entries/0/minor"),
        ({"persons": {"protected_status": ["refugee"]}}, "/persons/entries/0/protected_status"),
        ({"assistance": {"description": "Empreintes digitales"}}, "/assistance/entries/0/description"),
    ],
)
def test_G37_data_protection(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G37", changed(**change)) == [pointer]
    assert pointers("G37", clean()) == []


def test_G38_onward_transfer() -> None:
    assert pointers(
        "G38", changed(undertakings={"onward_transfer": "yes", "onward_recipients": "Police of XC"})
    ) == [
        "/undertakings/onward_transfer",
        "/undertakings/onward_recipients",
    ]
    assert pointers("G38", clean()) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"undertakings": {"use_limit": "no"}}, "/undertakings/use_limit"),
        ({"undertakings": {"use_limit": None}}, "/undertakings/use_limit"),
        ({"authority": {"purpose": None}}, "/authority/purpose"),
        ({"authority": {"purpose": "For intelligence purposes"}}, "/authority/purpose"),
        (
            {"undertakings": {"onward_recipients": "The intelligence services"}},
            "/undertakings/onward_recipients",
        ),
    ],
)
def test_G39_limits_on_use(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G39", changed(**change)) == [pointer]
    assert pointers("G39", clean()) == []


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"confidentiality": {"provider_non_notice": "yes"}}, "/confidentiality/provider_non_notice"),
        ({"confidentiality": {"level": "restricted"}}, "/confidentiality/level"),
        ({"assistance": {"type": "AT14", "non_notice": "yes"}}, "/assistance/entries/0/non_notice"),
    ],
)
def test_G40_secrecy(change: dict[str, dict[str, str]], pointer: str) -> None:
    assert pointers("G40", changed(**change)) == [pointer]


def test_G40_secrecy_with_a_reason_and_notice_allowed() -> None:
    assert (
        pointers("G40", changed(confidentiality={"level": "confidential", "reason": "Suspects at large"}))
        == []
    )
    assert pointers("G40", clean()) == []
    assert screened("G40", clean()) is not None

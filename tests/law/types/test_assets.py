"""AT10 tracing, AT12 recovery, AT28 confiscation, AT29 freezing, AT31 return."""

import pytest

from requests_app.law.assistance import TYPES
from requests_app.law.fields import Kind
from tests.law.items import Item, grades, item, missing, printed, refused

NO_PLACE: Item = dict.fromkeys(("holder", "holder_address", "period_from", "period_to", "time_zone"))
PROPERTY: Item = {"property": "About 41 bitcoin at Solvex Exchange", "property_link": ["proceeds"]}
ORDER: Item = {
    "orders_annexed": ["annex001"],
    "order_extent": "All of it.",
    "third_parties_notified": "By public notice of 3 January 2026.",
    "due_process": "Heard with counsel on 1 February 2026.",
    "order_final_on": "2026-03-01",
}
CONFISCATED: Item = item(
    "AT28",
    **NO_PLACE,
    **PROPERTY,
    confiscation_mode="new_order",
    jurisdiction="The offence was committed at Halden.",
    property_location="Solvex Exchange, Port-Sérène",
    property_value="1284930.17 EUR",
    confiscation_facts="Seven transfers lead from the ransom to the account.",
)
ENFORCED: Item = {
    name: value for name, value in CONFISCATED.items() if name not in ("property_value", "confiscation_facts")
} | {"confiscation_mode": "enforcement", **ORDER}
WHOLE: dict[str, Item] = {
    "AT10": item(
        "AT10",
        **NO_PLACE,
        **PROPERTY,
        property_kinds=["crypto_assets"],
        identifiers=["wallet01"],
        tracing_question="Who opened the account?",
        reasonable_basis="Seven transfers on the public ledger.",
    ),
    "AT12": item("AT12", **NO_PLACE, **PROPERTY, recovery_steps=["freezing", "return"]),
    "AT28": CONFISCATED,
    "AT29": item(
        "AT29",
        **NO_PLACE,
        **PROPERTY,
        property_location="Solvex Exchange, Port-Sérène",
        freezing_facts="The ransom was paid on 2 March.",
        action_wanted="Freeze the account.",
        confiscation_expected="Section 73 of our code; charges were brought.",
        heard_before_lifting="yes",
    ),
    "AT31": item(
        "AT31",
        **NO_PLACE,
        property="The account at Banque du Port",
        claim_by="owner",
        claim="Return of 40,000 EUR to the hospital",
        judgment="Court of Halden, 1 March 2026, final",
        orders_annexed=["annex001"],
        earlier_ownership="Paid from the hospital's account on 2 March.",
    ),
}
FREE = {"type", "holder_country", "description", "offences"}
NEEDED = [
    (code, name)
    for code, filled in WHOLE.items()
    for name in filled
    if name not in {*FREE, "confiscation_mode"}
]


@pytest.mark.parametrize("code", WHOLE)
def test_what_is_filled_in_whole_can_be_kept_and_submitted(code: str) -> None:
    assert refused(WHOLE[code]) == {}
    assert missing(WHOLE[code]) == set()


@pytest.mark.parametrize(("code", "field"), NEEDED)
def test_at10_at12_at28_at29_at31_say_what_is_missing(code: str, field: str) -> None:
    assert missing({name: value for name, value in WHOLE[code].items() if name != field}) == {field}


@pytest.mark.parametrize("kind", ["crypto_assets", "accounts"])
def test_at10_wallets_and_accounts_are_named_by_their_addresses(kind: str) -> None:
    traced = {name: value for name, value in WHOLE["AT10"].items() if name != "identifiers"}
    assert missing(traced | {"property_kinds": [kind]}) == {"identifiers"}
    assert missing(traced | {"property_kinds": ["land"]}) == set()
    assert TYPES["AT10"].field("identifiers").kind is Kind.IDENTIFIERS


def test_at28_a_new_order_and_the_enforcement_of_ours_ask_for_different_things() -> None:
    assert refused(ENFORCED) == {}
    assert missing(ENFORCED) == set()
    assert missing(CONFISCATED | {"confiscation_mode": "enforcement"}) == set(ORDER)
    assert missing(ENFORCED | {"confiscation_mode": "new_order"}) == {"property_value", "confiscation_facts"}


@pytest.mark.parametrize("field", ORDER)
def test_at28_enforcement_says_what_is_missing(field: str) -> None:
    assert missing({name: value for name, value in ENFORCED.items() if name != field}) == {field}


@pytest.mark.parametrize("typed", ["a lot", "1.234 EUR", "12 XYZ"])
def test_at28_a_value_is_a_sum_with_its_currency(typed: str) -> None:
    assert set(refused(CONFISCATED | {"property_value": typed})) == {"property_value"}


@pytest.mark.parametrize(
    ("by", "field"), [("owner", "earlier_ownership"), ("state", "damage_done"), ("victims", "damage_done")]
)
def test_at31_the_claim_is_shown(by: str, field: str) -> None:
    claim = {name: value for name, value in WHOLE["AT31"].items() if name != "earlier_ownership"}
    assert field in missing(claim | {"claim_by": by})


def test_at31_victims_are_named() -> None:
    claim = WHOLE["AT31"] | {"claim_by": "victims", "damage_done": "40,000 EUR"}
    assert missing(claim) == {"victims_named"}
    assert missing(claim | {"victims_named": ["person01"]}) == set()


def test_places() -> None:
    assert {"UNCAC 46(3)(g) A", "UNTOC 18(3)(g) A", "UNCAC 55(2) A", "HC 40(3)(j) C"} <= grades("AT10")
    assert {"UNCAC 46(3)(k) A", "HC 40(3)(l) C"} <= grades("AT12")
    assert {"UNCAC 55(1) A", "UNCAC 55(3) A", "UNCAC 55(7) A", "UNCAC 55(9) A", "HC 50 C"} <= grades("AT28")
    assert {"UNCAC 54(2) A", "UNCAC 55(2) A", "UNCAC 55(3)(c) A", "UNCAC 55(8) A"} <= grades("AT29")
    assert {"UNCAC 57 A", "UNCAC 57(4) A", "HC 52 C"} <= grades("AT31")
    assert "Hanoi Convention Article 52" in printed("AT31")

"""Identifiers: checked by what they are, kept in one form, and as stated where the evidence says so."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile.identifiers import checking, wallets
from requests_app.casefile.validation import clean
from requests_app.core.errors import Invalid

SOUND = [
    ("email", "Billing@Tarn-Grid.EXAMPLE", "Billing@tarn-grid.example"),
    ("email", "name@bücher.example", "name@xn--bcher-kva.example"),
    ("phone", "+47 22 22 55 55", "+4722225555"),
    ("phone", "0047 22 22 55 55", "+4722225555"),
    ("phone", "+999 555 0134", "+9995550134"),
    ("ip", "198.51.100.77", "198.51.100.77"),
    ("ip", "2001:0DB8:0004:00A1::009C", "2001:db8:4:a1::9c"),
    ("url", "HTTPS://Tarn-Grid.example:443/Pay?a=B", "https://tarn-grid.example/Pay?a=B"),
    ("url", "hxxp://evil[.]example/x", "http://evil.example/x"),
    ("url", "http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
    ("domain", "Tarn-Grid.example.", "tarn-grid.example"),
    ("domain", "правда.example", "xn--80aafi6cg.example"),
    ("iban", "GB82 WEST 1234 5698 7654 32", "GB82WEST12345698765432"),
    ("imei", "49-015420-323751-8", "490154203237518"),
    ("imei", "49015420323751", "49015420323751"),
    ("imsi", "310 150 123456789", "310150123456789"),
    ("card_masked", "4111 11** **** 1111", "411111******1111"),
    ("card_masked", "411111xxxxxx1111", "411111******1111"),
    ("device", "D0-50-99-84-A2-A0", "d0:50:99:84:a2:a0"),
    ("device", "SN 4711/b", "SN 4711/b"),
    ("vehicle", "ab 12 345", "AB 12 345"),
    ("account", "tarn_grid", "tarn_grid"),
    ("document", "E00000000", "E00000000"),
]
UNSOUND = [
    ("email", "billing@localhost"),
    ("email", "two@at@signs.example"),
    ("phone", "22 22 55 55"),
    ("phone", "+47 22"),
    ("phone", "+999 1"),
    ("phone", "+000 1234567"),
    ("ip", "198.51.100.256"),
    ("ip", "198.51.100.077"),
    ("ip", "198.51.100.0/24"),
    ("ip", "fe80::1%eth0"),
    ("ip", "198.51.100.77:70000"),
    ("url", "tarn-grid.example/pay"),
    ("url", "javascript:alert(1)"),
    ("url", "https://"),
    ("url", "https://a b.example/"),
    ("domain", "localhost"),
    ("domain", "-x-.example"),
    ("domain", "198.51.100.77"),
    ("iban", "GB83 WEST 1234 5698 7654 32"),
    ("iban", "GB82WEST"),
    ("iban", "XC00TEST0000123456789012"),
    ("imei", "490154203237519"),
    ("imei", "4901542032375"),
    ("imei", "49015420323751X"),
    ("imsi", "310"),
    ("imsi", "000001234567890"),
    ("card_masked", "1111"),
]
ADDRESSES = [
    ("bitcoin", "1BoatSLRHtKNngkdXEeobR76b53LETtpyT"),
    ("bitcoin", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"),
    ("bitcoin", "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"),
    ("bitcoin", "bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr"),
    ("ethereum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed"),
    ("tron", "TJCnKsPa7y5okkXvQAidZBzqx3QyQ6sxMW"),
    ("litecoin", "LQTpS3VaYTjCr4s9Y1t5zbeY26zevf7Fb3"),
    ("dogecoin", "DBXu2kgc3xtvCUWFcxFE3r9hEYgmuaaCyD"),
    ("xrp", "rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh"),
    ("polkadot", "15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5"),
    ("bitcoin_cash", "bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a"),
]


def refused(**data: Any) -> dict[str, list[str]]:
    with pytest.raises(Invalid) as failure:
        clean("identifiers", data)
    return failure.value.fields


@pytest.mark.parametrize(("kind", "typed", "kept"), SOUND)
def test_a_sound_identifier_is_kept_in_its_normal_form(kind: str, typed: str, kept: str) -> None:
    entry = clean("identifiers", {"kind": kind, "value": typed})
    assert entry["value"] == kept
    assert clean("identifiers", entry) == entry
    assert checking.normal_form(kind, typed) == kept


@pytest.mark.parametrize(("kind", "typed"), UNSOUND)
def test_what_cannot_be_right_is_said_at_the_field_with_what_to_do(kind: str, typed: str) -> None:
    (sentence,) = refused(kind=kind, value=typed)["value"]
    assert sentence.endswith(checking.CORRECT_OR_CONFIRM)
    assert checking.check(kind, typed)


@pytest.mark.parametrize(("kind", "typed"), UNSOUND)
def test_the_officer_may_confirm_that_it_is_as_stated(kind: str, typed: str) -> None:
    kept = {"kind": kind, "value": typed, "as_stated": "yes"}
    assert clean("identifiers", kept) == kept
    assert checking.shown(kept) == typed


def test_a_sound_number_needs_no_confirmation() -> None:
    entry = clean("identifiers", {"kind": "iban", "value": "GB82WEST12345698765432", "as_stated": "yes"})
    assert "as_stated" not in entry


def test_the_whole_number_of_a_card_is_never_kept() -> None:
    for confirmed in ({}, {"as_stated": "yes"}):
        assert (
            "whole number"
            in refused(kind="card_masked", value="4111 1111 1111 1111", **confirmed)["value"][0]
        )


def test_what_was_typed_is_kept_where_it_was_more_than_spaces_and_capitals() -> None:
    told = clean("identifiers", {"kind": "domain", "value": "bücher.example"})
    assert (told["value"], told["typed"]) == ("xn--bcher-kva.example", "bücher.example")
    assert "typed" not in clean("identifiers", {"kind": "iban", "value": "gb82 west 1234 5698 7654 32"})
    changed = clean("identifiers", {**told, "value": "other.example"})
    assert "typed" not in changed


def test_a_port_is_parted_from_its_address() -> None:
    four = clean("identifiers", {"kind": "ip", "value": "198.51.100.77:443"})
    six = clean("identifiers", {"kind": "ip", "value": "[2001:db8::9]:8443"})
    assert (four["value"], four["port"]) == ("198.51.100.77", 443)
    assert (checking.shown(four), checking.shown(six)) == ("198.51.100.77:443", "[2001:db8::9]:8443")


def test_two_ports_that_differ_are_told() -> None:
    assert "Correct one of the two" in refused(kind="ip", value="198.51.100.77:443", port=80)["value"][0]
    assert clean("identifiers", {"kind": "ip", "value": "198.51.100.77:443", "port": 443})["port"] == 443


def test_a_port_or_a_chain_belongs_to_its_kind() -> None:
    assert set(refused(kind="email", value="a@b.example", port=443)) == {"port"}
    assert set(refused(kind="email", value="a@b.example", chain="bitcoin")) == {"chain"}
    assert set(refused(kind="ip", value="198.51.100.77", port=70_000)) == {"port"}


def test_a_window_keeps_the_zone_of_its_source() -> None:
    entry = clean(
        "identifiers",
        {
            "kind": "ip",
            "value": "198.51.100.77",
            "seen_from": "2026-02-11 23:07:31",
            "time_zone": "Europe/Oslo",
        },
    )
    assert (entry["seen_from"], entry["time_zone"]) == ("2026-02-11T22:07:31Z", "Europe/Oslo")
    wrong = refused(
        kind="ip", value="198.51.100.77", seen_from="2026-02-11T22:07Z", seen_to="2026-02-10T22:07Z"
    )
    assert set(wrong) == {"seen_to"}


@pytest.mark.parametrize(("chain", "address"), ADDRESSES)
def test_the_checksum_of_a_wallet_address(chain: str, address: str) -> None:
    assert not checking.check("wallet", address, chain)
    at = len(address) - 3
    other = "x" if address[at] != "x" else "y"
    broken = f"{address[:at]}{other}{address[at + 1 :]}"
    assert checking.check("wallet", broken, chain)
    others = {code for code, _ in wallets.CHAINS} - {chain, "other", "solana"}
    shared = {"bitcoin_cash"} if address[0] in "13" else set()
    assert {code for code in others if not checking.check("wallet", address, code)} <= shared


def test_an_ethereum_address_of_small_letters_gets_its_checksum() -> None:
    lower = "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"
    entry = clean("identifiers", {"kind": "wallet", "value": lower})
    assert (entry["chain"], entry["value"]) == ("ethereum", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed")


def test_a_chain_that_is_not_checked_keeps_what_was_typed() -> None:
    assert (
        clean("identifiers", {"kind": "wallet", "value": "4AdUndXHHZ", "chain": "other"})["value"]
        == "4AdUndXHHZ"
    )
    assert "value" in refused(kind="wallet", value="4AdUndXHHZ")


def test_people_write_the_same_thing_differently() -> None:
    assert checking.match_key("email", "A@B.example") == checking.match_key("email", "a@b.EXAMPLE")
    assert checking.match_key("bank_account", "12-34 5") == checking.match_key("bank_account", "12 345")
    assert checking.match_key("phone", "0047 22225555") == checking.match_key("phone", "+47 22 22 55 55")
    assert checking.match_key("phone", "+4722225555") != checking.match_key("account", "+4722225555")


def test_invisible_characters_from_a_copied_text_do_no_harm() -> None:
    assert clean("identifiers", {"kind": "ip", "value": "198.51.\u200b100.77"})["value"] == "198.51.100.77"


def test_a_draft_may_be_incomplete() -> None:
    assert clean("identifiers", {"kind": "iban"}) == {"kind": "iban"}
    assert clean("identifiers", {"value": "198.51.100.77"}) == {"value": "198.51.100.77"}


@settings(deadline=None, max_examples=300)
@given(
    kind=st.sampled_from([code for code, _ in checking.KINDS]),
    value=st.text(max_size=80),
    chain=st.sampled_from(["", *dict(wallets.CHAINS)]),
)
def test_no_text_breaks_the_check(kind: str, value: str, chain: str) -> None:
    found = checking.check(kind, value, chain)
    assert found == "" or found.endswith(".")
    if not found:
        kept = checking.read(kind, value, chain)
        assert not kept or checking.read(kind, kept, chain) == kept

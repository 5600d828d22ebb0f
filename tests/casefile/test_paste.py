"""A pasted list: every line recognised, checked, and only kept once."""

import pytest

from requests_app.casefile import pasting
from requests_app.casefile.pasting import Common, Said, read_lines
from requests_app.core.errors import Invalid


@pytest.mark.parametrize(
    ("typed", "kind", "value"),
    [
        ("198.51.100.77:443", "ip", "198.51.100.77"),
        ("2001:db8:4:a1::9c", "ip", "2001:db8:4:a1::9c"),
        ("billing@tarn-grid.example", "email", "billing@tarn-grid.example"),
        ("+999 555 0134", "phone", "+9995550134"),
        (
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
            "wallet",
            "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        ),
        ("GB82 WEST 1234 5698 7654 32", "iban", "GB82WEST12345698765432"),
        ("hxxps://evil[.]example/x", "url", "https://evil.example/x"),
        ("tarn-grid.example", "domain", "tarn-grid.example"),
        ("490154203237518", "imei", "490154203237518"),
        ("310150123456789", "imsi", "310150123456789"),
        ("4111 11** **** 1111", "card_masked", "411111******1111"),
        ("D0-50-99-84-A2-A0", "device", "d0:50:99:84:a2:a0"),
        ("@tarn_grid", "account", "@tarn_grid"),
        ("plate: AB 12 345", "vehicle", "AB 12 345"),
        ("Passport: E00000000", "document", "E00000000"),
        ("the red car outside", "other", "the red car outside"),
    ],
)
def test_a_line_is_recognised(typed: str, kind: str, value: str) -> None:
    (line,) = read_lines(typed)
    assert (line.entry["kind"], line.entry["value"], line.faults) == (kind, value, ())
    assert line.will_be_added


def test_moments_after_an_identifier_are_its_window() -> None:
    text = "198.51.100.77:443\t2026-02-11T22:07:31Z\t2026-03-02T03:20:05Z\n198.51.100.78, 2026-02-11 23:07:31"
    first, second = read_lines(text, common=Common(time_zone="Europe/Oslo"))
    assert (first.entry["seen_from"], first.entry["seen_to"]) == (
        "2026-02-11T22:07:31Z",
        "2026-03-02T03:20:05Z",
    )
    assert first.entry["port"] == 443
    assert (second.entry["seen_from"], second.entry["time_zone"]) == ("2026-02-11T22:07:31Z", "Europe/Oslo")


def test_a_moment_without_a_zone_is_a_fault_of_its_line() -> None:
    (line,) = read_lines("198.51.100.78 2026-02-11 23:07:31")
    assert "zone" in line.faults[0]


def test_a_wrong_checksum_is_a_fault_until_it_is_confirmed() -> None:
    text = "XC00TEST0000123456789012\nbc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdx"
    iban, wallet = read_lines(text)
    assert (iban.entry["kind"], wallet.entry["kind"], wallet.entry["chain"]) == ("iban", "wallet", "bitcoin")
    assert iban.faults
    assert wallet.faults
    iban, wallet = read_lines(text, said={1: Said(as_stated=True), 2: Said(left_out=True)})
    assert iban.will_be_added
    assert iban.entry["as_stated"] == "yes"
    assert not wallet.will_be_added


def test_the_officer_may_say_what_a_line_is() -> None:
    (line,) = read_lines("12345678", said={1: Said(kind="bank_account")})
    assert line.entry["kind"] == "bank_account"


def test_what_the_draft_has_or_an_earlier_line_had_is_not_added_again() -> None:
    present = [{"id": "abcdefgh", "kind": "email", "value": "billing@tarn-grid.example"}]
    lines = read_lines("BILLING@tarn-grid.example\n+999 555 0134\n00999 5550134", present=present)
    assert [line.is_known for line in lines] == [True, False, True]


def test_what_holds_for_all_is_in_every_entry() -> None:
    (line,) = read_lines("tarn_grid", common=Common(service="Kestrel Hosting SA", time_zone="UTC"))
    assert line.entry == {"kind": "account", "value": "tarn_grid", "service": "Kestrel Hosting SA"}


@pytest.mark.parametrize("text", ["", " \n\t\n", "x\n" * (pasting.MOST_LINES + 1)])
def test_nothing_and_too_much_are_refused(text: str) -> None:
    with pytest.raises(Invalid) as failure:
        read_lines(text)
    assert failure.value.fields["text"]


@pytest.mark.parametrize(
    "text", ["\u202eabc", "x" * 5000, "\x00", "<script>alert(1)</script>", "::::", "@", "+", "0x"]
)
def test_hostile_lines_are_entries_or_faults(text: str) -> None:
    lines = read_lines(f"ok\n{text}")
    assert all(line.entry["kind"] for line in lines)

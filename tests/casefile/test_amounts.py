"""Sums of money: one form is kept, what could be two sums is refused."""

import pytest
from babel.numbers import get_currency_precision
from hypothesis import given, settings
from hypothesis import strategies as st

from requests_app.casefile import amounts
from requests_app.casefile.kinds import Wrong, clean_value
from requests_app.law.fields import Field, Kind

VALUE = Field("value", "Value", Kind.AMOUNT)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("1284930.17 EUR", "1284930.17 EUR"),
        ("EUR 1 284 930,17", "1284930.17 EUR"),
        ("1\u202f284\u202f930,17 EUR", "1284930.17 EUR"),
        ("1\u00a0284\u00a0930,17€", "1284930.17 EUR"),
        ("1.284.930,17 eur", "1284930.17 EUR"),
        ("1,284,930.17 USD", "1284930.17 USD"),
        ("1'284'930.17 CHF", "1284930.17 CHF"),
        ("12,34,567.5 INR", "1234567.50 INR"),
        ("612 400,00 EUR", "612400.00 EUR"),
        ("612400 EUR", "612400.00 EUR"),
        ("1,000,000 EUR", "1000000.00 EUR"),
        ("100 JPY", "100 JPY"),
        ("١٢٣٬٤٥٦٫٧٨ EUR", "123456.78 EUR"),
        ("1.2340 KWD", "1.2340 KWD"),
        ("1234.567 KWD", "1234.567 KWD"),
        ("0.250 KWD", "0.250 KWD"),
        ("007,5 EUR", "7.50 EUR"),
    ],
)
def test_sums_are_kept_in_one_form(typed: str, kept: str) -> None:
    assert clean_value(VALUE, typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        *("1,234 EUR", "1.234 EUR", "12.345 EUR", "999,999 USD"),
        *("1284930,17", "1284930.17 XYZ", "$ 5", "12.5 BTC", "EUR", "five EUR"),
        *("-5 EUR", "+5 EUR", "1e5 EUR", "1..2 EUR", "1.2.3,4 EUR", "1 23 EUR", "12 34.5 EUR", "1,23,4 EUR"),
        *(
            "5.175 EUR",
            "1.5 JPY",
            "1 234.567,89 EUR",
            "EUR 5 EUR",
            "5 EUR 6",
            "²5 EUR",
            "0x10 EUR",
            "9" * 16 + " EUR",
        ),
    ],
)
def test_what_is_no_sum_or_could_be_two_is_refused(typed: str) -> None:
    with pytest.raises(Wrong) as failure:
        clean_value(VALUE, typed)
    assert str(failure.value).endswith(".")


@pytest.mark.parametrize("typed", [5, 5.5, True, ["5 EUR"], {"a": 1}])
def test_only_text_is_read(typed) -> None:
    with pytest.raises(Wrong):
        clean_value(VALUE, typed)


def test_the_sentence_offers_both_readings() -> None:
    with pytest.raises(Wrong, match=r"Write 1234 without a mark, or 1\.2340"):
        clean_value(VALUE, "1.234 EUR")


@settings(deadline=None)
@given(
    whole=st.integers(0, 10**15 - 1),
    part=st.integers(0, 9999),
    currency=st.sampled_from(sorted(amounts.currencies())),
    mark=st.sampled_from([" ", "\u202f", "'", "\u00a0"]),
)
def test_every_sum_comes_back_as_it_was_kept(whole: int, part: int, currency: str, mark: str) -> None:
    places = get_currency_precision(currency)
    decimals = f",{part % 10**places:0{places}d}" if places else ""
    kept = amounts.parse(
        f"{whole:,}".replace(",", mark) + f"{decimals} {currency}" if whole > 999 else f"{whole} {currency}"
    )
    assert amounts.parse(kept) == kept
    assert kept.split()[0].split(".")[0] == str(whole)


def test_a_sum_in_words_follows_the_language() -> None:
    assert amounts.in_words("1284930.17 EUR") == "1,284,930.17\u00a0EUR"
    assert amounts.in_words("1284930.17 EUR", "fr") == "1\u202f284\u202f930,17\u00a0EUR"
    assert amounts.in_words("100 JPY", "fr") == "100\u00a0JPY"

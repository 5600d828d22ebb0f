"""Numbers, dates, names and identifiers of source and translation."""

import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.translation.comparison import compare


def content(**facts):
    """A request with one person, one identifier, and what a test adds to the facts."""
    return {
        "basis": {"letter_language": "en"},
        "persons": {
            "entries": [
                {
                    "id": "p1p1p1p1",
                    "name_original": "هدى عبد الرحمن",
                    "name_latin": "Huda Abdel Rahman",
                    "birth_date": "1988-02-29",
                }
            ]
        },
        "identifiers": {"entries": [{"id": "i1i1i1i1", "kind": "email", "value": "ap@fjordpumps.example"}]},
        "facts": {
            "summary": "Four invoices, 1 284 930,17 in all, were paid within 48 hours of 9 January 2026.",
            **facts,
        },
    }


ARABIC = (
    "هدى عبد الرحمن، المولودة في ٢٩ فبراير ١٩٨٨. البريد ap@fjordpumps.example. "
    "دُفعت أربع فواتير بمبلغ ١٬٢٨٤٬٩٣٠٫١٧ خلال ٤٨ ساعة من ٩ يناير ٢٠٢٦."
)
FRENCH = (
    "Huda Abdel Rahman, née le 29 février 1988. Courriel : ap@fjordpumps.example. Quatre factures, soit "
    "1.284.930,17 au total, ont été payées dans les 48 heures suivant le 9 janvier 2026."
)
CHINESE = (
    "هدى عبد الرحمن,1988年2月29日出生。邮箱 ap@fjordpumps.example。"
    "2026年1月9日起48小时内支付了四张发票,共1,284,930.17。"
)


VIETNAMESE = (
    "Huda Abdel Rahman, sinh ngày 29 tháng 02 năm 1988. Thư điện tử: ap@fjordpumps.example. Bốn hóa đơn, tổng "
    "cộng 1.284.930,17, đã được thanh toán trong vòng 48 giờ kể từ ngày 09 tháng 01 năm 2026."
)


def found(text, language, letter="", **facts):
    return [
        (one.kind, one.value, one.side) for one in compare(content(**facts), letter, text, language=language)
    ]


@pytest.mark.parametrize(
    ("text", "language"), [(ARABIC, "ar"), (FRENCH, "fr"), (CHINESE, "zh"), (VIETNAMESE, "vi")]
)
def test_a_faithful_translation_has_no_difference(text, language):
    assert found(text, language) == []


def test_an_amount_with_a_digit_less_is_found():
    said = found(FRENCH.replace("1.284.930,17", "1.284.93,17"), "fr", letter="1 284 930,17 48 hours")
    assert ("number", "1284930.17", "missing") in said
    assert [one for one in said if one[2] == "extra"]


def test_a_wrong_day_is_found():
    assert found(FRENCH.replace("9 janvier", "19 janvier"), "fr") == [("date", "2026-01-09", "missing")]
    assert ("date", "1988-02-29", "missing") in found(ARABIC.replace("٢٩ فبراير", "٢٨ فبراير"), "ar")


@pytest.mark.parametrize(("written", "wrong"), [("09 tháng 01", "08 tháng 01"), ("năm 1988", "năm 1989")])
def test_a_day_may_name_its_month_by_number(written, wrong):
    [(kind, _, side)] = found(VIETNAMESE.replace(written, wrong), "vi")
    assert (kind, side) == ("date", "missing")
    assert found(VIETNAMESE.replace("09 tháng 01", "9 tháng 1"), "vi") == []


@pytest.mark.parametrize(("text", "language"), [(CHINESE, "zh"), (VIETNAMESE, "vi")])
def test_the_figures_of_a_day_are_no_numbers_of_their_own(text, language):
    assert found(text, language, "1 284 930,17 48 29 February 9 January 1988 2026 29") == []


def test_days_of_a_source_that_names_months_by_number_are_looked_for():
    source = content(summary="Bị cáo rời đi ngày 05 tháng 02 năm 2026.")
    source["basis"] = {"letter_language": "vi"}
    said = {(one.kind, one.value) for one in compare(source, "", FRENCH, language="fr")}
    assert ("date", "2026-02-05") in said


def test_a_name_left_out_is_found_and_either_script_will_do():
    assert found(FRENCH.replace("Huda Abdel Rahman", "La directrice"), "fr") == [
        ("name", "هدى عبد الرحمن", "missing")
    ]


def test_a_mistyped_account_is_found_and_a_line_break_inside_it_is_none():
    assert found(FRENCH.replace("ap@", "pa@"), "fr") == [("identifier", "ap@fjordpumps.example", "missing")]
    assert found(FRENCH.replace("ap@fjord", "ap@fjo\nrd"), "fr") == []


def test_a_number_the_letter_does_not_have_is_extra():
    letter = "1 284 930,17 48 29 1988 9 2026"
    assert found(FRENCH + " Plafond : 72 heures.", "fr", letter) == [("number", "72", "extra")]
    assert found(FRENCH + " Plafond : 72 heures.", "fr") == []


def test_numbers_of_one_digit_may_be_words():
    assert found(FRENCH, "fr", link="Of the 4 invoices 3 went abroad.") == []


def test_each_difference_names_its_place_once():
    [one] = compare(content(link="At 7125 Quay Road, again 7125."), "", FRENCH, language="fr")
    assert (one.value, one.place) == ("7125", "Facts: Link to the requested State")


def test_text_that_is_not_printed_is_not_compared():
    plain = content()
    plain["confidentiality"] = {"level": "restricted"}
    plain["annexes"] = {"entries": [{"id": "a1a1a1a1", "title": "Order 4711", "filename": "4711.pdf"}]}
    assert compare(plain, "", FRENCH, language="fr") == []


@given(st.text(max_size=400), st.sampled_from(["ar", "fr", "zh", "en", "xx", "", "ru", "vi"]))
def test_any_text_in_any_language_is_compared_without_an_error(text, language):
    for one in compare(content(), text, text, language=language):
        assert one.side == "missing"


@given(st.integers(min_value=10, max_value=10**12))
def test_a_number_is_found_however_its_groups_are_marked(number):
    for mark in (",", ".", " ", "\u00a0", "\u202f", "'", ""):
        grouped = f"{number:,}".replace(",", mark)
        said = compare(
            content(link=f"In all {number}."), "", f"{FRENCH} Total : {grouped} euros", language="fr"
        )
        assert said == [], grouped


def test_no_document_stays_in_memory_after_it_was_compared():
    texts = [f"{FRENCH} {number} {'x' * 60_000}" for number in range(6)]
    compare(content(), "", FRENCH, language="fr")
    tracemalloc.start()
    try:
        for text in texts:
            compare(content(), "", text, language="fr")
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 100_000

"""Days, lists and numbers as each language writes them, and phrases that stand in other phrases of an Arabic letter."""

import pytest

from requests_app.documents import localise
from requests_app.documents.letters.text import typed
from requests_app.documents.phrases.book import book
from requests_app.law.names import placed


@pytest.mark.parametrize(
    ("language", "day", "months"),
    [("ar", "2 آذار/مارس 2026", "12 تشرين الأول/أكتوبر 2027"), ("zh", "2026年3月2日", "2027年10月12日")],
)
def test_days_are_written_as_the_united_nations_write_them(language, day, months):
    assert localise.day("2026-03-02", language) == day
    assert localise.day("2027-10-12T08:00:00Z", language) == months
    assert localise.day("soon", language) == "soon"


@pytest.mark.parametrize(
    ("iso", "written"),
    [
        ("2026-02-05", "ngày 05 tháng 02 năm 2026"),
        ("2026-03-05", "ngày 05 tháng 3 năm 2026"),
        ("2027-01-13", "ngày 13 tháng 01 năm 2027"),
        ("2027-10-12T08:00:00Z", "ngày 12 tháng 10 năm 2027"),
    ],
)
def test_vietnamese_days_have_the_zero_of_official_letters_and_no_figure_ends_or_begins_a_line_alone(
    iso, written
):
    assert localise.day(iso, "vi").replace("\u00a0", " ") == written
    assert localise.day(iso, "vi").count(" ") == 2


@pytest.mark.parametrize(
    ("language", "held"),
    [
        ("vi", "tháng\u00a002 năm\u00a02026"),
        ("ru", "2026\u00a0года"),
        ("es", "5\u00a0de\u00a0febrero"),
    ],
)
def test_what_holds_a_day_together_stays_in_a_longer_phrase(language, held):
    said = book(language).say("timing.by", day=localise.day("2026-02-05", language))
    assert held in said


def test_the_name_of_a_language_does_not_begin_like_a_sentence_in_vietnamese():
    assert localise.language_name("fr", "vi") == "tiếng Pháp"


@pytest.mark.parametrize(
    ("language", "listed", "ranges", "introduced", "sentences"),
    [
        ("en", "a, b", "1–3, 7", "A: b", "One. Two."),
        ("fr", "a, b", "1–3, 7", "A\u00a0: b", "One. Two."),
        ("ar", "a، b", "1 إلى 3، 7", "A: b", "One. Two."),
        ("zh", "a、b", "1–3、7", "A：b", "One.Two."),
    ],
)
def test_words_are_joined_as_the_language_joins_them(language, listed, ranges, introduced, sentences):
    assert localise.listed(["a", "b"], language) == listed
    assert localise.ranges([7, 1, 3, 2], language) == ranges
    assert localise.introduced("A", "b", language) == introduced
    assert localise.sentences(["One.", "Two."], language) == sentences


def test_places_of_treaties_are_cited_as_their_arabic_and_chinese_texts_count_them():
    assert placed("UNCAC", "46(21)(b)", "zh") == "《联合国反腐败公约》第46条第21款(b)项"
    assert placed("UNCAC", "9(2)(b)(ii)", "zh") == "《联合国反腐败公约》第9条第2款(b)项(ii)目"
    assert placed("UNCAC", "46(21)(b)", "ar") == "اتفاقية مكافحة الفساد، المادة 46 (21) (ب)"
    assert placed("ETS030", "7-10", "ar").endswith("المواد 7 إلى 10")
    assert placed("UNCAC", "46(21)(b)", "en") == "UNCAC Article 46(21)(b)"


def test_a_phrase_within_a_phrase_keeps_its_isolation_and_typed_marks_are_shown():
    words = book("ar")
    named = words.say("relation.named", reference="OUT-2026")
    assert "‹" not in words.say("relation.amends", request=named)
    assert "‹" not in typed(named)[0].text
    assert "‹U+2068›" in words.say("relation.named", reference="\u2068OUT")
    assert "‹U+2068›" in typed("\u2068OUT")[0].text


@pytest.mark.parametrize(
    ("years", "months", "said"),
    [
        (0, 7, "السجن لمدة أقصاها 7 أشهر"),
        (0, 18, "السجن لمدة أقصاها 18 شهرًا"),
        (2, 24, "السجن لمدة أقصاها سنتان (24 شهرًا)"),
        (10, 120, "السجن لمدة أقصاها 10 سنوات (120 شهرًا)"),
        (25, 300, "السجن لمدة أقصاها 25 سنة (300 شهر)"),
    ],
)
def test_an_arabic_term_bends_to_its_number(years, months, said):
    told = localise.counted(months, "month", "ar")
    key = "penalty.years" if years else "penalty.months"
    assert book("ar").say(key, years=localise.counted(years, "year", "ar"), months=told) == said


def test_a_term_of_other_languages_is_a_number():
    assert localise.counted(120, "month", "zh") == "120"


def test_languages_have_the_names_that_the_united_nations_give_them():
    assert [localise.language_name(code, "zh") for code in ("en", "fr", "zh", "nb")] == [
        "英文",
        "法文",
        "中文",
        "书面挪威文",
    ]
    assert localise.language_name("en", "ar") == "الإنكليزية"
    assert localise.language_name("fr", "es") == "francés"


def test_two_neighbours_are_named_one_by_one_where_a_range_is_said_with_a_word():
    assert localise.ranges([1, 2, 4], "ar") == "1، 2، 4"
    assert localise.ranges([1, 2, 4], "en") == "1–2, 4"

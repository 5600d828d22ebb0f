"""Typed text on its way to paper: directions, hidden characters, long runs, limits."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from requests_app.documents.letters import text
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import TooLong, breakable, inline, typed, visible
from tests.documents import papers


def test_every_line_takes_the_direction_of_its_first_letter():
    lines = typed("Ilyas\nإلياس بن يوسف\n王建国\n(12) إلياس")
    assert [line.direction for line in lines] == ["ltr", "rtl", "ltr", "rtl"]


def test_an_empty_line_begins_a_paragraph_and_many_are_one():
    lines = typed("one\ntwo" + "\n \t" * 100_000 + "\nthree")
    assert [(line.text, line.gap) for line in lines] == [("one", False), ("two", False), ("three", True)]


def test_a_name_that_may_turn_the_sentence_is_isolated_and_others_are_left_alone():
    assert inline("إلياس") == "\u2068إلياس\u2069"
    assert inline("Øst-Ngô  \n x") == "Øst-Ngô x"
    assert inline("Ilyas", within="rtl") == "\u2068Ilyas\u200e\u2069"
    assert inline("Gs 88/26 (b)", within="rtl") == "\u2068Gs \u200e88/26 \u200e(b)\u200e\u2069"
    assert inline("17", within="rtl") == "\u206817\u2069"
    assert inline("إلياس", within="rtl") == "\u2068إلياس\u2069"


def test_a_character_that_turns_text_is_printed_as_its_code():
    assert visible("invoice\u202efdp.exe") == "invoice‹U+202E›fdp.exe"
    assert visible("a\u2066b\u2069") == "a‹U+2066›b‹U+2069›"
    assert visible("bell\x07 tag\U000e0041") == "bell‹U+0007› tag‹U+E0041›"


def test_what_only_joins_letters_or_came_with_copying_is_not_made_a_noise_about():
    assert visible("می\u200cخواهم") == "می\u200cخواهم"
    assert visible("a\u200bb\ufeff") == "ab"
    assert visible("a\r\nb\rc\u2028d") == "a\nb\nc\nd"


def test_heaps_of_marks_on_one_letter_are_cut():
    assert len(visible("e" + "\u0301" * 5000)) == 1 + 8


def test_runs_without_a_place_to_break_get_some():
    assert (
        breakable("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq")
        == "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"
    )
    digest = "0123456789abcdef" * 4
    assert breakable(digest).replace("\u200b", "") == digest
    assert max(map(len, breakable("x" * 1000).split("\u200b"))) <= 25
    chinese = "账户资料" * 50
    assert breakable(chinese) == chinese


def test_a_field_longer_than_a_letter_can_print_is_refused_with_the_numbers():
    with pytest.raises(TooLong, match="60,000"):
        typed("x" * (text.LONGEST_TEXT + 1))


@pytest.mark.parametrize("value", ["line\n" * (text.MOST_LINES + 1), ["x" * text.LONGEST_TEXT] * 11])
def test_a_request_longer_than_a_letter_can_print_is_refused(value):
    with pytest.raises(TooLong, match="Move lists into annexes"):
        Material(papers.content("hospital", facts={"summary": value}), papers.data("en"), "en")


@given(st.text(max_size=300))
def test_whatever_is_typed_keeps_no_character_that_turns_or_hides(value):
    for line in typed(value):
        assert not set(line.text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b")
        assert line.text.strip()
        line.text.encode()

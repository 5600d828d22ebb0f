"""Two texts told as one: whatever they are, both can be read out of it again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.documents.letters.working.marking import ADDED, MOST_EDITS, REMOVED, marked

WORDS = st.lists(st.sampled_from(["a ", "b ", "the ", "\n", "的", "x, ", ".", "وثيقة "]), max_size=25).map(
    "".join
)


def read(pieces, *, without):
    return "".join(piece.text for piece in pieces if piece.mark != without)


@given(WORDS, WORDS)
def test_both_texts_are_in_it(old, new):
    pieces = marked(old, new)
    assert read(pieces, without=ADDED) == old
    assert read(pieces, without=REMOVED) == new


@given(WORDS)
def test_a_text_that_stayed_has_no_marks(text):
    assert not any(piece.mark for piece in marked(text, text))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("from May to June.", "from May to July.", "from May to -June+July=."),
        ("", "all of it", "+all of it"),
        ("all of it", "", "-all of it"),
        ("请提供2025年的记录。", "请提供2026年的记录。", "请提供-2025+2026=年的记录。"),
        ("one two", "one two\nthree", "one two+\nthree"),
        ("It ends.", "It ends.\nIt goes on.", "It ends.+\nIt goes on."),
    ],
)
def test_words_are_marked_and_not_letters(old, new, told):
    signs = {"": "=", ADDED: "+", REMOVED: "-"}
    assert "".join(signs[one.mark] + one.text for one in marked(old, new)).removeprefix("=") == told


def test_texts_with_nothing_in_common_are_one_deletion_and_one_insertion():
    old = " ".join(f"a{number}" for number in range(MOST_EDITS))
    new = " ".join(f"b{number}" for number in range(MOST_EDITS))
    assert [piece.mark for piece in marked(old, new)] == [REMOVED, ADDED]

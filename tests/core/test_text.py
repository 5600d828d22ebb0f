"""Text as people type it."""

import pytest

from requests_app.core.errors import Invalid
from requests_app.core.text import clean, first_strong_dir, fold, together


def test_line_ends_and_composition_are_settled():
    assert clean("a\r\nb\rc") == "a\nb\nc"
    assert clean("e\u0301") == "é"


@pytest.mark.parametrize("bad", ["\x00", "a\x07b", "\ud83d", "x\udc00"])
def test_characters_that_cannot_be_stored_are_refused(bad):
    with pytest.raises(Invalid):
        clean(bad)


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("إلياس بن يوسف", "rtl"),
        ("Émilie", "ltr"),
        ("12 שלום", "rtl"),
        ("王建国", "ltr"),
        ("123", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction_is_that_of_the_first_strong_character(name, direction):
    assert first_strong_dir(name) == direction


def test_search_folds_case_accents_and_width():
    assert fold("Ngô ＡＢＣ Straße") == "ngo abc strasse"


@pytest.mark.parametrize(
    ("names", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_names_in_a_sentence(names: list[str], said: str) -> None:
    assert together(names, "or") == said

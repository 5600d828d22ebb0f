"""Word lists: whole words, both languages, any disguise, and no more work than the text is long."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from requests_app.law.grounds import GROUNDS
from requests_app.law.words import Text, Vocabulary, words_of

LIST = Vocabulary("test", ("false news", "blasphem*", "secret d’affaires", "fausse* nouvelle*", "gay"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It was FALSE\n\nNEWS.", "false news"),
        ("Blasphemies", "blasphemies"),
        ("un secret d'affaires", "secret d affaires"),
        ("de fausses nouvelles", "fausses nouvelles"),
        ("bla\u00adsphemy", "blasphemy"),
        ("b\u200blasphemy", "blasphemy"),
        ("\u202eblasphemy", "blasphemy"),
        ("ｂｌａｓｐｈｅｍｙ", "blasphemy"),
        ("blasphe\u0301my", "blasphemy"),
        ("false, false news", "false news"),
        ("false alarm news", ""),
        ("newsfalse news", ""),
        ("Marseillegay", ""),
        ("", ""),
    ],
)
def test_a_list_finds_whole_words_in_any_dress(text: str, found: str) -> None:
    assert LIST.found_in(Text.of(text)) == found


@given(st.text())
def test_words_are_folded_letters_and_digits(text: str) -> None:
    for word in words_of(text):
        assert word
        assert not any(character.isspace() for character in word)


@given(st.text(), st.text())
def test_what_surrounds_a_phrase_does_not_hide_it(before: str, after: str) -> None:
    assert LIST.found_in(Text.of(f"{before}, false news, {after}"))


@pytest.mark.parametrize(
    "vocabulary",
    {words.name: words for one in GROUNDS.values() for words in one.vocabularies}.values(),
    ids=lambda one: one.name,
)
def test_every_phrase_of_every_list_can_be_found(vocabulary: Vocabulary) -> None:
    assert len(set(vocabulary.phrases)) == len(vocabulary.phrases)
    for phrase in vocabulary.phrases:
        assert vocabulary.found_in(Text.of(f"Before {phrase.replace('*', '')}, after."))

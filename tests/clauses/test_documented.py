"""What a writer of clauses is told is what there is."""

import re
from pathlib import Path

from requests_app.clauses import sample
from requests_app.clauses.starters import STARTERS
from requests_app.clauses.variables import VARIABLES
from requests_app.clauses.wording import cleaned, unfilled, variables_of
from requests_app.law.languages import LETTER_LANGUAGES

PAGE = Path(__file__).parents[2] / "docs" / "howto" / "write-a-clause.md"


def test_the_page_lists_every_variable_with_its_meaning() -> None:
    listed = dict(re.findall(r"^\| `\{(\w+)\}` \| (.+) \|$", PAGE.read_text(), re.MULTILINE))
    assert listed == {name: one.meaning for name, one in VARIABLES.items()}


def test_the_sample_fills_every_variable() -> None:
    assert [name for name in VARIABLES if unfilled(f"{{{name}}}", sample.content())] == []


def test_the_first_set_is_sound_and_says_the_same_in_every_language_of_letters() -> None:
    for starter in STARTERS:
        assert set(starter.texts) == set(LETTER_LANGUAGES)
        texts = {language: cleaned(text) for language, (_, text) in starter.texts.items()}
        for language, text in texts.items():
            assert set(variables_of(texts["en"])) == set(variables_of(text)), (starter.code, language)
        for text in texts.values():
            assert unfilled(text, sample.content(starter.types[:2]), types=starter.types) == ()

"""The words of the check page by language. A word that a language lacks is a mistake of ours and fails loudly."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from requests_app.law.languages import LETTER_LANGUAGES, RIGHT_TO_LEFT

DEFAULT = "en"
FRENCH_SIGNS = (":", ";", "?", "!")
"""Signs that French sets off by a space, at which no line may break."""


class Words:
    """What the page says in one language."""

    def __init__(self, language: str, words: dict[str, str]) -> None:
        self.language = language
        self.direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
        self._words = words

    def say(self, key: str, /, **values: object) -> str:
        """The words of that key. Values are numbers and days of ours, never what somebody typed."""
        return self._words[key].format(**values) if values else self._words[key]


@cache
def words(language: str) -> Words:
    """The words of that language."""
    found: dict[str, str] = import_module(f"requests_app.checking.words.{language}").WORDS
    if language == "fr":
        found = {key: _kept_together(text) for key, text in found.items()}
    return Words(language, found)


def _kept_together(text: str) -> str:
    for sign in FRENCH_SIGNS:
        text = text.replace(f" {sign}", f"\u00a0{sign}")
    return text


def chosen(asked: Iterable[str]) -> Words:
    """The first language among those asked for in which the page speaks: codes such as “fr” or “zh-Hans”."""
    for one in asked:
        code = one.lower().partition("-")[0]
        if code in LETTER_LANGUAGES:
            return words(code)
    return words(DEFAULT)

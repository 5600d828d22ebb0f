"""Fixed words by key. A key that a language lacks is a mistake of ours and fails loudly."""

from functools import cache
from importlib import import_module

from requests_app.documents.letters.text import inline

LANGUAGES = ("en", "fr")
"""Languages documents are made in. A new one is a package beside `en` with the same keys, and its code here."""

RIGHT_TO_LEFT = frozenset({"ar"})
_BOOKS = (
    "letters",
    "choices",
    "records",
    "paragraphs",
    "items",
    "criminality",
    "item_choices",
    "forms",
    "answers",
    "grounds",
    "decisions",
    "results",
    "preservations",
    "emergencies",
    "custody",
)


class Phrasebook:
    """The words of one language."""

    def __init__(self, language: str, phrases: dict[str, str]) -> None:
        self.language = language
        self.direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
        self.phrases = phrases

    def say(self, key: str, /, **values: object) -> str:
        """The phrase, with typed values put in so that they cannot turn the words around them."""
        phrase = self.phrases[key]
        if not values:
            return phrase
        return phrase.format(**{name: inline(value, within=self.direction) for name, value in values.items()})

    def join(self, key: str, /, **phrases: str) -> str:
        """The phrase with other phrases of ours put in as they are: they were made safe when they were said."""
        return self.phrases[key].format(**phrases)

    def find(self, key: str) -> str:
        """The phrase, or the empty string if there is none."""
        return self.phrases.get(key, "")


@cache
def book(language: str) -> Phrasebook:
    """The words of that language. Raises KeyError for a language in which nothing is made."""
    if language not in LANGUAGES:
        raise KeyError(language)
    phrases: dict[str, str] = {}
    for name in _BOOKS:
        more = import_module(f"requests_app.documents.phrases.{language}.{name}").PHRASES
        if repeated := phrases.keys() & more.keys():
            raise ValueError(f"{language} says {sorted(repeated)} twice")
        phrases |= more
    return Phrasebook(language, {key: _set(language, phrase) for key, phrase in phrases.items()})


def _set(language: str, phrase: str) -> str:
    """The phrase with the spaces its language sets before certain signs, which must not end a line."""
    if language == "fr":
        for sign in ":;?!":
            phrase = phrase.replace(f" {sign}", f"\u00a0{sign}")
    return phrase

"""Fixed words by key. A key that a language lacks is a mistake of ours and fails loudly."""

from functools import cache
from importlib import import_module

from requests_app.documents.letters.text import Worded, inline
from requests_app.law.languages import LETTER_LANGUAGES, RIGHT_TO_LEFT

DECLARED_IN = "en"
"""The language in which sections, types and reasons are declared."""

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
    "appearance",
    "data",
    "drafts",
    "information_answers",
    "said",
    "ground_titles",
)


_KEPT_ON_THE_LINE = {
    "fr": (" :", " ;", " ?", " !", " UTC"),
    "es": (
        " UTC",
        "N.º ",
        "} bytes",
        "} días",
        "} meses",
        "número {",
        "unto {",
        "untos {",
        "arte {",
        "nexo A",
    ),
    "ru": (
        " —",
        "№ ",
        " UTC",
        "} Б",
        "} дн",
        "} мес",
        "ункт {",
        "ункты {",
        "асти {",
        "риложении A",
        "риложение A",
    ),
}
"""Signs with the space that must not end, or begin, a line."""


class Phrasebook:
    """The words of one language."""

    def __init__(self, language: str, phrases: dict[str, str], labels: dict[str, str]) -> None:
        self.language = language
        self.direction = "rtl" if language in RIGHT_TO_LEFT else "ltr"
        self.phrases = phrases
        self.labels = labels

    def say(self, key: str, /, **values: object) -> str:
        """The phrase, with typed values put in so that they cannot turn the words around them."""
        phrase = self.phrases[key]
        if not values:
            return phrase
        put = {name: inline(value, within=self.direction) for name, value in values.items()}
        return Worded(phrase.format(**put))

    def join(self, key: str, /, **phrases: str) -> str:
        """The phrase with other phrases of ours put in as they are: they were made safe when they were said."""
        return Worded(self.phrases[key].format(**phrases))

    def label(self, declared: str) -> str:
        """A label, title or reason that a declaration gives in English. Raises KeyError if the language lacks it."""
        return self.labels[declared] if declared and self.language != DECLARED_IN else declared

    def find(self, key: str) -> str:
        """The phrase, or the empty string if there is none."""
        return self.phrases.get(key, "")


@cache
def book(language: str) -> Phrasebook:
    """The words of that language. Raises KeyError for a language in which nothing is made."""
    if language not in LETTER_LANGUAGES:
        raise KeyError(language)
    phrases: dict[str, str] = {}
    for name in _BOOKS:
        more = import_module(f"requests_app.documents.phrases.{language}.{name}").PHRASES
        if repeated := phrases.keys() & more.keys():
            raise ValueError(f"{language} says {sorted(repeated)} twice")
        phrases |= more
    labels = {}
    if language != DECLARED_IN:
        labels = import_module(f"requests_app.documents.phrases.{language}.labels").LABELS
    return Phrasebook(language, _all_set(language, phrases), _all_set(language, labels))


def _all_set(language: str, phrases: dict[str, str]) -> dict[str, str]:
    return {key: _set(language, phrase) for key, phrase in phrases.items()}


def _set(language: str, phrase: str) -> str:
    """The phrase with the spaces beside certain signs of its language made ones that do not break."""
    for kept in _KEPT_ON_THE_LINE.get(language, ()):
        phrase = phrase.replace(kept, kept.replace(" ", "\u00a0"))
    return phrase

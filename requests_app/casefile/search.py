"""What a case is found by: references, names in every script, the name of the operation.

The words are made here and not by a dictionary of PostgreSQL, so that “2217/26”, «أحمد» and 王建国 are found
as they are typed, with or without accents, from their beginning on.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import Func, TextField, Value

from requests_app.casefile import sections
from requests_app.core.text import fold

LONGEST_WORD = 60
MOST_WORDS = 8
SHORTEST_BEGINNING = 2
_LONGEST_QUESTION = 200
# Letters that carry no accent to take off, as they are typed on a keyboard without them.
_PLAIN = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ŋ": "n", "ħ": "h"}
)
_SEPARATORS = re.compile(r"[\W_]+")
_NOT_IN_A_WORD = re.compile(r"[^\w/.\-]+|_+")


class WordsAsVector(Func):
    """array_to_tsvector: each word as it is, without a dictionary."""

    function = "array_to_tsvector"
    output_field = SearchVectorField()


class WrittenQuery(SearchQuery):
    """A tsquery in its own notation, as `question` writes it: no dictionary reads the words again."""

    template = "(%(expressions)s)::tsquery"


def vector(words: Iterable[str]) -> WordsAsVector:
    """The expression to store in `CaseFile.search`. The words may not be empty strings."""
    return WordsAsVector(Value(sorted(set(words)), output_field=ArrayField(TextField())))


def words_of_case(references: Iterable[str], title: str, content: Mapping[str, Any]) -> set[str]:
    """Every word a case is found by: its references, its title, the persons in its content."""
    words: set[str] = set()
    for reference in (*references, *_references_within(content)):
        words |= words_of(reference) | {_joined(reference)}
    words |= words_of(title)
    for person in sections.entries_of(content, "persons"):
        for name in ("name_original", "name_latin", "aliases"):
            words |= words_of(person.get(name, ""))
    return {word for word in words if word}


def words_of(text: str) -> set[str]:
    """The words of a text, folded: whole runs such as “2217/26”, their parts, and the tails of Han words."""
    words: set[str] = set()
    for run in (found.strip("/.-")[:LONGEST_WORD] for found in _NOT_IN_A_WORD.split(_plain(text))):
        words.add(run)
        words.update(part[:LONGEST_WORD] for part in _SEPARATORS.split(run))
        if _is_han(run):
            # Chinese and Japanese names have no spaces: the given name must be found by itself.
            words.update(run[start:] for start in range(1, len(run)))
    words.discard("")
    return words


def question(text: str) -> str:
    """What a person typed, as a tsquery: every word, each from its beginning on. Empty if there is none."""
    asked: dict[str, None] = {}
    typed = text[:_LONGEST_QUESTION].encode("utf-8", "ignore").decode()
    for word in _NOT_IN_A_WORD.split(_plain(typed)):
        asked[word.strip("/.-")[:LONGEST_WORD]] = None
    asked.pop("", None)
    return " & ".join(_term(word) for word in list(asked)[:MOST_WORDS])


def _plain(text: str) -> str:
    return fold(text).translate(_PLAIN)


def _term(word: str) -> str:
    quoted = word.replace("\\", "\\\\").replace("'", "''")
    from_beginning = len(word) >= SHORTEST_BEGINNING or _is_han(word)
    return f"'{quoted}'{':*' if from_beginning else ''}"


def _references_within(content: Mapping[str, Any]) -> Iterable[str]:
    yield (content.get("authority") or {}).get("proceeding_reference", "")
    for code, name in (
        ("earlier", "reference"),
        ("assistance", "earlier_reference"),
        ("assistance", "provider_ticket"),
    ):
        for entry in sections.entries_of(content, code):
            yield entry.get(name, "")


def _joined(reference: str) -> str:
    return _SEPARATORS.sub("", _plain(reference))[:LONGEST_WORD]


def _is_han(word: str) -> bool:
    return any(
        unicodedata.name(character, "").startswith(("CJK", "HIRAGANA", "KATAKANA", "HANGUL"))
        for character in word
    )

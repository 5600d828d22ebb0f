"""Word lists for reading free text, in English and French, without regular expressions that backtrack.

A text is folded (no case, no accents, no invisible characters), cut into words once, and compared with the
list by hashing: the work grows with the length of the text and with nothing else, whatever somebody typed.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from requests_app.core.text import fold


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, folded; everything that is neither letter nor digit separates them."""
    visible = "".join(one for one in fold(text) if unicodedata.category(one) not in ("Cf", "Cs"))
    return tuple("".join(one if one.isalnum() else " " for one in visible).split())


@dataclass(frozen=True, slots=True)
class Text:
    """A text cut into words, with the set of them for quick misses."""

    words: tuple[str, ...]
    distinct: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Text":
        """Cut a text."""
        words = words_of(text)
        return cls(words, frozenset(words))


@dataclass(frozen=True)
class Vocabulary:
    """A list of words and phrases. A word that ends in * stands for every word that begins so."""

    name: str
    phrases: tuple[str, ...]
    _by_first: dict[str, tuple[tuple[str, ...], ...]] = field(init=False, repr=False, compare=False)
    _stems: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self.phrases:
            parts = _parts(phrase)
            by_first.setdefault(parts[0], []).append(parts)
        object.__setattr__(self, "_by_first", {first: tuple(rest) for first, rest in by_first.items()})
        object.__setattr__(self, "_stems", tuple(first[:-1] for first in by_first if first.endswith("*")))

    def found_in(self, text: Text) -> str:
        """The first word or phrase of the list that occurs, as the text has it (folded); "" if none does."""
        starts = self._starts(text.distinct)
        if not starts:
            return ""
        for index, word in enumerate(text.words):
            for parts in starts.get(word, ()):
                found = text.words[index : index + len(parts)]
                if len(found) == len(parts) and all(map(_same, parts, found)):
                    return " ".join(found)
        return ""

    def _starts(self, distinct: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
        """Words of the text at which a phrase may begin, with those phrases."""
        starts: dict[str, tuple[tuple[str, ...], ...]] = {}
        for word in distinct:
            phrases = self._by_first.get(word, ())
            if self._stems and word.startswith(self._stems):
                stems = (stem for stem in self._stems if word.startswith(stem))
                phrases += tuple(parts for stem in stems for parts in self._by_first[f"{stem}*"])
            if phrases:
                starts[word] = phrases
        return starts


def _parts(phrase: str) -> tuple[str, ...]:
    """The words of a phrase of the list, a star kept at the word it ends."""
    parts: list[str] = []
    for piece in phrase.split():
        words = words_of(piece)
        parts += [*words[:-1], f"{words[-1]}*" if piece.endswith("*") else words[-1]]
    return tuple(parts)


def _same(part: str, word: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else part == word

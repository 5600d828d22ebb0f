"""What a letter must not say when a person needs protection: asylum, whereabouts, sources, whatever is kept back.

A letter is looked through before it is ordered, in every text somebody typed into it. It is refused with the field
named, never mended in silence: who writes it has to see what would have gone out.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from requests_app.casefile.sections import entries_of
from requests_app.law.words import Text, Vocabulary, words_of

NOT_TYPED: Final = frozenset(
    {"kept_back", "signer", "addressee", "contact", "our_reference", "their_reference", "grounds", "dated_on"}
)
"""Fields that hold names of authorities, references and codes, and no text on the case."""

_SHORTEST = 3
_LONG_ENOUGH = 8
_SAY_NOTHING: Final = frozenset(
    {
        "not known",
        "unknown",
        "address not known",
        "not stated",
        "none",
        "inconnu",
        "inconnue",
        "non connu",
        "aucun",
    }
)
_ASYLUM: Final = Vocabulary(
    "asylum",
    (
        "asylum",
        "asylum*",
        "asile",
        "refugee*",
        "réfugié*",
        "refugié*",
        "refoulement",
        "international protection",
        "protection internationale",
        "subsidiary protection",
        "protection subsidiaire",
        "witness protection",
        "protection des témoins",
        "stateless*",
        "apatride*",
        "беженец*",
        "беженц*",
        "убежищ*",
        "لاجئ*",
        "لجوء",
        "اللجوء",
        "难民",
        "庇护",
    ),
)


def says_too_much(letter: Mapping[str, Any], kept_back: Iterable[str], *, guarded: bool) -> dict[str, str]:
    """Fields of a letter that hold what they must not, each with the reason; empty if none does."""
    pieces = tuple(piece for one in kept_back for piece in pieces_of(one))
    wrong: dict[str, str] = {}
    for field, text in _typed(letter):
        read = Text.of(text)
        if guarded and _ASYLUM.found_in(read):
            wrong[field] = "A letter must not say that a person is protected, or asks for protection."
        elif found := _held(pieces, read):
            wrong[field] = f"This must not leave the central authority: {found}."
    return wrong


def pieces_of(text: str) -> Iterator[str]:
    """The lines and clauses of what is kept back: an address is recognised by its street alone."""
    for piece in re.split(r"[\n;,]", text):
        words = " ".join(words_of(piece))
        if len(words.replace(" ", "")) >= _SHORTEST:
            yield words


def whereabouts(content: Mapping[str, Any], *, but: Iterable[str] = ()) -> tuple[str, ...]:
    """Where the persons of a case are said to be, piece by piece, without names that say nothing (of States)."""
    named = [f" {' '.join(words_of(name))} " for name in but]
    persons = (person for person in entries_of(content, "persons") if person.get("kind") != "legal")
    places = (str(person.get("whereabouts") or "") for person in persons)
    return tuple(
        dict.fromkeys(piece for one in places for piece in pieces_of(one) if not _is_plain(piece, named))
    )


def _is_plain(piece: str, named: Iterable[str]) -> bool:
    """Whether it tells nothing: that nothing is known, or the name of a State or a part of it."""
    return piece in _SAY_NOTHING or any(f" {piece} " in name for name in named)


def _held(pieces: tuple[str, ...], read: Text) -> str:
    """The first piece that a text holds, in words of its own or, if it is long, however it is spaced."""
    spaced, close = f" {' '.join(read.words)} ", "".join(read.words)
    for piece in pieces:
        squeezed = piece.replace(" ", "")
        if f" {piece} " in spaced or (len(squeezed) >= _LONG_ENOUGH and squeezed in close):
            return piece
    return ""


def _typed(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a letter with the name of the field of the letter it is in."""
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, Mapping):
        for name, inner in value.items():
            if name not in NOT_TYPED:
                yield from _typed(inner, field or str(name))
    elif isinstance(value, list):
        for inner in value:
            yield from _typed(inner, field)

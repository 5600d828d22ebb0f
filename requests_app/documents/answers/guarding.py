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
        "desconocido",
        "desconocida",
        "se desconoce",
        "ninguno",
        "неизвестно",
        "не установлено",
        "غير معروف",
        "مجهول",
        "不详",
        "未知",
        "khong ro",
        "khong biet",
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
        "asilo",
        "asilad*",
        "refugiad*",
        "no devolución",
        "protección internacional",
        "protección subsidiaria",
        "protección de testigos",
        "apátrida*",
        "беженец*",
        "беженц*",
        "убежищ*",
        "международн* защит*",
        "защит* свидетел*",
        "апатрид*",
        "tị nạn",
        "tỵ nạn",
        "bảo hộ quốc tế",
        "bảo vệ nhân chứng",
        "không quốc tịch",
    ),
)

_ASYLUM_WITHIN: Final = tuple(
    "".join(words_of(one))
    for one in (
        "لاجئ",
        "لجوء",
        "لاجئين",
        "الحماية الدولية",
        "حماية دولية",
        "حماية الشهود",
        "عديم الجنسية",
        "عدم الإعادة القسرية",
        "难民",
        "難民",
        "庇护",
        "庇護",
        "避难",
        "国际保护",
        "证人保护",
        "保护证人",
        "无国籍",
        "不推回",
    )
)
"""The same in Arabic, whose article and particles grow onto a word, and in Chinese, which sets no spaces."""


def says_too_much(letter: Mapping[str, Any], kept_back: Iterable[str], *, guarded: bool) -> dict[str, str]:
    """Fields of a letter that hold what they must not, each with the reason; empty if none does."""
    pieces = tuple(piece for one in kept_back for piece in pieces_of(one))
    wrong: dict[str, str] = {}
    for field, text in _typed(letter):
        read = Text.of(text)
        if guarded and _speaks_of_asylum(read):
            wrong[field] = "A letter must not say that a person is protected, or asks for protection."
        elif found := _held(pieces, read):
            wrong[field] = f"This must not leave the central authority: {found}."
    return wrong


def _speaks_of_asylum(read: Text) -> bool:
    close = "".join(read.words)
    return bool(_ASYLUM.found_in(read)) or any(one in close for one in _ASYLUM_WITHIN)


def pieces_of(text: str) -> Iterator[str]:
    """The lines and clauses of what is kept back: an address is recognised by its street alone."""
    for piece in re.split(r"[\n;,،؛，；、]", text):
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
        anywhere = len(squeezed) >= _LONG_ENOUGH or _sets_no_spaces(squeezed)
        if f" {piece} " in spaced or (anywhere and squeezed in close):
            return piece
    return ""


def _sets_no_spaces(text: str) -> bool:
    """Whether it is written in a script whose words stand without spaces: Chinese, Japanese, Thai and their like."""
    return any("\u0e00" <= one <= "\u0eff" or "\u2e80" <= one <= "\u9fff" for one in text)


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

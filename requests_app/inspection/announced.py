"""Hashes that the pages announce as that of the data, in any language in which letters are made."""

from functools import cache
from importlib import import_module
from typing import Final

from requests_app.law.languages import LETTER_LANGUAGES

KEY: Final = "data.printed_hash"
ENOUGH: Final = 12
"""A hash may be broken over two lines, so that only its beginning stands behind the words."""


def others(sha256: str, text: str) -> bool:
    """Whether the pages announce a hash that is not this one, wherever else this one may stand.

    Who changes a letter on its way can print another hash where no reader looks; the one that is read stays.
    """
    return any(other != sha256[:ENOUGH] for words in _words() for other in _behind(words, text))


def _behind(words: str, text: str) -> set[str]:
    found = {piece[:ENOUGH] for piece in text.split(words)[1:]}
    return {piece for piece in found if len(piece) == ENOUGH and set(piece) <= set("0123456789abcdef")}


@cache
def _words() -> tuple[str, ...]:
    """What stands before the hash, as the text of a page has it."""
    from requests_app.inspection.reading import squeezed  # which judges data by this

    books = (import_module(f"requests_app.documents.phrases.{one}.data") for one in LETTER_LANGUAGES)
    return tuple(squeezed(book.PHRASES[KEY].partition("{sha256}")[0]) for book in books)

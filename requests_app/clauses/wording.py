"""The text of a clause: what is a variable in it, what is refused, and how it reads when it is filled.

Braces mean a variable and nothing else. There is no formatting, no attribute, no index, no nesting: a clause is
read with one pattern and never handed to a template engine, and what fills a variable is not read again.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final

from requests_app.clauses.variables import VARIABLES, Subject
from requests_app.core.errors import Invalid
from requests_app.core.text import clean

LONGEST_TEXT: Final = 6000
UNFILLED: Final = "…"

_HOLE = re.compile(r"\{([^{}]*)\}")
_NAME = re.compile(r"[a-z][a-z_]{0,39}\Z")
# Embeddings, overrides and isolates; the marks that only settle the side of a full stop are allowed.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a clause: words of ours, or the name of a variable."""

    text: str
    is_variable: bool = False


@dataclass(frozen=True, slots=True)
class Filled:
    """A part of a clause as it reads for one request. `variable` names what was filled, "" for our own words."""

    text: str
    variable: str = ""

    @property
    def missing(self) -> bool:
        """Whether the request does not say what belongs here."""
        return bool(self.variable) and self.text == UNFILLED


class Faulty(ValueError):
    """The text of a clause cannot be used; the message says what to do."""


def pieces(text: str) -> tuple[Piece, ...]:
    """The parts of a clause. Raises Faulty for braces that do not hold exactly one known variable."""
    found: list[Piece] = []
    end = 0
    for hole in _HOLE.finditer(text):
        found += _words(text[end : hole.start()])
        found.append(Piece(_known(hole.group(1)), is_variable=True))
        end = hole.end()
    return (*found, *_words(text[end:]))


def cleaned(text: Any) -> str:
    """The text of a clause fit to be kept. Raises Faulty with a sentence for its field."""
    if not isinstance(text, str) or not text.strip():
        raise Faulty("Write the paragraph as it should stand in the letter.")
    if len(text) > 2 * LONGEST_TEXT:
        raise Faulty(_too_long(len(text)))
    try:
        kept = clean(text)
    except Invalid as error:
        raise Faulty(error.message) from None
    if _TURNING.search(kept):
        raise Faulty("The text holds a hidden character that turns the direction of writing. Type it again.")
    kept = "\n".join(line.rstrip() for line in kept.split("\n")).strip()
    if len(kept) > LONGEST_TEXT:
        raise Faulty(_too_long(len(kept)))
    pieces(kept)
    return kept


def variables_of(text: str) -> tuple[str, ...]:
    """The variables a clause uses, each once, in their order. Raises Faulty."""
    return tuple(dict.fromkeys(piece.text for piece in pieces(text) if piece.is_variable))


def filled(
    text: str,
    content: Mapping[str, Any],
    language: str,
    *,
    types: Iterable[str] = (),
    known: Mapping[str, Any] | None = None,
) -> tuple[Filled, ...]:
    """The clause part by part: our own words, and what the version says for each variable. Raises Faulty."""
    subject = Subject(content, language, frozenset(types), known or {})
    return tuple(
        Filled(VARIABLES[piece.text].resolve(subject) or UNFILLED, piece.text)
        if piece.is_variable
        else Filled(piece.text)
        for piece in pieces(text)
    )


def resolve(
    text: str,
    content: Mapping[str, Any],
    language: str,
    *,
    types: Iterable[str] = (),
    known: Mapping[str, Any] | None = None,
) -> str:
    """The clause as a letter prints it.

    `types` are the types of assistance the clause is for (they decide {item_number}); `known` holds the names
    frozen with a document: {"authorities": {code: {"name": …}}, "states": {code: …}, "basis": {…}}. What the
    version does not say reads “…”. Raises Faulty for a text that was never checked.
    """
    return "".join(part.text for part in filled(text, content, language, types=types, known=known))


def unfilled(text: str, content: Mapping[str, Any], *, types: Iterable[str] = ()) -> tuple[str, ...]:
    """The variables of a clause this content cannot fill. Raises Faulty."""
    parts = filled(text, content, "en", types=types)
    return tuple(dict.fromkeys(part.variable for part in parts if part.missing))


def _words(text: str) -> list[Piece]:
    if "{" in text:
        raise Faulty(
            "A “{” has no “}” of its own. Write each variable as {name}; braces are for nothing else."
        )
    if "}" in text:
        raise Faulty(
            "A “}” has no “{” before it. Write each variable as {name}; braces are for nothing else."
        )
    return [Piece(text)] if text else []


def _known(name: str) -> str:
    if name in VARIABLES:
        return name
    if not name.strip():
        raise Faulty("There is nothing between the braces. Put the name of a variable there.")
    shown = name if len(name) <= _SHOWN else f"{name[:_SHOWN]}…"
    if not _NAME.match(name):
        raise Faulty(
            f"“{{{shown}}}” is not a variable. Between braces stands the name alone: small letters and “_”, no "
            "spaces, points, brackets or signs."
        )
    near = get_close_matches(name, VARIABLES, n=1)
    hint = f" Did you mean {{{near[0]}}}?" if near else " Take one from the list of variables."
    raise Faulty(f"There is no variable {{{shown}}}.{hint}")


def _too_long(length: int) -> str:
    return f"A clause has at most {LONGEST_TEXT:,} characters; this has {length:,}. Split it in two."

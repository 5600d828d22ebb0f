"""What every page about a clause shows alike: its words with what fills them, what it fits, how it stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from django.urls import reverse

from requests_app.casefile.wording import Names
from requests_app.clauses import sample
from requests_app.clauses.models import ClauseText
from requests_app.clauses.variables import VARIABLES
from requests_app.clauses.wording import Faulty, Filled, filled, pieces
from requests_app.core.text import first_strong_dir
from requests_app.directory import languages
from requests_app.directory.models import BilateralTreaty
from requests_app.law.assistance import RESIDUAL, TYPES, find
from requests_app.law.instruments import BASES
from requests_app.web.components import Link, Tag

COLOURS = {"proposed": "yellow", "approved": "green", "declined": "red", "replaced": "grey"}
_WORD = re.compile(r"\s+|[^\s]+")


@dataclass(frozen=True)
class Words:
    """The words of a clause, part by part, in the direction of its writing."""

    parts: tuple[Filled, ...]
    dir: str


@dataclass(frozen=True)
class Difference:
    """A run of words: "same", "gone" or "new"."""

    kind: str
    text: str


def as_written(text: str) -> Words:
    """The clause with its variables standing as variables."""
    try:
        parts = tuple(
            Filled(
                f"{{{piece.text}}}" if piece.is_variable else piece.text,
                piece.text if piece.is_variable else "",
            )
            for piece in pieces(text)
        )
    except Faulty:
        parts = (Filled(text),)
    return Words(parts, first_strong_dir(text))


def as_read(
    text: str, content: Mapping[str, Any], language: str, types: Iterable[str], known: Mapping[str, Any]
) -> Words:
    """The clause filled from a request."""
    try:
        parts = filled(text, content, language, types=types, known=known)
    except Faulty:
        parts = (Filled(text),)
    return Words(parts, first_strong_dir(text))


def as_text(entry: Mapping[str, Any], content: Mapping[str, Any], names: Names) -> str:
    """A clause of a version as its letter prints it; as it was approved, if nobody ever checked it."""
    basis, authority = content.get("basis") or {}, content.get("authority") or {}
    offices = {
        code: {"name": names.authority(code)}
        for code in (authority.get("requesting_authority"), basis.get("addressee"))
        if code
    }
    states = {code: names.state(code) for code in (basis.get("requested_state"),) if code}
    known: dict[str, Any] = {"authorities": offices, "states": states}
    if "{instrument}" in entry["text"]:
        code = basis.get("instrument", "")
        known["basis"] = {"code": code, "title": dict(instrument_choices()).get(code, "")}
    words = as_read(entry["text"], content, entry.get("language", "en"), entry.get("types", ()), known)
    return "".join(part.text for part in words.parts)


def in_sample(text: str, language: str, types: Iterable[str]) -> Words:
    """The clause as it would read in a matter that does not exist."""
    chosen = tuple(types)
    return as_read(text, sample.content(chosen[:2]), language, chosen, sample.KNOWN)


def differences(old: str, new: str) -> tuple[Difference, ...]:
    """What was taken out of a text and what was put in, word by word."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    found: list[Difference] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Difference("same", "".join(before[i:j])))
            continue
        if gone := "".join(before[i:j]):
            found.append(Difference("gone", gone))
        if added := "".join(after[k:m]):
            found.append(Difference("new", added))
    return tuple(found)


def standing_tag(text: ClauseText) -> Tag:
    """How a text stands."""
    return Tag(ClauseText.Standing(text.standing).label, COLOURS[text.standing])


def fits_in_words(
    types: Iterable[str], instruments: Iterable[str], titles: Mapping[str, str]
) -> tuple[str, str]:
    """What a text is for: types of assistance, bases by `titles`; "every …" where it is not narrowed."""
    named = [f"{code} {found.title}" for code in types if (found := find(code))]
    bases = [titles.get(code, code) for code in instruments]
    return "; ".join(named) or "Every type of assistance", "; ".join(bases) or "Every basis"


def type_choices() -> list[tuple[str, str]]:
    """The types of assistance by code."""
    return [(one.code, f"{one.code} {one.title}") for one in (*TYPES.values(), RESIDUAL) if one.available]


def instrument_choices() -> list[tuple[str, str]]:
    """What a request can rest on: the instruments of the catalogue, the bilateral treaties of the directory."""
    treaties = BilateralTreaty.objects.order_by("title").values_list("code", "title")
    return [(one.code, one.title) for one in BASES.values()] + list(treaties)


def language_name(code: str) -> str:
    """The name of a language in English."""
    return languages.name(code)


def url(code: str) -> str:
    """The page of a clause."""
    return reverse("clauses:clause", args=[code])


def crumbs() -> tuple[Link, ...]:
    """The way back to the library."""
    return (Link("Clauses", reverse("clauses:library")),)


@dataclass(frozen=True)
class Known:
    """A variable in the list beside the form: how it is written, what it stands for, how it reads."""

    name: str
    meaning: str
    example: str


def variables() -> tuple[Known, ...]:
    """Every variable with an example from the matter that does not exist."""
    return tuple(
        Known(f"{{{one.name}}}", one.meaning, in_sample(f"{{{one.name}}}", "en", ()).parts[0].text)
        for one in VARIABLES.values()
    )

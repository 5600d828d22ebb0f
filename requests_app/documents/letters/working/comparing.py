"""Two versions of a request as one marked-up paper: field by field, word by word inside long texts."""

from collections.abc import Iterable
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.comparison import Change, Nature, compare
from requests_app.core.text import first_strong_dir
from requests_app.documents.letters.blocks import (
    Block,
    Box,
    Lines,
    Paragraph,
    Printed,
    Row,
    Rows,
    Sheet,
)
from requests_app.documents.letters.framing import framed
from requests_app.documents.letters.markup import MarkedChange, MarkedLine, MarkedPiece, Markup
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import typed
from requests_app.documents.letters.working.marking import ADDED, REMOVED, Piece, marked
from requests_app.law.fields import Field, Kind

NAME = "comparison"
_IN_WORDS = frozenset({Kind.TEXT, Kind.LONGTEXT})
"""Kinds of fields whose words are held against each other; any other value is replaced as a whole."""


def sheet(old: Material, new: Material) -> Sheet:
    """The paper, in the language of `new`, under its letterhead."""
    m, changes = new, compare(old.content, new.content)
    parts: list[tuple[str, tuple[Block, ...]]] = [("versions", _versions(old, m, len(changes)))]
    if changes:
        told = tuple(_told(one, old, m) for one in changes)
        parts.append(("changes", (Markup(told),)))
    printed = tuple(
        Printed(number, key, m.say(f"drafts.part.{key}"), blocks)
        for number, (key, blocks) in enumerate(parts, 1)
    )
    return framed(
        m, NAME, printed, title=m.say("drafts.comparison.title"), subtitle=m.say("drafts.comparison.subtitle")
    )


def _versions(old: Material, m: Material, number: int) -> tuple[Block, ...]:
    rows = (
        Row(m.say("label.reference"), typed(m.content.get("reference"), style="strong")),
        Row(m.say("record.matter"), typed(m.content.get("title"))),
        Row(m.say("drafts.earlier"), _version(m, old)),
        Row(m.say("drafts.later"), _version(m, m)),
    )
    blocks: list[Block] = [Rows(tuple(row for row in rows if row.lines))]
    if not number:
        return *blocks, Paragraph(m.say("drafts.same"))
    blocks.append(Box(m.say("drafts.how_marked"), m.own(m.say("drafts.marked"))))
    return *blocks, Paragraph(m.say("drafts.count", number=number))


def _version(m: Material, side: Material) -> Lines:
    frozen = m.say("drafts.frozen", number=side.number, moment=m.moment(side.frozen_at))
    return m.own(frozen) + m.own(f"SHA-256 {side.sha256}", "small")


def _told(change: Change, old: Material, m: Material) -> MarkedChange:
    nature = m.say(f"drafts.nature.{change.nature}")
    return MarkedChange(typed(_label(change, m)), nature, str(change.nature), _lines(change, old, m))


def _lines(change: Change, old: Material, m: Material) -> tuple[MarkedLine, ...]:
    field = change.field
    if field is None or change.nature is Nature.MOVED:
        said = m.say("drafts.moved", old=change.old, new=change.new)
        return (MarkedLine((MarkedPiece(said),), m.words.direction),)
    before = _text(old, field, change.old, change.section)
    after = _text(m, field, change.new, change.section)
    if Kind(field.kind) in _IN_WORDS:
        return tuple(_by_line(marked(before, after), m))
    return tuple(_by_line([*_whole(before, REMOVED), *_whole(after, ADDED)], m))


def _whole(text: str, mark: str) -> list[Piece]:
    return [Piece(text + ("\n" if mark == REMOVED else ""), mark)] if text else []


def _text(m: Material, field: Field, value: Any, section: str) -> str:
    """A value as a letter would print it, line by line; nothing if there is none."""
    if value in (None, "", []):
        return ""
    return "\n".join(line.text for line in m.value(field, value, section))


def _by_line(pieces: Iterable[Piece], m: Material) -> Iterable[MarkedLine]:
    """The pieces cut at the ends of lines. A mark that goes over several lines is named on each of them."""
    row: list[MarkedPiece] = []
    for piece in pieces:
        first, *rest = piece.text.split("\n")
        row += _piece(first, piece.mark, m)
        for text in rest:
            if row:
                yield _line(row)
            row = _piece(text, piece.mark, m)
    if row:
        yield _line(row)


def _piece(text: str, mark: str, m: Material) -> list[MarkedPiece]:
    said = text.strip()
    if not mark or not said:
        return [MarkedPiece(text)] if text else []
    before, after = text.split(said, 1)
    named = MarkedPiece(said, mark, m.say(f"drafts.opens.{mark}"), m.say("drafts.closes"))
    between = after or (" " if mark == REMOVED else "")  # what takes its place stands beside it
    return [*([MarkedPiece(before)] if before else []), named, *([MarkedPiece(between)] if between else [])]


def _line(row: list[MarkedPiece]) -> MarkedLine:
    return MarkedLine(tuple(row), first_strong_dir("".join(piece.text for piece in row)))


def _label(change: Change, m: Material) -> str:
    """Section, entry and field in the language of the paper; in English where no letter ever prints the field."""
    words = m.words
    if not change.section:
        return words.say("record.matter") if change.path == "/title" else words.say("label.reference")
    section = words.labels.get(title := sections.find(change.section).title, title)
    field = change.field
    declared = (field.letter_label or field.label) if field else ""
    parts = (section, change.entry, words.labels.get(declared, declared))
    return ", ".join(part for part in parts if part)

"""Two versions of a request as one marked-up paper: field by field, word by word inside long texts."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.comparison import Change, Nature, compare
from requests_app.core.text import first_strong_dir
from requests_app.documents import localise
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
from requests_app.documents.letters.text import inline, typed
from requests_app.documents.letters.working.marking import ADDED, REMOVED, Piece, marked
from requests_app.law.fields import Field, Kind

NAME = "comparison"
_IN_WORDS = frozenset({Kind.TEXT, Kind.LONGTEXT})
"""Kinds of fields whose words are held against each other; any other value is replaced as a whole."""


def sheet(old: Material, new: Material) -> Sheet:
    """The paper, in the language of `new`, under its letterhead."""
    m, told = new, tuple(_differences(old, new))
    parts: list[tuple[str, tuple[Block, ...]]] = [("versions", _versions(old, m, len(told)))]
    if told:
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


def _differences(old: Material, m: Material) -> Iterator[MarkedChange]:
    """What is told one after the other: fields of flat sections, and entries with all that happened to them."""
    changes = compare(old.content, m.content)
    for (_section, entry_id), run in groupby(changes, key=attrgetter("section", "entry_id")):
        several = list(run)
        if entry_id:
            yield _entry(several, old, m)
        else:
            yield from (_told(one, m, _where(one, m), one.nature, _lines(one, old, m)) for one in several)


def _entry(changes: list[Change], old: Material, m: Material) -> MarkedChange:
    """An entry that came, went, moved or changed. Of a single field that changed, heading and text are one."""
    first, whole = changes[0], _came_or_went(changes[0], old, m)
    if len(changes) == 1 and not whole:
        return _told(first, m, _where(first, m), first.nature, _lines(first, old, m))
    has_moved = first.field is None
    nature = whole or (Nature.MOVED if has_moved else Nature.CHANGED)
    inside = tuple(
        _told(one, m, (_field(one, m),), None if whole else one.nature, _lines(one, old, m))
        for one in changes
        if one.field is not None
    )
    return _told(first, m, _where(first, m)[:2], nature, _lines(first, old, m) if has_moved else (), inside)


def _came_or_went(change: Change, old: Material, m: Material) -> Nature | None:
    """Whether the entry of this change stands in one version alone."""
    was, now = ({one.get("id") for one in side.entries(change.section)} for side in (old, m))
    if change.entry_id not in was:
        return Nature.ADDED
    return None if change.entry_id in now else Nature.REMOVED


def _told(
    change: Change,
    m: Material,
    where: Iterable[str],
    nature: Nature | None,
    lines: tuple[MarkedLine, ...],
    inside: tuple[MarkedChange, ...] = (),
) -> MarkedChange:
    # A section may have a field of its own name.
    placed = (inline(part, within=m.words.direction) for part in dict.fromkeys(where) if part)
    label = m.own(localise.listed(placed, m.language))
    said = m.say(f"drafts.nature.{nature}") if nature else ""
    colon = localise.introduced("", "", m.language)
    return MarkedChange(label, said, str(nature or change.nature), lines, inside, colon)


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
    if (section, field.code) == ("assistance", "type"):
        return m.assistance(str(value))
    if (section, field.code) == ("basis", "instrument"):
        return str(m.data.get("titles", {}).get(value) or value)
    said = "\n".join(line.text for line in m.value(field, value, section))
    # A code that no letter prints has its words in English alone.
    return field.choice_label(str(value)) if field.choices and said == value else said


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


def _where(change: Change, m: Material) -> tuple[str, str, str]:
    """Section, entry and field in the language of the paper; in English where no letter ever prints the field."""
    words = m.words
    if not change.section:
        return words.say("record.matter" if change.path == "/title" else "label.reference"), "", ""
    title = sections.find(change.section).title
    return words.labels.get(title, title), change.entry, _field(change, m)


def _field(change: Change, m: Material) -> str:
    declared = (change.field.letter_label or change.field.label) if change.field else ""
    return m.words.labels.get(declared, declared)

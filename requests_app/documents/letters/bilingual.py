"""One document in two languages, from the two sheets that the same version comes to in each.

What we say stands in both. What somebody typed is the same in both sheets and therefore stands once, in the language
in which it was written. Parts and blocks meet in their order; where the two sheets differ in what they are built of,
the one stands whole beside the other, so that nothing is lost.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import zip_longest
from typing import Any, Final

from requests_app.documents.letters.blocks import (
    Annex,
    Blank,
    Blanks,
    Block,
    Body,
    Box,
    Check,
    Group,
    Lines,
    Pair,
    Paragraph,
    Parties,
    Party,
    Passage,
    Printed,
    Row,
    Rows,
    Second,
    Sheet,
    Signature,
    Signatures,
    Statements,
    Table,
)
from requests_app.documents.letters.markup import Markup


def merged(first: Sheet, second: Sheet, layout: str, notes: tuple[str, str]) -> Sheet:
    """Both sheets as one; `notes` say in each language that the document is set in two."""
    other = Second(
        language=second.language,
        direction=second.direction,
        layout=layout,
        title=second.title,
        subtitle=second.subtitle,
        home=second.home if second.home != first.home else "",
        banner=second.banner if second.banner != first.banner else "",
        urgency=second.urgency if second.urgency != first.urgency else "",
        demonstration=second.demonstration,
        page_words=second.page_words,
        notes=notes,
    )
    into = Merging(second.language)
    return replace(
        first,
        second=other,
        parts=into.parts(first.parts, second.parts),
        annexes=into.annexes(first.annexes, second.annexes),
        colophon=into.check(first.colophon, second.colophon),
    )


class Merging:
    """Puts the words of a second language beside those of the first."""

    def __init__(self, language: str) -> None:
        self.language = language

    def parts(self, first: tuple[Printed, ...], second: tuple[Printed, ...]) -> tuple[Printed, ...]:
        """The parts in the order of the first; a part that only the second has comes last, so that none is lost."""
        others = {part.key: part for part in second}
        found = [self._part(part, others.pop(part.key, None)) for part in first]
        return (*found, *others.values())

    def _part(self, one: Printed, other: Printed | None) -> Printed:
        if other is None:
            return one
        return replace(
            one, second=_otherwise(one.heading, other.heading), blocks=self.blocks(one.blocks, other.blocks)
        )

    def annexes(self, first: tuple[Annex, ...], second: tuple[Annex, ...]) -> tuple[Annex, ...]:
        """Annex by annex."""
        if len(first) != len(second):
            return first + second
        return tuple(
            replace(
                one,
                second_name=other.name if other.name != one.name else "",
                second=_otherwise(one.heading, other.heading),
                blocks=self.blocks(one.blocks, other.blocks),
            )
            for one, other in zip(first, second, strict=True)
        )

    def blocks(self, first: tuple[Block, ...], second: tuple[Block, ...]) -> tuple[Block, ...]:
        """Block by block, if both have the same ones."""
        if [type(one) for one in first] != [type(one) for one in second]:
            return (Pair(first, second),)
        return tuple(self.block(one, other) for one, other in zip(first, second, strict=True))

    def block(self, one: Block, other: Block) -> Block:
        """Two blocks of the same type as one; one beside the other where they do not fit together."""
        if one == other:
            return one
        return _BY_TYPE[type(one)](self, one, other) or Pair((one,), (other,))

    def lines(self, one: Lines, other: Lines) -> Lines:
        """Lines of the first, and below them those that the second says otherwise."""
        if [line.text for line in one] == [line.text for line in other]:
            return one
        said = {line.text for line in one}
        return one + tuple(
            replace(line, style=f"{line.style} second".strip(), lang=self.language)
            for line in other
            if line.text not in said
        )

    def row(self, one: Row, other: Row) -> Row:
        """A label in both languages beside its value."""
        return replace(
            one, second=_otherwise(one.label, other.label), lines=self.lines(one.lines, other.lines)
        )

    def rows(self, one: tuple[Row, ...], other: tuple[Row, ...]) -> tuple[Row, ...] | None:
        """Row by row; None if the two do not have the same rows."""
        if len(one) != len(other):
            return None
        return tuple(self.row(mine, theirs) for mine, theirs in zip(one, other, strict=True))

    def check(self, one: Check | None, other: Check | None) -> Check | None:
        """The check block with its words in both languages."""
        return replace(one, second=other) if one and other else one

    def of_rows(self, one: Rows, other: Rows) -> Block | None:
        found = self.rows(one.rows, other.rows)
        return None if found is None else replace(one, rows=found)

    def of_passage(self, one: Passage, other: Passage) -> Block:
        return replace(
            one, second=_otherwise(one.label, other.label), lines=self.lines(one.lines, other.lines)
        )

    def of_statements(self, one: Statements, other: Statements) -> Block | None:
        if one.statements == other.statements:
            return replace(one, second_intro=_otherwise(one.intro, other.intro))
        return None

    def of_table(self, one: Table, other: Table) -> Block | None:
        if len(one.heads) != len(other.heads) or len(one.bodies) != len(other.bodies):
            return None
        pairs = zip(one.bodies, other.bodies, strict=True)
        bodies = [self.body(mine, theirs) for mine, theirs in pairs]
        if any(body is None for body in bodies):
            return None
        heads = tuple(_otherwise(mine, theirs) for mine, theirs in zip(one.heads, other.heads, strict=True))
        return replace(
            one,
            second=_otherwise(one.caption, other.caption),
            second_heads=heads,
            bodies=tuple(body for body in bodies if body is not None),
        )

    def body(self, one: Body, other: Body) -> Body | None:
        """A row of a table, cell by cell."""
        details = self.rows(one.details, other.details)
        if details is None:
            return None
        cells = zip_longest(one.cells, other.cells, fillvalue=())
        return Body(tuple(self.lines(mine, theirs) for mine, theirs in cells), details)

    def of_group(self, one: Group, other: Group) -> Block:
        return replace(
            one,
            second=_otherwise(one.number, other.number),
            title=self.lines(one.title, other.title),
            blocks=self.blocks(one.blocks, other.blocks),
        )

    def of_box(self, one: Box, other: Box) -> Block:
        return replace(
            one, second=_otherwise(one.heading, other.heading), lines=self.lines(one.lines, other.lines)
        )

    def of_parties(self, one: Parties, other: Parties) -> Block | None:
        if len(one.parties) != len(other.parties):
            return None
        pairs = zip(one.parties, other.parties, strict=True)
        return replace(one, parties=tuple(self.party(mine, theirs) for mine, theirs in pairs))

    def party(self, one: Party, other: Party) -> Party:
        """An authority: its label and State in both languages, its name and address as they are."""
        return replace(
            one,
            second=_otherwise(one.label, other.label),
            second_state=_otherwise(one.state, other.state),
            name=self.lines(one.name, other.name),
            lines=self.lines(one.lines, other.lines),
            rows=self.rows(one.rows, other.rows) or one.rows,
        )

    def of_signature(self, one: Signature, other: Signature) -> Signature:
        return replace(
            one,
            second=_labels(one, other),
            name=self.lines(one.name, other.name),
            office=self.lines(one.office, other.office),
            wording=self.lines(one.wording, other.wording),
            check=self.check(one.check, other.check),
        )

    def of_signatures(self, one: Signatures, other: Signatures) -> Block | None:
        if len(one.signatures) != len(other.signatures):
            return None
        pairs = zip(one.signatures, other.signatures, strict=True)
        return replace(one, signatures=tuple(self.of_signature(mine, theirs) for mine, theirs in pairs))

    def of_blanks(self, one: Blanks, other: Blanks) -> Block | None:
        if len(one.blanks) != len(other.blanks):
            return None
        pairs = zip(one.blanks, other.blanks, strict=True)
        return replace(one, blanks=tuple(self.blank(mine, theirs) for mine, theirs in pairs))

    def blank(self, one: Blank, other: Blank) -> Blank:
        """What is to be filled in, asked in both languages."""
        options = other.options if len(one.options) == len(other.options) else ()
        return replace(one, second=_otherwise(one.label, other.label), second_options=options)


def _otherwise(one: str, other: str) -> str:
    """The words of the second language, unless they are the same."""
    return "" if one == other else other


def _labels(one: Signature, other: Signature) -> Signature:
    """The labels of a signature in the second language, where it says them otherwise."""
    return replace(
        other,
        check=None,
        place_label=_otherwise(one.place_label, other.place_label),
        date=_otherwise(one.date, other.date),
        date_label=_otherwise(one.date_label, other.date_label),
        sign_label=_otherwise(one.sign_label, other.sign_label),
        seal_label=_otherwise(one.seal_label, other.seal_label),
    )


def _apart(_into: Merging, one: Block, other: Block) -> Block:
    return Pair((one,), (other,))


_BY_TYPE: Final[Mapping[type, Callable[[Merging, Any, Any], Block | None]]] = {
    Paragraph: _apart,
    Pair: _apart,
    Markup: _apart,
    Passage: Merging.of_passage,
    Rows: Merging.of_rows,
    Table: Merging.of_table,
    Group: Merging.of_group,
    Statements: Merging.of_statements,
    Box: Merging.of_box,
    Parties: Merging.of_parties,
    Signature: Merging.of_signature,
    Signatures: Merging.of_signatures,
    Blanks: Merging.of_blanks,
}

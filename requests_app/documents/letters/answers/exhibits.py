"""Exhibits in a table with their hashes, and the receipt that goes along to be signed and sent back."""

from collections.abc import Sequence

from requests_app.documents import localise
from requests_app.documents.letters.answers import shared_parts as shared
from requests_app.documents.letters.answers.view import Said, Told, rows
from requests_app.documents.letters.blocks import (
    Blank,
    Blanks,
    Block,
    Body,
    Lines,
    Paragraph,
    Passage,
    Row,
    Rows,
    Table,
)
from requests_app.documents.letters.text import Line, typed


def table(m: Told, exhibits: Sequence[Said], caption: str = "") -> Table:
    """Number, description, form, file and size; underneath what tells each from all others."""
    heads = tuple(m.say(f"exhibit.{head}") for head in ("number", "description", "form", "file"))
    return Table("exhibits", caption, heads, tuple(_exhibit(m, one) for one in exhibits), details_beside=True)


def _exhibit(m: Told, one: Said) -> Body:
    form = str(one.get("form", ""))
    cells = (
        typed(one.get("number"), style="strong"),
        typed(one.get("description")),
        m.own(m.words.find(f"exhibit.form.{form}") or form) if form else (),
        (*typed(one.get("file_name")), *size(m, one.get("size"))),
    )
    items = one.get("items") or ()
    details = rows(
        Row(m.say("exhibit.items"), m.own(m.numbers_in_words(items)) if items else ()),
        m.label_row("exhibit.source", one.get("source")),
        m.moment_row("exhibit.acquired", one.get("acquired_at")),
        m.label_row("exhibit.seal", one.get("seal")),
        m.label_row("exhibit.sha256", one.get("sha256"), "mono"),
    )
    return Body(cells, details)


def size(m: Told, count: object) -> Lines:
    """A number of bytes in words; nothing where it is not known."""
    if not isinstance(count, int):
        return ()
    return (Line(m.say("size", bytes=localise.number(count, m.language)), m.words.direction, "small"),)


def receipt(m: Told, exhibits: Sequence[Said]) -> tuple[Block, ...]:
    """The receipt: what was received, whether numbers and hashes fit, who signs, where it goes back to."""
    references = rows(
        m.label_row("answer.our_reference_there", m.our_reference, "strong"),
        m.label_row("answer.your_reference_there", m.get("their_reference")),
        m.day_row("receipt.letter_of", m.data["dated_on"]),
    )
    heads = tuple(m.say(f"receipt.{head}") for head in ("number", "hash", "received", "fits"))
    bodies = tuple(_to_tick(m, one) for one in exhibits)
    listed = (Table("receipt", "", heads, bodies),) if bodies else ()
    blanks = (
        Blank(m.say("receipt.received_on")),
        Blank(
            m.say("receipt.condition"), 1, tuple(m.say(f"receipt.{key}") for key in ("whole", "not_whole"))
        ),
        Blank(m.say("receipt.remarks"), 2),
        Blank(m.say("form.authority")),
        Blank(m.say("form.official")),
        Blank(m.say("form.place_and_date")),
        Blank(m.say("form.signature_and_seal"), 2),
    )
    intro = m.say("receipt.intro" if bodies else "receipt.intro_alone")
    return Rows(references), Paragraph(intro), *listed, Blanks(blanks), *back_to(m)


def _to_tick(m: Told, one: Said) -> Body:
    digest = str(one.get("sha256", ""))
    told = (
        typed(one.get("number"), style="strong"),
        typed(digest, style="mono") or shared.quiet(m, "receipt.no_file"),
    )
    return Body((*told, m.own("☐"), m.own("☐") if digest else ()))


def back_to(m: Told) -> tuple[Block, ...]:
    """Where the completed form goes: back to the sender, under its reference."""
    sender = m.authority(m.data["sender"])
    reach = tuple(line for field in ("address", "email") for line in typed(sender.get(field)))
    return Paragraph(m.say("form.return_to"), "leads"), Passage(typed(sender["name"], style="strong") + reach)

"""The return note: what the requesting authority is asked to correct, point by point, and where."""

from typing import Any

from requests_app.documents.kinds import Kind
from requests_app.documents.letters.blocks import Block, Body, Paragraph, Passage, Row, Rows, Sheet, Table
from requests_app.documents.letters.declaration import Part, printed
from requests_app.documents.letters.framing import framed, version_row
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import typed

Numbers = dict[str, int]


def sheet(m: Material, _subject: str = "") -> Sheet:
    """The note as a whole."""
    return framed(m, Kind.RETURN_NOTE, printed(PARTS, m, "return.part"))


def request(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """To whom, which request, which version, by whom and when."""
    authority, by = m.section("authority"), m.data.get("by", {})
    rows = (
        Row(
            m.say("return.to"),
            typed(m.authority(authority.get("requesting_authority", ""))["name"], style="strong"),
        ),
        Row(m.say("label.reference"), typed(m.content.get("reference"))),
        Row(m.say("label.domestic_reference"), typed(authority.get("proceeding_reference"))),
        Row(m.say("record.matter"), typed(m.content.get("title"))),
        version_row(m),
        Row(m.say("return.on"), m.own(m.day(m.data.get("returned_on", m.data["dated_on"])))),
        Row(m.say("return.by"), typed(by.get("name")) + typed(by.get("office"))),
    )
    return (Rows(tuple(row for row in rows if row.lines)),)


def points(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Every point with the field it concerns."""
    bodies = tuple(point(m, number, reason) for number, reason in enumerate(m.data.get("reasons", ()), 1))
    heads = tuple(m.say(f"return.{head}") for head in ("number", "place", "reason"))
    return Paragraph(m.say("return.intro"), "leads"), Table("points", "", heads, bodies, details_beside=True)


def point(m: Material, number: int, reason: dict[str, Any]) -> Body:
    """One point: where, what, and what the reviewer adds. The code of a reason is for machines, not for the reader."""
    where = typed(reason.get("place")) + typed(reason.get("field"), style="strong")
    what = typed(reason.get("text"))
    note = (Row(m.say("return.remark"), typed(reason["note"])),) if reason.get("note") else ()
    return Body((m.own(str(number)), where or m.own(m.say("return.whole")), what), note)


def has_note(m: Material) -> bool:
    """Whether the reviewer wrote something beyond the points."""
    return bool(m.data.get("note"))


def note(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """What the reviewer wrote."""
    return (Passage(typed(m.data["note"])),)


def what_next(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """What the requesting authority can do now."""
    return (Paragraph(m.say("return.next")),)


PARTS = (
    Part(1, "request", request),
    Part(2, "points", points),
    Part(3, "note", note, applies=has_note),
    Part(4, "next", what_next),
)

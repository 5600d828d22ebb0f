"""How the letter stands to earlier ones: what it confirms, what it changes, what it adds to."""

from collections.abc import Mapping
from typing import Any

from requests_app.documents.letters.blocks import Block, Body, Lines, Paragraph, Row, Rows, Table
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import inline, typed

Earlier = Mapping[str, Any]

_WHERE, _BEFORE, _NOW = "label", "old", "new"


def relations(m: Material) -> tuple[Block, ...]:
    """Sentences for the opening of the letter, and the table of what an amendment changes."""
    return (*oral_requests(m), *supplements(m), *amends(m))


def amends(m: Material) -> tuple[Block, ...]:
    """That this letter amends an earlier one, and every change it makes there."""
    earlier: Earlier = m.data.get("amends") or {}
    if not earlier:
        return ()
    sentence = Paragraph(m.words.join("relation.amends", request=_named(m, earlier)), "leads")
    bodies = tuple(_change(m, change) for change in earlier.get("changes", ()))
    if not bodies:
        return (sentence,)
    heads = tuple(m.say(f"change.{head}") for head in ("where", "before", "now"))
    return sentence, Table("changes", m.say("change.table"), heads, bodies)


def _change(m: Material, change: Mapping[str, str]) -> Body:
    return Body((typed(change.get(_WHERE)), _told(m, change.get(_BEFORE)), _told(m, change.get(_NOW))))


def _told(m: Material, value: str | None) -> Lines:
    return typed(value) if value else m.own(m.say("change.nothing"), "quiet")


def supplements(m: Material) -> tuple[Block, ...]:
    """That this letter adds to an earlier one, which remains in place."""
    earlier: Earlier = m.data.get("supplements") or {}
    return (Paragraph(m.words.join("relation.supplements", request=_named(m, earlier))),) if earlier else ()


def oral_requests(m: Material) -> tuple[Block, ...]:
    """That this letter confirms what was asked for orally, as the items of emergency say."""
    return tuple(
        Paragraph(m.say("relation.confirms_to", moment=m.moment(item["asked_orally_at"]), whom=whom))
        if (whom := item.get("asked_orally_of"))
        else Paragraph(m.say("relation.confirms", moment=m.moment(item["asked_orally_at"])))
        for item in m.entries("assistance")
        if item.get("asked_orally_at")
    )


def first_request(m: Material) -> tuple[Block, ...]:
    """The earlier letter by both references and its day, for the part on earlier contacts."""
    earlier: Earlier = m.data.get("amends") or m.data.get("supplements") or {}
    if not earlier:
        return ()
    rows = [Row(m.say("relation.first"), typed(earlier.get("reference")))]
    if earlier.get("sent_on"):
        rows.append(Row(m.say("relation.sent_on"), m.own(m.day(earlier["sent_on"]))))
    if earlier.get("their_reference"):
        rows.append(Row(m.say("relation.their_reference"), typed(earlier["their_reference"])))
    return (Rows(tuple(rows)),)


def _named(m: Material, earlier: Earlier) -> str:
    """The earlier request in the middle of a sentence: our reference, its day, their reference."""
    named = m.say("relation.named", reference=earlier.get("reference", ""))
    if earlier.get("sent_on"):
        named = m.words.join("relation.named_of", named=named, day=m.day(earlier["sent_on"]))
    if earlier.get("their_reference"):
        theirs = inline(earlier["their_reference"], within=m.words.direction)
        named = m.words.join("relation.named_yours", named=named, reference=theirs)
    return named

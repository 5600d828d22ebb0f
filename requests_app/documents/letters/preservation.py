"""The annex for one item of preservation: the form the 24/7 points know, filled from the same version."""

from typing import Any

from requests_app.documents.kinds import Kind
from requests_app.documents.letters.blocks import Block, Group, Paragraph, Parties, Passage, Row, Rows, Sheet
from requests_app.documents.letters.declaration import Part, printed
from requests_app.documents.letters.framing import framed, version_row
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request import assistance, closing, matter, opening
from requests_app.documents.letters.text import typed
from requests_app.law.assistance import TYPES

Numbers = dict[str, int]
Item = dict[str, Any]

TYPE = "AT14"


class Preservation(Material):
    """The material of a request, seen from one item of preservation."""

    number_of_item: int
    item: Item


def sheet(m: Material, subject: str = "") -> Sheet:
    """The annex for the item of that id. Raises KeyError if the version has no such item."""
    found = {item["id"]: (number, item) for number, item in m.items(TYPE)}
    view = Preservation(
        m.content, m.data, m.language, number=m.number, sha256=m.sha256, frozen_at=m.frozen_at
    )
    view.number_of_item, view.item = found[subject]
    urgency = opening.urgency(m) if opening.is_urgent(m) else ""
    return framed(view, Kind.PRESERVATION_ANNEX, printed(PARTS, view, "preservation.part"), urgency=urgency)


def request(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """Date, reference, new or extension with the earlier ticket, provisions it rests on."""
    extends = m.item.get("extension_wanted") == "yes"
    status = m.say("preservation.extension" if extends else "preservation.new")
    rows = [
        Row(m.say("label.reference"), typed(m.content.get("reference"), style="strong")),
        Row(m.say("preservation.item"), m.own(str(m.number_of_item))),
        Row(m.say("label.date"), m.own(m.day(m.data["dated_on"]))),
        Row(m.say("preservation.status"), m.own(status)),
        *m.rows("assistance", m.item, ("earlier_reference", "earlier_sent_on", "effected_on", "expires_on")),
        *m.rows("assistance", m.item, ("provider_ticket",)),
        version_row(m),
    ]
    if provisions := cited(m):
        rows.append(Row(m.say("label.provisions"), tuple(line for one in provisions for line in typed(one))))
    return (Rows(tuple(rows)),)


def cited(m: Preservation) -> list[str]:
    """The provisions on preservation of the instrument chosen; paragraphs only where they have been verified."""
    code = m.data.get("basis", {}).get("code")
    found = [one.printable(language=m.language) for one in TYPES[TYPE].citations if one.instrument == code]
    return list(dict.fromkeys(found))


def parties(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """Requested and requesting authority with everything needed to reach and verify them."""
    basis = m.section("basis")
    addressee = opening.party(
        m, "label.to", basis.get("addressee", ""), m.state(basis.get("requested_state", ""))
    )
    sender = opening.party(m, "label.from", m.data["sender"], m.data["home"]["name"])
    contact = m.rows("delivery", m.section("delivery"), ("contact", "phone", "time_zone"))
    return Parties((addressee, sender)), Rows(contact)


def in_charge(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """The authority that conducts the investigation, and whom to ask."""
    who = ("requesting_authority", "conducting_official", "official_function")
    reached = ("contact_email", "contact_phone", "proceeding_reference")
    return (Rows(m.rows("authority", m.section("authority"), (*who, *reached))),)


def offences(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """The offences the data serve, with law and penalty; the text of the provisions is annexed to the letter."""
    wanted = m.item.get("offences") or [entry.get("id") for entry in m.entries("offences")]
    return tuple(
        Group(group.number, group.title, group.blocks)
        for number, entry in enumerate(m.entries("offences"), 1)
        if entry.get("id") in wanted
        for group in [matter.offence(m, number, entry)]
    )


def facts(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """The facts in short, and the link to the requested State."""
    return (*m.passage("facts", "summary", labelled=False), *m.passage("facts", "link"))


def has_data(m: Preservation) -> bool:
    """Whether the item says what is to be preserved."""
    return bool(m.item.get("description"))


def data(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """Which data, of which period, for how long."""
    rows = []
    if period := m.span(m.item.get("period_from", ""), m.item.get("period_to", ""), m.moment):
        rows.append(Row(m.say("label.period"), m.own(period)))
    rows += m.rows("assistance", m.item, ("time_zone",))
    rows.append(Row(m.say("preservation.period_wanted"), m.own(m.say("preservation.until_decided"))))
    return Passage(typed(m.item["description"])), Rows(tuple(rows))


def has_relation(m: Preservation) -> bool:
    """Whether the item says how the data bear on the offence."""
    return bool(m.item.get("relevance"))


def relation(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """How the data bear on the offence."""
    return (Passage(typed(m.item["relevance"])),)


def has_custodian(m: Preservation) -> bool:
    """Whether the custodian or the place is known."""
    return bool(assistance.holder(m, m.item))


def custodian(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """Who holds the data, and where."""
    return (Passage(assistance.holder(m, m.item)),)


def has_necessity(m: Preservation) -> bool:
    """Whether the item says why preservation is needed."""
    return bool(m.item.get("necessity"))


def necessity(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """Why the data would otherwise be lost, and by when that would happen."""
    reason = m.rows("timing", m.section("timing"), ("deadline", "reason"))
    return Passage(typed(m.item["necessity"])), Rows(reason)


def follow_up(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """That a request for the data follows, and where."""
    others = [number for number, item in enumerate(m.entries("assistance"), 1) if item.get("type") != TYPE]
    if not others:
        return (Paragraph(m.say("preservation.follow_up_later")),)
    return (Paragraph(m.say("preservation.follow_up", items=", ".join(map(str, others)))),)


def is_secret(m: Preservation) -> bool:
    """Whether the custodian is not to tell the user."""
    return (
        m.item.get("non_notice") == "yes" or m.section("confidentiality").get("provider_non_notice") == "yes"
    )


def secrecy(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """Secrecy and no notice to the user."""
    return (Paragraph(m.say("preservation.keep_secret")),)


def signature(m: Preservation, _numbers: Numbers) -> tuple[Block, ...]:
    """Signature and seal, as on the letter."""
    return (closing.signature(m),)


PARTS = (
    Part(1, "request", request),
    Part(2, "parties", parties),
    Part(3, "in_charge", in_charge),
    Part(4, "offences", offences, applies=matter.has_offences),
    Part(5, "facts", facts, applies=matter.has_facts),
    Part(6, "data", data, applies=has_data),
    Part(7, "relation", relation, applies=has_relation),
    Part(8, "custodian", custodian, applies=has_custodian),
    Part(9, "necessity", necessity, applies=has_necessity),
    Part(10, "follow_up", follow_up),
    Part(11, "secrecy", secrecy, applies=is_secret),
    Part(12, "signature", signature),
)

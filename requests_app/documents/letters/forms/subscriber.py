"""The form for subscriber information: the preservation form with earlier contacts, decisions and law added."""

from requests_app.documents.letters.blocks import Block, Passage, Row, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.forms import shared_parts as shared
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.request import assistance, matter
from requests_app.documents.letters.text import typed


def request(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Date, reference, and whether it follows an earlier request for assistance or a preservation."""
    kinds = {entry.get("kind") for entry in m.entries("earlier")}
    after_preservation = bool(m.item.get("preservation_reference")) or "preservation" in kinds
    domestic = m.rows("authority", m.section("authority"), ("proceeding_reference",))
    flags = (
        Row(m.say("subscriber.follows_request"), m.own(_yes_or_no(m, "request" in kinds))),
        Row(m.say("subscriber.follows_preservation"), m.own(_yes_or_no(m, after_preservation))),
    )
    return (shared.reference_rows(m, *domestic, *flags),)


def _yes_or_no(m: OfItem, answer: bool) -> str:
    return m.say("yesno.yes" if answer else "yesno.no")


def has_earlier(m: OfItem) -> bool:
    """Whether there was a contact before."""
    return bool(m.entries("earlier")) or m.filled("preservation_reference")


def earlier(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Earlier references, the channel they took, and what is preserved already."""
    return (*assistance.contacts(m), Rows(m.rows("assistance", m.item, ("preservation_reference",))))


def is_urgent(m: OfItem) -> bool:
    """Whether a reason or a day is given for haste."""
    return m.filled("expedite_reason") or bool(m.section("timing").get("reason"))


def urgency(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Why, and by when."""
    reason = (Passage(typed(m.item["expedite_reason"])),) if m.item.get("expedite_reason") else ()
    return (*reason, Rows(m.rows("timing", m.section("timing"), ("urgency", "deadline", "reason"))))


def has_delivery(m: OfItem) -> bool:
    """Whether a form or a way of delivery is named."""
    return m.filled("delivery_format", "hash_method") or bool(m.section("delivery"))


def delivery(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """In which form and by which way the data are to come."""
    rows = m.rows("assistance", m.item, ("delivery_format", "hash_method"))
    return (Rows((*rows, *m.rows("delivery", m.section("delivery"), ("method", "contact", "phone")))),)


PARTS = (
    Part(1, "request", request),
    Part(2, "parties", shared.parties),
    Part(3, "contact", shared.contact, applies=shared.has_contact),
    Part(4, "in_charge", shared.in_charge),
    Part(5, "domestic_basis", shared.domestic_basis, applies=shared.has_domestic_basis),
    Part(6, "earlier", earlier, applies=has_earlier),
    Part(7, "offences", shared.offences, applies=matter.has_offences),
    Part(8, "facts", shared.facts, applies=matter.has_facts),
    Part(9, "data", shared.data, applies=shared.has_data),
    Part(10, "relation", shared.relation, applies=shared.has_relation),
    Part(11, "custodian", shared.custodian, applies=shared.has_custodian),
    Part(12, "urgency", urgency, applies=is_urgent),
    Part(13, "secrecy", shared.secrecy, applies=shared.is_secret),
    Part(14, "delivery", delivery, applies=has_delivery),
    Part(15, "signature", shared.signature),
)

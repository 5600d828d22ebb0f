"""The preservation form: what the 24/7 points and central authorities ask for, filled from the item."""

from requests_app.documents import localise
from requests_app.documents.kinds import Kind
from requests_app.documents.letters.blocks import Block, Paragraph, Passage, Row, Rows
from requests_app.documents.letters.declaration import Part
from requests_app.documents.letters.forms import shared_parts as shared
from requests_app.documents.letters.forms.declared import form_of
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.request import matter
from requests_app.documents.letters.text import typed

_EARLIER = ("earlier_reference", "earlier_sent_on", "effected_on", "expires_on", "provider_ticket")


def request(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Date, reference, new or extension with the earlier ticket, provisions it rests on."""
    status = Row(m.say("preservation.status"), m.own(m.say(f"preservation.{_status(m)}")))
    domestic = m.rows("authority", m.section("authority"), ("proceeding_reference",))
    return (shared.reference_rows(m, *domestic, status, *m.rows("assistance", m.item, _EARLIER)),)


def _status(m: OfItem) -> str:
    if m.item.get("extension_wanted") == "yes":
        return "extension"
    return "confirming" if m.item.get("earlier_reference") else "new"


def has_necessity(m: OfItem) -> bool:
    """Whether the item says why preservation is needed."""
    return m.filled("necessity")


def necessity(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Why the data would otherwise be lost, and by when that would happen."""
    reason = m.rows("timing", m.section("timing"), ("urgency", "deadline", "reason"))
    return Passage(typed(m.item["necessity"])), Rows(reason)


def follow_up(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """That a request for the data follows, where, and when."""
    others = [
        number
        for number, item in enumerate(m.entries("assistance"), 1)
        if (form := form_of(item)) is None or form.kind != Kind.PRESERVATION_ANNEX
    ]
    sentence = (
        m.say("preservation.follow_up", items=localise.listed(map(str, others), m.language))
        if others
        else m.say("preservation.follow_up_later")
    )
    return Paragraph(sentence), Rows(m.rows("assistance", m.item, ("follow_up_on",)))


def wants_path(m: OfItem) -> bool:
    """Whether the path of the communication is to be disclosed as well."""
    return m.item.get("traffic_path_wanted") == "yes"


def traffic_path(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The disclosure of the path, should a provider elsewhere turn out to have taken part."""
    return (Paragraph(m.say("paragraph.traffic_path")),)


def length(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """For how long."""
    rows = m.rows("assistance", m.item, ("preserve_days",))
    until = Row(m.say("preservation.period_wanted"), m.own(m.say("preservation.until_decided")))
    return (Rows((*rows, until)),)


PARTS = (
    Part(1, "request", request),
    Part(2, "parties", shared.parties),
    Part(3, "contact", shared.contact, applies=shared.has_contact),
    Part(4, "in_charge", shared.in_charge),
    Part(5, "offences", shared.offences, applies=matter.has_offences),
    Part(6, "facts", shared.facts, applies=matter.has_facts),
    Part(7, "data", shared.data, applies=shared.has_data),
    Part(8, "relation", shared.relation, applies=shared.has_relation),
    Part(9, "custodian", shared.custodian, applies=shared.has_custodian),
    Part(10, "necessity", necessity, applies=has_necessity),
    Part(11, "follow_up", follow_up),
    Part(12, "secrecy", shared.secrecy, applies=shared.is_secret),
    Part(13, "traffic_path", traffic_path, applies=wants_path),
    Part(14, "length", length),
    Part(15, "signature", shared.signature),
)

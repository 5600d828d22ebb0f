"""Parts that several forms have in common: the request, the authorities, the case, the signature."""

from collections.abc import Mapping

from requests_app.documents.letters.blocks import (
    Blank,
    Blanks,
    Block,
    Paragraph,
    Parties,
    Passage,
    Row,
    Rows,
    Table,
)
from requests_app.documents.letters.forms.view import Numbers, OfItem
from requests_app.documents.letters.framing import version_row
from requests_app.documents.letters.request import assistance, closing, identifiers, matter, opening
from requests_app.documents.letters.text import typed
from requests_app.law.assistance import find


def reference_rows(m: OfItem, *more: Row) -> Rows:
    """Reference, item and date of the request, whatever else belongs there, the version it was made from."""
    rows = [
        Row(m.say("label.reference"), typed(m.content.get("reference"), style="strong")),
        Row(m.say("form.item"), m.own(f"{m.number_of_item}. {m.assistance(m.item.get('type', ''))}")),
        Row(m.say("label.date"), m.own(m.day(m.data["dated_on"]))),
        *more,
    ]
    if opening.is_pressing(m):
        rows.append(Row(m.say("label.urgency"), m.own(opening.urgency(m))))
    rows.append(version_row(m))
    if provisions := cited(m):
        rows.append(Row(m.say("label.provisions"), tuple(line for one in provisions for line in typed(one))))
    return Rows(tuple(rows))


def cited(m: OfItem) -> list[str]:
    """The provisions of the instrument chosen on this type of assistance, as they may be printed."""
    declared = find(m.item.get("type"))
    return m.cited(declared.citations) if declared else []


def request(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Reference, item, date and version, and the reference of the proceeding."""
    domestic = m.section("authority").get("proceeding_reference")
    more = (Row(m.say("label.domestic_reference"), typed(domestic)),) if domestic else ()
    return (reference_rows(m, *more),)


def parties(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Requested and requesting authority with everything needed to reach them, and how a reply is preferred."""
    basis, delivery = m.section("basis"), m.section("delivery")
    addressee = opening.party(
        m, "label.to", basis.get("addressee", ""), m.state(basis.get("requested_state", ""))
    )
    sender = opening.party(m, "label.from", m.data["sender"], m.data["home"]["name"])
    signer = m.data.get("signer", {}).get("name")
    person = (Row(m.say("form.person"), typed(signer)),) if signer else ()
    rows = m.rows("delivery", delivery, ("fax", "time_zone")) + m.rows("basis", basis, ("channel",))
    reply = m.rows("delivery", delivery, ("reply_means",)) or m.rows("delivery", delivery, ("method",))
    means = (Row(m.say("form.reply_by"), reply[0].lines),) if reply else ()
    return Parties((addressee, sender)), Rows((*person, *rows, *means))


def has_contact(m: OfItem) -> bool:
    """Whether somebody is named who confirms that the request is genuine."""
    return any(m.section("delivery").get(field) for field in ("contact", "phone", "confirm_name"))


def contact(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Whom to ask for confirmation, and on what number."""
    confirms = ("confirm_name", "confirm_office", "confirm_phone", "confirm_email")
    rows = m.rows("delivery", m.section("delivery"), ("contact", "phone", "time_zone", *confirms))
    return Paragraph(m.say("form.confirm"), "leads"), Rows(rows)


def in_charge(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The authority that conducts the investigation, with its particulars, and whom to ask there."""
    section = m.section("authority")
    known = m.authority(section.get("requesting_authority", ""))
    reach = (("label.address", "address"), ("label.telephone", "phone"), ("label.hours", "hours"))
    rows = tuple(Row(m.say(key), typed(known[field])) for key, field in reach if known.get(field))
    who = m.rows("authority", section, ("requesting_authority",))
    asked = (
        "conducting_official",
        "official_function",
        "contact_email",
        "contact_phone",
        "proceeding_reference",
    )
    return (Rows((*who, *rows, *m.rows("authority", section, asked))),)


def has_domestic_basis(m: OfItem) -> bool:
    """Whether the law or the decisions behind the measure are stated."""
    section = m.section("authority")
    return bool(
        section.get("domestic_basis") or section.get("orders") or m.filled("domestic_order", "orders_annexed")
    )


def domestic_basis(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The law of the requesting State, and the decisions of its courts and prosecutors."""
    rows = m.rows("authority", m.section("authority"), ("domestic_basis", "orders"))
    return (Rows((*rows, *m.rows("assistance", m.item, ("domestic_order", "orders_annexed")))),)


def offences(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The offences the item serves, with law and penalty; the text of the provisions is annexed to the letter."""
    wanted = m.item.get("offences") or [entry.get("id") for entry in m.entries("offences")]
    return tuple(
        matter.offence(m, number, entry)
        for number, entry in enumerate(m.entries("offences"), 1)
        if entry.get("id") in wanted
    )


def facts(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """The facts in short, and the link to the requested State."""
    return (*m.passage("facts", "summary", labelled=False), *m.passage("facts", "link"))


def has_data(m: OfItem) -> bool:
    """Whether the item says what is meant."""
    return m.filled("description", "identifiers", "accounts")


def data(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Which data: object, categories, period with its zone, identifiers under the numbers the letter gives them."""
    rows = list(m.rows("assistance", m.item, ("data_categories", "subscriber_items", "accounts")))
    if period := m.span(m.item.get("period_from", ""), m.item.get("period_to", ""), m.moment):
        rows.append(Row(m.say("label.period"), m.own(period)))
    rows += m.rows("assistance", m.item, ("time_zone",))
    described = (Passage(typed(m.item["description"])),) if m.item.get("description") else ()
    return (*described, Rows(tuple(rows)), *identifiers.table(m, m.item.get("identifiers", ())))


def has_relation(m: OfItem) -> bool:
    """Whether the item says how it bears on the offence."""
    return m.filled("relevance")


def relation(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """How the item bears on the offence."""
    return (Passage(typed(m.item["relevance"])),)


def has_custodian(m: OfItem) -> bool:
    """Whether the custodian or the place is known."""
    return bool(assistance.holder(m, m.item))


def custodian(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Who holds the data, and where."""
    return (Passage(assistance.holder(m, m.item)),)


def persons_of(m: OfItem, field: str) -> tuple[Table, ...]:
    """The persons a field of the item names, with their names as they write them and what identifies them."""
    named = m.item.get(field) or []
    return matter.table_of_persons(m, [named] if isinstance(named, str) else named)


def is_secret(m: OfItem) -> bool:
    """Whether the custodian is not to tell the user."""
    return (
        m.item.get("non_notice") == "yes" or m.section("confidentiality").get("provider_non_notice") == "yes"
    )


def secrecy(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Secrecy and no notice to the user."""
    return (Paragraph(m.say("form.keep_secret")),)


def signature(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Signature and seal of the central authority, as on the letter."""
    return (closing.signature(m),)


def blanks(
    m: OfItem, *labels: str | tuple[str, int], options: Mapping[str, tuple[str, ...]] | None = None
) -> Blanks:
    """Room to fill in: keys of words, with a number of lines if more than one is needed; boxes for options."""
    made = []
    for label in labels:
        key, lines = (label, 1) if isinstance(label, str) else label
        ticked = tuple(m.say(f"form.{option}") for option in (options or {}).get(key, ()))
        made.append(Blank(m.say(f"form.{key}"), lines, ticked))
    return Blanks(tuple(made))


def to_return(m: OfItem, _numbers: Numbers) -> tuple[Block, ...]:
    """Where the completed form goes: back to the sender, under its reference."""
    sender = m.authority(m.data["sender"])
    reach = tuple(line for field in ("address", "email") for line in typed(sender.get(field)))
    named = typed(sender["name"], style="strong") + reach
    return Paragraph(m.say("form.return_to"), "leads"), Passage(named)

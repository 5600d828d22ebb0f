"""Parts 10 to 13: the items of assistance, their relevance, the procedure wanted, what went before."""

from typing import Any

from requests_app.casefile import sections
from requests_app.documents import localise
from requests_app.documents.letters.blocks import (
    Block,
    Body,
    Group,
    Lines,
    Paragraph,
    Passage,
    Row,
    Rows,
    Table,
)
from requests_app.documents.letters.items.counting import counted
from requests_app.documents.letters.items.statements import said_by_statement, statements
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.request.relating import first_request
from requests_app.documents.letters.text import typed
from requests_app.law.assistance import find

Numbers = dict[str, int]
Item = dict[str, Any]

_LISTED_ELSEWHERE = frozenset({"accounts", "account_numbers"})
_COMMON = frozenset(field.code for field in sections.find("assistance").fields)


def has_items(m: Material) -> bool:
    """Whether anything is asked for."""
    return bool(m.entries("assistance"))


def assistance(m: Material, numbers: Numbers) -> tuple[Block, ...]:
    """Part 10: each item with its object, holder and place, period and form."""
    groups = tuple(item(m, number, entry, numbers) for number, entry in enumerate(m.entries("assistance"), 1))
    return (Paragraph(m.say("assistance.intro"), "leads"), *groups)


def item(m: Material, number: int, entry: Item, numbers: Numbers) -> Group:
    """One item, complete enough to be carried out by whoever gets only this page."""
    rows: list[Row] = []
    if held := holder(m, entry):
        rows.append(Row(m.say("label.holder"), held))
    rows += particulars(m, number, entry, numbers)
    if period := m.span(entry.get("period_from", ""), entry.get("period_to", ""), m.moment):
        rows.append(Row(m.say("label.period"), m.own(period)))
    zone = () if entry.get("time_zone") == "UTC" else ("time_zone",)
    rows += m.rows("assistance", entry, (*zone, "delivery_format", "offences", "persons"))
    rows += counted(m, entry)
    description = (Passage(typed(entry["description"])),) if entry.get("description") else ()
    title = m.own(m.assistance(entry.get("type", "")))
    blocks = (*paragraph(m, entry), *description, Rows(tuple(rows)), *statements(m, entry))
    return Group(m.say("item.number", number=number), title, blocks)


def paragraph(m: Material, entry: Item) -> tuple[Paragraph, ...]:
    """What the type of the item says for itself, before the particulars."""
    declared = find(entry.get("type"))
    said = m.words.find(f"paragraph.{declared.letter_paragraph}") if declared else ""
    return (Paragraph(said, "leads"),) if said else ()


def holder(m: Material, entry: Item) -> Lines:
    """Who holds it, and where. The State is named if it is not the requested one, or if nothing else says where."""
    address = ", ".join(
        line.strip(" ,") for line in entry.get("holder_address", "").splitlines() if line.strip()
    )
    country = entry.get("holder_country", "")
    elsewhere = country and (not address or country != m.section("basis").get("requested_state"))
    return (
        typed(entry.get("holder"), style="strong")
        + typed(address)
        + (typed(m.state(country)) if elsewhere else ())
    )


def particulars(m: Material, number: int, entry: Item, numbers: Numbers) -> list[Row]:
    """What only this type of assistance has: the fields its declaration adds. Accounts stand in part 8."""
    rows = []
    elsewhere = _COMMON | said_by_statement(m, entry)
    for field in sections.fields_of("assistance", entry):
        if field.code in elsewhere:
            continue
        row = m.row("assistance", entry, field.code)
        listed = field.code in _LISTED_ELSEWHERE and "persons" in numbers and not entry.get("identifiers")
        if row and listed:
            row = Row(row.label, m.own(m.say("item.accounts_listed", part=numbers["persons"], number=number)))
        if row:
            rows.append(row)
    return rows


def has_relevance(m: Material) -> bool:
    """Whether an item says what it would prove."""
    return any(entry.get("relevance") for entry in m.entries("assistance"))


def relevance(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 11: for each item, what it would prove and for which offence."""
    bodies = tuple(
        Body(
            (
                m.own(str(number)),
                typed(entry.get("relevance")),
                m.own(
                    localise.listed(map(str, m.numbers("offences", entry.get("offences", ()))), m.language)
                ),
            )
        )
        for number, entry in enumerate(m.entries("assistance"), 1)
    )
    heads = tuple(m.say(f"relevance.{head}") for head in ("item", "why", "offences"))
    return (Table("relevance", "", heads, bodies),)


def has_procedure(m: Material) -> bool:
    """Whether a formality is asked for."""
    return bool(m.section("procedure"))


def procedure(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 12: formalities with their reasons, and who wishes to attend."""
    passages = tuple(
        passage
        for field in ("formalities", "reasons", "attending")
        for passage in m.passage("procedure", field)
    )
    return (Paragraph(m.say("procedure.intro")), *passages)


def has_earlier_contacts(m: Material) -> bool:
    """Whether there was a preservation or another contact before."""
    return bool(m.entries("earlier") or m.items("AT14") or preserved(m) or first_request(m))


def earlier(m: Material, _numbers: Numbers) -> tuple[Block, ...]:
    """Part 13: earlier requests and contacts, preservations in effect and when they end."""
    blocks: list[Block] = [*first_request(m), *contacts(m)]
    if lines := preserved(m):
        blocks.append(Rows((Row(m.say("earlier.preserved"), lines),)))
    if m.items("AT14"):
        blocks.append(Paragraph(m.say("earlier.annexed")))
    return tuple(blocks)


def contacts(m: Material) -> tuple[Table, ...]:
    """The table of earlier requests and contacts; nothing if there was none."""
    entries = m.entries("earlier")
    if not entries:
        return ()
    heads = tuple(m.say(f"earlier.{head}") for head in ("kind", "reference", "on", "ends"))
    return (Table("earlier", "", heads, tuple(contact(m, entry) for entry in entries), True),)


def contact(m: Material, entry: Item) -> Body:
    """One earlier contact."""
    days = [m.own(m.day(entry[field])) if entry.get(field) else () for field in ("on", "expires_on")]
    cells = (m.own(m.choice("kind", entry.get("kind", ""), "earlier")), typed(entry.get("reference")), *days)
    return Body(cells, m.rows("earlier", entry, ("note",)))


def preserved(m: Material) -> Lines:
    """The references under which data are preserved already, until when, and for which items."""
    found: dict[tuple[str, str], list[int]] = {}
    for number, entry in enumerate(m.entries("assistance"), 1):
        if reference := entry.get("earlier_reference") or entry.get("preservation_reference"):
            found.setdefault((reference, entry.get("expires_on", "")), []).append(number)
    return tuple(
        line for (reference, day), items in found.items() for line in _preserved(m, reference, day, items)
    )


def _preserved(m: Material, reference: str, day: str, items: list[int]) -> Lines:
    counted = "earlier.items_one" if len(items) == 1 else "earlier.items_more"
    named = m.say(counted, numbers=localise.listed(map(str, items), m.language))
    if day:
        return m.own(m.say("earlier.preserved_until", reference=reference, day=m.day(day), items=named))
    return m.own(m.say("earlier.preserved_as", reference=reference, items=named))

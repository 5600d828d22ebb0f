"""The list of identifiers: what the other State searches by, numbered so that items can refer to it."""

from collections.abc import Iterable
from typing import Any

from requests_app.casefile.identifiers import checking
from requests_app.documents import localise
from requests_app.documents.letters.blocks import Body, Lines, Row, Table
from requests_app.documents.letters.material import Material
from requests_app.documents.letters.text import typed

Entry = dict[str, Any]

SECTION = "identifiers"
_COLUMNS = ("number", "kind", "value", "service")


def table(m: Material, ids: Iterable[str] | None = None) -> tuple[Table, ...]:
    """All identifiers of the request, or those an item refers to under the numbers they have there."""
    wanted = None if ids is None else set(ids)
    bodies = tuple(
        identifier(m, number, entry)
        for number, entry in enumerate(m.entries(SECTION), 1)
        if wanted is None or entry.get("id") in wanted
    )
    if not bodies:
        return ()
    heads = tuple(m.say(f"identifiers.{column}") for column in _COLUMNS)
    return (Table("identifiers", m.say("identifiers.table"), heads, bodies, details_beside=True),)


def identifier(m: Material, number: int, entry: Entry) -> Body:
    """One identifier: what it is, its value, where it is held; when it was seen, by whom it is used, a note."""
    kind = m.choice("kind", str(entry.get("kind", "")), SECTION)
    chain = m.choice("chain", entry["chain"], SECTION) if entry.get("chain") else ""
    cells = (
        m.own(str(number)),
        m.own(kind) + (m.own(chain, "small") if chain else ()),
        typed(checking.shown(entry), style="mono") + _port(m, entry),
        typed(entry.get("service")),
    )
    return Body(cells, (*_seen(m, entry), *m.rows(SECTION, entry, ("holder", "note")), *_as_stated(m, entry)))


def _port(m: Material, entry: Entry) -> Lines:
    """The port in words, beside the short form the value has, for whoever does not read that."""
    port = entry.get("port")
    return m.own(m.say("identifiers.port", port=str(port)), "small") if port else ()


def _seen(m: Material, entry: Entry) -> tuple[Row, ...]:
    start, end, zone = (str(entry.get(field, "")) for field in ("seen_from", "seen_to", "time_zone"))
    told = m.span(start, end, m.moment)
    if not told:
        return ()
    lines = m.own(told)
    if zone and zone != "UTC":
        lines += m.own(_in_the_source(m, start, end, zone), "small")
    return (Row(m.say("identifiers.seen"), lines),)


def _in_the_source(m: Material, start: str, end: str, zone: str) -> str:
    """The same moments on the clocks of the source."""
    there = [localise.in_zone(moment, zone) for moment in dict.fromkeys((start, end)) if moment]
    if not all(there):
        return m.say("identifiers.zone_only", zone=zone)
    if len(there) == 1:
        return m.say("identifiers.zone", start=there[0], zone=zone)
    return m.say("identifiers.zone_span", start=there[0], end=there[1], zone=zone)


def _as_stated(m: Material, entry: Entry) -> tuple[Row, ...]:
    if entry.get("as_stated") != "yes":
        return ()
    return (Row(m.say("identifiers.remark"), m.own(m.say("identifiers.as_stated"))),)

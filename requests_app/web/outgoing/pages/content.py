"""The content of a request as facts and tables: all of it for a version, the heart of it for the overview."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.formats import date_format

from requests_app.casefile import sections
from requests_app.casefile.content.sources import printed
from requests_app.casefile.declaration import Section
from requests_app.casefile.wording import Names, in_words
from requests_app.counsel.queries import standing
from requests_app.law.assistance import find
from requests_app.law.citations import Confirmations
from requests_app.web.clauses import parts as clauses
from requests_app.web.components import Cell, Fact, Table, fact
from requests_app.web.tags import day

Content = Mapping[str, Any]


@dataclass(frozen=True)
class Block:
    """A set of filled fields with a title and an anchor: a flat section, or one entry of a repeated one."""

    anchor: str
    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Chapter:
    """A section of the request with its blocks."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]


def chapters(content: Content, *, language: str = "en") -> tuple[Chapter, ...]:
    """Every filled section in the order of the letter; each field has an anchor of its own."""
    names, said = Names(language), standing()
    found = []
    for section in sections.SECTIONS.values():
        blocks = tuple(_blocks(section, content, names, said))
        if blocks:
            found.append(Chapter(section.code, section.title, blocks))
    return tuple(found)


def _blocks(section: Section, content: Content, names: Names, said: Confirmations) -> list[Block]:
    if not section.repeated:
        data = content.get(section.code) or {}
        rows = _facts(section.code, section.code, data, content, names, said)
        return [Block(section.code, "", rows)] if rows else []
    blocks = []
    for number, entry in enumerate(sections.entries_of(content, section.code), start=1):
        anchor = f"{section.code}-{entry.get('id', number)}"
        title = f"{number}. {sections.entry_name(section, entry, number)}"
        blocks.append(Block(anchor, title, _facts(section.code, anchor, entry, content, names, said)))
    return blocks


def _facts(
    code: str, anchor: str, data: Content, content: Content, names: Names, said: Confirmations
) -> tuple[Fact, ...]:
    rows, basis = [], str((content.get("basis") or {}).get("instrument", ""))
    for field in sections.fields_of(code, data):
        value = data.get(field.code)
        if value is None or value == []:
            continue
        source = printed(field.source, basis, confirmed=said)
        text = friendly(in_words(field, value, content, names=names), value)
        if (code, field.code) == ("clauses", "text"):
            text = clauses.as_text(data, content, names)
        rows.append(fact(field.label, text, source=source, key_id=f"{anchor}-{field.code}"))
    return tuple(rows)


def friendly(text: str, value: Any) -> str:
    """Dates in words; everything else as it is."""
    if isinstance(value, str) and len(value) == 10 and value[4:5] == "-":
        return day(value) or text
    return text


def items(content: Content) -> Table:
    """What is asked for, item by item, numbered as in the letter."""
    section = sections.SECTIONS["assistance"]
    rows = []
    for number, entry in enumerate(sections.entries_of(content, "assistance"), start=1):
        declared = find(entry.get("type"))
        title = declared.title if declared else sections.entry_name(section, entry, number)
        period = " – ".join(filter(None, map(_short, (entry.get("period_from"), entry.get("period_to")))))
        what = Cell(f"{number}. {title}", note=str(entry.get("description", "")))
        rows.append((what, Cell(str(entry.get("holder", ""))), Cell(period and f"{period} UTC")))
    columns = ("Item", "Held by", "Period")
    return Table("What is asked", columns, tuple(rows), empty="No assistance is asked for yet.")


def _short(moment: str | None) -> str:
    """A moment of the content, which is always UTC, without the seconds."""
    return date_format(datetime.fromisoformat(moment), "j M Y H:i") if moment else ""


def persons(content: Content) -> Table:
    """The persons concerned: name as written and in Latin letters, role, birth."""
    section = sections.SECTIONS["persons"]
    roles, names = section.field("roles"), Names()
    rows = []
    for number, entry in enumerate(sections.entries_of(content, "persons"), start=1):
        original, latin = entry.get("name_original", ""), entry.get("name_latin", "")
        shown = original or latin or sections.entry_name(section, entry, number)
        role = in_words(roles, entry.get("roles"), content, names=names).replace("\n", ", ")
        note = latin if original and latin != original else ""
        rows.append((Cell(shown, note=note), Cell(role), Cell(day(entry.get("birth_date")))))
    return Table("Persons concerned", ("Name", "Role", "Born"), tuple(rows), empty="No person is named.")


def offences(content: Content) -> Table:
    """The offences with their provision and maximum penalty."""
    section = sections.SECTIONS["offences"]
    kind, names = section.field("penalty_kind"), Names()
    rows = []
    for number, entry in enumerate(sections.entries_of(content, "offences"), start=1):
        penalty = in_words(kind, entry.get("penalty_kind"), content, names=names)
        if months := entry.get("penalty_months"):
            penalty = f"{months} months"
        name = entry.get("title") or sections.entry_name(section, entry, number)
        rows.append((Cell(str(name)), Cell(str(entry.get("provision", ""))), Cell(penalty)))
    columns = ("Offence", "Provision", "Maximum penalty")
    return Table("Offences", columns, tuple(rows), empty="No offence is described.")

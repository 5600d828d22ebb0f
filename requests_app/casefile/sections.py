"""The sections of a request in their order, and the fields each of their entries has."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from requests_app.casefile.content.assistance import ASSISTANCE, EARLIER, PROCEDURE
from requests_app.casefile.content.clauses import CLAUSES
from requests_app.casefile.content.criminality import CRIMINALITY
from requests_app.casefile.content.handling import CONFIDENTIALITY, TIMING
from requests_app.casefile.content.identifiers import IDENTIFIERS
from requests_app.casefile.content.matter import FACTS, OFFENCES
from requests_app.casefile.content.parties import AUTHORITY, BASIS
from requests_app.casefile.content.persons import PERSONS
from requests_app.casefile.content.promises import ASSURANCES, UNDERTAKINGS
from requests_app.casefile.content.sending import ANNEXES, DELIVERY
from requests_app.casefile.declaration import Section
from requests_app.core.errors import NotVisible
from requests_app.law import assistance
from requests_app.law.criminality import register as elements
from requests_app.law.fields import Field

LONGEST_NAME = 120

SECTIONS: Mapping[str, Section] = MappingProxyType(
    {
        section.code: section
        for section in (
            AUTHORITY,
            BASIS,
            OFFENCES,
            CRIMINALITY,
            PERSONS,
            IDENTIFIERS,
            FACTS,
            ASSISTANCE,
            PROCEDURE,
            EARLIER,
            TIMING,
            CONFIDENTIALITY,
            UNDERTAKINGS,
            ASSURANCES,
            CLAUSES,
            DELIVERY,
            ANNEXES,
        )
    }
)


def find(code: str) -> Section:
    """The section of that code. Raises NotVisible if a request has no such section."""
    try:
        return SECTIONS[code]
    except (KeyError, TypeError):
        raise NotVisible("A request has no such section.") from None


def fields_of(code: str, entry: Mapping[str, Any] | None = None) -> tuple[Field, ...]:
    """The fields of a section, or of one entry of it: an item has those of its type, a sheet its elements."""
    fields = find(code).fields
    if not entry:
        return fields
    if code == CRIMINALITY.code:
        article = entry.get("article")
        return fields + (elements.fields_of(article) if isinstance(article, str) else ())
    declared = assistance.find(entry.get("type")) if code == ASSISTANCE.code else None
    return fields + declared.fields if declared else fields


def entries_of(content: Mapping[str, Any], code: str) -> list[dict[str, Any]]:
    """The entries of a repeated section of a content; none if the section is empty."""
    return list((content.get(code) or {}).get("entries", ()))


def filled(content: Mapping[str, Any]) -> Iterator[tuple[Section, str, Mapping[str, Any]]]:
    """Every filled form of a content: (section, entry id or "", data), in the order of the letter."""
    for section in SECTIONS.values():
        if section.repeated:
            for entry in entries_of(content, section.code):
                yield section, str(entry.get("id", "")), entry
        elif section.code in content:
            yield section, "", content[section.code]


def entry_name(section: Section, entry: Mapping[str, Any], number: int = 0) -> str:
    """What an entry is called on a page: its own words if it has any, else for example “offence 2”."""
    if section.named is not None and (own := section.named(entry)):
        return _short(own)
    for code in section.named_by:
        value = entry.get(code)
        if isinstance(value, str) and value.strip():
            return _short(section.field(code).choice_label(value.strip().splitlines()[0]))
    return f"{section.entry_noun} {number}".strip()


def _short(name: str) -> str:
    """At most 120 characters, cut between words where there are any."""
    if len(name) <= LONGEST_NAME:
        return name
    cut = name[: LONGEST_NAME - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"

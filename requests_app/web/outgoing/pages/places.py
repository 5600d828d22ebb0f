"""Where a JSON pointer into the content leads, in words."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile import sections


def place(pointer: str, content: Mapping[str, Any]) -> str:
    """As much as is known: /offences/entries/0/penalty_kind is “Offences, 1. Fraud: Maximum penalty”."""
    parts = pointer.strip("/").split("/")
    section = sections.SECTIONS.get(parts[0])
    if section is None:
        return ""
    words, rest, entry = section.title, parts[1:], None
    if section.repeated and len(rest) > 1 and rest[0] == "entries" and rest[1].isdigit():
        entry = dict(enumerate(sections.entries_of(content, section.code))).get(int(rest[1]))
        if entry is None:
            return words
        words += f", {int(rest[1]) + 1}. {sections.entry_name(section, entry, int(rest[1]) + 1)}"
        rest = rest[2:]
    labels = {field.code: field.label for field in sections.fields_of(section.code, entry)}
    return f"{words}: {labels[rest[0]]}" if rest and rest[0] in labels else words

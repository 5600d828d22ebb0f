"""Where a JSON pointer into the content of a request leads, in the words of a language."""

from collections.abc import Mapping
from typing import Any

from requests_app.casefile import sections
from requests_app.documents.letters.material import label_of
from requests_app.documents.phrases.book import book


def place(pointer: str, content: Mapping[str, Any], language: str) -> tuple[str, str]:
    """Section and entry, and field; empty strings where it leads nowhere."""
    steps = pointer.strip("/").split("/")
    if steps[0] not in sections.SECTIONS:
        return "", ""
    section, words = sections.find(steps[0]), book(language)
    heading = words.label(section.title)
    entry: Mapping[str, Any] = {}
    if section.repeated and len(steps) >= 3 and steps[2].isdigit():
        entries = sections.entries_of(content, section.code)
        entry = entries[int(steps[2])] if int(steps[2]) < len(entries) else {}
        noun = words.label(section.entry_noun)
        heading = words.say("question.entry", section=heading, noun=noun, number=int(steps[2]) + 1)
    fields = {field.code: field for field in sections.fields_of(section.code, entry)}
    return heading, label_of(fields[steps[-1]], language) if steps[-1] in fields else ""

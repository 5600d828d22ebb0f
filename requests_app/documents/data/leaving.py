"""What of a request leaves the house: the fields its letter prints, and no other.

The content of a version also holds what only this side may know: that a person is protected, what an expert was told,
the test of an emergency, what was typed before it was brought into form. None of it is in the letter, so none of it is
in the data, nor in the hash that both print: from a hash over few hidden answers they could be guessed.
"""

from collections.abc import Callable, Mapping
from typing import Any

from requests_app.casefile import sections

Content = dict[str, Any]
ALWAYS = ("format", "reference", "title")
_OWN = {"id", "type"}


def content_of(version: Mapping[str, Any], *, clause: Callable[[Content], str] | None = None) -> Content:
    """The content that goes out. `clause` gives the text of a clause as the letter says it."""
    told: Content = {name: version[name] for name in ALWAYS if name in version}
    for code, section in sections.SECTIONS.items():
        if code not in version:
            continue
        if section.repeated:
            entries = [_of(code, entry) for entry in sections.entries_of(version, code)]
            if entries:
                told[code] = {"entries": entries}
        elif kept := _of(code, version[code]):
            told[code] = kept
    if clause is not None:
        for before, entry in zip(
            sections.entries_of(version, "clauses"), sections.entries_of(told, "clauses"), strict=True
        ):
            entry["text"] = clause(before)
    return told


def _of(code: str, entry: Mapping[str, Any]) -> Content:
    """The fields of one form that are printed, with what names it."""
    printed = {field.code for field in sections.fields_of(code, entry) if field.in_letter} | _OWN
    return {name: value for name, value in entry.items() if name in printed}

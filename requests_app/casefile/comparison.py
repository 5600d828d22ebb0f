"""What changed from one content to another, field by field; entries are matched by their id, not their place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.declaration import Section
from requests_app.law.fields import Field, Kind

Data = Mapping[str, Any]

_TITLE = Field("title", "Title of the case", Kind.TEXT)
_REFERENCE = Field("reference", "Reference", Kind.TEXT)
_HEAD = Section(code="", title="Case", group="", intro="", fields=(_REFERENCE, _TITLE))


class Nature(StrEnum):
    """What happened to a field or an entry."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference. `path` is a JSON pointer (into the new content; into the old one for what was removed).

    `old` and `new` are the values of the content, None where there is none; `field` is the declaration that puts
    them in words (None for an entry that only changed its place). `label` names section, entry and field.
    """

    path: str
    label: str
    old: Any
    new: Any
    nature: Nature
    section: str
    entry_id: str = ""
    entry: str = ""
    field: Field | None = None


def compare(old: Data, new: Data) -> list[Change]:
    """Every difference between two contents, in the order of the request. Empty if they say the same."""
    changes = list(_fields(_HEAD, "", "", old, new, "", _HEAD.fields))
    for section in sections.SECTIONS.values():
        if section.repeated:
            changes += _entries(section, old, new)
        else:
            before, after = old.get(section.code) or {}, new.get(section.code) or {}
            changes += _fields(section, "", "", before, after, f"/{section.code}", section.fields)
    return changes


def _entries(section: Section, old: Data, new: Data) -> Iterator[Change]:
    before = {
        str(entry.get("id")): (n, entry) for n, entry in enumerate(sections.entries_of(old, section.code))
    }
    after = {
        str(entry.get("id")): (n, entry) for n, entry in enumerate(sections.entries_of(new, section.code))
    }
    moved = _moved(list(before), list(after))
    for entry_id in [*after, *(gone for gone in before if gone not in after)]:
        number, entry = after.get(entry_id) or before[entry_id]
        name = sections.entry_name(section, entry, number + 1)
        was, now = before.get(entry_id, (0, {}))[1], after.get(entry_id, (0, {}))[1]
        path = f"/{section.code}/entries/{number}"
        if entry_id in moved:
            label = f"{section.title}, {name}"
            places = before[entry_id][0] + 1, after[entry_id][0] + 1
            yield Change(path, label, *places, Nature.MOVED, section.code, entry_id, name)
        yield from _fields(section, entry_id, name, was, now, path, _fields_of_both(section, was, now))


def _fields_of_both(section: Section, was: Data, now: Data) -> tuple[Field, ...]:
    # An item may have changed its type: the fields of the old type are named as well.
    fields = {field.code: field for side in (was, now) for field in sections.fields_of(section.code, side)}
    return tuple(fields.values())


def _fields(
    section: Section, entry_id: str, entry: str, was: Data, now: Data, path: str, fields: tuple[Field, ...]
) -> Iterator[Change]:
    for field in fields:
        old, new = was.get(field.code), now.get(field.code)
        if old == new:
            continue
        nature = Nature.ADDED if old is None else Nature.REMOVED if new is None else Nature.CHANGED
        label = ", ".join(part for part in (section.title, entry, field.label) if part)
        yield Change(f"{path}/{field.code}", label, old, new, nature, section.code, entry_id, entry, field)


def _moved(before: list[str], after: list[str]) -> set[str]:
    """The entries that stand in another order among those that stayed; as few as explain the change.

    Whoever reads it compares the numbers of both versions, so an entry that kept its number is never one of them:
    if the second of three is left with the third before it, the third has moved, though either could be said to.
    """
    where = {entry: place for place, entry in enumerate(before)}
    stayed = [(number, where[entry], entry) for number, entry in enumerate(after) if entry in where]
    anchors = [(number, place) for number, place, _entry in stayed if number == place]
    rising = [
        place
        for number, place, _entry in stayed
        if all((number - at) * (place - at) > 0 or number == at for at, _ in anchors)
    ]
    kept = _longest_rise(rising)
    return {entry for _number, place, entry in stayed if place not in kept}


def _longest_rise(places: list[int]) -> set[int]:
    """A longest increasing run of numbers, not necessarily adjacent: what kept its order."""
    best: list[list[int]] = []
    longest: list[int] = []
    for number, place in enumerate(places):
        before: list[int] = []
        for earlier in range(number):
            if places[earlier] < place and len(best[earlier]) > len(before):
                before = best[earlier]
        best.append([*before, place])
        longest = best[-1] if len(best[-1]) > len(longest) else longest
    return set(longest)

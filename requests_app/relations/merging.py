"""Three texts of one section: what two parallel requests had in common, what ours says now, what theirs says.

Whatever only they changed is taken over; whatever only we changed stays; where both changed the same field
differently ours stays and the place is named, for a person to decide.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Merged:
    """The text that results, and where both sides had changed: (entry id or "", field or "" for a whole entry)."""

    data: Data
    conflicts: tuple[tuple[str, str], ...] = field(default=())


def merge(base: Mapping[str, Any], ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Merged:
    """The three texts of a section brought together."""
    conflicts: list[tuple[str, str]] = []
    if not any("entries" in one for one in (base, ours, theirs)):
        return Merged(_fields("", base, ours, theirs, conflicts), tuple(conflicts))
    was, own, other = (_by_id(one) for one in (base, ours, theirs))
    # Whoever changed the order decides it; ours, if both did not.
    first, second = (own, other) if list(other) == list(was) else (other, own)
    order = [*first, *(one for one in second if one not in first)]
    kept = [_entry(one, was.get(one), own.get(one), other.get(one), conflicts) for one in order]
    return Merged({"entries": [one for one in kept if one is not None]}, tuple(conflicts))


def _entry(
    entry_id: str, was: Data | None, own: Data | None, other: Data | None, conflicts: list[tuple[str, str]]
) -> Data | None:
    if own == other or other == was:
        return own
    if own == was:
        return other
    if own is None or other is None:
        # One side took it out, the other changed it.
        conflicts.append((entry_id, ""))
        return own
    return _fields(entry_id, was or {}, own, other, conflicts)


def _fields(
    entry_id: str,
    was: Mapping[str, Any],
    own: Mapping[str, Any],
    other: Mapping[str, Any],
    conflicts: list[tuple[str, str]],
) -> Data:
    kept: Data = {}
    for name in [*own, *(one for one in other if one not in own)]:
        before, mine, theirs = was.get(name), own.get(name), other.get(name)
        if mine not in (theirs, before) and theirs != before:
            conflicts.append((entry_id, name))
        value = theirs if mine == before else mine
        if value is not None:
            kept[name] = value
    return kept


def _by_id(data: Mapping[str, Any]) -> dict[str, Data]:
    return {entry["id"]: entry for entry in data.get("entries", ())}

"""What an executing authority is given of an item: its words, copied from the frozen request and no more.

The reason why an item matters, the offences and the other persons of the case are left out unless the central
authority gives them: whoever carries out a measure needs to know what to do, not the case.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from requests_app.casefile import sections
from requests_app.casefile.models import CaseFile, Version
from requests_app.casefile.wording import Names, in_words
from requests_app.law import assistance
from requests_app.law.fields import Field, Kind

Content = Mapping[str, Any]

ALWAYS: Final = frozenset({"type", "description"})
"""Without these there is no task."""
USUALLY_LEFT_OUT: Final = frozenset({"relevance", "offences", "persons", "domestic_order"})
"""The case, not the task."""
_POINTS_AT: Final = {Kind.PERSON: "persons", Kind.PERSONS: "persons", Kind.IDENTIFIERS: "identifiers"}
_SHOWN: Final = {
    "persons": (
        "kind", "name_original", "name_latin", "aliases", "birth_date", "birth_place", "nationalities",
        "identifiers", "whereabouts", "minor", "in_custody", "vulnerable",
    ),
    "identifiers": (
        "kind", "value", "chain", "port", "service", "seen_from", "seen_to", "time_zone", "as_stated",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Part:
    """One field of an item that can be given or left out."""

    code: str
    label: str
    text: str
    usual: bool


@dataclass(frozen=True)
class Copied:
    """An item as a task holds it."""

    entry: str
    type: str
    title: str
    rows: list[dict[str, str]]
    about: list[dict[str, Any]]


def items_of(content: Content) -> dict[str, dict[str, Any]]:
    """The items of a request by their ids, in their order."""
    return {one["id"]: one for one in sections.entries_of(content, "assistance")}


def number_of(case: CaseFile, entry: str) -> int:
    """The number of an item in the newest version that holds it; 0 if none does."""
    for version in case.versions.order_by("-number"):
        known = list(items_of(version.content))
        if entry in known:
            return known.index(entry) + 1
    return 0


def holding(case: CaseFile, entries: Iterable[str]) -> Version | None:
    """The newest version that holds all these items."""
    wanted = set(entries)
    for version in case.versions.order_by("-number"):
        if wanted <= set(items_of(version.content)):
            return version
    return None


def parts_of(content: Content, entry: str) -> list[Part]:
    """The filled fields of an item, in the order of its form, with whether they are usually given."""
    item = items_of(content)[entry]
    names = Names()
    found = []
    for field in sections.fields_of("assistance", item):
        text = in_words(field, item.get(field.code), content, names=names)
        if text and field.code != "type":
            found.append(Part(field.code, field.label, text, field.code not in USUALLY_LEFT_OUT))
    return found


def copy(content: Content, entry: str, left_out: Iterable[str] | None = None) -> Copied:
    """One item in words, without what is left out, with the persons and identifiers that its words point at."""
    item, names = items_of(content)[entry], Names()
    without = (USUALLY_LEFT_OUT if left_out is None else frozenset(left_out)) - ALWAYS
    kept = [one for one in sections.fields_of("assistance", item) if one.code not in without]
    declared = assistance.find(item.get("type"))
    return Copied(
        entry=entry,
        type=str(item.get("type", "")),
        title=declared.title if declared else "",
        rows=_rows([one for one in kept if one.code != "type"], item, content, names),
        about=[_about(*one, content, names) for one in _pointed_at(kept, item)],
    )


def title_of(copied: Iterable[Copied]) -> str:
    """What a task is called: the types of its items, without a word of the case."""
    titles = list(dict.fromkeys(one.title for one in copied if one.title))
    return "; ".join(titles)[:200]


def secrecy_of(content: Content) -> str:
    """What the request says about who may be told, in words."""
    return _section(content, "confidentiality", ("may_tell", "provider_non_notice"))


def procedure_of(content: Content) -> str:
    """The formalities that were asked for."""
    return str((content.get("procedure") or {}).get("formalities", ""))


def attending_of(content: Content) -> str:
    """Who wishes to attend for the requesting State."""
    return str((content.get("procedure") or {}).get("attending", ""))


def _section(content: Content, code: str, wanted: tuple[str, ...]) -> str:
    data, names = content.get(code) or {}, Names()
    rows = _rows([one for one in sections.fields_of(code) if one.code in wanted], data, content, names)
    return "\n".join(f"{row['label']}: {row['text']}" for row in rows)


def _rows(fields: Iterable[Field], form: Content, content: Content, names: Names) -> list[dict[str, str]]:
    worded = ((one.label, in_words(one, form.get(one.code), content, names=names)) for one in fields)
    return [{"label": label, "text": text} for label, text in worded if text]


def _pointed_at(fields: Iterable[Field], item: Content) -> Iterable[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for field in fields:
        target = _POINTS_AT.get(Kind(field.kind))
        value = item.get(field.code)
        if target and value:
            found += [(target, one) for one in (value if isinstance(value, list) else [value])]
    return dict.fromkeys(found)


def _about(code: str, entry_id: str, content: Content, names: Names) -> dict[str, Any]:
    section = sections.find(code)
    found = next((one for one in sections.entries_of(content, code) if one["id"] == entry_id), {})
    shown = [one for one in sections.fields_of(code) if one.code in _SHOWN[code]]
    return {
        "kind": code,
        "title": sections.entry_name(section, found) if found else section.entry_noun,
        "rows": _rows(shown, found, content, names),
    }

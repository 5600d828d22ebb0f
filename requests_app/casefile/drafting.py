"""Changing one section of a draft: who was faster, what it becomes, which fields differ.

Nothing here asks who may; `services` does, and holds the case's lock while it calls.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from requests_app.casefile import sections
from requests_app.casefile.declaration import Section
from requests_app.casefile.kinds import ENTRY_ID, Known
from requests_app.casefile.models import CaseFile, DraftSection
from requests_app.casefile.queries import Draft, draft_section
from requests_app.casefile.validation import clean, new_entry_id
from requests_app.core.errors import Blocked, Invalid, NotVisible, Stale
from requests_app.core.verdicts import Blocker
from requests_app.law.fields import Kind

Data = dict[str, Any]

_REFERRING = {
    "offences": (Kind.OFFENCES,),
    "persons": (Kind.PERSONS, Kind.PERSON),
    "identifiers": (Kind.IDENTIFIERS,),
    "annexes": (Kind.ANNEXES,),
}


@dataclass(frozen=True, slots=True)
class Saved:
    """A section after a save: its revision, its data, and the entry that was saved if it was one."""

    section: str
    revision: int
    data: Data
    entry_id: str = ""

    @property
    def entry(self) -> Data:
        """The entry that was saved."""
        return next(
            (dict(entry) for entry in self.data.get("entries", ()) if entry["id"] == self.entry_id), {}
        )


def row_of(case: CaseFile, code: str) -> DraftSection:
    """The row of a section, new if nobody has written in it. Raises NotVisible for a section no request has."""
    section = sections.find(code)
    found = DraftSection.objects.select_related("edited_by").filter(case=case, section=section.code).first()
    empty: Data = {"entries": []} if section.repeated else {}
    return found or DraftSection(case=case, section=section.code, data=empty, revision=0)


def must_be_current(row: DraftSection, revision: int) -> None:
    """Raises Stale, with what is stored now, if the section changed after the revision the person started from."""
    if row.revision != revision:
        raise Stale(_somebody_changed(row, "this section"), current=draft_section(row.case, row.section))


def entry_must_be_current(row: DraftSection, entry_id: str, revision: int) -> None:
    """The same for one entry: changes of other entries do not matter. `current.data` is {} if it was removed."""
    if row.entry_revisions.get(entry_id, 0) > revision:
        now: Data = next((entry for entry in row.data["entries"] if entry["id"] == entry_id), {})
        current = Draft(row.section, now, row.revision, row.edited_by, row.edited_at)
        noun = sections.find(row.section).entry_noun
        raise Stale(_somebody_changed(row, f"this {noun}"), current=current)


def entry_of(row: DraftSection, entry_id: str) -> Data:
    """One entry of the row. Raises Stale if it was removed meanwhile, NotVisible if it never was there."""
    for entry in row.data["entries"]:
        if entry["id"] == entry_id:
            return dict(entry)
    if entry_id in row.entry_revisions:
        entry_must_be_current(row, entry_id, 0)
    raise NotVisible("This entry is not part of the request.")


def clean_section(section: Section, data: Any, row: DraftSection, known: Known) -> Data:
    """The data of a whole section. Mistakes in entries are named "entries/<number>/<field>"."""
    if not section.repeated:
        return clean(section.code, data, known=known)
    entries = data.get("entries") if isinstance(data, Mapping) else None
    if not isinstance(entries, list | tuple):
        raise Invalid(f"Send the list of {section.entry_noun} entries.")
    room_for(section, len(entries))
    before = {entry["id"]: entry for entry in row.data.get("entries", ())}
    cleaned, wrong = _clean_entries(section, entries, before, known)
    if wrong:
        raise Invalid("Some answers need another look.", fields=wrong)
    return {"entries": cleaned}


def clean_entry(section: Section, data: Any, before: Data | None, known: Known) -> Data:
    """One entry without its id. What the portal itself sets stays as it was, whatever is sent."""
    if section.set_by_portal:
        if before is None and section.added_by:
            raise Invalid(section.added_by)
        earlier = before or {}
        kept = {name: earlier[name] for name in section.set_by_portal if name in earlier}
        data = {**data, **kept} if isinstance(data, Mapping) else data
    return clean(section.code, data, known=known)


def room_for(section: Section, count: int) -> None:
    """Raises Invalid if a section would hold more entries than a request may have."""
    if count > section.max_entries:
        raise Invalid(
            f"A request holds at most {section.max_entries} entries of this kind. Use an annex with a list."
        )


def nothing_refers_to(content: Mapping[str, Any], code: str, entry_ids: set[str]) -> None:
    """Raises Blocked, naming the places, if an entry about to go is referred to from elsewhere in the draft."""
    kinds = _REFERRING.get(code, ())
    places = [
        Blocker("still_referred_to", f"{name} refers to it under “{field.label}”.")
        for name, section, data in _named_forms(content)
        for field in sections.fields_of(section.code, data)
        if field.kind in kinds and _mentions(data.get(field.code), entry_ids)
    ]
    if places:
        raise Blocked("Take it out of the places that refer to it first.", places)


def changed_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """The codes of the fields that differ between two forms, for the register."""
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))


def _clean_entries(
    section: Section, entries: list[Any] | tuple[Any, ...], before: Mapping[str, Data], known: Known
) -> tuple[list[Data], dict[str, list[str]]]:
    cleaned: list[Data] = []
    wrong: dict[str, list[str]] = {}
    for number, entry in enumerate(entries):
        try:
            entry_id = _id_of(entry, {one["id"] for one in cleaned})
            cleaned.append({"id": entry_id, **clean_entry(section, entry, before.get(entry_id), known)})
        except Invalid as error:
            for name, messages in (error.fields or {"": [error.message]}).items():
                wrong[f"entries/{number}/{name}".rstrip("/")] = list(messages)
    return cleaned, wrong


def _id_of(entry: Any, taken: set[str]) -> str:
    given = entry.get("id") if isinstance(entry, Mapping) else None
    if given in (None, ""):
        return new_entry_id()
    if not isinstance(given, str) or not ENTRY_ID.match(given) or given in taken:
        raise Invalid(
            "Some answers need another look.", fields={"id": ["Leave the id of an entry as it was."]}
        )
    return given


def _named_forms(content: Mapping[str, Any]) -> Iterator[tuple[str, Section, Mapping[str, Any]]]:
    for section in sections.SECTIONS.values():
        if section.repeated:
            for number, entry in enumerate(sections.entries_of(content, section.code), start=1):
                yield f"{section.entry_noun.capitalize()} {number}", section, entry
        else:
            yield section.title, section, content.get(section.code) or {}


def _mentions(value: Any, entry_ids: set[str]) -> bool:
    return bool(entry_ids & set(value if isinstance(value, list) else [value])) if value else False


def _somebody_changed(row: DraftSection, what: str) -> str:
    who = row.edited_by.name if row.edited_by_id else "Somebody"
    return f"{who} changed {what} after you opened it. Both texts are shown; decide what to keep, then save again."

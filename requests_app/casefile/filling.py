"""Fill a new draft with the text of an earlier request; what does not fit any more is left out."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import membership, sections, writing
from requests_app.casefile.declaration import Section
from requests_app.casefile.drafting import Data
from requests_app.casefile.kinds import Known
from requests_app.casefile.models import CaseFile, DraftSection
from requests_app.casefile.surroundings import known_to
from requests_app.casefile.validation import clean
from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.core.transactions import whole
from requests_app.law.fields import Kind

REFERS_TO = {
    Kind.OFFENCES: "offences",
    Kind.PERSONS: "persons",
    Kind.PERSON: "persons",
    Kind.IDENTIFIERS: "identifiers",
    Kind.ANNEXES: "annexes",
}


@whole
def fill(case: CaseFile, content: Mapping[str, Any], *, by: User, origin: UUID) -> list[str]:
    """Write the sections of a text into the draft of a case that was just opened; returns which were written.

    Entries keep their ids, so that texts can be compared. A value that cannot be kept today (an authority that was
    closed, a reference to an entry that was not taken over) is left out.
    """
    held = writing.hold_for_writing(case, by)
    now, written = clock.now(), []
    for code, section in sections.SECTIONS.items():
        if data := _fitting(section, content):
            row = {"data": data, "edited_by": by, "edited_at": now}
            DraftSection.objects.update_or_create(case=held, section=code, defaults=row)
            written.append(code)
    writing.repeat_columns(held, into=case)
    if case.is_restricted and not held.is_restricted:
        membership.found(held, by=by)
    facts = {"sections": written, "from": str(origin)}
    register.record(held.stream, "casefile.filled", by=by, at=now, facts=facts)
    return written


def _fitting(section: Section, content: Mapping[str, Any]) -> Data:
    data = content.get(section.code) or {}
    if not data:
        return {}
    known = known_to(section.code, content)
    if not section.repeated:
        return _form(section.code, data, content, known)
    entries = [(one["id"], _form(section.code, one, content, known)) for one in data.get("entries", ())]
    kept = [{"id": entry_id, **form} for entry_id, form in entries if form]
    return {"entries": kept} if kept else {}


def _form(code: str, form: Mapping[str, Any], content: Mapping[str, Any], known: Known) -> Data:
    there = _without_lost_references(code, form, content)
    try:
        return clean(code, there, known=known)
    except Invalid as error:
        return clean(
            code, {name: value for name, value in there.items() if name not in error.fields}, known=known
        )


def _without_lost_references(code: str, form: Mapping[str, Any], content: Mapping[str, Any]) -> Data:
    kept = dict(form)
    for field in sections.fields_of(code, form):
        target = REFERS_TO.get(Kind(field.kind))
        if target is None or field.code not in kept:
            continue
        ids = {entry["id"] for entry in sections.entries_of(content, target)}
        value = kept[field.code]
        kept[field.code] = [one for one in value if one in ids] if isinstance(value, list) else value
        if kept[field.code] == [] or (isinstance(value, str) and value not in ids):
            del kept[field.code]
    return kept

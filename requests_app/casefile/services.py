"""Everything that writes a case: open it, write its draft section by section, freeze it into a version.

Every change takes the row of the case first, the same lock a decision takes, and writes one line of the
register that names the fields, never what is in them.
"""

from typing import Any, BinaryIO

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import (
    annexes,
    drafting,
    guards,
    membership,
    queries,
    scanning,
    schema,
    sections,
    writing,
)
from requests_app.casefile.columns import columns_of
from requests_app.casefile.declaration import FORMAT, Section
from requests_app.casefile.drafting import Data, Saved
from requests_app.casefile.models import Acknowledgement, CaseFile, DraftSection, Version
from requests_app.casefile.surroundings import known_to
from requests_app.casefile.validation import clean, new_entry_id
from requests_app.core import canonical, clock, references, text
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, must_be_allowed
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.law import catalogue
from requests_app.vault import store
from requests_app.vault.models import StoredFile

LONGEST_TITLE = 200
LONGEST_REASON = 2000
PREFIXES = {
    CaseFile.Kind.OUTGOING: "OUT",
    CaseFile.Kind.INCOMING: "INC",
    CaseFile.Kind.PRESERVATION: "PRE",
    CaseFile.Kind.EMERGENCY: "EMG",
}


@whole
def open_case(
    *, by: User, title: str, kind: CaseFile.Kind = CaseFile.Kind.OUTGOING, requesting_state: str = ""
) -> CaseFile:
    """A new case of the person's authority, with an empty draft. `requesting_state` is the State that asks us.

    Raises NotAllowed without the permission or an authority, Invalid for an empty or overlong title.
    """
    must_be_allowed(the_role_does_this(by, guards.WRITTEN_BY[kind]))
    if by.authority is None:
        raise NotAllowed("You may not do this.", no("authority", "You belong to no authority.").blockers)
    now = clock.now()
    case = CaseFile(
        reference=_free_reference(PREFIXES[kind], now.year),
        title=_title(title),
        kind=kind,
        requesting_state=requesting_state,
        authority=by.authority,
        opened_by=by,
        opened_at=now,
        officer=by,
        updated_at=now,
    )
    case.search = columns_of(case, {})["search"]
    case.save(force_insert=True)
    del case.search
    writing.note_author(case, by)
    if not case.asked_of_us:
        prefilled = {"requesting_authority": by.authority.code}
        DraftSection.objects.create(
            case=case, section="authority", data=prefilled, edited_by=by, edited_at=now
        )
    register.record(case.stream, "casefile.opened", by=by, at=now, facts={"reference": case.reference})
    return case


@whole
def rename(case: CaseFile, title: str, *, by: User) -> CaseFile:
    """Give the case another title (the name of the operation) while it is drafted."""
    held = writing.hold_for_writing(case, by)
    writing.repeat_columns(held, into=case, title=_title(title))
    writing.note_author(held, by)
    register.record(held.stream, "casefile.renamed", by=by)
    return case


@whole
def save_section(case: CaseFile, section: str, data: Any, *, revision: int, by: User) -> Saved:
    """Save a whole section: the fields of a flat one, or {"entries": [...]} of a repeated one.

    `revision` is the one the person started from. Raises NotAllowed, Blocked (not being drafted; something
    still refers to an entry left out), Stale with `.current` (a `Draft`), Invalid with `.fields`.
    """
    held = writing.hold_for_writing(case, by)
    declared, row = sections.find(section), drafting.row_of(held, section)
    content = queries.draft_content(held)
    cleaned = drafting.clean_section(declared, data, row, known_to(section, content))
    if cleaned == row.data:
        return Saved(section, row.revision, row.data)
    drafting.must_be_current(row, revision)
    if declared.repeated:
        gone = {entry["id"] for entry in row.data["entries"]} - {entry["id"] for entry in cleaned["entries"]}
        drafting.nothing_refers_to(content, section, gone)
    return writing.store(held, row, cleaned, by=by, into=case)


@whole
def save_entry(
    case: CaseFile, section: str, entry_id: str | None, data: Any, *, revision: int = 0, by: User
) -> Saved:
    """Save one entry of a repeated section; a new one if `entry_id` is empty (then `revision` does not matter).

    Raises what `save_section` raises; Stale only if this very entry changed after `revision` or was removed.
    """
    held = writing.hold_for_writing(case, by)
    declared, row = _repeated(section), drafting.row_of(held, section)
    entries = list(row.data["entries"])
    known = known_to(section, queries.draft_content(held))
    if not entry_id:
        drafting.room_for(declared, len(entries) + 1)
        entry = {"id": new_entry_id(), **drafting.clean_entry(declared, data, None, known)}
        return writing.store(
            held, row, {"entries": [*entries, entry]}, by=by, entry_id=entry["id"], into=case
        )
    entry = {"id": entry_id, **drafting.clean_entry(declared, data, drafting.entry_of(row, entry_id), known)}
    if entry not in entries:
        drafting.entry_must_be_current(row, entry_id, revision)
    changed = [entry if one["id"] == entry_id else one for one in entries]
    return writing.store(held, row, {"entries": changed}, by=by, entry_id=entry_id, into=case)


@whole
def remove_entry(case: CaseFile, section: str, entry_id: str, *, revision: int, by: User) -> Data:
    """Take an entry out and return it; `restore_entry` puts it back.

    Raises Blocked, naming the places, while other entries refer to it; Stale if it changed after `revision`.
    """
    held = writing.hold_for_writing(case, by)
    _repeated(section)
    row = drafting.row_of(held, section)
    drafting.entry_must_be_current(row, entry_id, revision)
    entry = drafting.entry_of(row, entry_id)
    drafting.nothing_refers_to(queries.draft_content(held), section, {entry_id})
    left = [one for one in row.data["entries"] if one["id"] != entry_id]
    writing.store(held, row, {"entries": left}, by=by, entry_id=entry_id, event="entry_removed", into=case)
    return entry


@whole
def restore_entry(case: CaseFile, section: str, entry_id: str, *, by: User) -> Saved:
    """Put an entry taken out back to its place, under its own id. Raises NotVisible if it is not kept any more."""
    held = writing.hold_for_writing(case, by)
    declared, row = _repeated(section), drafting.row_of(held, section)
    entries = list(row.data["entries"])
    if any(one["id"] == entry_id for one in entries):
        return Saved(section, row.revision, row.data, entry_id)
    kept = next((one for one in row.removed if one["entry"]["id"] == entry_id), None)
    if kept is None:
        raise NotVisible("This entry is not kept any more. Enter it again.")
    drafting.room_for(declared, len(entries) + 1)
    clean(section, kept["entry"], known=known_to(section, queries.draft_content(held)))
    entries.insert(kept["position"], kept["entry"])
    data = {"entries": entries}
    return writing.store(held, row, data, by=by, entry_id=entry_id, event="entry_restored", into=case)


def add_annex(
    case: CaseFile, upload: BinaryIO, data: Any, *, by: User, revision: int = 0, name: str = ""
) -> Saved:
    """Check an uploaded file, keep it in the vault and list it among the annexes.

    `data` holds category, title and language; `name` defaults to the upload's own. Raises TooLarge,
    UnsupportedType, Invalid (empty, encrypted, infected), Unavailable (scanner or disk does not answer).
    """
    must_be_allowed(guards.may_write(case, by), "You may not change this draft.")
    clean("annexes", data)
    examined = annexes.examine(upload, name=name or getattr(upload, "name", "") or "")
    scanning.must_be_clean(upload)
    upload.seek(0)
    kept = store.put(upload, media_type=examined.media_type, name=examined.filename)
    file = {
        "filename": examined.filename,
        "media_type": examined.media_type,
        "size": kept.size,
        "sha256": kept.sha256,
    }
    return _list_annex(case, {**data, **file}, by=by)


@whole
def _list_annex(case: CaseFile, data: Data, *, by: User) -> Saved:
    held = writing.hold_for_writing(case, by)
    row = drafting.row_of(held, "annexes")
    entries = list(row.data["entries"])
    drafting.room_for(sections.SECTIONS["annexes"], len(entries) + 1)
    if any(one["sha256"] == data["sha256"] for one in entries):
        raise Invalid(
            "This very file is an annex already.", fields={"file": ["This very file is an annex already."]}
        )
    entry = {"id": new_entry_id(), **clean("annexes", data)}
    changed = {"entries": [*entries, entry]}
    return writing.store(held, row, changed, by=by, entry_id=entry["id"], event="annexed", into=case)


@whole
def acknowledge(case: CaseFile, code: str, reason: str, *, by: User) -> Acknowledgement:
    """Answer a warning with a word of reason. `code` is the key of the point (`Point.key`).

    Raises Invalid for an empty reason or a warning that does not stand (any more).
    """
    held = writing.hold_for_writing(case, by)
    said = text.clean(reason).strip() if isinstance(reason, str) else ""
    if not said or len(said) > LONGEST_REASON:
        sentence = f"Give the reason in a few words, at most {LONGEST_REASON:,} characters."
        raise Invalid(sentence, fields={"reason": [sentence]})
    point = next((one for one in queries.readiness(held).warnings if one.key == code), None)
    if point is None:
        raise Invalid("This warning does not stand any more. Look at the check again.")
    now = clock.now()
    word = Acknowledgement.objects.create(
        case=held, code=code, message=point.message, reason=said, by=by, at=now
    )
    writing.note_author(held, by)
    facts = {"code": point.code, "section": point.section, "entry": point.entry_id, "field": point.field}
    register.record(held.stream, "casefile.acknowledged", by=by, at=now, facts=facts)
    return word


@whole
def freeze(case: CaseFile, *, by: User, as_it_was: bool = False) -> Version:
    """Freeze the draft into the next version.

    Whether the draft is ready is a guard of the step that calls this. Raises Invalid if the content does not
    fit the published format or an annex is missing from the vault, Blocked if nothing changed since the last
    version: a second submission of the same text would be judged the same. `as_it_was` allows that, where the
    draft was opened for another reason than its text.
    """
    held = writing.hold_for_writing(case, by)
    content = queries.draft_content(held)
    schema.validate(content)
    _annexes_must_be_kept(content)
    digest, now = canonical.digest(content), clock.now()
    last = queries.latest_version(held)
    if last is not None and last.sha256 == digest and not as_it_was:
        reason = no(
            "nothing_changed", f"The draft says the same as version {last.number}. Change what was asked for."
        )
        raise Blocked("Nothing has changed since the last version.", reason.blockers)
    version = Version.objects.create(
        case=held,
        number=held.version_count + 1,
        content=content,
        sha256=digest,
        schema=FORMAT,
        law_version=catalogue.VERSION,
        law_digest=catalogue.DIGEST,
        frozen_by=by,
        frozen_at=now,
    )
    writing.note_author(held, by)
    writing.repeat_columns(held, into=case, version_count=version.number)
    facts = {"version": version.number, "sha256": digest}
    register.record(held.stream, "casefile.frozen", by=by, at=now, facts=facts)
    return version


@whole
def open_draft(case: CaseFile, *, by: User) -> None:
    """Let the draft be changed. For the procedure, inside the step that goes back to drafting."""
    _set_draft_open(case, True)


@whole
def close_draft(case: CaseFile, *, by: User) -> None:
    """Let the draft rest. For the procedure, inside the step that leaves drafting."""
    _set_draft_open(case, False)


@whole
def hand_over(case: CaseFile, *, to: User, by: User, reason: str = "") -> CaseFile:
    """Make another person responsible, and of a restricted case one of its team. Who may do so is for others to ask.

    Raises Invalid for somebody who could not write in this case, restricted or not.
    """
    held = writing.hold(case)
    if not guards.could_take_it(held, to):
        sentence = "Choose an active person who may work on this case."
        raise Invalid(sentence, fields={"to": [sentence]})
    CaseFile.objects.filter(pk=held.pk).update(officer=to, updated_at=clock.now())
    case.officer = to
    if held.is_restricted:
        membership.enrol(held, [to.pk], by=by)
    facts = {"to": str(to.pk)} | ({"reason": reason} if reason else {})
    register.record(held.stream, "casefile.handed_over", by=by, facts=facts)
    return case


@whole
def note_reference(case: CaseFile, reference: str) -> None:
    """Let the case be found by another reference, such as the one the other State gave it."""
    held = writing.hold(case)
    wanted = " ".join(text.clean(reference).split())[:200]
    if wanted and wanted not in held.other_references:
        writing.repeat_columns(held, into=case, other_references=[*held.other_references, wanted])


@whole
def touch(case: CaseFile) -> None:
    """Bring the case to the top of lists: something happened to it outside the draft."""
    CaseFile.objects.filter(pk=case.pk).update(updated_at=clock.now())


def _set_draft_open(case: CaseFile, value: bool) -> None:
    held = writing.hold(case)
    CaseFile.objects.filter(pk=held.pk).update(draft_open=value, updated_at=clock.now())
    case.draft_open = value


def _repeated(code: str) -> Section:
    section = sections.find(code)
    if not section.repeated:
        raise NotVisible("This section has no entries.")
    return section


def _title(title: Any) -> str:
    cleaned = " ".join(text.clean(title).split()) if isinstance(title, str) else ""
    if not cleaned or len(cleaned) > LONGEST_TITLE:
        sentence = (
            f"Give the case a title of at most {LONGEST_TITLE} characters, such as the name of the operation."
        )
        raise Invalid(sentence, fields={"title": [sentence]})
    return cleaned


def _free_reference(prefix: str, year: int) -> str:
    # Random, so that it tells nothing about how many there are; the table's constraint has the last word.
    while CaseFile.objects.filter(reference=(found := references.new_reference(prefix, year))).exists():
        continue
    return found


def _annexes_must_be_kept(content: Data) -> None:
    wanted = {entry["sha256"] for entry in sections.entries_of(content, "annexes")}
    kept = set(StoredFile.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    if wanted - kept:
        raise Invalid(
            "The file of an annex is missing. Upload it again.", fields={"annexes": ["Upload it again."]}
        )

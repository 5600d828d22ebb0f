"""What every change of a draft does: hold the case, store the section, note the author, write the line.

For `services` only; nobody else writes a draft.
"""

from typing import Any

from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.casefile import guards, keys, membership, queries
from requests_app.casefile.columns import columns_of
from requests_app.casefile.drafting import Data, Saved, changed_fields
from requests_app.casefile.models import RESTRICTED, CaseFile, Contributor, DraftSection
from requests_app.core import clock
from requests_app.core.errors import Invalid, must_be_allowed, must_be_possible

REMOVED_KEPT = 20


def hold(case: CaseFile) -> CaseFile:
    """The case as it is now, held until the transaction ends: the same lock, and the first, that a step takes."""
    return CaseFile.objects.select_for_update().get(pk=case.pk)


def hold_for_writing(case: CaseFile, by: User) -> CaseFile:
    """The case, held, if this person may write in its draft now. Raises NotAllowed or Blocked."""
    held = hold(case)
    must_be_allowed(guards.may_write(held, by), "You may not change this draft.")
    must_be_possible(guards.draft_is_open(held), "The draft cannot be changed now.")
    return held


def store(
    held: CaseFile,
    row: DraftSection,
    data: Data,
    *,
    by: User,
    into: CaseFile,
    entry_id: str = "",
    event: str = "saved",
) -> Saved:
    """Keep a section's new data, if it is new: revision, author, columns of the case, line of the register."""
    if data == row.data:
        return Saved(row.section, row.revision, row.data, entry_id)
    _restriction_stays(held, row.section, data)
    now, fields = clock.now(), _differences(row.data, data)
    row.revision += 1
    _note_entries(row, row.data, data)
    row.data, row.edited_by, row.edited_at = data, by, now
    row.save()
    note_author(held, by)
    was_restricted = held.is_restricted
    repeat_columns(held, into=into)
    if into.is_restricted and not was_restricted:
        membership.found(held, by=by)
    facts = {"section": row.section, "revision": row.revision, "fields": fields}
    facts |= {"entry": entry_id} if entry_id else {}
    register.record(held.stream, f"casefile.{event}", by=by, at=now, facts=facts)
    return Saved(row.section, row.revision, row.data, entry_id)


def note_author(held: CaseFile, by: User) -> None:
    """Whoever writes is an author from then on, and may not judge the request.

    Keying in what another State wrote makes nobody its author.
    """
    if held.asked_of_us:
        return
    Contributor.objects.bulk_create(
        [Contributor(case=held, user=by, since=clock.now())], ignore_conflicts=True
    )


def repeat_columns(held: CaseFile, *, into: CaseFile, **more: Any) -> None:
    """Write the case's own columns anew from its draft, and `more`; bring the caller's copy up to date."""
    columns = {**more, "updated_at": clock.now()}
    for name, value in more.items():
        setattr(held, name, value)
    content = queries.draft_content(held)
    columns |= columns_of(held, content)
    CaseFile.objects.filter(pk=held.pk).update(**columns)
    keys.write(held, content)
    del columns["search"]
    for name, value in columns.items():
        setattr(into, name, value)


def _restriction_stays(held: CaseFile, section: str, data: Data) -> None:
    # Leaving the restricted level opens the case to others: the team does that on its own page, with a reason.
    if held.is_restricted and section == "confidentiality" and data.get("level") != RESTRICTED:
        sentence = "This case is restricted. Somebody of its team lowers the level on the page “Team”, with a reason."
        raise Invalid(sentence, fields={"level": [sentence]})


def _differences(before: Data, after: Data) -> list[str]:
    """The fields that differ, without their contents; for entries “<id>.<field>”, or the id if it came or went."""
    if "entries" not in after:
        return changed_fields(before, after)
    old, new = _by_id(before), _by_id(after)
    named: list[str] = []
    for entry_id in [*new, *(gone for gone in old if gone not in new)]:
        if entry_id not in old or entry_id not in new:
            named.append(entry_id)
        else:
            named += [f"{entry_id}.{field}" for field in changed_fields(old[entry_id], new[entry_id])]
    return named


def _note_entries(row: DraftSection, before: Data, after: Data) -> None:
    if "entries" not in after:
        return
    old, new = _by_id(before), _by_id(after)
    for entry_id in {*old, *new}:
        if old.get(entry_id) != new.get(entry_id):
            row.entry_revisions[entry_id] = row.revision
    gone = [
        {"position": place, "entry": one}
        for place, one in enumerate(before["entries"])
        if one["id"] not in new
    ]
    kept = [one for one in row.removed if one["entry"]["id"] not in new]
    row.removed = (kept + gone)[-REMOVED_KEPT:]


def _by_id(data: Data) -> dict[str, Data]:
    return {entry["id"]: entry for entry in data.get("entries", ())}

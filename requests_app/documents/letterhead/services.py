"""Setting the letterhead: what was entered is checked, shown as a page, and saved as one more row.

Nothing of an earlier letterhead is changed, and no document that was ordered before looks different.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Invalid, Stale, must_be_allowed
from requests_app.core.text import clean
from requests_app.core.transactions import whole
from requests_app.documents.letterhead import queries, uploads
from requests_app.documents.letterhead.models import Letterhead
from requests_app.documents.letterhead.reading import LARGEST
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.vault import store
from requests_app.vault.models import StoredFile

STREAM: Final = "appearance"
LARGEST_CREST: Final = LARGEST
_ROOM: Final = {
    "name": (3, 90),
    "address": (8, 80),
    "motto": (2, 120),
    "footer": (3, 120),
    "signature": (3, 90),
}
_NOTE: Final = 300


@dataclass(frozen=True, slots=True)
class Draft:
    """A letterhead as it would be: checked, not yet saved. A crest that was not changed is only named."""

    based_on: int
    wording: Mapping[str, Mapping[str, list[str]]]
    has_stamp_space: bool
    divides_annexes: bool
    note: str
    crest: uploads.Crest | None = None
    kept: StoredFile | None = None
    kept_type: str = ""

    def frozen(self, language: str) -> dict[str, Any]:
        """What a document in this language would take along; a new crest is named, its picture is in `crest`."""
        shown = Letterhead(
            number=self.based_on + 1,
            wording=self.wording,
            has_stamp_space=self.has_stamp_space,
            divides_annexes=self.divides_annexes,
            crest=self.kept,
            crest_type=self.kept_type,
        )
        told = queries.frozen(shown, language)
        return told | {"crest": "new", "crest_type": self.crest.media_type} if self.crest else told


def checked(
    data: Mapping[str, Any], *, language: str = queries.ALL_LANGUAGES, crest: bytes = b"", by: User
) -> Draft:
    """What was entered for all languages or for one, on top of what is in force. Raises Invalid by field, NotAllowed.

    `data` holds the texts of `queries.FIELDS`; for all languages also `has_stamp_space`, `divides_annexes`,
    `plain_crest` and `note`. `crest` is an uploaded picture.
    """
    must_be_allowed(the_role_does_this(by, Permission.APPEARANCE_MANAGE), "You may not set the letterhead.")
    if language != queries.ALL_LANGUAGES and language not in LETTER_LANGUAGES:
        raise Invalid("No letters are made in this language.")
    now, problems = queries.in_force(), dict[str, list[str]]()
    lines = {field: _lines(field, data.get(field, ""), problems) for field in queries.FIELDS}
    note = str(data.get("note", "")).strip()
    if len(note) > _NOTE:
        problems["note"] = [f"Write at most {_NOTE} characters."]
    picture = None
    if crest and not data.get("plain_crest"):
        try:
            picture = uploads.read(crest)
        except Invalid as fault:
            problems |= fault.fields
    if problems:
        raise Invalid("Some entries need attention.", fields=problems)
    wording = dict(now.wording) if now else {}
    wording[language] = {field: found for field, found in lines.items() if found}
    keeps = now is not None and picture is None and not data.get("plain_crest")
    return Draft(
        based_on=now.number if now else 0,
        wording={code: told for code, told in wording.items() if told},
        has_stamp_space=bool(data.get("has_stamp_space", now.has_stamp_space if now else True)),
        divides_annexes=bool(data.get("divides_annexes", now.divides_annexes if now else False)),
        note=note,
        crest=picture,
        kept=now.crest if now and keeps else None,
        kept_type=now.crest_type if now and keeps else "",
    )


def draft_of(letterhead: Letterhead) -> Draft:
    """A letterhead that was saved, to be shown on paper once more."""
    return Draft(
        based_on=letterhead.number - 1,
        wording=letterhead.wording,
        has_stamp_space=letterhead.has_stamp_space,
        divides_annexes=letterhead.divides_annexes,
        note=letterhead.note,
        kept=letterhead.crest,
        kept_type=letterhead.crest_type,
    )


@whole
def put_in_force(draft: Draft, *, opened_on: int, by: User) -> Letterhead:
    """Put a letterhead in force for documents that are ordered from now on. Raises Stale, NotAllowed."""
    must_be_allowed(the_role_does_this(by, Permission.APPEARANCE_MANAGE), "You may not set the letterhead.")
    now = queries.newest_locked()
    number = now.number if now else 0
    if opened_on != number or draft.based_on != number:
        raise Stale("Somebody else changed the letterhead in the meantime.", current=now)
    crest, crest_type = draft.kept, draft.kept_type
    if draft.crest is not None:
        crest_type = draft.crest.media_type
        crest = store.put(draft.crest.body, media_type=crest_type, name="crest")
    return _add(
        Letterhead(
            number=number + 1,
            crest=crest,
            crest_type=crest_type,
            wording={code: dict(told) for code, told in draft.wording.items()},
            has_stamp_space=draft.has_stamp_space,
            divides_annexes=draft.divides_annexes,
            note=draft.note,
        ),
        by=by,
    )


@whole
def reset(*, opened_on: int, by: User) -> Letterhead:
    """Back to the plain crest and the name and address of the directory. The history stays. Raises Stale."""
    must_be_allowed(the_role_does_this(by, Permission.APPEARANCE_MANAGE), "You may not set the letterhead.")
    now = queries.newest_locked()
    number = now.number if now else 0
    if opened_on != number:
        raise Stale("Somebody else changed the letterhead in the meantime.", current=now)
    return _add(Letterhead(number=number + 1, note="Reset to the plain letterhead."), by=by)


def _add(letterhead: Letterhead, *, by: User) -> Letterhead:
    letterhead.saved_at, letterhead.saved_by = clock.now(), by
    letterhead.save(force_insert=True)
    facts = {
        "number": letterhead.number,
        "crest": letterhead.crest_id or "",
        "worded": {code: sorted(told) for code, told in letterhead.wording.items()},
        "stamp_space": letterhead.has_stamp_space,
        "divides_annexes": letterhead.divides_annexes,
    }
    register.record(STREAM, "letterhead.set", by=by, facts=facts)
    return letterhead


def _lines(field: str, typed: Any, problems: dict[str, list[str]]) -> list[str]:
    most, longest = _ROOM[field]
    try:
        lines = [line.strip() for line in clean(str(typed)).splitlines() if line.strip()]
    except Invalid as fault:
        problems[field] = [fault.message]
        return []
    if len(lines) > most or any(len(line) > longest for line in lines):
        problems[field] = [f"There is room for {most} lines of {longest} characters."]
    return lines

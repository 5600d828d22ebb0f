"""Sections as another State sent them as data: also what is never typed here, clauses and the list of annexes.

For a request of another State alone. What cannot be kept (an authority the directory does not know, an annex whose
file did not come) is left out and named; everything else is kept as it was sent, under the ids it was sent with.
"""

from collections.abc import Mapping
from typing import Any

from requests_app.accounts.models import User
from requests_app.casefile import drafting, queries, writing
from requests_app.casefile.declaration import Section
from requests_app.casefile.kinds import ENTRY_ID, Known
from requests_app.casefile.models import CaseFile
from requests_app.casefile.sections import SECTIONS, entries_of
from requests_app.casefile.surroundings import known_to
from requests_app.casefile.validation import clean
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.vault.models import StoredFile

Files = Mapping[str, StoredFile]
ORDER = ("annexes", *(code for code in SECTIONS if code != "annexes"))
"""Annexes first: items refer to them."""


@whole
def receive(
    case: CaseFile, sent: Mapping[str, Any], *, files: Files, by: User
) -> tuple[list[str], list[str]]:
    """Write the sections sent into the draft; returns those written and pointers to what was left out.

    `files` are the files that came along, by SHA-256. Raises NotAllowed, Blocked, Invalid.
    """
    if not case.asked_of_us:
        raise Blocked("We wrote this request ourselves.", no("ours", "We wrote this request.").blockers)
    held = writing.hold_for_writing(case, by)
    before = queries.draft_content(held)
    written = [code for code in ORDER if code in sent]
    left: list[str] = []
    for code in written:
        known = known_to(code, queries.draft_content(held))
        data, gone = _cleaned(SECTIONS[code], sent[code], known, files)
        left += [f"/{code}{pointer}" for pointer in gone]
        writing.store(held, drafting.row_of(held, code), data, by=by, into=case)
    after = queries.draft_content(held)
    for code in written:
        drafting.nothing_refers_to(after, code, _ids(before, code) - _ids(after, code))
    return written, left


def _ids(content: Mapping[str, Any], code: str) -> set[str]:
    return {entry["id"] for entry in entries_of(content, code)} if SECTIONS[code].repeated else set()


def _cleaned(
    section: Section, sent: Mapping[str, Any], known: Known, files: Files
) -> tuple[dict[str, Any], list[str]]:
    if not section.repeated:
        return _form(section, sent, known)
    drafting.room_for(section, len(sent["entries"]))
    entries: list[dict[str, Any]] = []
    left: list[str] = []
    for number, entry in enumerate(sent["entries"]):
        if section.code == "annexes" and entry.get("sha256") not in files:
            left.append(f"/entries/{number}")
            continue
        form, gone = _form(section, entry, known)
        left += [f"/entries/{number}{pointer}" for pointer in gone]
        if section.code == "annexes":
            form["media_type"] = files[entry["sha256"]].media_type
        entries.append({"id": _id(entry, entries), **form})
    return {"entries": entries}, left


def _form(section: Section, sent: Mapping[str, Any], known: Known) -> tuple[dict[str, Any], list[str]]:
    """One form, cleaned; fields that cannot be kept here are left out and named."""
    there, left = dict(sent), list[str]()
    while True:
        try:
            return clean(section.code, there, known=known), left
        except Invalid as error:
            gone = [name for name in error.fields if name in there]
            if not gone:
                raise
            left += [f"/{name}" for name in gone]
            there = {name: value for name, value in there.items() if name not in gone}


def _id(entry: Mapping[str, Any], before: list[dict[str, Any]]) -> str:
    found = str(entry.get("id", ""))
    if not ENTRY_ID.fullmatch(found) or any(one["id"] == found for one in before):
        raise Invalid("Two entries of the data have the same name.")
    return found

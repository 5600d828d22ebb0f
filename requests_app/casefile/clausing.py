"""Clauses of the library in a draft: put one in, take the newer text of one. The text always comes from the library."""

from typing import Any

from requests_app.accounts.models import User
from requests_app.casefile import drafting, queries, sections, writing
from requests_app.casefile.content.clauses import CLAUSES
from requests_app.casefile.drafting import Saved
from requests_app.casefile.models import CaseFile
from requests_app.casefile.validation import clean, new_entry_id
from requests_app.clauses import queries as library
from requests_app.clauses.models import ClauseText
from requests_app.core.errors import Blocked
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no


@whole
def insert(case: CaseFile, code: str, *, by: User) -> Saved:
    """Put the newest approved text of a clause into the draft, in the language of its letter.

    Raises NotAllowed, NotVisible for a clause that is not offered, Blocked if it is in already or does not fit.
    """
    held = writing.hold_for_writing(case, by)
    content = queries.draft_content(held)
    text = library.approved_text(code, _language(content))
    _must_fit(text, content)
    row = drafting.row_of(held, CLAUSES.code)
    entries = list(row.data["entries"])
    if any(entry["clause"] == code for entry in entries):
        raise Blocked(
            "The clause is in the draft already.", no("clause_twice", "A letter carries it once.").blockers
        )
    drafting.room_for(CLAUSES, len(entries) + 1)
    entry = {"id": new_entry_id(), **_entry(text)}
    data = {"entries": [*entries, entry]}
    return writing.store(held, row, data, by=by, entry_id=entry["id"], event="clause_inserted", into=case)


@whole
def renew(case: CaseFile, entry_id: str, *, by: User) -> Saved:
    """Replace the text of a clause in the draft by the newest approved one. Raises like `insert`."""
    held = writing.hold_for_writing(case, by)
    row = drafting.row_of(held, CLAUSES.code)
    before = drafting.entry_of(row, entry_id)
    content = queries.draft_content(held)
    text = library.approved_text(before["clause"], _language(content))
    _must_fit(text, content)
    entry = {"id": entry_id, **_entry(text)}
    entries = [entry if one["id"] == entry_id else one for one in row.data["entries"]]
    return writing.store(
        held, row, {"entries": entries}, by=by, entry_id=entry_id, event="clause_renewed", into=case
    )


def offered(content: dict[str, Any]) -> list[ClauseText]:
    """The approved clauses that fit this draft and are not in it yet."""
    there = {entry.get("clause") for entry in sections.entries_of(content, CLAUSES.code)}
    return [text for text in library.fitting(content) if text.clause.code not in there]


def _entry(text: ClauseText) -> dict[str, Any]:
    entry = {
        "clause": text.clause.code,
        "number": text.number,
        "language": text.language,
        "title": text.title,
        "text": text.text,
        "types": text.types,
    }
    return clean(CLAUSES.code, entry)


def _language(content: dict[str, Any]) -> str:
    return str((content.get("basis") or {}).get("letter_language") or "en")


def _must_fit(text: ClauseText, content: dict[str, Any]) -> None:
    instrument = (content.get("basis") or {}).get("instrument", "")
    types = {item.get("type", "") for item in sections.entries_of(content, "assistance")}
    if not library.fits(text, instrument, types):
        sentence = "It is for another basis, or for a type of assistance this request does not ask for."
        raise Blocked("This clause does not fit the request.", no("clause_misfit", sentence).blockers)

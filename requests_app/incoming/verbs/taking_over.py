"""Take over what a request PDF carries as data, instead of typing it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.casefile.sections import SECTIONS
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.incoming import carried, moving
from requests_app.incoming.carried import Carried
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingPaper
from requests_app.incoming.states import KEYED

LEFT = frozenset({"annexes"})
"""The files themselves do not come with the data: they are listed as papers."""
MOST_ROUNDS = 20


def take_over(
    incoming: Incoming, *, by: User, paper: IncomingPaper, sections: Sequence[str] | None = None
) -> Incoming:
    """Write the sections that a paper of this request carries, or those named, into the draft.

    What cannot be kept here (an authority the directory does not know, a file) is left empty. Raises Invalid with the
    reason if the data cannot be taken; the paper stays in any case.
    """
    found = carried.of(paper) if paper.incoming_id == incoming.pk else None
    if found is None:
        raise Invalid("This paper carries no data.", fields={"paper": ["This paper carries no data."]})
    if found.faults:
        raise Invalid(found.faults[0], fields={"paper": list(found.faults)})
    chosen = set(found.sections if sections is None else sections) - LEFT
    if not chosen or not chosen <= set(found.sections):
        raise Invalid("Choose what to take over.", fields={"sections": ["Choose sections that it carries."]})
    return _take_over(incoming, paper, found, chosen, by=by)


@whole
def _take_over(
    incoming: Incoming, paper: IncomingPaper, found: Carried, chosen: Collection[str], *, by: User
) -> Incoming:
    held = moving.hold(incoming, Permission.INCOMING_KEY, by=by)
    if held.status not in KEYED:
        said = no("status", "What was asked is decided upon. It is keyed in no more.")
        raise Blocked("The sections are closed.", said.blockers)
    written = [
        code for code in SECTIONS if code in chosen and _write(held.case, code, found.content[code], by=by)
    ]
    held.embedded = True
    held.save(update_fields=["embedded"])
    facts = {"paper": str(paper.pk), "sections": written, "sha256": found.sha256}
    moving.write(held, "taken_over", by=by, facts=facts)
    return held


def _write(case: CaseFile, code: str, data: Mapping[str, Any], *, by: User) -> bool:
    """Save a section, leaving out what cannot be kept here."""
    there: dict[str, Any] = dict(data)
    for _ in range(MOST_ROUNDS):
        revision = casefile_queries.draft_section(case, code).revision
        try:
            casefile.save_section(case, code, there, revision=revision, by=by)
        except Invalid as error:
            fewer = _without(there, error.fields)
            if fewer == there:
                raise
            there = fewer
        else:
            return True
    return False


def _without(data: Mapping[str, Any], wrong: Collection[str]) -> dict[str, Any]:
    if "entries" not in data:
        return {name: value for name, value in data.items() if name not in wrong}
    kept = [
        {name: value for name, value in entry.items() if f"entries/{number}/{name}" not in wrong}
        for number, entry in enumerate(data["entries"])
    ]
    return {"entries": kept}

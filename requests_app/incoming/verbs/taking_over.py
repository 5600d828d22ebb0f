"""Take over what a request PDF carries as data, instead of typing it."""

from collections.abc import Collection, Sequence

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.casefile import receiving
from requests_app.casefile.sections import entries_of
from requests_app.core.errors import Blocked, Invalid
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.incoming import carried, moving
from requests_app.incoming.carried import Carried
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingPaper
from requests_app.incoming.states import KEYED
from requests_app.vault.models import StoredFile

MOST_LEFT = 50


def take_over(
    incoming: Incoming, *, by: User, paper: IncomingPaper, sections: Sequence[str] | None = None
) -> Incoming:
    """Write the sections that a paper of this request carries, or those named, into the draft.

    What cannot be kept here (an authority the directory does not know, an annex whose file is not among the papers) is
    left empty. Raises Invalid with the reason if the data cannot be taken; the paper stays in any case.
    """
    found = carried.of(paper) if paper.incoming_id == incoming.pk else None
    if found is None:
        raise Invalid("This paper carries no data.", fields={"paper": ["This paper carries no data."]})
    if found.faults:
        raise Invalid(found.faults[0], fields={"paper": list(found.faults)})
    chosen = set(found.sections if sections is None else sections)
    if not chosen or not chosen <= set(found.sections):
        raise Invalid("Choose what to take over.", fields={"sections": ["Choose sections that it carries."]})
    return write(incoming, paper, found, chosen, by=by)


@whole
def write(
    incoming: Incoming, paper: IncomingPaper, found: Carried, chosen: Collection[str], *, by: User
) -> Incoming:
    """Write what was found in a paper into the draft of its request. Raises NotAllowed, Blocked."""
    held = moving.hold(incoming, Permission.INCOMING_KEY, by=by)
    if held.status not in KEYED:
        said = no("status", "What was asked is decided upon. It is keyed in no more.")
        raise Blocked("The sections are closed.", said.blockers)
    sent = {code: found.content[code] for code in chosen}
    written, left = receiving.receive(held.case, sent, files=_files(held), by=by)
    held.embedded = True
    held.save(update_fields=["embedded"])
    facts = {"paper": str(paper.pk), "sections": written, "sha256": found.sha256, "left": left[:MOST_LEFT]}
    moving.write(held, "taken_over", by=by, facts=facts)
    return held


def _files(incoming: Incoming) -> dict[str, StoredFile]:
    """The files that came with the request, or were keyed in as its annexes; no other file of the vault."""
    there = {one.file_id: one.file for one in incoming.papers.select_related("file")}
    listed = {one["sha256"] for one in entries_of(casefile.draft_content(incoming.case), "annexes")}
    return there | StoredFile.objects.in_bulk(listed)

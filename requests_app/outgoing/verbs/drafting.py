"""Open a request, submit its draft, take it back into drafting, withdraw it."""

from typing import Any

from requests_app.accounts.models import User
from requests_app.assessment import services as assessment
from requests_app.assurances import following
from requests_app.audit import register
from requests_app.casefile import services as casefile
from requests_app.casefile.content.handling import PRESSING
from requests_app.checking import services as checking
from requests_app.core.transactions import whole
from requests_app.outgoing import queries
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.moving import perform
from requests_app.outgoing.verbs.recording import with_note
from requests_app.sheets import services as sheets
from requests_app.workflow.perform import lock


@whole
def open_request(*, by: User, title: str) -> Outgoing:
    """A new case with an empty draft, belonging to the person's authority. Raises Invalid for an empty title."""
    case = casefile.open_case(by=by, title=title)
    outgoing = Outgoing.objects.create(
        case=case,
        reference=case.reference,
        authority_id=case.authority_id,
        officer_id=case.officer_id,
        moved_by=by,
        moved_at=case.opened_at,
    )
    register.record(case.stream, "outgoing.opened", by=by, facts={"reference": case.reference})
    return outgoing


@whole
def submit(outgoing: Outgoing, *, by: User) -> Outgoing:
    """Freeze the draft into a version and hand it to the reviewers; screening starts by itself."""
    outgoing = lock(outgoing)
    may_submit = next(edge for edge in Outgoing.edges() if edge.verb == "submit").step
    if (
        outgoing.status != "drafted"
        or not by.holds(may_submit.needs)
        or not may_submit.guard_verdict(outgoing)
    ):
        # perform refuses with the reasons, in the right order, before anything is frozen.
        return perform(outgoing, "submit", by=by, version=None)
    version = casefile.freeze(outgoing.case, by=by, as_it_was=queries.was_taken_back(outgoing))
    outgoing = perform(
        outgoing,
        "submit",
        by=by,
        version=version,
        facts={"version": version.number, "sha256": version.sha256},
    )
    casefile.close_draft(outgoing.case, by=by)
    outgoing = _repeat_columns(outgoing, version.content)
    if not outgoing.case.is_restricted:
        # What is counted for everybody tells nobody of a restricted case.
        sheets.note_request(outgoing.requested_state, outgoing.pk, at=version.frozen_at)
    return outgoing


@whole
def reopen(outgoing: Outgoing, *, by: User, note: str) -> Outgoing:
    """Back to the draft, with the reason."""
    outgoing = with_note(outgoing, "reopen", note, by=by, needed="Say why the request is drafted anew.")
    casefile.open_draft(outgoing.case, by=by)
    return outgoing


@whole
def recall(outgoing: Outgoing, *, by: User, note: str) -> Outgoing:
    """The officer takes back what is in review, with the reason; the version stays, its review is closed."""
    outgoing = with_note(outgoing, "recall", note, by=by, needed="Say why the request is taken back.")
    assessment.close(outgoing.submitted_version, by=by)
    casefile.open_draft(outgoing.case, by=by)
    return outgoing


@whole
def withdraw(outgoing: Outgoing, *, by: User, note: str) -> Outgoing:
    """The assistance is no longer needed. The reason is kept and, once sent, told to the requested State."""
    outgoing = with_note(outgoing, "withdraw", note, by=by, needed="Say why the request is withdrawn.")
    casefile.close_draft(outgoing.case, by=by)
    following.drop_open(outgoing.case, "The request was withdrawn.")
    checking.request_withdrawn(outgoing.case, by=by)
    if outgoing.version is not None:
        assessment.close(outgoing.version, by=by)
    return outgoing


def _repeat_columns(outgoing: Outgoing, content: dict[str, Any]) -> Outgoing:
    """Copy what lists sort and filter by from the version to the row."""
    case = outgoing.case
    case.refresh_from_db()
    columns = {
        "requested_state": case.requested_state,
        "due_on": case.due_on,
        "urgent": content.get("timing", {}).get("urgency") in PRESSING,
    }
    Outgoing.objects.filter(pk=outgoing.pk).update(**columns)
    for name, value in columns.items():
        setattr(outgoing, name, value)
    return outgoing

"""The reads of the outgoing procedure for one case: what is visible, what happened, what is recorded."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.casefile import membership as casefile
from requests_app.core.errors import NotVisible
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.records import (
    Condition,
    InformationRequest,
    Note,
    Refusal,
    Result,
    Return,
    Transmission,
)

# Roles that see drafts of every authority, not only what was submitted.
_SEE_DRAFTS = (Role.SUPERVISOR, Role.AUDITOR)
_OF_THE_CENTRAL_AUTHORITY = (Role.REVIEWER, Role.RIGHTS_ADVISER, *_SEE_DRAFTS)


def visible_to(user: User) -> QuerySet[Outgoing]:
    """The same rule as `casefile.queries.visible_to`, said in columns of this table so that lists stay fast."""
    if not user.holds(Permission.CASEFILE_READ):
        return Outgoing.objects.none()
    # The cases of a person's teams are few, read once per statement; every other row is decided by its own column.
    found = Outgoing.objects.filter(Q(restricted=False) | Q(case_id__in=casefile.cases_of(user)))
    if user.role == Role.OFFICER and user.authority_id:
        return found.filter(authority_id=user.authority_id)
    if user.role in _SEE_DRAFTS:
        return found
    if user.role in _OF_THE_CENTRAL_AUTHORITY:
        return found.filter(submitted_at__isnull=False)
    return Outgoing.objects.none()


def find(reference: str, user: User) -> Outgoing:
    """The request of that reference. Raises NotVisible if there is none or this person may not see it."""
    found = None
    if "\x00" not in reference:
        visible = visible_to(user).filter(reference=reference)
        found = visible.select_related("case", "case__authority", "case__officer", "version").first()
    if found is None:
        raise NotVisible("There is no such case.")
    return found


@dataclass(frozen=True)
class Records:
    """Everything recorded on the way of one request, newest first."""

    returns: list[Return]
    refusals: list[Refusal]
    transmissions: list[Transmission]
    questions: list[InformationRequest]
    conditions: list[Condition]
    results: list[Result]
    notes: list[Note]


def records(outgoing: Outgoing) -> Records:
    """What was recorded at the steps of this request, each with its author."""
    return Records(
        returns=list(outgoing.returns.select_related("recorded_by", "version")),
        refusals=list(outgoing.refusals.select_related("recorded_by")),
        transmissions=list(outgoing.transmissions.select_related("recorded_by", "version")),
        questions=list(outgoing.questions.select_related("recorded_by", "answered_by")),
        conditions=list(outgoing.conditions.select_related("recorded_by", "decided_by")),
        results=list(outgoing.results.select_related("recorded_by")),
        notes=list(outgoing.notes.select_related("recorded_by")),
    )


def history(outgoing: Outgoing) -> list[AuditEvent]:
    """The lines of the register for this case, newest first."""
    return list(reversed(register.read(outgoing.case.stream)))


def newest_return(outgoing: Outgoing) -> Return | None:
    """The last return, while the draft it asks to correct is still open."""
    return outgoing.returns.select_related("recorded_by").first() if outgoing.status == "drafted" else None


def was_taken_back(outgoing: Outgoing) -> bool:
    """Whether the draft is open because we took it back or drafted it anew, not because its text was returned.

    Then it may go out again as it was: what had to change may lie outside the text.
    """
    opened = outgoing.notes.filter(verb__in=["recall", "reopen"]).first()
    return opened is not None and (outgoing.returned_at is None or opened.recorded_at > outgoing.returned_at)

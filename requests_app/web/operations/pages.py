"""What the operations page shows."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile
from requests_app.documents import queries as documents
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.operations import queries as operations
from requests_app.operations.topics import topic
from requests_app.outbox.models import OutboxMessage


@dataclass(frozen=True)
class Parked:
    """One piece of work that failed too often."""

    id: str
    work: str
    since: object
    attempts: int
    error: str  # empty where this person may not read it


@dataclass(frozen=True)
class FailedDocument:
    """A document that could not be made, or not be sealed."""

    reference: str
    kind: str
    since: object
    failure: str
    case_url: str
    retry_url: str
    retry_text: str


@dataclass(frozen=True)
class OperationsPage:
    """The page: the load, what is parked, and the documents that could not be made."""

    load: operations.Load
    parked: list[Parked]
    failed: list[FailedDocument]
    may_retry: bool


def operations_page(user: User) -> OperationsPage:
    """Gather the page for this person."""
    waiting = operations.parked()
    readable = operations.readable(waiting, user)
    rows = [_row(message, message.last_error if message.pk in readable else "") for message in waiting]
    failed = _failed_documents(user)
    return OperationsPage(operations.load(), rows, failed, user.holds(Permission.OPERATIONS_RETRY))


def _failed_documents(user: User) -> list[FailedDocument]:
    failed = list(documents.failed())
    visible = casefile.visible_to(user).filter(pk__in={one.case_id for one in failed})
    seen = set(visible.values_list("pk", flat=True))
    # Of a restricted case nobody learns anything who is not on its team: not even that something failed.
    shown = [one for one in failed if one.case_id in seen or not one.case.is_restricted]
    return [_failed(document, user, sees=document.case_id in seen) for document in shown]


def _failed(document: Document, user: User, *, sees: bool) -> FailedDocument:
    # An administrator sees that something failed, not the case.
    place = [document.case.reference]
    retries = sees and user.holds(Permission.DOCUMENTS_RETRY)
    unsealed = document.state == "unsealed"
    return FailedDocument(
        reference=document.case.reference,
        kind=Kind(document.kind).label,
        since=document.seal.failed_at if unsealed else document.failed_at,
        failure=document.seal.failure if unsealed else document.failure,
        case_url=reverse("documents:list", args=place) if sees else "",
        retry_url=reverse("documents:retry", args=[*place, document.pk]) if retries else "",
        retry_text="Seal it again" if unsealed else "Make it again",
    )


def _row(message: OutboxMessage, error: str) -> Parked:
    return Parked(str(message.pk), topic(message.topic).words, message.parked_at, message.attempts, error)

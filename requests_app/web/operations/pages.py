"""What the operations page shows."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.outbox.models import OutboxMessage
from requests_app.workflow import operations

# What a topic means to the person who reads the page.
WORK = {
    "version.screen": "Screening a submitted version",
    "document.render": "Making a document",
}


@dataclass(frozen=True)
class Parked:
    """One piece of work that failed too often."""

    id: str
    work: str
    since: object
    attempts: int
    error: str


@dataclass(frozen=True)
class OperationsPage:
    """The page: the load, and what is parked."""

    load: operations.Load
    parked: list[Parked]
    may_retry: bool


def operations_page(user: User) -> OperationsPage:
    """Gather the page for this person."""
    rows = [_row(message) for message in operations.parked()]
    return OperationsPage(operations.load(), rows, user.holds(Permission.OPERATIONS_RETRY))


def _row(message: OutboxMessage) -> Parked:
    work = WORK.get(message.topic, message.topic)
    return Parked(str(message.pk), work, message.parked_at, message.attempts, message.last_error)

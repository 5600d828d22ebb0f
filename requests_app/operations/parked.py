"""Parked work: messages that failed too often wait here for a person."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotAllowed, NotVisible
from requests_app.core.transactions import whole
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage

STREAM = "operations"
SHOWN = 200
# What should have been delivered by now although nothing failed: the relay or the workers are not running.
OVERDUE = timedelta(minutes=5)


@dataclass(frozen=True)
class Load:
    """How the outbox is doing."""

    waiting: int
    parked: int
    oldest_due_at: datetime | None

    @property
    def stuck(self) -> bool:
        """True if something has been due for so long that nobody seems to be delivering."""
        return self.oldest_due_at is not None and clock.now() - self.oldest_due_at > OVERDUE


def load() -> Load:
    """What waits, what is parked, and since when the oldest message has been due."""
    waiting = OutboxMessage.objects.filter(done_at=None, parked_at=None)
    oldest = waiting.order_by("due_at").values_list("due_at", flat=True).first()
    parked = OutboxMessage.objects.filter(parked_at__isnull=False, done_at=None)
    return Load(waiting.count(), parked.count(), oldest)


def parked() -> list[OutboxMessage]:
    """The messages that wait for a person, oldest first."""
    return list(
        OutboxMessage.objects.filter(parked_at__isnull=False, done_at=None).order_by("parked_at")[:SHOWN]
    )


@whole
def retry(message_id: UUID, *, by: Any) -> OutboxMessage:
    """Put a parked message back into the queue. Raises NotAllowed, NotVisible, or Blocked if it is not parked."""
    if not (allowed := the_role_does_this(by, Permission.OPERATIONS_RETRY)):
        raise NotAllowed("You may not do this.", allowed.blockers)
    message = OutboxMessage.objects.select_for_update().filter(pk=message_id).first()
    if message is None:
        raise NotVisible("There is no such message.")
    if message.parked_at is None:
        raise Blocked("This message is not parked: somebody has put it back already, or it was delivered.")
    post.retry(message)
    facts = {"message": str(message.pk), "topic": message.topic, "error": message.last_error[:200]}
    register.record(STREAM, "operations.retried", by=by, facts=facts)
    return message

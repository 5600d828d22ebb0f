"""Put a message, lease what is due, deliver it exactly once in effect.

`put` writes the row in the caller's transaction and lets PostgreSQL wake the relay at commit (NOTIFY), so
that neither the broker nor the network is touched while somebody waits for an answer.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import InterfaceError, OperationalError, connection, transaction

from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.outbox.models import OutboxMessage

CHANNEL = "outbox"
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=1)
MAX_ATTEMPTS = 6

Payload = dict[str, Any]


@dataclass(frozen=True)
class Handler:
    """How a topic is served: `prepare` may be long and runs outside a transaction, `act` writes the result."""

    act: Callable[..., None]
    prepare: Callable[[Payload], Any] | None = None
    queue: str = "default"
    gives_up: Callable[[Payload, str], None] | None = None
    max_attempts: int = MAX_ATTEMPTS


HANDLERS: dict[str, Handler] = {}
WHEN_PARKED: list[Callable[[OutboxMessage], object]] = []
"""Who is told, in the transaction that parks it, that a message waits for a person."""

logger = logging.getLogger(__name__)


def handles(
    topic: str,
    *,
    prepare: Callable[[Payload], Any] | None = None,
    queue: str = "default",
    gives_up: Callable[[Payload, str], None] | None = None,
    max_attempts: int = MAX_ATTEMPTS,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Hang up the handler of a topic. `gives_up(payload, error)` runs in the transaction that parks the message."""

    def register(act: Callable[..., None]) -> Callable[..., None]:
        if topic in HANDLERS:
            raise ValueError(f"{topic} already has a handler")
        HANDLERS[topic] = Handler(act, prepare, queue, gives_up, max_attempts)
        return act

    return register


def put(topic: str, payload: Payload) -> OutboxMessage:
    """Write a message in the current transaction; the relay hears of it when, and only if, that commits."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A message belongs to a transaction.")
    now = clock.now()
    message = OutboxMessage.objects.create(topic=topic, payload=payload, created_at=now, due_at=now)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
    return message


def put_many(topic: str, payloads: Iterable[Payload]) -> int:
    """Write many messages of one topic in the current transaction, at the price of two statements; returns how many."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A message belongs to a transaction.")
    now = clock.now()
    messages = [OutboxMessage(topic=topic, payload=one, created_at=now, due_at=now) for one in payloads]
    if messages:
        OutboxMessage.objects.bulk_create(messages, batch_size=1000)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])
    return len(messages)


def lease() -> timedelta:
    """How long a message belongs to the worker it was handed to."""
    return timedelta(seconds=settings.OUTBOX_LEASE_SECONDS)


def lease_due(*, batch: int = 100) -> list[OutboxMessage]:
    """Messages to hand to the workers now. Each is ours for the length of the lease; then it is due again."""
    now = clock.now()
    with transaction.atomic():
        waiting = OutboxMessage.objects.filter(done_at=None, parked_at=None, due_at__lte=now)
        messages = list(waiting.select_for_update(skip_locked=True).order_by("due_at")[:batch])
        ids = [message.id for message in messages]
        OutboxMessage.objects.filter(id__in=ids).update(due_at=now + lease())
    return messages


def give_back(messages: list[OutboxMessage]) -> None:
    """End a lease before its time: these could not be handed to a worker and are due again now."""
    ids = [message.id for message in messages]
    OutboxMessage.objects.filter(id__in=ids, done_at=None).update(due_at=clock.now())


def deliver(message_id: UUID | str, *, only: str | None = None) -> bool:
    """Do what a message asks. True if this call did it; False if it was done, parked or put off.

    A failure of the message itself counts and is put off, twice as long each time, at last parked; a failure
    of the infrastructure does not count. `only` names the one queue whose messages this process may do.
    """
    if only is not None and not _belongs(message_id, only):
        return False
    message = _start(message_id)
    if message is None:
        return False
    handler = HANDLERS[message.topic]
    try:
        prepared = (handler.prepare(message.payload),) if handler.prepare else ()
        with transaction.atomic():
            held = _hold(message_id)
            if held is None:
                return False
            handler.act(held.payload, *prepared)
            held.done_at, held.last_error = clock.now(), ""
            held.save(update_fields=["done_at", "last_error"])
            return True
    except (OperationalError, InterfaceError, Unavailable) as error:
        _put_off(message_id, error, counts=False)
        raise
    except Exception as error:
        _put_off(message_id, error, counts=True)
        return False


def retry(message: OutboxMessage) -> None:
    """Make a parked message due again, with a fresh count of attempts."""
    with transaction.atomic():
        OutboxMessage.objects.filter(pk=message.pk, done_at=None).update(
            parked_at=None, attempts=0, due_at=clock.now()
        )
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, '')", [CHANNEL])


def _belongs(message_id: UUID | str, queue: str) -> bool:
    topic = OutboxMessage.objects.filter(pk=message_id).values_list("topic", flat=True).first()
    return topic in HANDLERS and HANDLERS[topic].queue == queue


def _start(message_id: UUID | str) -> OutboxMessage | None:
    """Count the start before the work, so that a message that kills its worker is counted too."""
    with transaction.atomic():
        message = _hold(message_id)
        if message is None:
            return None
        handler = HANDLERS[message.topic]
        if message.attempts >= handler.max_attempts:
            _park(message, message.last_error or "The worker was lost each time this was tried.")
            return None
        message.attempts += 1
        message.due_at = clock.now() + lease()
        message.save(update_fields=["attempts", "due_at"])
        return message


def _hold(message_id: UUID | str) -> OutboxMessage | None:
    waiting = OutboxMessage.objects.select_for_update().filter(pk=message_id, done_at=None, parked_at=None)
    return waiting.first()


def _put_off(message_id: UUID | str, error: Exception, *, counts: bool) -> None:
    with transaction.atomic():
        message = _hold(message_id)
        if message is None:
            return
        message.last_error = f"{type(error).__name__}: {error}"[:2000]
        if not counts:
            message.attempts = max(0, message.attempts - 1)
        elif message.attempts >= HANDLERS[message.topic].max_attempts:
            _park(message, message.last_error)
            return
        message.due_at = clock.now() + min(FIRST_PAUSE * 2 ** max(0, message.attempts - 1), LONGEST_PAUSE)
        message.save(update_fields=["last_error", "attempts", "due_at"])


def _park(message: OutboxMessage, error: str) -> None:
    message.parked_at, message.last_error = clock.now(), error
    message.save(update_fields=["parked_at", "last_error"])
    handler = HANDLERS[message.topic]
    if handler.gives_up:
        handler.gives_up(message.payload, error)
    for tell in WHEN_PARKED:
        try:
            with transaction.atomic():
                tell(message)
        except Exception:
            # The message is parked all the same; the collection by the clock finds it.
            logger.exception("nobody was told of the parked message %s", message.pk)

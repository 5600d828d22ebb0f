"""Write a line, read a stream, check a chain.

The hash of a line covers the hash of the line before, so that a changed, removed or inserted line shows.
A line is written in the transaction of what it describes: if it cannot be written, nothing happened.
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Protocol

from django.db import connection, transaction

from requests_app.audit.models import AuditEvent
from requests_app.core import canonical, clock

GENESIS = "0" * 64


class Actor(Protocol):
    """Whoever acts: a person of the portal."""

    pk: Any

    @property
    def audit_label(self) -> str:
        """Name, role and authority as text."""


def record(
    stream: str,
    name: str,
    *,
    by: "Actor | str",
    facts: dict[str, Any] | None = None,
    at: datetime | None = None,
) -> AuditEvent:
    """Append a line. Must run inside a transaction; lines of one stream queue behind each other."""
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("A line of the register belongs to a transaction.")
    number, previous_hash = _lock_and_read_head(stream)
    actor, actor_id = (by, "") if isinstance(by, str) else (by.audit_label, str(by.pk))
    event = AuditEvent(
        stream=stream,
        number=number + 1,
        name=name,
        actor=actor,
        actor_id=actor_id,
        at=at or clock.now(),
        facts=facts or {},
        previous_hash=previous_hash,
    )
    event.hash = line_hash(event)
    event.save(force_insert=True)
    return event


def line_hash(event: AuditEvent) -> str:
    """SHA-256 over the previous hash and the canonical text of the line."""
    body = [
        event.stream,
        event.number,
        event.name,
        event.actor,
        event.actor_id,
        event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        event.facts,
    ]
    return hashlib.sha256((event.previous_hash + canonical.dumps(body)).encode("utf-8")).hexdigest()


def read(stream: str) -> list[AuditEvent]:
    """All lines of a stream, oldest first."""
    return list(AuditEvent.objects.filter(stream=stream).order_by("number"))


def noted_since(moment: datetime, stream: str, name: str, *, by: Actor, facts: dict[str, Any]) -> bool:
    """Whether this person did this since then, with these facts."""
    found = AuditEvent.objects.filter(actor_id=str(by.pk), name=name, at__gte=moment)
    return found.filter(stream=stream, facts=facts).exists()


def first_broken(stream: str) -> int | None:
    """Number of the first line that does not fit its predecessor, or None if the chain is whole."""
    lines = AuditEvent.objects.filter(stream=stream).order_by("number")
    return next((number for _, number in _breaks(lines.iterator(chunk_size=2000))), None)


def all_breaks() -> Iterator[tuple[str, int]]:
    """(stream, number) of the first broken line of every stream that has one; reads the whole register once."""
    return _breaks(AuditEvent.objects.order_by("stream", "number").iterator(chunk_size=5000))


def head() -> str:
    """One hash over the newest line of every stream: kept elsewhere each day, it shows a rewritten register."""
    newest = (
        AuditEvent.objects.order_by("stream", "-number")
        .distinct("stream")
        .values_list("stream", "number", "hash")
    )
    return canonical.digest([list(line) for line in newest])


def _breaks(lines: Iterator[AuditEvent]) -> Iterator[tuple[str, int]]:
    stream, number, previous, broken = None, 0, GENESIS, False
    for line in lines:
        if line.stream != stream:
            stream, number, previous, broken = line.stream, 0, GENESIS, False
        fits = line.number == number + 1 and line.previous_hash == previous and line.hash == line_hash(line)
        if not fits and not broken:
            broken = True
            yield line.stream, number + 1
        number, previous = line.number, line.hash


def _lock_and_read_head(stream: str) -> tuple[int, str]:
    # Two statements on purpose: the second must see what the holder of the lock committed.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [stream])
        cursor.execute(
            "SELECT number, hash FROM requests_app_auditevent WHERE stream = %s ORDER BY number DESC LIMIT 1",
            [stream],
        )
        return cursor.fetchone() or (0, GENESIS)

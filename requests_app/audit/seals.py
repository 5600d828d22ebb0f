"""What a daily seal of the register says, and what stands under it. `checking` makes it and keeps it.

A leaf is one line of canonical JSON, `[stream, number, hash]`: the newest line of a stream. Because each line of the
register is bound to the one before it, a leaf stands for everything in its stream up to that number.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, BinaryIO

from django.conf import settings
from django.db import connection, transaction

from requests_app.audit.models import AuditEvent, RegisterSeal
from requests_app.core import canonical

FORMAT = "mla-register-seal/1"
BEGINNING = "0" * 64
PAGE = 2000
LONGEST_LEAF = 2048
MOST_LINES = 2**31 - 1

_HEADS = """
WITH RECURSIVE named(stream) AS (
    (SELECT stream FROM requests_app_auditevent WHERE stream > %(after)s ORDER BY stream LIMIT 1)
    UNION ALL
    SELECT (SELECT line.stream FROM requests_app_auditevent line
            WHERE line.stream > named.stream ORDER BY line.stream LIMIT 1)
    FROM named WHERE named.stream IS NOT NULL
)
SELECT page.stream, head.number, head.hash, COALESCE(sealed.number, 0)
FROM (SELECT stream FROM named WHERE stream IS NOT NULL LIMIT %(page)s) page
CROSS JOIN LATERAL (
    SELECT number, hash FROM requests_app_auditevent
    WHERE stream = page.stream ORDER BY number DESC LIMIT 1
) head
LEFT JOIN requests_app_sealedhead sealed ON sealed.stream = page.stream
ORDER BY page.stream
"""

_KEPT = """
SELECT line.stream, line.number, line.hash
FROM unnest(%s::text[], %s::int[]) AS wanted(stream, number)
JOIN requests_app_auditevent line ON line.stream = wanted.stream AND line.number = wanted.number
"""

Leaf = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Head:
    """The newest line of a stream, and up to which number the stream is under seal already."""

    stream: str
    number: int
    hash: str
    sealed: int

    @property
    def leaf(self) -> bytes:
        """The line that stands for it in the leaves."""
        return leaf_of(self.stream, self.number, self.hash)


def new_heads() -> Iterator[Head]:
    """The head of every stream that has lines no seal covers, page by page, whatever the size of the register."""
    after = ""
    while rows := _page(after):
        after = rows[-1][0]
        yield from (Head(*row) for row in rows if row[1] > row[3])


def leaf_of(stream: str, number: int, line_hash: str) -> bytes:
    """One leaf: canonical JSON in UTF-8."""
    return canonical.dumps([stream, number, line_hash]).encode()


def leaves_in(file: BinaryIO) -> Iterator[bytes]:
    """The leaves of a seal as they were kept, one after the other. Raises ValueError for what cannot be one."""
    while line := file.readline(LONGEST_LEAF):
        if not line.endswith(b"\n"):
            raise ValueError("A leaf does not end.")
        yield line[:-1]


def read_leaf(leaf: bytes) -> Leaf:
    """What a leaf says. Raises ValueError if it is none."""
    found = json.loads(leaf)
    if not isinstance(found, list) or [type(part) for part in found] != [str, int, str]:
        raise ValueError("Not a leaf.")
    if not 0 < found[1] <= MOST_LINES:
        raise ValueError("Not the number of a line.")
    return found[0], found[1], found[2]


def statement_of(seal: RegisterSeal, *, since: datetime | None) -> bytes:
    """The statement that is signed: everything the seal says, in canonical JSON."""
    said: dict[str, Any] = {
        "format": FORMAT,
        "portal": settings.HOME_STATE,
        "number": seal.number,
        "day": seal.day.isoformat(),
        "sealed_at": moment(seal.sealed_at),
        "since": moment(since) if since else "",
        "previous": seal.previous,
        "streams": seal.streams,
        "lines": seal.lines,
        "root": seal.root,
        "leaves": seal.leaves_id,
    }
    return canonical.dumps(said).encode()


def moment(at: datetime) -> str:
    """A moment as the register writes it."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def canonical_line(event: AuditEvent) -> bytes:
    """A line of the register as text, for extracts: what its hash covers, in the order in which it covers it."""
    body = [
        event.previous_hash,
        event.stream,
        event.number,
        event.name,
        event.actor,
        event.actor_id,
        moment(event.at),
        event.facts,
        event.hash,
    ]
    return canonical.dumps(body).encode()


def hashes_kept(wanted: Sequence[Leaf]) -> dict[tuple[str, int], str]:
    """The hashes that the register has for these lines now; what is gone is not among them."""
    with connection.cursor() as cursor:
        cursor.execute(_KEPT, [[one[0] for one in wanted], [one[1] for one in wanted]])
        return {(stream, number): found for stream, number, found in cursor.fetchall()}


_BACKDATED = """
SELECT line.stream, line.number FROM requests_app_auditevent line
LEFT JOIN requests_app_sealedhead sealed ON sealed.stream = line.stream
WHERE line.at < %s AND line.number > COALESCE(sealed.number, 0)
ORDER BY line.stream, line.number LIMIT %s
"""


def backdated(before: datetime, *, most: int) -> list[tuple[str, int]]:
    """Lines that no seal covers although they say that they were written before this moment."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")  # reads the whole register
        cursor.execute(_BACKDATED, [before, most])
        return list(cursor.fetchall())


def in_pages(items: Iterable[Any], size: int = PAGE) -> Iterator[list[Any]]:
    """Lists of at most so many items."""
    page: list[Any] = []
    for item in items:
        page.append(item)
        if len(page) == size:
            yield page
            page = []
    if page:
        yield page


def _page(after: str) -> list[tuple[str, int, str, int]]:
    with connection.cursor() as cursor:
        cursor.execute(_HEADS, {"after": after, "page": PAGE})
        return list(cursor.fetchall())

"""Sealing the register and checking its seals, over few and over many streams.

Promises: a first seal takes in 2 000 streams a second, hashing, keeping and noting them; and memory does not grow
with the streams. Beside them: a seal of a day on which a thousand streams grew, and the check of all seals.
"""

import resource
import time
from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from benchmarks.yardstick.timing import QUICK, note, say  # noqa: E402
from requests_app.audit import register  # noqa: E402
from requests_app.checking import daily, register_check  # noqa: E402

STREAMS = (4_000, 16_000) if QUICK else (20_000, 100_000)
GROWN = 1_000
FASTEST, MOST_MEGABYTES = 2_000, 60
LINES = """
INSERT INTO requests_app_auditevent
    (stream, number, name, actor, actor_id, at, facts, previous_hash, hash)
SELECT 'bench/' || lpad(one::text, 8, '0'), number, 'bench.line', 'system', '', now(), '{}',
       repeat('0', 64), encode(sha256((one || '/' || number)::bytea), 'hex')
FROM generate_series(%s, %s) one, generate_series(1, 3) number
"""


def main() -> None:
    """Measure and report."""
    filled, figures = 0, {}
    for size in STREAMS:
        note(f"{size} streams")
        with connection.cursor() as cursor:
            cursor.execute(LINES, [filled + 1, size])
            cursor.execute("ANALYZE requests_app_auditevent")
        first, memory = taken(lambda: daily.make(again=True))
        grow(GROWN)
        later, _ = taken(lambda: daily.make(again=True))
        checked, _ = taken(register_check.check)
        figures[str(size)] = {
            "streams_sealed": size - filled,
            "first_s": round(first, 2),
            "streams_per_second": round((size - filled) / first),
            "later_s": round(later, 2),
            "checked_s": round(checked, 2),
            "grew_mb": memory,
        }
        filled = size
    report(figures)


def grow(streams: int) -> None:
    """One more line in so many streams."""
    for number in range(1, streams + 1):
        with transaction.atomic():
            register.record(f"bench/{number:08d}", "bench.line", by="system")


def taken(act: Callable[[], Any]) -> tuple[float, int]:
    """Seconds, and by how many megabytes the process grew at its highest."""
    before, start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.perf_counter()
    act()
    seconds = time.perf_counter() - start
    return seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024


def report(figures: dict[str, dict[str, Any]]) -> None:
    """One line for each promise."""
    slowest = min(one["streams_per_second"] for one in figures.values())
    say("a daily seal takes in streams", target=f"{FASTEST} a second", kept=slowest >= FASTEST, **figures)
    most = max(one["grew_mb"] for one in figures.values())
    say("the memory of a seal", target=f"{MOST_MEGABYTES} MB", kept=most <= MOST_MEGABYTES, grew_mb=most)


if __name__ == "__main__":
    main()

"""One step through `perform` costs at most three times its bare SQL statements.

Both ways take the same steps, execution and postponement in turn, each on a case of its own: lock the case and
the procedure, announce the move, update the row, lock and read the head of the register, write the next line,
commit. Once every commit waits for the disk, as in production; once it does not, which leaves the work itself.
"""

import hashlib
import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import django

django.setup()

import psycopg  # noqa: E402
from django.conf import settings  # noqa: E402
from django.db import connection  # noqa: E402

from benchmarks.yardstick import matters  # noqa: E402
from benchmarks.yardstick.browsing import counted  # noqa: E402
from benchmarks.yardstick.timing import QUICK, Taken, interleaved, note, ratio, say  # noqa: E402
from requests_app.audit import register  # noqa: E402
from requests_app.outgoing.models import Outgoing  # noqa: E402
from requests_app.workflow.perform import perform  # noqa: E402

ROUNDS = 200 if QUICK else 600
TIMES_PLAIN = 3.0
NEXT = {"executed": "postpone", "postponed": "execute"}
TARGETS = {"execute": "executed", "postpone": "postponed"}

LOCK_CASE = "SELECT * FROM requests_app_casefile WHERE id = %s FOR UPDATE"
LOCK_REQUEST = "SELECT * FROM requests_app_outgoing WHERE id = %s FOR UPDATE"
ANNOUNCE = "SELECT set_config('mla.step', %s, true)"
MOVE = """UPDATE requests_app_outgoing SET status = %s, review_on = %s, moved_at = %s, moved_by_id = %s
           WHERE id = %s AND status = %s"""
QUEUE = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"
HEAD = "SELECT number, hash FROM requests_app_auditevent WHERE stream = %s ORDER BY number DESC LIMIT 1"
LINE = """INSERT INTO requests_app_auditevent (stream, number, name, actor, actor_id, at, facts, previous_hash, hash)
          VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s) RETURNING id"""


class Performed:
    """The portal's way."""

    def __init__(self, outgoing: Outgoing, by: Any, review_on: date) -> None:
        self.outgoing, self.by, self.review_on = outgoing, by, review_on

    def __call__(self) -> None:
        verb = NEXT[self.outgoing.status]
        given = {"review_on": self.review_on} if verb == "postpone" else {}
        facts = {"review_on": str(self.review_on)} if given else None
        self.outgoing = perform(self.outgoing, verb, by=self.by, facts=facts, **given)


class Plain:
    """The same statements in the same transaction, by hand."""

    def __init__(self, outgoing: Outgoing, by: Any, review_on: date) -> None:
        self.database = psycopg.connect(settings_url(), autocommit=True)
        self.pk, self.case, self.status = outgoing.pk, outgoing.case_id, outgoing.status
        self.stream, self.by, self.actor = outgoing.case.stream, by.pk, by.audit_label
        self.review_on = review_on

    def __call__(self) -> None:
        verb, now = NEXT[self.status], datetime.now(UTC)
        target, day = TARGETS[verb], self.review_on if verb == "postpone" else None
        facts = {"from": self.status, "to": target} | ({"review_on": str(day)} if day else {})
        with self.database.transaction(), self.database.cursor() as cursor:
            cursor.execute(LOCK_CASE, [self.case])
            cursor.fetchone()
            cursor.execute(LOCK_REQUEST, [self.pk])
            cursor.fetchone()
            cursor.execute(ANNOUNCE, [f"requests_app_outgoing:{self.pk}:{self.status}:{target}"])
            cursor.execute(MOVE, [target, day, now, self.by, self.pk, self.status])
            cursor.execute(QUEUE, [self.stream])
            cursor.execute(HEAD, [self.stream])
            self._write_down(cursor, f"outgoing.{target}", facts, now)
        self.status = target

    def _write_down(
        self, cursor: psycopg.Cursor[Any], name: str, facts: dict[str, Any], now: datetime
    ) -> None:
        number, previous = cursor.fetchone() or (0, "0" * 64)
        actor, at = str(self.by), now.isoformat(timespec="microseconds")
        body = [self.stream, number + 1, name, self.actor, actor, at, facts]
        text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        digest = hashlib.sha256((previous + text).encode()).hexdigest()
        line = [self.stream, number + 1, name, self.actor, actor, now, json.dumps(facts), previous, digest]
        cursor.execute(LINE, line)


def settings_url() -> str:
    """How psycopg reaches the same database with the same limits."""
    chosen = settings.DATABASES["default"]
    return psycopg.conninfo.make_conninfo(
        host=chosen["HOST"],
        port=chosen["PORT"],
        user=chosen["USER"],
        password=chosen["PASSWORD"],
        dbname=chosen["NAME"],
        options=chosen["OPTIONS"]["options"],
    )


def main() -> None:
    """Walk two cases to the place, step back and forth on both, report."""
    note("walking two cases to execution")
    people = matters.cast()
    ours, bare = matters.at("executed", people, count=2)
    day = date.today() + timedelta(days=60)  # noqa: DTZ011
    performed, plain = Performed(ours, people.reviewer, day), Plain(bare, people.reviewer, day)
    with counted() as statements:
        performed()
    plain()
    taken = {}
    for wait in ("on", "off"):
        note(f"stepping, synchronous_commit = {wait}")
        with connection.cursor() as cursor:
            cursor.execute(f"SET synchronous_commit = {wait}")
        plain.database.execute(f"SET synchronous_commit = {wait}")
        taken[wait] = interleaved({"perform": performed, "plain": plain}, rounds=ROUNDS)
    assert register.first_broken(bare.case.stream) is None, "the plain way must write the same register"
    assert register.first_broken(ours.case.stream) is None
    report(taken, len(statements))


def report(taken: dict[str, dict[str, Taken]], statements: int) -> None:
    """One line; the promise is about steps that wait for the disk, as every step does. The rest is told beside it."""
    times = {wait: ratio(way["perform"].wall, way["plain"].wall) for wait, way in taken.items()}
    say(
        "one step through perform",
        target=f"at most {TIMES_PLAIN:g} times the same statements in psycopg",
        kept=times["on"] <= TIMES_PLAIN,
        times_plain=times["on"],
        times_plain_without_disk=times["off"],
        statements=statements,
        durable={name: one.as_json() for name, one in taken["on"].items()},
        without_disk={name: one.as_json() for name, one in taken["off"].items()},
    )


if __name__ == "__main__":
    main()

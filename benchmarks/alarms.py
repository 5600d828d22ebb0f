"""A sweep of a million running clocks costs as much as its due ones: as with ten thousand, and near bare SQL.

In each round a thousand clocks have become due. The portal's sweep and its plain twin write the same rows: the alarm,
a notice to the person on duty, the message of the outbox, the next alarm. The twin has one SQL statement for each.
Also measured: a sweep that finds nothing, and one that finds ten thousand at once.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

import django

django.setup()

from django.db import connection, transaction  # noqa: E402

from benchmarks.yardstick import population  # noqa: E402
from benchmarks.yardstick.browsing import counted  # noqa: E402
from benchmarks.yardstick.timing import QUICK, interleaved, note, ratio, say  # noqa: E402
from requests_app.accounts import services as accounts  # noqa: E402
from requests_app.accounts.roles import Role  # noqa: E402
from requests_app.core import clock  # noqa: E402
from requests_app.deadlines import sweep  # noqa: E402
from requests_app.deadlines.models import Alarm  # noqa: E402
from requests_app.directory.models import Authority  # noqa: E402

FEW, MANY = 10_000, 100_000 if QUICK else 1_000_000
DUE, ROUNDS, WARM_UP = 1_000, 6 if QUICK else 20, 2
AT_ONCE = 10_000
BATCH = 500
FLAT, TIMES_PLAIN, QUERIES = 1.25, 12.0, 30
START = datetime(2026, 6, 1, 12, tzinfo=UTC)
FAR = 400  # days until the first alarm of the others

CLOCKS = """
INSERT INTO requests_app_deadline (case_id, code, variant, subject, whose, state, amount, unit, started_at,
       started_event, started_by_id, due_at, ended_event, outcome, next_alarm_at)
SELECT c.id, 'K34', '', n::text, 'ours', 'XA', 24, 'hours', at - interval '20 hours', 'preservation.received', NULL,
       at + interval '4 hours', '', '', at
  FROM (SELECT n, CASE WHEN n <= %(soon)s THEN %(start)s + ((n - 1) / %(due)s) * interval '1 minute'
                       WHEN n <= %(soon)s + %(once)s THEN %(start)s + interval '100 days'
                       ELSE %(start)s + (%(far)s + n %% 300) * interval '1 day' END AS at, n %% %(cases)s AS place
          FROM generate_series(1, %(clocks)s) AS n) AS due
  JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place FROM requests_app_casefile
         WHERE confidentiality <> 'restricted') AS c USING (place)
"""
PLAIN = """
WITH due AS MATERIALIZED (
    SELECT d.id, d.case_id, c.reference, d.due_at FROM requests_app_deadline d
      JOIN requests_app_casefile c ON c.id = d.case_id
     WHERE d.next_alarm_at <= %(now)s ORDER BY d.next_alarm_at, d.id LIMIT %(batch)s
       FOR UPDATE OF d SKIP LOCKED),
told AS (
    INSERT INTO requests_app_notice (person_id, key, kind, text, url, case_id, about, urgent, created_at, way)
    SELECT %(person)s, format('clock/%%s/-4h@%%s', id, to_char(due_at, 'YYYYMMDD"T"HH24MI')), 'clock',
           format('%%s: Act on the request for preservation – due (in 4 hours).', reference),
           format('/cases/%%s/clocks/%%s/', reference, id), case_id, format('clock/%%s', id), true, %(now)s, 'at_once'
      FROM due ON CONFLICT DO NOTHING RETURNING id),
post AS (
    INSERT INTO requests_app_outboxmessage (id, topic, payload, created_at, due_at, attempts, last_error)
    SELECT gen_random_uuid(), 'notice.mail', jsonb_build_object('notice', id), %(now)s, %(now)s, 0, '' FROM told),
kept AS (
    INSERT INTO requests_app_alarm (deadline_id, code, nominal_at, at, overtaken, told)
    SELECT id, format('-4h@%%s', to_char(due_at, 'YYYYMMDD"T"HH24MI')), due_at - interval '4 hours', %(now)s, false, 1
      FROM due ON CONFLICT DO NOTHING),
later AS (
    UPDATE requests_app_deadline d SET next_alarm_at = d.due_at, alarmed_until = d.due_at - interval '4 hours'
      FROM due WHERE d.id = due.id)
SELECT count(*) FROM due
"""


class Swept:
    """The portal's sweep, a minute later each time."""

    def __init__(self, database: Any) -> None:
        self.database, self.round = database, 0

    def __call__(self) -> int:
        moment = START + timedelta(minutes=self.round)
        self.round += 1
        with population.using(self.database), clock.standing_at(moment):
            return sweep.sweep(batch=BATCH)

    def at(self, moment: datetime) -> int:
        """One sweep at a moment."""
        with population.using(self.database), clock.standing_at(moment):
            return sweep.sweep(batch=BATCH)


class Plain:
    """The same rows by one statement per batch."""

    def __init__(self, database: Any, person: Any) -> None:
        self.database, self.person, self.round = database, person, 0

    def __call__(self) -> int:
        moment = START + timedelta(minutes=self.round)
        self.round += 1
        given = {"now": moment, "batch": BATCH, "person": self.person}
        done = 0
        with population.using(self.database):
            while True:
                with transaction.atomic(), connection.cursor() as cursor:
                    cursor.execute(PLAIN, given)
                    found = cursor.fetchone()[0]
                done += found
                if found < BATCH:
                    return done


def main() -> None:
    """Sweep few and many clocks in turn, and the plain twin."""
    people = population.people()
    on_duty = _on_duty()
    made = population.made((FEW, FEW + 1, FEW + 2))
    few, many, plain = made.values()
    for database, clocks in ((few, FEW + AT_ONCE + (ROUNDS + WARM_UP) * DUE), (many, MANY), (plain, MANY)):
        _fill(database, clocks)
    ways = {"few": Swept(few), "many": Swept(many), "plain": Plain(plain, on_duty.pk)}
    taken = interleaved(ways, rounds=ROUNDS, warm_up=WARM_UP)
    _the_same_rows(many, plain)
    _report(taken, few, many)
    del people


def _report(taken: dict[str, Any], few: Any, many: Any) -> None:
    later = START + timedelta(hours=3)
    nothing = {"few": lambda: Swept(few).at(later), "many": lambda: Swept(many).at(later)}
    idle = interleaved(nothing, rounds=ROUNDS, warm_up=WARM_UP)
    with population.using(many), counted() as statements:
        Swept(many).at(later)
    with population.using(many), clock.standing_at(START + timedelta(days=100)), counted() as all_at_once:
        at_once = interleaved({"at once": lambda: sweep.sweep(batch=BATCH)}, rounds=1, warm_up=0)["at once"]
    flat, times = ratio(taken["many"].wall, taken["few"].wall), ratio(taken["many"].wall, taken["plain"].wall)
    per_thousand = len(all_at_once) * 1000 / (AT_ONCE + (ROUNDS + WARM_UP) * DUE)
    say(
        f"sweep of {MANY:,} running clocks, {DUE:,} due",
        target=f"flat (at most {FLAT}), at most {TIMES_PLAIN:g} times plain SQL, {QUERIES} queries per 1,000 due",
        kept=flat <= FLAT and times <= TIMES_PLAIN and per_thousand <= QUERIES,
        flat=flat,
        times_plain=times,
        sweeps={name: one.as_json() for name, one in taken.items()},
        nothing_due={name: one.as_json() for name, one in idle.items()},
        queries_for_nothing=len(statements),
        ten_thousand_and_more_at_once={"ms": round(at_once.wall), "queries": len(all_at_once)},
        queries_per_thousand_due=round(per_thousand, 1),
    )


def _on_duty() -> Any:
    return accounts.create_user(
        name="Leila Mansouri",
        email="duty@portal.example",
        username="duty",
        role=Role.DUTY_OFFICER,
        authority=Authority.objects.get(code="xa-24-7"),
        invite=False,
        by="system",
    )


def _fill(database: Any, clocks: int) -> None:
    note(f"starting {clocks:,} clocks")
    with population.using(database), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        facts = {"start": START, "due": DUE, "soon": (ROUNDS + WARM_UP) * DUE, "far": FAR, "cases": 9_000}
        cursor.execute(CLOCKS, facts | {"clocks": clocks, "once": AT_ONCE})
    with population.using(database), connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) requests_app_deadline")


def _the_same_rows(many: Any, plain: Any) -> None:
    """Both ways told the same people of the same alarms."""
    found = []
    for database in (many, plain):
        with population.using(database):
            found.append(sorted(Alarm.objects.values_list("deadline__subject", "code", "told")))
    assert found[0] == found[1], "the two ways wrote different alarms"
    assert len(found[0]) == (ROUNDS + WARM_UP) * DUE


if __name__ == "__main__":
    main()

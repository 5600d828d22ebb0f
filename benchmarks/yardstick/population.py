"""Databases with ten thousand, a hundred thousand and a million cases, made in seconds.

The portal has no such road: cases come from services, one by one. Here the superuser of the benchmark's own
server switches the triggers off, draws the rows in SQL (the same ones every time), and builds the indexes last.

What is drawn: ten years of cases, nearly all of the older ones closed; a few authorities and States with many cases
and many with few; one case in twenty urgent, one in fifty-three restricted; two in three with a deadline; titles
in three scripts.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg
from django.conf import settings
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.postgresql.base import DatabaseWrapper

from benchmarks.yardstick.timing import QUICK, note
from requests_app.accounts import services as accounts
from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.directory import services as directory
from requests_app.directory.models import Authority
from requests_app.management.demo.states import BOOK

SIZES = (10_000, 100_000) if QUICK else (10_000, 100_000, 1_000_000)
AUTHORITIES, OFFICERS_EACH = 150, 3
TABLES = ("requests_app_casefile", "requests_app_outgoing", "requests_app_teammember", "requests_app_casekey")

DRAW = """
CREATE FUNCTION pg_temp.draw(n bigint, salt bigint) RETURNS float8 LANGUAGE sql IMMUTABLE AS
  $$ SELECT (hashint8extended(n, salt) & 1048575) / 1048576.0 $$;
CREATE TEMP TABLE office AS
  SELECT a.id, row_number() OVER (ORDER BY a.code) - 1 AS place,
         (SELECT array_agg(u.id ORDER BY u.username) FROM requests_app_user u
           WHERE u.authority_id = a.id AND u.role = 'officer') AS officers
    FROM requests_app_authority a WHERE a.code LIKE 'bench-%%';
CREATE TEMP TABLE other AS
  SELECT code, row_number() OVER (ORDER BY code) - 1 AS place
    FROM requests_app_state WHERE code <> 'XA';
CREATE TEMP TABLE drawn AS
  SELECT n, 10.0 * (%(cases)s - n) / %(cases)s AS years, pg_temp.draw(n, 1) AS fate,
         now() - (10.0 * (%(cases)s - n) / %(cases)s) * interval '365 days' - interval '1 hour' AS opened_at,
         floor((SELECT count(*) FROM office) * power(pg_temp.draw(n, 2), 2.5)) AS office,
         floor((SELECT count(*) FROM other) * power(pg_temp.draw(n, 3), 2.5)) AS other,
         (1 + floor(3 * pg_temp.draw(n, 4)))::int AS officer, pg_temp.draw(n, 5) AS pace
    FROM generate_series(1, %(cases)s::bigint) AS n;
CREATE TEMP TABLE matter AS
  SELECT n, years, opened_at, gen_random_uuid() AS case_id, gen_random_uuid() AS id, office.id AS authority_id,
         office.officers[officer] AS officer_id, other.code AS state,
         opened_at + (now() - opened_at) * pace AS moved_at,
         format('OUT-%%s-%%s', extract(year FROM opened_at), lpad(upper(to_hex(n)), 6, '0')) AS reference,
         CASE WHEN years > 2 AND fate < 0.98 THEN 'closed'
              WHEN years > 2 THEN (ARRAY['controlled','withdrawn','declined','executed'])[1 + n %% 4]
              WHEN years > 0.5 THEN (ARRAY['closed','closed','closed','closed','closed','closed','executed',
                'executed','received','controlled','declined','postponed','transmitted','acknowledged','withdrawn',
                'drafted'])[1 + floor(16 * fate)]
              ELSE (ARRAY['drafted','drafted','drafted','submitted','submitted','pre_contacted','approved',
                'prepared','transmitted','transmitted','transmitted','sent_orally','acknowledged','acknowledged',
                'acknowledged','questioned','supplemented','consulted','conditioned','executed','executed','executed',
                'postponed','declined','received','received','controlled','withdrawn','refused','closed',
                'transmitted','acknowledged'])[1 + floor(32 * fate)] END AS status
    FROM drawn JOIN office ON office.place = drawn.office JOIN other ON other.place = drawn.other;
"""
CASES = """
INSERT INTO requests_app_casefile (id, reference, title, kind, authority_id, opened_by_id, opened_at, officer_id,
       draft_open, updated_at, requested_state, urgency, confidentiality, domestic_reference, due_on, other_references,
       version_count, search)
SELECT case_id, reference, title, 'outgoing', authority_id, officer_id, opened_at, officer_id, status = 'drafted',
       moved_at, state, CASE WHEN n %% 20 = 0 THEN 'urgent' ELSE 'ordinary' END,
       CASE WHEN n %% 53 = 0 THEN 'restricted' WHEN n %% 11 = 0
       THEN 'confidential' ELSE 'ordinary' END, n || '/' || n %% 97,
       due_on, '[]', 1, array_to_tsvector(ARRAY[lower(reference), n || '/' || n %% 97, 'operation', word,
         'person' || n %% 50000, 'family' || n %% 7919])
  FROM (SELECT m.*, w.word, w.title || ' ' || n AS title,
               CASE WHEN n %% 3 > 0 THEN (opened_at + interval '1 day' * (60 + n %% 140))::date END AS due_on
          FROM matter m JOIN (VALUES (0, 'larch', 'Operation Larch & sons'), (1, 'mirrorlock', 'Mirrorlock'),
               (2, 'invoice', 'Invoice fraud “Häfen”'), (3, 'harbour', 'Harbour'), (4, 'birch', 'Birch'),
               (5, 'النخيل', 'عملية النخيل'), (6, 'lantern', 'Paper Lantern'), (7, 'ворон', 'Белый ворон'))
               AS w (place, word, title) ON w.place = n %% 8) AS matter;
"""
REQUESTS = """
INSERT INTO requests_app_outgoing (id, case_id, version_id, status, restricted, moved_at, moved_by_id, reference,
       authority_id, officer_id, requested_state, urgent, due_on, their_reference, submitted_at, submitted_by_id,
       closed_at, closed_by_id)
SELECT id, case_id, %(version)s, status, n %% 53 = 0, moved_at, officer_id, reference, authority_id, officer_id, state,
       n %% 20 = 0, CASE WHEN n %% 3 > 0 THEN (opened_at + interval '1 day' * (60 + n %% 140))::date END,
       CASE WHEN status IN ('acknowledged', 'executed', 'received', 'closed') THEN 'REF/' || n ELSE '' END,
       CASE WHEN status <> 'drafted' THEN opened_at END, CASE WHEN status <> 'drafted' THEN officer_id END,
       CASE WHEN status = 'closed' THEN moved_at END, CASE WHEN status = 'closed' THEN officer_id END
  FROM matter;
"""
TEAMS = """
INSERT INTO requests_app_teammember (case_id, user_id, added_by_id, since, reason, named_themselves)
SELECT case_id, officer_id, officer_id, opened_at, '', false FROM matter WHERE n %% 53 = 0;
"""
KEYS = """
INSERT INTO requests_app_casekey (case_id, kind, key)
SELECT case_id, kind, encode(sha256(format('%%s|%%s', kind, CASE kind WHEN 'person' THEN n %% 50000 WHEN 'identifier'
       THEN n %% 7 ELSE n END)::bytea), 'hex')
  FROM matter, (VALUES ('person'), ('identifier'), ('domestic')) AS k (kind);
"""
INDEXES = """
SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
 WHERE i.indrelid = ANY(%s::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
"""


def offices() -> None:
    """The directory, and many offices with their officers."""
    directory.load_reference()
    directory.load(BOOK)
    Authority.objects.bulk_create(
        Authority(
            code=f"bench-{number:03}", state_id="XA", name=f"Prosecutor's Office {number}", kind="prosecutor"
        )
        for number in range(AUTHORITIES)
    )
    User.objects.bulk_create(
        User(
            username=f"{office.code}-{number}",
            email=f"{office.code}-{number}@portal.example",
            name=f"Officer {number} of {office.code}",
            role=Role.OFFICER,
            authority=office,
        )
        for office in Authority.objects.filter(code__startswith="bench-")
        for number in range(OFFICERS_EACH)
    )


def people() -> dict[str, User]:
    """The offices and a reviewer; returns who is going to look at lists."""
    offices()
    reviewer = accounts.create_user(
        name="Ingrid Solheim",
        email="reviewer@portal.example",
        username="reviewer",
        role=Role.REVIEWER,
        authority=Authority.objects.get(code="xa-central"),
        invite=False,
        by="system",
    )
    return {"reviewer": reviewer, "officer": User.objects.get(username="bench-000-0")}


def made(sizes: tuple[int, ...] = SIZES) -> dict[int, BaseDatabaseWrapper]:
    """A database for each size, copied from the present one (people, sessions) and filled; its connection."""
    connections["default"].close()
    return {size: _made(size) for size in sizes}


@contextmanager
def using(database: BaseDatabaseWrapper) -> Iterator[None]:
    """For as long as the block runs, the portal reads from this database."""
    usual = connections["default"]
    connections["default"] = database
    try:
        yield
    finally:
        connections["default"] = usual


def _made(cases: int) -> BaseDatabaseWrapper:
    note(f"loading {cases:,} cases")
    name = f"bench_{cases}"
    with psycopg.connect(_url("postgres"), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name} TEMPLATE {settings.DATABASES['default']['NAME']}")
    with psycopg.connect(_url(name), autocommit=True) as database:
        fill(database, cases)
    config: dict[str, Any] = deepcopy(connections.settings["default"])
    config["NAME"] = name
    return DatabaseWrapper(config, "default")


def fill(database: psycopg.Connection[Any], cases: int) -> None:
    """Draw the rows and store them; triggers and foreign keys are off, checks are on."""
    database.execute("SET session_replication_role = replica")
    database.execute("SET synchronous_commit = off")
    version = _one_version_for_all(database)
    with psycopg.ClientCursor(database) as cursor:
        cursor.execute(DRAW, {"cases": cases})
        indexes = database.execute(INDEXES, [list(TABLES)]).fetchall()
        for name, _ in indexes:
            database.execute(f"DROP INDEX {name}")
        cursor.execute(CASES, {})
        cursor.execute(REQUESTS, {"version": version})
        cursor.execute(TEAMS, {})
        cursor.execute(KEYS, {})
    for _, definition in indexes:
        database.execute(definition)
    for table in TABLES:
        database.execute(f"VACUUM (ANALYZE) {table}")


def _one_version_for_all(database: psycopg.Connection[Any]) -> Any:
    # No list reads a version: one row that every request points to is enough here.
    row = database.execute(
        """INSERT INTO requests_app_version (id, case_id, number, content, sha256, schema, law_version, law_digest,
                  frozen_by_id, frozen_at)
           SELECT gen_random_uuid(), gen_random_uuid(), 1, '{}', repeat('0', 64), '', '', '', id, now()
             FROM requests_app_user LIMIT 1 RETURNING id"""
    ).fetchone()
    assert row is not None
    return row[0]


def _url(name: str) -> str:
    import os

    return urlunsplit(urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{name}"))

"""The databases of the tests: migrated once per run, copied for every worker, emptied after real transactions.

The first to need it migrates `migrated` on the servers of the run; each worker's own database is made from that
template, and `own_servers` get what `pg_dump` says of it.
"""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any

import pytest
from psycopg.sql import SQL, Identifier, Literal

from dev.places import postgres_programs

if TYPE_CHECKING:
    from tests.plugins.servers import Servers

TEMPLATE = "migrated"
# What migrations put there belongs to the empty portal.
KEPT = {"django_migrations", "django_content_type", "auth_permission"}
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"


def migrate_once(servers: Servers) -> None:
    """Make the template, unless somebody has; whoever comes meanwhile waits here."""
    with (servers.folder / f"{TEMPLATE}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        ready = servers.folder / f"{TEMPLATE}.ready"
        if not ready.exists():
            _ask(servers, f"DROP DATABASE IF EXISTS {TEMPLATE}", f"CREATE DATABASE {TEMPLATE}")
            command = [sys.executable, "manage.py", "migrate", "--skip-checks", "--verbosity", "0"]
            subprocess.run(command, env=servers.environment(TEMPLATE), check=True)
            ready.touch()


def migrate_meanwhile(servers: Servers) -> None:
    """Begin to make the template while the workers look for their tests; a failure shows where it is needed."""

    def begin() -> None:
        try:
            migrate_once(servers)
        except (subprocess.CalledProcessError, OSError):
            return

    threading.Thread(target=begin, daemon=True).start()


def copy_of_template(servers: Servers, into: Servers) -> None:
    """What the template has, in the database of other servers (which run)."""
    migrate_once(servers)
    programs = postgres_programs(servers.postgresql.user)
    dump = [str(programs / "pg_dump"), "--dbname", servers.postgresql.url_of(TEMPLATE)]
    restore = [
        str(programs / "psql"),
        "--no-psqlrc",
        "--quiet",
        "--set=ON_ERROR_STOP=1",
        "--output",
        os.devnull,
    ]
    said = subprocess.run(dump, capture_output=True, check=True).stdout
    subprocess.run([*restore, "--dbname", into.postgresql.url], input=said, check=True)


def _ask(servers: Servers, *statements: str) -> None:
    import psycopg

    with psycopg.connect(servers.postgresql.url_of("postgres"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, servers: Servers
) -> None:
    """The database of this worker begins as a copy of the template."""
    from django.db import connection

    migrate_once(servers)
    connection.settings_dict["TEST"]["TEMPLATE"] = TEMPLATE


@pytest.fixture(scope="session", autouse=True)
def _tests_may_empty_the_tables() -> None:
    """A test with real transactions ends by emptying every table, which the triggers of the registers refuse.

    The superuser of the test server may switch triggers off for that; the portal's own role in production may not.
    Only tables with rows are emptied, and what the migrations put there stays: that is how the next test finds it.
    """

    from django.test import TransactionTestCase

    TransactionTestCase._fixture_teardown = _empty_the_tables  # type: ignore[method-assign]


def _empty_the_tables(_case: Any) -> None:
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table in tables_with_rows(cursor):
            cursor.execute(SQL("DELETE FROM {}").format(Identifier(table)))


def tables_with_rows(cursor: Any) -> list[str]:
    """The tables that hold anything, but for what the migrations wrote."""
    cursor.execute(TABLES)
    tables = [name for (name,) in cursor.fetchall() if name not in KEPT]
    one = SQL("SELECT {} WHERE EXISTS (SELECT FROM {})")
    cursor.execute(SQL(" UNION ALL ").join(one.format(Literal(name), Identifier(name)) for name in tables))
    return [name for (name,) in cursor.fetchall()]

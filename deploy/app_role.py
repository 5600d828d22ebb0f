"""Give the portal a database role of its own, which can do its work and cannot rewrite what happened.

    DATABASE_URL=<address of the owner> APP_PASSWORD=... python deploy/app_role.py

The owner of the tables migrates; the portal itself runs as `portal_app`. That role owns nothing, so it can
neither switch triggers off nor change tables; and on every table that a trigger keeps final (the audit register,
versions, answers, opinions) it may only read and add. Run it after each migration; it may be run again.
"""

from __future__ import annotations

import os
from pathlib import Path

import psycopg
from psycopg import sql

ROLE = "portal_app"
FINAL_TABLES = """
SELECT DISTINCT event_object_table FROM information_schema.triggers
WHERE trigger_schema = 'public' AND trigger_name LIKE '%_is_final' AND event_manipulation = 'DELETE'
"""
LOCKED_OUT = ("django_migrations",)


def secret(name: str) -> str:
    path = os.environ.get(f"{name}_FILE")
    return Path(path).read_text(encoding="utf-8").strip() if path else os.environ[name]


def run(connection: psycopg.Connection, password: str) -> list[str]:
    """Create the role if need be and set what it may do; returns the tables it may only read and add to."""
    role = sql.Identifier(ROLE)
    exists = connection.execute("SELECT 1 FROM pg_roles WHERE rolname = %s", [ROLE]).fetchone()
    verb = sql.SQL("ALTER" if exists else "CREATE")
    options = sql.SQL("LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS")
    connection.execute(
        sql.SQL("{} ROLE {} {} PASSWORD {}").format(verb, role, options, sql.Literal(password))
    )
    for statement in (
        "REVOKE ALL ON SCHEMA public FROM PUBLIC",
        "GRANT USAGE ON SCHEMA public TO {role}",
        "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {role}",
        "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
    ):
        connection.execute(sql.SQL(statement).format(role=role))
    final = [str(table) for (table,) in connection.execute(FINAL_TABLES)]
    for table in final:
        connection.execute(sql.SQL("REVOKE UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), role))
    for table in LOCKED_OUT:
        connection.execute(
            sql.SQL("REVOKE INSERT, UPDATE, DELETE ON {} FROM {}").format(sql.Identifier(table), role)
        )
    return sorted(final)


def main() -> None:
    with psycopg.connect(secret("DATABASE_URL")) as connection:
        final = run(connection, secret("APP_PASSWORD"))
    print(f"{ROLE} may only read and add to: {', '.join(final)}")


if __name__ == "__main__":
    main()

"""The portal's role in production does its work and cannot rewrite what happened."""

import importlib.util
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from django.db import connection, transaction
from psycopg import errors

from requests_app.audit import register
from tests.plugins.servers import Servers

ROOT = Path(__file__).resolve().parent.parent.parent
SPEC = importlib.util.spec_from_file_location("app_role", ROOT / "deploy" / "app_role.py")
app_role = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(app_role)
PASSWORD = "of the test"


@pytest.fixture
def as_the_portal(own_servers: Servers) -> Iterator[psycopg.Connection]:
    """Django's connection runs as the restricted role; yields a plain one of the same role."""
    with psycopg.connect(own_servers.postgresql.url) as owner:
        final = app_role.run(owner, PASSWORD)
    assert "requests_app_auditevent" in final
    connection.close()
    connection.settings_dict.update(USER=app_role.ROLE, PASSWORD=PASSWORD)
    with psycopg.connect(
        host="127.0.0.1",
        port=own_servers.postgresql.port,
        dbname="portal",
        user=app_role.ROLE,
        password=PASSWORD,
        autocommit=True,
    ) as plain:
        yield plain


@pytest.mark.faults
def test_it_writes_the_register_and_cannot_rewrite_it(as_the_portal: psycopg.Connection) -> None:
    with transaction.atomic():
        register.record("case:1", "outgoing.opened", by="system")
        register.record("case:1", "outgoing.submitted", by="system")
    assert [line.number for line in register.read("case:1")] == [1, 2]
    for attempt in (
        "UPDATE requests_app_auditevent SET actor = 'nobody'",
        "DELETE FROM requests_app_auditevent",
        "TRUNCATE requests_app_auditevent",
        "ALTER TABLE requests_app_auditevent DISABLE TRIGGER ALL",
        "DROP TRIGGER register_is_final ON requests_app_auditevent",
        "SET session_replication_role = replica",
        "DROP TABLE requests_app_auditevent",
        "CREATE TABLE mine (x int)",
        "CREATE OR REPLACE FUNCTION requests_app_register_is_final() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
        "DELETE FROM django_migrations",
    ):
        with pytest.raises(errors.InsufficientPrivilege):
            as_the_portal.execute(attempt)
    assert register.first_broken("case:1") is None


@pytest.mark.faults
def test_it_may_be_run_again(as_the_portal: psycopg.Connection, own_servers: Servers) -> None:
    with psycopg.connect(own_servers.postgresql.url) as owner:
        assert app_role.run(owner, PASSWORD)

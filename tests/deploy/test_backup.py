"""A backup counts when it has been restored."""

import os
import subprocess
from pathlib import Path

import psycopg
import pytest
from django.db import connection, transaction

from dev.places import postgres_programs
from requests_app.audit import register
from tests.plugins.servers import Servers

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = pytest.mark.faults


def run(script: str, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{postgres_programs(None)}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [str(ROOT / "deploy" / script), *arguments],
        env={"PATH": path, **variables},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def backup(own_servers: Servers, tmp_path: Path) -> Path:
    """A backup of a portal with two lines in its register and one file in its vault."""
    with transaction.atomic():
        register.record("case:1", "outgoing.opened", by="system")
        register.record("case:1", "outgoing.submitted", by="system")
    vault = tmp_path / "vault" / "ab"
    vault.mkdir(parents=True)
    (vault / "abcd").write_bytes(b"a letter")
    done = run(
        "backup.sh",
        str(tmp_path / "backups"),
        DATABASE_URL=own_servers.postgresql.url,
        VAULT_DIR=str(vault.parent),
    )
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


@pytest.fixture
def empty(own_servers: Servers) -> str:
    """The address of an empty database."""
    with psycopg.connect(own_servers.postgresql.url, autocommit=True) as owner:
        owner.execute("CREATE DATABASE restored")
    return own_servers.postgresql.url_of("restored")


def test_what_was_backed_up_comes_back_whole(backup: Path, empty: str, tmp_path: Path) -> None:
    done = run("restore.sh", str(backup), DATABASE_URL=empty, VAULT_DIR=str(tmp_path / "new"))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "new" / "ab" / "abcd").read_bytes() == b"a letter"
    connection.close()
    connection.settings_dict["NAME"] = "restored"
    assert [line.name for line in register.read("case:1")] == ["outgoing.opened", "outgoing.submitted"]
    assert register.first_broken("case:1") is None
    with connection.cursor() as cursor, pytest.raises(Exception, match=r"(?i)register|final"):
        cursor.execute("DELETE FROM requests_app_auditevent")


def test_a_damaged_backup_is_not_restored(backup: Path, empty: str, tmp_path: Path) -> None:
    with (backup / "vault.tar").open("ab") as tar:
        tar.write(b"x")
    done = run("restore.sh", str(backup), DATABASE_URL=empty, VAULT_DIR=str(tmp_path / "new"))
    assert done.returncode != 0
    assert "vault.tar" in done.stdout + done.stderr


def test_two_vaults_are_not_mixed(backup: Path, empty: str, tmp_path: Path) -> None:
    done = run("restore.sh", str(backup), DATABASE_URL=empty, VAULT_DIR=str(tmp_path / "vault"))
    assert done.returncode == 1
    assert "is not empty" in done.stderr


def test_a_backup_is_its_owners_alone(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0
    assert (backup / "database.dump").stat().st_mode & 0o077 == 0

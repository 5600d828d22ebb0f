"""Every test run has its own PostgreSQL and Valkey, in a temporary folder, stopped at the end.

The settings for tests decide the addresses; the servers are started when tests really run. Workers of
pytest-xdist share the servers of the process that started them.

Fixtures: `servers` (the two of this run), `child_environment` (for `manage.py` or a worker in a process of
its own, on this test's database) and `own_servers` (a pair for one test that may break them).
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from dev.servers import PostgreSQL, Valkey
from tests.plugins import databases

ROOT = Path(__file__).resolve().parent.parent.parent
# What the set-up brought along is found by its name (on Ubuntu: Chromium).
os.environ["PATH"] = f"{os.environ.get('PATH', '')}{os.pathsep}{ROOT / '.venv' / 'bin'}"
_running = pytest.StashKey["Servers"]()


class Servers:
    """A PostgreSQL and a Valkey in one folder, at the addresses given."""

    def __init__(self, folder: Path, database_url: str | None = None, redis_url: str | None = None) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o711)
        database, broker = urlsplit(database_url or ""), urlsplit(redis_url or "")
        self.postgresql = PostgreSQL(
            folder, port=database.port, password=database.password or "", durable=False
        )
        self.valkey = Valkey(folder, port=broker.port, password=broker.password or "", durable=False)

    def start(self) -> None:
        self.valkey.start()
        self.postgresql.start()

    def stop(self) -> None:
        self.valkey.stop()
        self.postgresql.remove()
        shutil.rmtree(self.folder, ignore_errors=True)

    def environment(self, database: str = "portal", valkey_database: int = 0) -> dict[str, str]:
        """For a child process with the settings of the tests, on these servers."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
        return kept | {
            "DJANGO_SETTINGS_MODULE": "mla_portal.settings.test",
            "PYTHONPATH": str(ROOT),
            "MLA_TEST_DIR": os.environ["MLA_TEST_DIR"],
            "MLA_TEST_DATABASE_URL": self.postgresql.url_of(database),
            "MLA_TEST_REDIS_URL": self.valkey.url_of(valkey_database),
        }


def _only_asked(config: pytest.Config) -> bool:
    options = ("help", "version", "collectonly", "markers", "show_fixtures", "fixtures")
    return any(config.getoption(name, default=False) for name in options)


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or _only_asked(config):
        return
    _sweep(Path(os.environ["MLA_TEST_DIR"]).parent)
    servers = _from_environment()
    config.stash[_running] = servers
    servers.start()
    if getattr(config.option, "numprocesses", None):
        databases.migrate_meanwhile(servers)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure(config: pytest.Config) -> None:
    servers = config.stash.get(_running, None)
    if servers:
        servers.stop()


def _sweep(place: Path) -> None:
    """Remove what runs that were killed have left."""
    if not Path("/proc/self").exists():
        return
    for folder in [*place.glob("mla-test-*"), *place.glob("mla-own-*")]:
        owner = folder.name.split("-")[2]
        if owner.isdigit() and folder.stat().st_uid == os.getuid() and not Path(f"/proc/{owner}").exists():
            shutil.rmtree(folder, ignore_errors=True)


def _from_environment() -> Servers:
    return Servers(
        Path(os.environ["MLA_TEST_DIR"]),
        os.environ["MLA_TEST_DATABASE_URL"],
        os.environ["MLA_TEST_REDIS_URL"],
    )


@pytest.fixture(scope="session")
def servers() -> Servers:
    """The addresses of this run's servers. To stop or kill one, take `own_servers`."""
    return _from_environment()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """Nobody drops the database of the tests: the whole server goes with the run.

    A thread of the browser's server that is still letting go of its connection would only stand in the way.
    """
    return True


@pytest.fixture
def child_environment(servers: Servers) -> dict[str, str]:
    """The environment for a child process that works on this test's database and broker.

    The test must use real transactions (`transaction=True`), or the child will not see its rows.
    """
    from django.conf import settings
    from django.db import connection

    broker = int(settings.REDIS_URL.rpartition("/")[2])
    return servers.environment(str(connection.settings_dict["NAME"]), broker)


@pytest.fixture
def own_servers(servers: Servers, django_db_blocker: pytest.FixtureRequest) -> Iterator[Servers]:
    """A fresh, migrated pair of servers for one test, which may stop, kill and restart them.

    Django's default connection leads to them while the test runs; children get
    `own_servers.environment()`. Do not combine with `django_db`.
    """
    from django.conf import settings
    from django.db import connection

    folder = Path(tempfile.mkdtemp(prefix=f"mla-own-{os.getpid()}-"))
    made = _copy(_migrated(servers), folder)
    before, broker = dict(connection.settings_dict), settings.REDIS_URL
    try:
        made.start()
        connection.close()
        connection.settings_dict.update(
            NAME="portal", PORT=str(made.postgresql.port), PASSWORD=made.postgresql.password
        )
        _use_broker(made.valkey.url)
        with django_db_blocker.unblock():  # type: ignore[attr-defined]
            yield made
            connection.close()
    finally:
        connection.settings_dict.update(before)
        _use_broker(broker)
        made.stop()


def _migrated(servers: Servers) -> Servers:
    """The pattern for `own_servers`, made once per run: a PostgreSQL that was filled and stopped."""
    folder = servers.folder / "pattern"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        pattern = Servers(folder)
        if not (folder / "ready").exists():
            with pattern.postgresql:
                databases.copy_of_template(servers, pattern)
            (folder / "ready").touch()
    return pattern


def _copy(pattern: Servers, folder: Path) -> Servers:
    shutil.copy2(pattern.folder / "postgresql.password", folder)
    made = Servers(folder)
    subprocess.run(["cp", "-Rp", str(pattern.postgresql.data), str(made.postgresql.data)], check=True)
    (folder / "postgresql.made").touch()
    return made


def _use_broker(url: str) -> None:
    from django.conf import settings

    from mla_portal.celery import app

    app.pool.force_close_all()
    settings.REDIS_URL = settings.CELERY_BROKER_URL = app.conf.broker_url = url
    app.conf.broker_read_url = app.conf.broker_write_url = url
    app.__dict__.pop("amqp", None)
    app.set_default()

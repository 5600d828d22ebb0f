"""The machinery under the tests: settings that explain themselves, servers that are ours and come back."""

from __future__ import annotations

import os
import re
import socket
import stat
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
import redis
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError, connection

from dev import settings_page, system
from dev.places import everyone_can_reach, free_port, port_is_free
from dev.servers import PostgreSQL, Valkey
from mla_portal.settings import env
from tests.plugins.processes import wait_until
from tests.plugins.servers import Servers

ROOT = Path(__file__).resolve().parent.parent.parent
CELERY = [sys.executable, "-m", "celery", "-A", "mla_portal"]
PRODUCTION = {
    "SECRET_KEY": "wXb3-KpZ0qTnV8sLrYc5uJfHd2GmEa7RiOk1QvBx6NtPzMyWlSgUhCjFeDoIA94",
    "HOME_STATE": "NO",
    "ALLOWED_HOSTS": "mla.example.org",
    "PORTAL_URL": "https://mla.example.org",
    "DATABASE_URL": "postgresql://portal:pw@db.example.org/portal",
    "REDIS_URL": "redis://broker.example.org:6379/0",
    "VAULT_DIR": "/srv/mla/vault",
    "DEFAULT_FROM_EMAIL": "portal@mla.example.org",
    "EMAIL_HOST": "mail.example.org",
}


class TestServersOfTheTests:
    def test_the_database_is_the_one_this_run_started(self, servers: Servers, db: None) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SHOW data_directory")
            (folder,) = cursor.fetchone()
            cursor.execute("SHOW port")
            (port,) = cursor.fetchone()
        assert folder == str(servers.postgresql.data)
        assert int(port) == servers.postgresql.port == int(settings.DATABASES["default"]["PORT"])

    def test_waiting_for_locks_and_statements_is_limited(self, db: None) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_setting('lock_timeout'), current_setting('statement_timeout')")
            assert cursor.fetchone() == ("5s", "30s")

    def test_the_broker_is_the_one_this_run_started(self, servers: Servers) -> None:
        client = redis.Redis.from_url(settings.REDIS_URL)
        assert client.info("server")["tcp_port"] == servers.valkey.port
        assert client.config_get("dir")["dir"] == str(servers.folder / "valkey")
        client.close()

    def test_servers_that_happen_to_run_are_never_used(self) -> None:
        """Even a DATABASE_URL in the environment does not lead the tests astray."""
        code = "from django.conf import settings as s; print(s.DATABASES['default']['HOST'], s.REDIS_URL)"
        stray = {
            "DATABASE_URL": "postgresql://u@db.example.org/precious",
            "REDIS_URL": "redis://r.example.org/0",
        }
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | stray | {"DJANGO_SETTINGS_MODULE": "mla_portal.settings.test"},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert "example.org" not in done.stdout
        assert done.stdout.startswith("127.0.0.1 redis://:")

    def test_a_password_is_needed(self, servers: Servers) -> None:
        address = f"postgresql://portal:wrong@127.0.0.1:{servers.postgresql.port}/portal"
        with pytest.raises(psycopg.OperationalError, match="password"):
            psycopg.connect(address)
        client = redis.Redis(port=servers.valkey.port, retry=None)
        with pytest.raises(redis.AuthenticationError):
            client.ping()
        client.close()


@pytest.mark.faults
class TestServersThatBreak:
    def test_postgresql_comes_back_after_a_crash_and_after_a_stop(self, tmp_path: Path) -> None:
        server = PostgreSQL(tmp_path, durable=True).start()
        port = server.port
        try:
            with psycopg.connect(server.url) as session:
                session.execute("CREATE TABLE kept (word text)")
                session.execute("INSERT INTO kept VALUES ('yes')")
            server.kill()
            assert server.pid is None
            assert port_is_free(port)
            server.start()
            server.restart()
            with psycopg.connect(server.url) as session:
                assert session.execute("SELECT word FROM kept").fetchall() == [("yes",)]
            assert server.port == port
        finally:
            server.remove()

    def test_valkey_comes_back_with_what_it_kept(self, tmp_path: Path) -> None:
        with Valkey(tmp_path, durable=True) as server:
            client = redis.Redis.from_url(server.url)
            client.set("word", "kept")
            server.restart()
            assert client.get("word") == b"kept"
            client.close()

    def test_servers_die_with_the_process_that_started_them(self, tmp_path: Path) -> None:
        if not sys.platform.startswith("linux"):
            pytest.skip("only Linux can tie one process to another")
        code = (
            "import os, signal, sys; from dev.servers import Valkey\n"
            f"print(Valkey({str(tmp_path)!r}).start().port, flush=True)\n"
            "os.kill(os.getpid(), signal.SIGKILL)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
        )
        port = int(done.stdout)
        deadline = time.monotonic() + 15
        while not port_is_free(port) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert port_is_free(port)

    def test_a_test_may_break_servers_of_its_own(self, own_servers: Servers) -> None:
        from django.contrib.contenttypes.models import ContentType

        before = ContentType.objects.count()
        assert before > 0
        own_servers.postgresql.restart(crash=True)
        with pytest.raises(OperationalError):
            ContentType.objects.count()
        connection.close()
        assert ContentType.objects.count() == before
        assert connection.settings_dict["PORT"] == str(own_servers.postgresql.port)

    def test_a_child_process_works_on_the_servers_of_its_test(self, own_servers: Servers) -> None:
        code = "import django; django.setup(); from django.db import connection as c; c.ensure_connection(); "
        code += "from mla_portal.celery import app; print(c.settings_dict['PORT'], app.conf.broker_url)"
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=own_servers.environment(),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.split() == [str(own_servers.postgresql.port), own_servers.valkey.url]

    def test_publishing_goes_to_the_broker_of_its_test(self, own_servers: Servers) -> None:
        from mla_portal.celery import app

        app.send_task("requests_app.tasks.nothing", queue="default")
        client = redis.Redis.from_url(own_servers.valkey.url)
        assert client.llen("default") == 1
        client.close()

    def test_a_worker_takes_tasks_of_either_queue(self, own_servers: Servers) -> None:
        from mla_portal.celery import app

        client = redis.Redis.from_url(own_servers.valkey.url)
        for queue in ("default", "render"):
            app.send_task("requests_app.tasks.relay.sweep", queue=queue)
        assert client.llen("default") + client.llen("render") == 2
        log = own_servers.folder / "worker.log"
        with log.open("wb") as out:
            worker = subprocess.Popen(
                [*CELERY, "worker", "-Q", "default,render", "-c", "1", "--loglevel", "INFO"],
                cwd=ROOT,
                env=own_servers.environment(),
                stdout=out,
                stderr=out,
            )
        try:
            wait_until(lambda: not client.exists("default", "render", "unacked"), "both tasks are done")
        except AssertionError as error:
            raise AssertionError(log.read_text()) from error
        finally:
            client.close()
            worker.terminate()
            worker.wait(30)

    def test_secrets_of_a_server_are_its_owners_alone(self, tmp_path: Path) -> None:
        with Valkey(tmp_path) as server:
            for name in ("valkey.password", "valkey.conf"):
                assert stat.S_IMODE((server.folder / name).stat().st_mode) == 0o600

    def test_postgresql_starts_without_opening_the_folders_above_it(self, tmp_path: Path) -> None:
        closed = tmp_path / "home"
        closed.mkdir(mode=0o700)
        before = [stat.S_IMODE(part.stat().st_mode) for part in [closed, *closed.parents]]
        server = PostgreSQL(closed / "data", durable=False)
        try:
            with server, psycopg.connect(server.url) as session:
                assert session.execute("SELECT 1").fetchone() == (1,)
                owner = Path(f"/proc/{server.pid}").stat().st_uid
            assert owner != 0, "PostgreSQL never runs as root."
            assert [stat.S_IMODE(part.stat().st_mode) for part in [closed, *closed.parents]] == before
            # Root's data lie elsewhere, where the server's user may go; other people's stay with them.
            assert everyone_can_reach(server.data.parent) == (os.geteuid() == 0)
        finally:
            server.remove()


class TestSettingsSpeak:
    def test_a_secret_may_lie_in_a_file(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "key").write_text("from the file\n")
        monkeypatch.setenv("X_SECRET_FILE", str(tmp_path / "key"))
        assert env.text("X_SECRET") == "from the file"
        monkeypatch.setenv("X_SECRET", "set itself")
        assert env.text("X_SECRET") == "set itself"

    @pytest.mark.parametrize(
        ("name", "value", "read", "says"),
        [
            ("X", None, lambda: env.text("X", why="It is needed."), "X is not set. It is needed. Set X"),
            ("X", "maybe", lambda: env.flag("X"), "neither yes nor no"),
            ("X", "ten", lambda: env.number("X", 10), "not a whole number"),
            ("X", "70000", lambda: env.number("X", 10, most=65535), "from 0 to 65535"),
            ("X", "mysql://h/db", lambda: env.database("X"), "not an address of a PostgreSQL"),
            ("X", "postgresql://h:port/db", lambda: env.database("X"), "not an address of a PostgreSQL"),
            ("X", "a" * 80, lambda: env.secret("X", why="."), "too simple"),
            ("X_FILE", "/nowhere/at/all", lambda: env.text("X"), "cannot be read"),
        ],
    )
    def test_a_wrong_setting_says_what_to_do(self, name, value, read, says, monkeypatch) -> None:
        if value:
            monkeypatch.setenv(name, value)
        with pytest.raises(ImproperlyConfigured) as raised:
            read()
        assert says in " ".join(str(raised.value).split())

    def test_the_address_of_a_database_is_taken_apart(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("X", "postgresql://us%40er:p%2Fw@db.example.org:5433/name?sslmode=verify-full")
        found = env.database("X")
        assert (found["USER"], found["PASSWORD"], found["PORT"]) == ("us@er", "p/w", "5433")
        assert found["OPTIONS"] == {"sslmode": "verify-full"}


def production(**changes: str | None) -> subprocess.CompletedProcess[str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    chosen = {name: value for name, value in (PRODUCTION | changes).items() if value is not None}
    return subprocess.run(
        [sys.executable, "-W", "error", "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT,
        env=kept | chosen | {"DJANGO_SETTINGS_MODULE": "mla_portal.settings.production"},
        capture_output=True,
        text=True,
        check=False,
    )


class TestProduction:
    def test_it_starts_when_everything_is_said(self) -> None:
        done = production()
        assert done.returncode == 0, done.stderr

    @pytest.mark.parametrize("name", sorted(PRODUCTION))
    def test_it_refuses_to_start_without(self, name: str) -> None:
        done = production(**{name: None})
        assert done.returncode != 0
        assert f"{name} is not set" in done.stderr

    @pytest.mark.parametrize(
        ("change", "says"),
        [
            ({"DEMO": "1"}, "DEMO or DEBUG is switched on"),
            ({"DEBUG": "true"}, "DEMO or DEBUG is switched on"),
            ({"ALLOWED_HOSTS": "*"}, "may not be *"),
            ({"PORTAL_URL": "http://mla.example.org"}, "PORTAL_URL must begin with https://"),
            (
                {"SECRET_KEY": "django-insecure-0123456789abcdefghijklmnopqrstuvwxyz-0123456789"},
                "or a sample",
            ),
        ],
    )
    def test_it_refuses_what_is_dangerous(self, change: dict[str, str], says: str) -> None:
        done = production(**change)
        assert done.returncode != 0
        assert says in " ".join(done.stderr.split())


class TestSystemLibraries:
    lacking = (system.TO_RUN[0], system.TO_TEST[0])

    @pytest.mark.parametrize(
        ("installer", "expected"),
        [
            ("apt-get", "sudo apt-get update && sudo apt-get install libpango-1.0-0 chromium"),
            ("dnf", "sudo dnf install pango chromium"),
            (None, "brew install pango --cask chromium"),
        ],
    )
    def test_the_one_command_to_type(self, installer, expected, monkeypatch) -> None:
        monkeypatch.setattr(system.shutil, "which", lambda name: name if name == installer else None)
        assert expected in system.instructions(list(self.lacking))

    def test_without_the_right_to_install_it_stops_and_says_so(self, monkeypatch, capsys) -> None:
        monkeypatch.setattr(system, "right_to_install", lambda: None)
        never = system.Need("a thing", lambda: False, "thing", "thing", "thing")
        with pytest.raises(SystemExit):
            system.ensure([never])
        assert "Missing on this machine: a thing" in capsys.readouterr().err


class TestLocks:
    def test_no_lock_names_a_place_to_download_from(self) -> None:
        for path in [*ROOT.glob("requirements*.txt"), *ROOT.glob("requirements*.in")]:
            assert not re.search(r"https?:|file:|--(extra-)?index|--find-links", path.read_text()), path.name
        assert '"resolved"' not in (ROOT / "package-lock.json").read_text()

    def test_every_package_is_pinned_with_a_hash(self) -> None:
        for path in ROOT.glob("requirements*.txt"):
            for entry in re.split(r"\n(?=\S)", path.read_text().strip()):
                assert re.match(r"[\w.\-\[\],]+==\S+", entry), f"{path.name}: {entry[:60]}"
                assert "--hash=sha256:" in entry, f"{path.name}: {entry[:60]}"

    def test_the_unmaintained_django_fsm_is_not_installed(self) -> None:
        from importlib.metadata import PackageNotFoundError, version

        with pytest.raises(PackageNotFoundError):
            version("django-fsm")
        assert version("django-fsm-2") == "4.2.4"


def test_a_free_port_is_free() -> None:
    assert port_is_free(free_port())
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert not port_is_free(taken.getsockname()[1])


class TestSettingsPage:
    def test_it_says_what_the_code_reads(self) -> None:
        assert settings_page.PAGE.read_text(encoding="utf-8") == settings_page.page(), (
            "run: python -m dev.settings_page"
        )

    def test_every_setting_says_what_it_is_for(self) -> None:
        silent = re.findall(r"^\| `(\w+)` .*\|  \|$", settings_page.page(), re.MULTILINE)
        assert silent == []

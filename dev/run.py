"""`make run`: servers, database, web, relay, workers and clock, watched until Ctrl-C.

Everything started here is a child of this process and is stopped with it; nothing else is touched.
Logs are in var/log/.
"""

from __future__ import annotations

import argparse
import contextlib
import fcntl
import http.client
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from dev.places import ServerError, port_is_free
from dev.servers import LAUNCH, PostgreSQL, Server, Valkey
from dev.steps import LOGS, ROOT, VAR, VENV, Stop, step

BIN = VENV / "bin"
SERVERS = VAR / "servers"
PATIENCE = 12.0
RESTARTS_ALLOWED = 3
RESTART_WINDOW = 120.0
# One process alone is told that it holds the key. (Loading the demonstration seals what its cases have sent already.)
SEALER = {"SEALING_HERE": "1"}


@dataclass
class Program:
    """One program of the portal: how it is started, and when it was restarted."""

    name: str
    command: Sequence[str | Path]
    process: subprocess.Popen[bytes] | None = None
    restarts: list[float] = field(default_factory=list)
    due: float | None = None  # when to start it again
    told: dict[str, str] = field(default_factory=dict)  # what its environment alone holds

    @property
    def log(self) -> Path:
        return LOGS / f"{self.name}.log"

    def start(self, env: dict[str, str]) -> None:
        words = [sys.executable, "-I", "-S", LAUNCH, "--die-with-parent", "--", *self.command]
        with self.log.open("ab") as out:
            self.process = subprocess.Popen(
                [str(word) for word in words],
                cwd=ROOT,
                env=env | self.told,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
            )

    def ended(self) -> int | None:
        return self.process.poll() if self.process else None

    def tell(self, what: signal.Signals) -> None:
        if self.process and self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                self.process.send_signal(what)

    def kill(self) -> None:
        """End it and everything it started, as a power cut would."""
        if self.process:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def finish(self, deadline: float) -> None:
        if not self.process:
            return
        try:
            self.process.wait(max(deadline - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            self.kill()

    def last_words(self, lines: int = 15) -> str:
        if not self.log.exists():
            return ""
        return "\n".join(f"    {line}" for line in self.log.read_text(errors="replace").splitlines()[-lines:])

    def may_restart(self) -> bool:
        now = time.monotonic()
        self.restarts = [moment for moment in self.restarts if now - moment < RESTART_WINDOW]
        self.restarts.append(now)
        return len(self.restarts) <= RESTARTS_ALLOWED


def programs(port: int) -> list[Program]:
    """All of them. They are stopped in this order too."""
    celery: list[str | Path] = [BIN / "celery", "-A", "mla_portal"]
    worker = [*celery, "worker", "--loglevel", "INFO", "--without-gossip", "--without-mingle"]
    gunicorn: list[str | Path] = [BIN / "gunicorn", "mla_portal.wsgi", "--bind", f"127.0.0.1:{port}"]
    gunicorn += ["--worker-class", "gthread", "--workers", "2", "--threads", "8"]
    gunicorn += ["--config", "python:mla_portal.serving", "--graceful-timeout", "5", "--timeout", "60"]
    gunicorn += ["--worker-tmp-dir", VAR, "--no-control-socket"]
    if os.environ.get("DEBUG") in {"1", "true", "yes", "on"}:
        gunicorn.append("--reload")
    return [
        Program("web", gunicorn),
        Program("beat", [*celery, "beat", "--loglevel", "INFO", "-s", VAR / "beat.db", "--pidfile="]),
        Program("relay", [BIN / "python", "manage.py", "relay"]),
        Program("worker-default", [*worker, "-Q", "default", "-c", "2", "-n", f"default-{port}@%h"]),
        Program("worker-evidence", [*worker, "-Q", "evidence", "-c", "1", "-n", f"evidence-{port}@%h"]),
        Program("worker-render", [*worker, "-Q", "render", "-c", "2", "-n", f"render-{port}@%h"]),
        Program(
            "worker-sealing", [*worker, "-Q", "sealing", "-c", "1", "-n", f"sealing-{port}@%h"], told=SEALER
        ),
    ]


class Portal:
    """The whole of it, from the first server to the last farewell."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.env = os.environ | {
            "DJANGO_SETTINGS_MODULE": os.environ.get("DJANGO_SETTINGS_MODULE", "mla_portal.settings.dev"),
            "PORTAL_URL": os.environ.get("PORTAL_URL", f"http://localhost:{port}"),
            "PYTHONUNBUFFERED": "1",
        }
        self.servers: list[Server] = []
        self.programs: list[Program] = []
        self.told: set[str] = set()
        self.over = threading.Event()

    # Starting

    def start(self) -> None:
        print("Starting the portal", flush=True)
        self._start_server("PostgreSQL", "DATABASE_URL", PostgreSQL)
        self._start_server("Valkey", "REDIS_URL", Valkey)
        self._prepare()
        with step("web server, relay, workers, clock"):
            for program in self._wanted():
                self.programs.append(program)
                program.start(self.env)
            self._wait_for_the_web()

    def _start_server(self, title: str, variable: str, kind: type[Server]) -> None:
        if os.environ.get(variable):
            print(f"  {title}: the one {variable} names")
            return
        with step(title):
            server = kind(SERVERS)
            server.start()
            self.servers.append(server)
            self.env[variable] = server.url
            self._write_down(variable, server.url)

    def _write_down(self, name: str, address: str) -> None:
        """For `manage.py` in another terminal while the portal runs."""
        path = SERVERS / name
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as out:
            out.write(address)

    def _prepare(self) -> None:
        commands = ["migrate", "make_demo_seal", "load_reference", "load_demo"]
        process = subprocess.Popen(
            [sys.executable, "-m", "dev.prepare", *commands],
            cwd=ROOT,
            env=self.env | SEALER,
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        try:
            _, errors = process.communicate()
        except BaseException:
            os.killpg(process.pid, signal.SIGTERM)
            process.wait()
            raise
        if process.returncode != 0:
            (LOGS / "prepare.log").write_text(errors)
            raise Stop(
                f"The database could not be prepared:\n{_tail(errors)}\nAll of it: {LOGS / 'prepare.log'}"
            )

    def _wanted(self) -> list[Program]:
        relay = ROOT / "requests_app" / "management" / "commands" / "relay.py"
        return [program for program in programs(self.port) if program.name != "relay" or relay.exists()]

    def _wait_for_the_web(self) -> None:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline and not self.over.is_set():
            with contextlib.suppress(OSError, http.client.HTTPException):
                connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
                connection.request("HEAD", "/static/vendor/portal-vendor.css")
                connection.getresponse()
                return
            web = self.programs[0]
            if web.ended() is not None:
                raise Stop(f"The web server ended at once:\n{web.last_words()}\nAll of it: {web.log}")
            time.sleep(0.1)
        if not self.over.is_set():
            raise Stop(f"The web server does not answer after a minute; see {self.programs[0].log}")

    def welcome(self) -> None:
        print(f"\nThe portal is at  http://localhost:{self.port}/\n", flush=True)
        asked = subprocess.run(
            [sys.executable, "-W", "ignore", "manage.py", "demo_accounts"],
            cwd=ROOT,
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        if asked.returncode == 0:
            print(asked.stdout.rstrip())
        else:
            print(f"The sign-ins could not be listed:\n{_tail(asked.stderr, 3)}")
        print("\nCtrl-C stops it; the data are kept. `make reset` starts over. Logs: var/log/\n", flush=True)

    # Watching

    def watch(self) -> None:
        while not self.over.wait(0.5):
            for server in self.servers:
                if server.pid is None:
                    self._revive_server(server)
            for program in self.programs:
                code = program.ended()
                if code is not None:
                    self._revive(program, code)

    def _revive_server(self, server: Server) -> None:
        print(f"{server.name} ended. Its last words:\n{server.last_words(8)}\nStarting it again.", flush=True)
        server.start()

    def _revive(self, program: Program, code: int) -> None:
        """Say that it ended; start it again a little later, and less eagerly each time."""
        now = time.monotonic()
        if program.due is None:
            lines = 15 if program.name not in self.told else 3
            self.told.add(program.name)
            print(
                f"{program.name} ended (exit {code}). Its last words:\n{program.last_words(lines)}",
                flush=True,
            )
            if not program.may_restart():
                raise Stop(
                    f"{program.name} ended over {RESTARTS_ALLOWED} times in {RESTART_WINDOW:.0f} seconds, so "
                    f"the portal stops. All it said: {program.log}"
                )
            program.due = now + 2 ** len(program.restarts) - 1.5
        elif now >= program.due:
            print(f"Starting {program.name} again.", flush=True)
            program.due = None
            program.start(self.env)

    # Stopping

    def stop(self) -> None:
        if self.programs or self.servers:
            print("\nStopping ...", end="", flush=True)
        for program in self.programs:
            program.tell(signal.SIGTERM)
        deadline = time.monotonic() + PATIENCE
        for program in self.programs:
            program.finish(deadline)
        for server in reversed(self.servers):
            server.stop()
        for name in ("DATABASE_URL", "REDIS_URL"):
            (SERVERS / name).unlink(missing_ok=True)
        if self.programs or self.servers:
            print(" all stopped.", flush=True)


def _tail(text: str, lines: int = 15) -> str:
    return "\n".join(f"    {line}" for line in text.rstrip().splitlines()[-lines:])


@contextlib.contextmanager
def only_one() -> Iterator[IO[str]]:
    """One portal per checkout: its data belong to one PostgreSQL at a time."""
    VAR.mkdir(exist_ok=True)
    LOGS.mkdir(exist_ok=True)
    with (VAR / "run.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            lock.seek(0)
            raise Stop(
                f"The portal of this folder is running already: {lock.read().strip() or 'see its terminal'}"
            ) from None
        yield lock


def refuse_taken(port: int) -> None:
    if not 1 <= port <= 65535:
        raise Stop(f"{port} is no port. Choose one from 1024 to 65535: make run PORT=8010")
    if port_is_free(port):
        return
    other = next((free for free in range(port + 10, port + 500, 10) if port_is_free(free)), 8010)
    raise Stop(f"Port {port} is taken by another program. The way out:\n\n    make run PORT={other}")


def rotate(limit: int = 5_000_000) -> None:
    for log in LOGS.glob("*.log"):
        if log.stat().st_size > limit:
            shutil.move(log, log.with_suffix(".log.old"))


def main() -> None:
    reader = argparse.ArgumentParser(description="Run the portal with demo data.")
    reader.add_argument("--port", type=int, default=8000)
    port = reader.parse_args().port
    with only_one() as lock:
        refuse_taken(port)
        lock.truncate(0)
        lock.write(f"http://localhost:{port}/")
        lock.flush()
        rotate()
        portal = Portal(port)

        def leave(*_: object) -> None:
            portal.over.set()
            raise KeyboardInterrupt

        # Ctrl-C too: a shell that starts it in the background hands SIGINT down ignored.
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(name, leave)
        try:
            portal.start()
            portal.welcome()
            portal.watch()
        except KeyboardInterrupt:
            pass
        except ServerError as error:
            raise Stop(str(error)) from None
        finally:
            for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(name, signal.SIG_IGN)
            portal.stop()


if __name__ == "__main__":
    main()

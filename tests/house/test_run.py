"""`make run` as a person meets it: it starts, says where it is, survives, stops cleanly, keeps the data."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from dev.places import free_port
from tests.plugins.processes import wait_until

ROOT = Path(__file__).resolve().parent.parent.parent
pytestmark = [pytest.mark.faults, pytest.mark.timeout(1500)]


class Portal:
    """A running `python -m dev.run` with a var/ of its own."""

    def __init__(self, place: Path, port: int | None = None) -> None:
        self.port = port or free_port()
        self.said = ""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("MLA_TEST_", "DJANGO_"))
        }
        kept.pop("DATABASE_URL", None)
        kept.pop("REDIS_URL", None)
        self.process = subprocess.Popen(
            [sys.executable, "-u", "-m", "dev.run", "--port", str(self.port)],
            cwd=ROOT,
            env=kept | {"VAR_DIR": str(place)},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.listener = threading.Thread(target=self._listen)
        self.listener.start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self.said += line
        self.process.stdout.close()

    def wait_for(self, words: str) -> None:
        deadline = time.monotonic() + 600
        while words not in self.said:
            assert self.process.poll() is None, f"it ended:\n{self.said}"
            assert time.monotonic() < deadline, f"still not {words!r}:\n{self.said}"
            time.sleep(0.1)

    def family(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children(recursive=True)

    def child(self, *words: str) -> psutil.Process:
        found = [one for one in self.family() if all(word in " ".join(one.cmdline()) for word in words)]
        assert found, f"no process {words}"
        return found[0]

    def answer(self, path: str) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=20) as response:
                return int(response.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code

    def end(self, how: signal.Signals = signal.SIGINT) -> int:
        self.process.send_signal(how)
        code = self.process.wait(60)
        self.listener.join(10)
        return code


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("run") / "var"
    folder.mkdir()
    yield folder
    subprocess.run(
        [sys.executable, "-m", "dev.reset"],
        cwd=ROOT,
        env=os.environ | {"VAR_DIR": str(folder)},
        check=True,
        capture_output=True,
    )


def test_it_starts_survives_stops_and_keeps_the_data(place: Path) -> None:
    stranger = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    portal = Portal(place)
    try:
        portal.wait_for("Ctrl-C stops it")
        assert f"http://localhost:{portal.port}/" in portal.said
        for role in ("officer", "reviewer"):
            assert re.search(role, portal.said, re.IGNORECASE), portal.said
        assert portal.answer("/") == 200

        portal.child("celery", "beat").kill()
        portal.wait_for("Starting beat again.")
        family = portal.family()
        assert portal.end() == 0
        wait_until(lambda: not any(_lives(one) for one in family), "everything it started has ended")
        assert "all stopped" in portal.said
        assert stranger.poll() is None
    finally:
        portal.process.kill()
        stranger.kill()
        stranger.wait()

    again = Portal(place)
    try:
        again.wait_for("Ctrl-C stops it")
        assert again.answer("/") == 200
        family = again.family()
        again.process.kill()  # not even a chance to say goodbye
        again.process.wait()
        again.listener.join(30)
        if sys.platform.startswith("linux"):
            wait_until(lambda: not any(_lives(one) for one in family), "nothing outlives it")
    finally:
        again.process.kill()


def test_a_taken_port_is_reported_with_the_way_out(place: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        portal = Portal(place, taken.getsockname()[1])
        assert portal.process.wait(60) == 1
        portal.listener.join(10)
    assert f"Port {portal.port} is taken" in portal.said
    assert re.search(r"make run PORT=\d+", portal.said)


def _lives(process: psutil.Process) -> bool:
    return process.is_running() and process.status() != psutil.STATUS_ZOMBIE

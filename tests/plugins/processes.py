"""The portal's other processes, really running: the relay and Celery workers, on the test's own servers."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
# However this run ends, what it started ends with it.
WITH_US = (sys.executable, "-I", "-S", str(ROOT / "dev" / "launch.py"), "--die-with-parent", "--")


class Processes:
    """Starts and ends processes of the portal; everything it started is ended with the test."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        self.environment, self.folder = environment, folder
        self.running: list[subprocess.Popen[bytes]] = []

    def start(self, *arguments: str, **told: str) -> subprocess.Popen[bytes]:
        """Start `python <arguments>`; its output goes to a file that a failing test shows. `told`: more environment."""
        with (self.folder / f"process-{len(self.running)}.log").open("wb") as log:
            process = subprocess.Popen(
                [*WITH_US, sys.executable, *arguments],
                cwd=ROOT,
                env=self.environment | told,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self.running.append(process)
        return process

    def relay(self) -> subprocess.Popen[bytes]:
        """The relay."""
        return self.start("manage.py", "relay")

    def worker(self, *queues: str, children: int = 1, **told: str) -> subprocess.Popen[bytes]:
        """A Celery worker of its own process group; `told` stands in its environment alone."""
        return self.start(
            "-m", "celery", "-A", "mla_portal", "worker", "-Q", ",".join(queues or ("default", "render")),
            "-c", str(children), "--without-gossip", "--without-mingle", "--loglevel", "WARNING", **told,
        )  # fmt: skip

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """Kill -9, with its children."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def end(self) -> None:
        """End everything that still runs."""
        for process in self.running:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.running:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                self.kill(process)

    def logs(self) -> str:
        """What the processes wrote, for the report of a failing test."""
        return "\n".join(
            path.read_text(errors="replace")[-4000:] for path in sorted(self.folder.glob("process-*.log"))
        )


def wait_until(true: Callable[[], bool], what: str, *, patience: float = PATIENCE) -> None:
    """Wait until something is true; fail with its name if it does not become so."""
    deadline = time.monotonic() + patience
    while not true():
        assert time.monotonic() < deadline, f"waited {patience:.0f} s for: {what}"
        time.sleep(0.1)


@pytest.fixture
def processes(child_environment: dict[str, str], tmp_path: Path) -> Iterator[Processes]:
    """Processes on this test's database and broker. Needs real transactions."""
    made = Processes(child_environment, tmp_path)
    yield made
    made.end()
    print(made.logs())

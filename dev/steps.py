"""What set-up and running share: one line per step on the terminal, everything else in a log."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("VAR_DIR") or ROOT / "var").resolve()
LOGS = VAR / "log"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


class Stop(SystemExit):
    """End with a message for the person at the terminal, without a traceback."""

    def __init__(self, message: str) -> None:
        print(f"\n{message.rstrip()}\n", file=sys.stderr)
        super().__init__(1)


@contextmanager
def step(title: str) -> Iterator[None]:
    """Print the title, and behind it how long it took."""
    begun = time.monotonic()
    print(f"  {title} ...", end="", flush=True)
    try:
        yield
    except BaseException:
        print(" failed", flush=True)
        raise
    print(f" {time.monotonic() - begun:.1f} s", flush=True)


def run(command: Sequence[str | Path], *, log: str = "setup", env: dict[str, str] | None = None) -> None:
    """Run a command into a log; when it fails, show the end of what it said."""
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / f"{log}.log"
    words = [str(word) for word in command]
    with path.open("ab") as out:
        out.write(f"\n$ {' '.join(words)}\n".encode())
        out.flush()
        begun = out.tell()
        try:
            code = subprocess.call(words, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, stdout=out, stderr=out)
        except OSError as error:
            out.write(f"{error}\n".encode())
            out.flush()
            code = 127
    if code != 0:
        raise Failed(words, code, path, begun)


class Failed(Exception):
    """A command ended badly."""

    def __init__(self, words: Sequence[str], code: int, log: Path, begun: int) -> None:
        with log.open("rb") as said:
            said.seek(begun)
            tail = said.read().decode(errors="replace").splitlines()[-25:]
        self.report = "\n".join([f"This failed (exit {code}): {' '.join(words)}", *tail, f"All of it: {log}"])
        super().__init__(self.report)

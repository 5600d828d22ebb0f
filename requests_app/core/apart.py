"""A module run in a process of its own, so that what it reads can harm nobody: no settings, no secret, an end in time.

The module binds itself by `core.limits` before it reads; of the environment it inherits what finds programs.
"""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from requests_app.core.errors import Unavailable

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")

AT_ONCE, PATIENCE = 4, 30.0
BUSY = "Many files are being read just now. Try again in a minute."
_room = threading.BoundedSemaphore(AT_ONCE)
"""A reading may take a gigabyte: so many at once in a process of the portal, however many people ask."""


class TookTooLong(Exception):
    """The process was ended because its time was up."""


def run(module: str, body: bytes, *words: str, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """How the module ended that was handed `body` on its input and `words` as arguments.

    Raises TookTooLong, or Unavailable if no process can be started, or too many are at work.
    """
    try:
        with _a_place():
            return subprocess.run(
                [sys.executable, "-s", "-m", module, *words],
                input=body,
                capture_output=True,
                cwd=_ROOT,
                env={name: os.environ[name] for name in _KEPT if name in os.environ},
                timeout=seconds,
                check=False,
            )
    except subprocess.TimeoutExpired:
        raise TookTooLong from None
    except OSError as error:
        raise Unavailable("The file cannot be read at the moment. Try again later.") from error


@contextmanager
def _a_place() -> Iterator[None]:
    if not _room.acquire(timeout=PATIENCE):
        raise Unavailable(BUSY)
    try:
        yield
    finally:
        _room.release()

"""Our end of the printer: hand over a letter, get a PDF or a sentence that says why not.

One printer per process, started with the first letter and replaced when it is lost. A process in which somebody will
wait for paper starts it beforehand (`warm_soon`). It inherits no secret: of the environment only what finds programs,
libraries and fonts.
"""

import atexit
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from requests_app.core.errors import Unavailable
from requests_app.core.limits import Limits
from requests_app.core.turns import Turns
from requests_app.documents import messages
from requests_app.documents.equipment import missing
from requests_app.documents.job import Asset, Attachment, Job, pack
from requests_app.documents.rendering import Printed

__all__ = ["REASONS", "THE_PRESS", "CannotPrint", "Press", "missing"]

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
_KEPT_PREFIXES = ("DYLD_", "LD_LIBRARY_PATH", "WEASYPRINT_")

REASONS = {
    "time": "Making the document took longer than allowed. The usual cause is a very long or unusual text.",
    "memory": "Making the document needed more memory than allowed. The usual cause is a very long text.",
    "error": "The document could not be laid out.",
    "lost": "The process that makes documents ended unexpectedly.",
}

BUSY = "Many letters are being made just now. Try again in a minute."


class CannotPrint(Exception):
    """A printing that was started and came to nothing; `reason` is one of REASONS."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(REASONS[reason] + (f" ({detail})" if detail else ""))
        self.reason = reason


class Press:
    """A printer and the turn-taking before it."""

    def __init__(self) -> None:
        self.turns = Turns(1, waiting=3, patience=30, busy=BUSY)
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._is_warming = False

    def to_pdf(
        self,
        html: str,
        *,
        identifier: str,
        limits: Limits,
        assets: Mapping[str, Asset] | None = None,
        attachment: Attachment | None = None,
    ) -> Printed:
        """The PDF of this HTML. Raises CannotPrint, or Unavailable when library or fonts are not installed."""
        header, body = pack(Job(html, identifier, assets or {}, attachment), limits)
        with self.turns.taken():
            process = self._running()
            try:
                answer = self._exchange(process, header, body)
            except BaseException:  # an interrupted exchange leaves the pipe in the middle of a message
                self._end()
                raise
            if answer is None:
                self._end()
                raise CannotPrint("lost")
        told, pdf = answer
        if not told["ok"]:
            raise CannotPrint(told["reason"], told.get("detail", ""))
        return Printed(pdf, told["pages"])

    def warm_soon(self) -> threading.Thread:
        """Start the printer beside whatever this process does; whoever prints meanwhile waits for this very start.

        A machine that cannot print says so to whoever prints, and to the health check.
        """
        thread = threading.Thread(target=self._warm, name="warming the press", daemon=True)
        thread.start()
        return thread

    def stop(self) -> None:
        """End the printer, if there is one; nobody waits for one that is only warming up."""
        if self._is_warming and self._process is not None and self._owner == os.getpid():
            self._process.kill()
        with self.turns.held():
            self._end()

    def _warm(self) -> None:
        with self.turns.held(), suppress(Unavailable, OSError):
            self._is_warming = True
            try:
                self._running()
            finally:
                self._is_warming = False

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._owner != os.getpid():
            self._process = None  # inherited by a fork: it is the parent's, not ours
        if self._process is None or self._process.poll() is not None:
            self._end()
            self._start()
        return cast("subprocess.Popen[bytes]", self._process)

    def _start(self) -> None:
        process = subprocess.Popen(
            [sys.executable, "-s", "-m", "requests_app.documents.printer"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env=_environment(),
        )
        self._process, self._owner = process, os.getpid()
        try:
            hello = messages.receive(process.stdout) if process.stdout else None
        except BaseException:  # nobody may take its greeting for an answer later
            self._end()
            raise
        if hello is None or not hello[0]["ok"]:
            self._end()
            detail = hello[0].get("detail", "") if hello else "no answer"
            raise Unavailable(f"Documents cannot be printed on this machine: {detail}")

    def _exchange(
        self, process: subprocess.Popen[bytes], header: dict[str, Any], body: bytes
    ) -> tuple[dict[str, Any], bytes] | None:
        if process.stdin is None or process.stdout is None:
            return None
        try:
            messages.send(process.stdin, header, body)
        except BrokenPipeError:
            return None
        return messages.receive(process.stdout)

    def _end(self) -> None:
        if self._process is not None and self._owner == os.getpid():
            _close(self._process)
        self._process = None


def _close(process: subprocess.Popen[bytes]) -> None:
    """Closing its input tells the printer to end its fork and itself; one that does not listen is killed."""
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            with suppress(BrokenPipeError):
                pipe.close()
    try:
        process.wait(timeout=3)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _environment() -> dict[str, str]:
    kept = {
        name: value for name, value in os.environ.items() if name in _KEPT or name.startswith(_KEPT_PREFIXES)
    }
    return kept | {"PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


THE_PRESS = Press()
atexit.register(THE_PRESS.stop)

"""A module run in a process of its own, so that what it reads can harm nobody: no settings, no secret, an end in time.

The module binds itself by `core.limits` before it reads; of the environment it inherits what finds programs.
"""

import os
import subprocess
import sys
from pathlib import Path

from requests_app.core.errors import Unavailable
from requests_app.core.turns import Turns

_ROOT = Path(__file__).resolve().parents[2]
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR")

READINGS = Turns(4, waiting=8, patience=30, busy="Many files are being read just now. Try again in a minute.")
"""A reading may take a gigabyte: so many at once in a process of the portal, however many people ask."""


class TookTooLong(Exception):
    """The process was ended because its time was up."""


def run(module: str, body: bytes, *words: str, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """How the module ended that was handed `body` on its input and `words` as arguments.

    Raises TookTooLong, or Unavailable if no process can be started, or too many are at work.
    """
    try:
        with READINGS.taken():
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

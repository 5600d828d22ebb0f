"""Forget the demo data: `make reset`. Standard library only. A database of your own is not touched."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
from pathlib import Path

from dev.steps import VAR, Stop

KEEP = {"tools", "log"}


def elsewhere() -> Path:
    """Where root's PostgreSQL keeps its data if its user may not enter this folder (dev/servers.py)."""
    return Path("/var/lib/mla-portal") / hashlib.sha256(str(VAR / "servers").encode()).hexdigest()[:12]


def main() -> None:
    VAR.mkdir(exist_ok=True)
    with (VAR / "run.lock").open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Stop("The portal is running. Stop it first with Ctrl-C in its terminal.") from None
        for path in VAR.iterdir():
            if path.is_dir() and path.name not in KEEP:
                shutil.rmtree(path)
            elif path.is_file():
                path.unlink()
        if os.geteuid() == 0:
            shutil.rmtree(elsewhere(), ignore_errors=True)
    print("All demo data are gone. `make run` starts over.")
    if os.environ.get("DATABASE_URL"):
        print("DATABASE_URL is set: that database was left as it is.")


if __name__ == "__main__":
    main()

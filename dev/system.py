"""System libraries: what is there, what is missing, and how this machine gets it.

Looks before it installs; installs only with apt and only as root or with a sudo that asks no password.
Anywhere else it prints the one command to type.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from dev.steps import VENV, Failed, Stop, run, step

HOMEBREW = ["/opt/homebrew/lib", "/usr/local/lib"]
BROWSERS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
MAC_BROWSERS = ["/Applications/Chromium.app", "/Applications/Google Chrome.app"]


@dataclass(frozen=True)
class Need:
    """One thing the machine must have: how to see it, and what it is called by each installer."""

    what: str
    present: Callable[[], bool]
    debian: str
    fedora: str
    macos: str


def library(linux: str, macos: str) -> Callable[[], bool]:
    def present() -> bool:
        names = [linux] if sys.platform != "darwin" else [f"{folder}/{macos}" for folder in HOMEBREW]
        return any(_loads(name) for name in names)

    return present


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def program(*names: str) -> Callable[[], bool]:
    return lambda: any(shutil.which(name) for name in names)


def _venv_works() -> bool:
    return importlib.util.find_spec("ensurepip") is not None or bool(shutil.which("uv"))


def is_ubuntu() -> bool:
    release = Path("/etc/os-release")
    return release.exists() and "ID=ubuntu" in release.read_text().splitlines()


def has_browser() -> bool:
    """A Chromium; Ubuntu's is only a pointer to a snap, which does not start in a container."""
    if is_ubuntu():
        return (VENV / "bin" / "chromium").exists() or program("google-chrome")()
    return program(*BROWSERS)() or any(Path(app).exists() for app in MAC_BROWSERS)


TO_INSTALL = [Need("Python's venv", _venv_works, "python3-venv", "python3", "python@3.13")]
TO_RUN = [
    Need("Pango", library("libpango-1.0.so.0", "libpango-1.0.dylib"), "libpango-1.0-0", "pango", "pango"),
    Need(
        "Pango for FreeType",
        library("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"),
        "libpangoft2-1.0-0",
        "pango",
        "pango",
    ),
    Need(
        "HarfBuzz subsetting",
        library("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib"),
        "libharfbuzz-subset0",
        "harfbuzz",
        "harfbuzz",
    ),
]
TO_TEST = [
    Need("Chromium", lambda: is_ubuntu() or has_browser(), "chromium", "chromium", "--cask chromium"),
    Need("pdftotext", program("pdftotext"), "poppler-utils", "poppler-utils", "poppler"),
    Need("pdfsig", program("pdfsig"), "poppler-utils", "poppler-utils", "poppler"),
    Need("SoftHSM", program("softhsm2-util"), "softhsm2", "softhsm", "softhsm"),
    Need("OpenSSL", program("openssl"), "openssl", "openssl", "openssl"),
]


def missing(needs: Iterable[Need]) -> list[Need]:
    return [need for need in needs if not need.present()]


def packages(needs: Iterable[Need], installer: str) -> list[str]:
    return list(dict.fromkeys(word for need in needs for word in getattr(need, installer).split(" ")))


def ensure(needs: list[Need]) -> None:
    """Have all of it, or stop with the one command that brings it."""
    lacking = missing(needs)
    if not lacking:
        return
    prefix = right_to_install()
    if prefix is None:
        raise Stop(instructions(lacking))
    names = packages(lacking, "debian")
    with step(f"system packages: {' '.join(names)}"):
        try:
            _apt(prefix, names)
        except Failed as failure:
            raise Stop(f"{failure.report}\n\n{instructions(lacking)}") from None
    still = missing(lacking)
    if still:
        raise Stop(f"apt installed its packages, yet {', '.join(need.what for need in still)} is not found.")


def right_to_install() -> list[str] | None:
    """What to put before apt-get, or None where we may not or cannot."""
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
        if asked.returncode == 0:
            return ["sudo", "-n"]
    return None


def _apt(prefix: list[str], names: list[str]) -> None:
    quiet = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q"]
    quiet += ["-o", "DPkg::Lock::Timeout=300"]
    install = [*quiet, "install", "--no-install-recommends", *names]
    try:
        run([*quiet, "update"])
    except Failed:
        run(install)  # perhaps the lists are good enough
        return
    run(install)


def instructions(lacking: list[Need]) -> str:
    """The one command to type, for this machine first."""
    debian = f"sudo apt-get update && sudo apt-get install {' '.join(packages(lacking, 'debian'))}"
    fedora = f"sudo dnf install {' '.join(packages(lacking, 'fedora'))}"
    macos = f"brew install {' '.join(packages(lacking, 'macos'))}"
    lines = [
        f"Missing on this machine: {', '.join(need.what for need in lacking)}.",
        "Type this, then again make:",
    ]
    if sys.platform == "darwin":
        lines.append(f"    {macos}")
    elif shutil.which("apt-get"):
        lines.append(f"    {debian}")
    elif shutil.which("dnf"):
        lines.append(f"    {fedora}")
    else:
        lines += [
            f"    Debian, Ubuntu  {debian}",
            f"    Fedora          {fedora}",
            f"    macOS           {macos}",
        ]
    return "\n".join(lines)

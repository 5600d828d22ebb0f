"""What the house demands: `make check` (fast) and `make test` (everything).

All tools run even when one finds something; the exit code tells whether all were content.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from dev.steps import ROOT, VENV

BIN = VENV / "bin"
FAST = ["-m", "not browser and not faults", "--ignore=tests/journeys"]
DATABASE_FREE = "postgresql://nobody@127.0.0.1:1/none"


@dataclass(frozen=True)
class Tool:
    """One checker and how it is called."""

    name: str
    command: list[str]


def tools() -> list[Tool]:
    found = [
        Tool("mypy", ["mypy"]),
        Tool("ruff", ["ruff", "check", "--output-format", "concise", "."]),
        Tool("ruff format", ["ruff", "format", "--check", "--output-format", "concise", "."]),
        Tool("import-linter", ["lint-imports"]),
        Tool("migrations", ["python", "-W", "ignore", "manage.py", "makemigrations", "--check", "--dry-run"]),
        Tool("django check", ["python", "manage.py", "check", "--fail-level", "WARNING"]),
    ]
    if any((ROOT / "templates").rglob("*.html")):
        found.append(Tool("djlint", ["djlint", "templates", "--lint", "--quiet"]))
    return found


def run_tool(tool: Tool) -> bool:
    """Run one, print one line, and what it said only if it is not content."""
    begun = time.monotonic()
    # No tool needs a database; should one ask for it, it must not reach the one of the demonstration.
    env = os.environ | {"DATABASE_URL": DATABASE_FREE, "DJANGO_SETTINGS_MODULE": "mla_portal.settings.dev"}
    words = [str(BIN / tool.command[0]), *tool.command[1:]]
    done = subprocess.run(
        words, cwd=ROOT, env=env, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    good = done.returncode == 0
    lines = [f"  {'ok  ' if good else 'FAIL'} {tool.name} ({time.monotonic() - begun:.1f} s)"]
    if not good:
        lines += [f"       {line}" for line in (done.stdout + done.stderr).rstrip().splitlines()]
    print("\n".join(lines), flush=True)
    return good


def run_tests(arguments: list[str]) -> bool:
    workers = os.environ.get("TEST_WORKERS", "auto")
    command = [str(BIN / "pytest"), "-n", workers, "--dist", "worksteal", *arguments]
    done = subprocess.run(command, cwd=ROOT, check=False)
    return done.returncode == 0


def main(arguments: list[str]) -> int:
    everything = "--all" in arguments
    rest = [word for word in arguments if word != "--all"]
    chosen = tools()
    with ThreadPoolExecutor(max_workers=2) as pool:
        content = list(pool.map(run_tool, chosen))
    tested = run_tests([*([] if everything else FAST), *rest])
    unhappy = [tool.name for tool, good in zip(chosen, content, strict=True) if not good]
    if unhappy:
        print(f"Not content: {', '.join(unhappy)} (see above).", file=sys.stderr)
    return 0 if tested and not unhappy else 1


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)

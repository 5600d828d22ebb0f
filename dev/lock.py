"""Compile what is locked: four lists for Python, with hashes and for every platform, and the npm lock."""

from __future__ import annotations

import shutil

from dev.setup import TOOLS, ensure_node
from dev.steps import ROOT, Failed, Stop, run, step

LISTS = ("requirements", "requirements-dev", "requirements-node", "requirements-uv")
OPTIONS = (
    "--universal --generate-hashes --no-annotate --no-header --no-emit-index-url --no-emit-find-links".split()
)


def main() -> None:
    uv = shutil.which("uv") or TOOLS / "uv" / "bin" / "uv"
    try:
        for name in LISTS:
            with step(f"{name}.txt"):
                run(
                    [
                        uv,
                        "pip",
                        "compile",
                        *OPTIONS,
                        "--python-version",
                        "3.11",
                        "--quiet",
                        f"{name}.in",
                        "-o",
                        f"{name}.txt",
                    ]
                )
        with step("package-lock.json"):
            run([*ensure_node()[1], "install", "--package-lock-only", "--ignore-scripts"])
    except Failed as failure:
        raise Stop(failure.report) from None
    if '"resolved"' in (ROOT / "package-lock.json").read_text():
        raise Stop("package-lock.json names a registry: is .npmrc still asking npm to leave it out?")


if __name__ == "__main__":
    main()

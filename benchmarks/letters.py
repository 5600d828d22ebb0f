"""A warm worker makes at least twice as many letters per second and core as a process started for each letter.

Warm is what a worker does: compose the letter from its frozen data and hand it to its printer, which prints it
in a fork. Cold is a new process that loads the library and the fonts and prints the very same HTML; that it need
not compose it, nor start the portal, is to its advantage.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django

django.setup()

from benchmarks.yardstick import matters  # noqa: E402
from benchmarks.yardstick.timing import QUICK, interleaved, note, ratio, say  # noqa: E402
from requests_app.documents import services  # noqa: E402
from requests_app.documents.letters import compose  # noqa: E402
from requests_app.documents.models import Document  # noqa: E402
from requests_app.documents.press import THE_PRESS  # noqa: E402

ROUNDS, WARM_UP = (8, 1) if QUICK else (20, 2)
TIMES_FASTER = 2.0
COLD = """
import sys
from requests_app.documents.rendering import to_pdf
sys.stdout.buffer.write(to_pdf(sys.stdin.read(), identifier=bytes.fromhex(sys.argv[1])).pdf)
"""
ROOT = Path(__file__).resolve().parent.parent


def warm(document: Document) -> bytes:
    """As the worker does it."""
    sheet = compose.compose(document)
    return THE_PRESS.to_pdf(sheet.html, identifier=sheet.identifier, limits=services.limits()).pdf


def cold(sheet: Any) -> bytes:
    """As a process of its own does it."""
    command = [sys.executable, "-s", "-c", COLD, sheet.identifier]
    env = os.environ | {"PYTHONHASHSEED": "0"}
    done = subprocess.run(
        command, input=sheet.html.encode(), cwd=ROOT, env=env, stdout=subprocess.PIPE, check=True
    )
    return done.stdout


def main() -> None:
    """One approved case; the letter of request that was ordered with the approval."""
    note("walking a case to its approval")
    people = matters.cast()
    outgoing = matters.at("approved", people)[0]
    document = Document.objects.get(case=outgoing.case, kind="letter_of_request")
    sheet = compose.compose(document)
    assert warm(document) == cold(sheet), "both ways must make the same bytes"
    ways: dict[str, Callable[[], object]] = {"warm": lambda: warm(document), "cold": lambda: cold(sheet)}
    note("printing")
    taken = interleaved(ways, rounds=ROUNDS, warm_up=WARM_UP)
    times = ratio(taken["cold"].wall, taken["warm"].wall)
    say(
        "letters per second and worker core, warm against a process per letter",
        target=f"at least {TIMES_FASTER:g} times as many",
        kept=times >= TIMES_FASTER,
        times_faster=times,
        letters_per_second={name: round(1000 / one.wall, 2) for name, one in taken.items()},
        ms={name: round(one.wall, 1) for name, one in taken.items()},
        pages=THE_PRESS.to_pdf(sheet.html, identifier=sheet.identifier, limits=services.limits()).pages,
    )


if __name__ == "__main__":
    main()

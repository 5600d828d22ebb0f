"""A draft is seen on paper within a second or two: the first time in a web process as well.

One long request, previewed through its view as an officer does (visibility, reading, wording, register, printing),
against its printing alone. Then, of a new printer each time, the first paper of one that was warmed before anybody
asked, a later one, and the first of one that nobody had warmed.
"""

import time
from collections.abc import Callable
from statistics import median
from typing import Any

import django
import psutil

django.setup()

from django.urls import reverse  # noqa: E402

from benchmarks.yardstick import matters  # noqa: E402
from benchmarks.yardstick.browsing import Browser  # noqa: E402
from benchmarks.yardstick.timing import QUICK, interleaved, note, ratio, say  # noqa: E402
from requests_app.documents.press import THE_PRESS, Press  # noqa: E402
from requests_app.outgoing.models import Outgoing  # noqa: E402
from tests import builders, samples  # noqa: E402

ROUNDS, PRESSES = (8, 4) if QUICK else (30, 12)
ADDED, FIRST = 1.3, 1.5


def handed_over(make: Callable[[], object]) -> tuple[str, dict[str, Any]]:
    """What the press is asked to print for this."""
    jobs: list[tuple[str, dict[str, Any]]] = []
    to_pdf = THE_PRESS.to_pdf

    def asked(html: str, **more: Any) -> Any:
        jobs.append((html, more))
        return to_pdf(html, **more)

    THE_PRESS.to_pdf = asked  # type: ignore[method-assign]
    try:
        make()
    finally:
        del THE_PRESS.to_pdf  # type: ignore[method-assign]
    return jobs[0]


def whole(view: Callable[[], object], job: tuple[str, dict[str, Any]]) -> None:
    """The view against the printing in it."""
    html, more = job
    taken = interleaved(
        {"preview": view, "printing": lambda: THE_PRESS.to_pdf(html, **more)}, rounds=ROUNDS, warm_up=3
    )
    pages = THE_PRESS.to_pdf(html, **more).pages
    added = ratio(taken["preview"].wall, taken["printing"].wall)
    say(
        "a preview against its printing alone",
        target=f"at most {ADDED:g} times",
        kept=added <= ADDED,
        times=added,
        pages=pages,
        ways={name: one.as_json() for name, one in taken.items()},
    )


def first(job: tuple[str, dict[str, Any]]) -> None:
    """The first paper of a press, warmed and not, against a later one."""
    html, more = job
    seen: dict[str, list[float]] = {"warming": [], "first, warmed": [], "later": [], "first, cold": []}
    held = 0
    for number in range(PRESSES):
        note(f"press {number + 1} of {PRESSES}")
        warmed, cold = Press(), Press()
        seen["warming"].append(timed(lambda press=warmed: press.warm_soon().join()))  # type: ignore[misc]
        held = psutil.Process(warmed._running().pid).memory_full_info().pss
        for name in ("first, warmed", "later"):
            seen[name].append(timed(lambda press=warmed: press.to_pdf(html, **more)))  # type: ignore[misc]
        warmed.stop()
        seen["first, cold"].append(timed(lambda press=cold: press.to_pdf(html, **more)))  # type: ignore[misc]
        cold.stop()
    ms = {name: round(median(taken)) for name, taken in seen.items()}
    times = ratio(ms["first, warmed"], ms["later"])
    say(
        "the first paper of a web process against a later one",
        target=f"at most {FIRST:g} times",
        kept=times <= FIRST,
        times=times,
        cold=ratio(ms["first, cold"], ms["later"]),
        ms=ms,
        megabytes_of_a_warm_printer=round(held / 1e6),
    )


def timed(act: Callable[[], object]) -> float:
    """Milliseconds on the clock."""
    begun = time.perf_counter()
    act()
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """A long draft, and an officer who looks at it."""
    people = matters.cast()
    draft: Outgoing = builders.drafted(people, samples.hospital(), title="Mirrorlock")
    officer = Browser(people.officer)
    view = officer.view(reverse("drafting:preview", args=[draft.reference]))
    job = handed_over(view)
    whole(view, job)
    first(job)


if __name__ == "__main__":
    main()

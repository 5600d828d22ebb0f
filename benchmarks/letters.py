"""A warm worker makes letters 1.3 times as fast as a naive warm call and 2.5 times as fast as a process for each.

One letter of four pages, made by every way in one run, in turn: our press (a fork of a warm printer, with limits from
outside), WeasyPrint as its manual has it in a warm process, a process for each letter, Chromium's print to PDF, Typst.
Then one, two and four presses at once, and the memory of a printer over a thousand letters.
"""

import resource
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import UTC, datetime
from statistics import median

import django
import psutil

django.setup()

from benchmarks.yardstick import rivals  # noqa: E402
from benchmarks.yardstick.timing import QUICK, interleaved, note, ratio, say  # noqa: E402
from requests_app.core.limits import Limits  # noqa: E402
from requests_app.documents.appearance import assets_of  # noqa: E402
from requests_app.documents.job import Attachment  # noqa: E402
from requests_app.documents.kinds import Kind  # noqa: E402
from requests_app.documents.press import Press  # noqa: E402
from requests_app.management.gallery.samples import sample  # noqa: E402

IS_QUICK = QUICK or "--quick" in sys.argv
ROUNDS, WARM_UP, LETTERS, MANY = (6, 2, 16, 60) if IS_QUICK else (20, 3, 80, 1000)
PAGES = 4
FASTER_THAN_NAIVE, FASTER_THAN_COLD, FOUR_WORKERS, FLAT = 1.3, 2.5, 3.2, 1.02
SAMPLE = sample(Kind.REFUSAL, "long", "en")
HTML = SAMPLE.html()
DATA = Attachment("data.json", b'{"a": 1}', "Data", datetime(2026, 4, 1, tzinfo=UTC))


def printed(press: Press) -> bytes:
    """As a worker does it."""
    told = {
        "identifier": "00" * 16,
        "limits": Limits(),
        "assets": assets_of(SAMPLE.material.data),
        "attachment": DATA,
    }
    return press.to_pdf(HTML, **told).pdf


def busy(pid: int = 0) -> float:
    """Seconds of processor time of a process and of all that it has or had started; of our own children without one."""
    if not pid:
        spent = resource.getrusage(resource.RUSAGE_CHILDREN)
        return spent.ru_utime + spent.ru_stime
    process = psutil.Process(pid)
    spent = [one.cpu_times() for one in (process, *process.children())]
    return sum(one.user + one.system + one.children_user + one.children_system for one in spent)


def counted(
    way: Callable[[], bytes], spent: dict[str, list[float]], name: str, pid: int
) -> Callable[[], bytes]:
    """The same way, with the processor time of every call written down."""

    def made() -> bytes:
        before = busy(pid)
        pdf = way()
        spent[name].append(busy(pid) - before)
        return pdf

    return made


def against_others(press: Press) -> None:
    """Every way in turn."""
    spent: dict[str, list[float]] = {"ours": [], "naive": [], "cold": []}
    with ExitStack() as stack:
        naive = stack.enter_context(rivals.naive(HTML))
        ways: dict[str, Callable[[], bytes]] = {
            "ours": counted(lambda: printed(press), spent, "ours", press._running().pid),
            "naive": counted(naive, spent, "naive", naive.pid),  # type: ignore[attr-defined]
            "cold": counted(lambda: rivals.cold(HTML), spent, "cold", 0),
            "chromium": stack.enter_context(rivals.chromium(HTML)),
            "typst": rivals.typst(HTML),
        }
        counts = {name: rivals.pages(way()) for name, way in ways.items()}
        taken = interleaved(ways, rounds=ROUNDS, warm_up=WARM_UP)
    facts = {"pages": counts, "ms": {name: round(one.wall, 1) for name, one in taken.items()}}
    facts["letters_per_second"] = {name: round(1000 / one.wall, 2) for name, one in taken.items()}
    core = {name: round(1000 * median(each[-ROUNDS:]), 1) for name, each in spent.items()}
    facts["core_ms"] = core
    ours = taken["ours"].wall
    for name, target in (("naive", FASTER_THAN_NAIVE), ("cold", FASTER_THAN_COLD)):
        times = ratio(core[name], core["ours"])
        say(
            f"letters per second and core against {name} WeasyPrint",
            target=f"at least {target:g} times as many",
            kept=times >= target and counts["ours"] == counts[name],
            times_faster=times,
            on_the_clock=ratio(taken[name].wall, ours),
            **facts,
        )
    say(
        "letters per second against other programs",
        target="none",
        kept=True,
        chromium=ratio(taken["chromium"].wall, ours),
        typst=ratio(taken["typst"].wall, ours),
        **facts,
    )


def many(press: Press, letters: int) -> None:
    """So many letters, one after the other."""
    for _ in range(letters):
        printed(press)


def workers() -> None:
    """One, two and four presses, each in a thread of its own."""
    rates: dict[int, float] = {}
    for number in (1, 2, 4, 1, 2, 4):
        presses = [Press() for _ in range(number)]
        with ThreadPoolExecutor(number) as pool:
            list(pool.map(printed, presses))
            begun = time.perf_counter()
            list(pool.map(many, presses, [LETTERS // number] * number))
            rate = LETTERS / (time.perf_counter() - begun)
        rates[number] = max(rates.get(number, 0.0), rate)
        for press in presses:
            press.stop()
    times = ratio(rates[4], rates[1])
    say(
        "four workers against one",
        target=f"at least {FOUR_WORKERS:g} times on four cores",
        kept=times >= FOUR_WORKERS,
        times=times,
        two=ratio(rates[2], rates[1]),
        letters_per_second={str(number): round(rate, 2) for number, rate in rates.items()},
    )


def memory(press: Press) -> None:
    """What a printer holds, over many letters."""
    process = psutil.Process(press._running().pid)
    held = []
    for number in range(MANY):
        printed(press)
        if number % (MANY // 10) == 0 or number == MANY - 1:
            held.append(round(process.memory_info().rss / 1e6, 1))
    grown = ratio(held[-1], held[1])
    say(
        f"memory of a printer over {MANY} letters",
        target=f"at most {FLAT:g} times what it held at first",
        kept=grown <= FLAT,
        times=grown,
        megabytes=held,
    )


def main() -> None:
    press = Press()
    assert rivals.pages(printed(press)) == PAGES, "the letter should have four pages"
    note("one letter, every way")
    against_others(press)
    note("one, two and four workers")
    workers()
    note(f"{MANY} letters")
    memory(press)
    press.stop()


if __name__ == "__main__":
    main()

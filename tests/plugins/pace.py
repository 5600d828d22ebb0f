"""How a long run keeps all its workers busy: the longest tests first, and nothing is swept up that stays anyway.

The order is the same in every worker, as pytest-xdist demands. `--dist worksteal` gives each worker an equal run of
neighbours to begin with; the longest are dealt to the heads of these runs, so that none is left for the end.
"""

from __future__ import annotations

import gc

import pytest

LONGEST = (
    "tests/journeys/",
    "tests/house/test_run.py",
    "tests/faults/",
    "tests/deploy/",
    "tests/web/test_routes.py",
    "tests/inspection/test_round_trip.py",
    "tests/evidence/test_case_export.py",
    "tests/web/test_hostile_input.py",
    "tests/documents/test_conformance.py",
    "tests/emergency/test_machine.py",
    "tests/preservation/test_machine.py",
    "tests/outgoing/test_machine.py",
    "tests/incoming/test_machine.py",
    "tests/checking/test_withdraw.py",
    "tests/sealing/test_worker.py",
    "tests/web/test_restricted.py",
)


def pytest_configure() -> None:
    """Collecting tests makes objects and no garbage."""
    gc.disable()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deal the longest tests to the workers; without workers the order stays."""
    workers = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers > 1:
        items[:] = dealt(items, workers)


def dealt(items: list[pytest.Item], workers: int) -> list[pytest.Item]:
    """The items, so that of `workers` equal runs of neighbours each begins with its share of the longest.

    One half of the workers begins with the browsers, the other with the rest: a journey keeps more than one core
    busy, and four at once only stand in each other's way.
    """
    browsers = [one for one in items if _place(one) == 0]
    long = sorted((one for one in items if 0 < _place(one) < len(LONGEST)), key=_place)
    others = [one for one in items if _place(one) == len(LONGEST)]
    half = workers // 2
    shares = [browsers[number::half] for number in range(half)]
    shares += [long[number :: workers - half] for number in range(workers - half)]
    runs: list[list[pytest.Item]] = []
    for number, share in enumerate(shares):
        size = (len(items) - sum(map(len, runs))) // (workers - number)
        more = max(0, size - len(share))
        runs.append([*share, *others[:more]])
        del others[:more]
    return [one for run in runs for one in run]


def _place(item: pytest.Item) -> int:
    if "chromium" in getattr(item, "fixturenames", ()):
        return 0  # together: the browser stays open from one to the next
    return next((n for n, start in enumerate(LONGEST) if item.nodeid.startswith(start)), len(LONGEST))


def pytest_collection_finish() -> None:
    """What is there now is there to the end: the collector need not look at it again and again."""
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    gc.enable()

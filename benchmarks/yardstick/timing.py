"""Measure several ways of doing one thing in the same loop, and say what came out as one line of JSON."""

import gc
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

QUICK = os.environ.get("BENCH_QUICK", "") not in ("", "0")


@dataclass(frozen=True)
class Taken:
    """Medians over all rounds, in milliseconds: on the clock, and of our own processor time."""

    wall: float
    cpu: float

    def as_json(self) -> dict[str, float]:
        return {"ms": round(self.wall, 3), "cpu_ms": round(self.cpu, 3)}


def interleaved(
    ways: Mapping[str, Callable[[], object]], *, rounds: int, warm_up: int = 5
) -> dict[str, Taken]:
    """Run every way once per round, in turn and every other round backwards; the first rounds are dropped."""
    seen: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
    order = list(ways.items())
    gc.collect()
    for number in range(warm_up + rounds):
        order.reverse()
        for name, way in order:
            wall, cpu = time.perf_counter(), time.thread_time()
            way()
            took = (time.perf_counter() - wall) * 1000, (time.thread_time() - cpu) * 1000
            if number >= warm_up:
                seen[name].append(took)
    return {
        name: Taken(median(wall for wall, _ in took), median(cpu for _, cpu in took))
        for name, took in seen.items()
    }


def ratio(one: float, other: float) -> float:
    """How many times `other` fits into `one`."""
    return round(one / other, 2) if other else 0.0


def say(promise: str, *, target: str, kept: bool, **facts: Any) -> None:
    """One line of JSON: the promise, whether it was kept, the figures, the machine."""
    line = {"promise": promise, "target": target, "kept": kept, **facts, "machine": machine()}
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def note(text: str) -> None:
    """What goes on, for whoever waits: on the other channel, so that the lines of JSON stay alone."""
    sys.stderr.write(f"  {text}\n")
    sys.stderr.flush()


def machine() -> dict[str, Any]:
    """Where this was measured, and how busy the machine was with other things."""
    return {
        "cores": os.cpu_count(),
        "cpu": _cpu_model(),
        "python": platform.python_version(),
        "load": [round(load, 1) for load in os.getloadavg()],
        "quick": QUICK,
    }


def _cpu_model() -> str:
    described = Path("/proc/cpuinfo")
    if described.exists():
        for line in described.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()

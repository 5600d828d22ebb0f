"""Screening one version against all grounds, and answering an officer while writing, with ever more earlier cases.

Two promises. One version is screened against every ground, with all that is read for it, in 20 ms at the median.
Neither that, nor keeping what was found, nor the choice of a legal basis, nor the readiness of a draft grows with
the number of earlier cases. All sizes are measured in turn within the same loop.
"""

from collections.abc import Callable
from typing import Any

import django

django.setup()

from django.db import transaction  # noqa: E402

from benchmarks.yardstick import matters, population  # noqa: E402
from benchmarks.yardstick.browsing import counted  # noqa: E402
from benchmarks.yardstick.timing import QUICK, Taken, interleaved, note, ratio, say  # noqa: E402
from requests_app.assessment import screening, services  # noqa: E402
from requests_app.casefile import queries as casefile  # noqa: E402
from requests_app.casefile.models import Version  # noqa: E402
from requests_app.core import clock  # noqa: E402
from requests_app.directory import basis  # noqa: E402
from requests_app.directory import queries as directory  # noqa: E402
from requests_app.law.grounds import GROUNDS  # noqa: E402
from requests_app.law.screening import screen  # noqa: E402
from requests_app.outgoing import services as outgoing_services  # noqa: E402
from tests import builders, samples  # noqa: E402

ROUNDS = 40 if QUICK else 150
MOST_MS, FLAT = 20.0, 1.25


def submitted() -> Version:
    """The version of a sample case that was submitted and not screened yet."""
    people = matters.cast()
    outgoing = builders.drafted(people, samples.hospital())
    builders.acknowledge_warnings(outgoing, by=people.officer)
    return outgoing_services.submit(outgoing, by=people.officer).submitted_version


def screened(version: Version) -> None:
    """Read the facts and ask every ground."""
    screen(screening.facts_of(version))


def stored(version: Version) -> None:
    """Screen as the worker does, then take it back so that it can be done again."""
    with transaction.atomic():
        services.screen(version)
        transaction.set_rollback(True)


def picked(version: Version) -> None:
    """Every legal basis between the two States, as the picker shows them."""
    asked = directory.state(version.content["basis"]["requested_state"])
    basis.options(directory.home_state(), asked, on=clock.today())


def ready(version: Version) -> None:
    """The readiness of the draft, as every page of it shows it."""
    casefile.readiness(version.case)


WAYS: dict[str, Callable[[Version], None]] = {
    "screened": screened,
    "stored": stored,
    "picked": picked,
    "ready": ready,
}


def main() -> None:
    """Measure and report."""
    note("walking a case to its submission")
    version = submitted()
    population.offices()
    facts = screening.facts_of(version)
    databases = population.made()
    calls: dict[str, Callable[[], object]] = {"law": lambda: screen(facts)}
    queries: dict[str, int] = {}
    for size, database in databases.items():
        for name, way in WAYS.items():
            calls[f"{name} {size}"] = lambda way=way, database=database: _within(database, way, version)
            with population.using(database), counted() as statements:
                way(version)
            queries[name] = max(len(statements), queries.get(name, 0))
    taken = interleaved(calls, rounds=ROUNDS)
    for name in WAYS:
        report(name, taken, list(databases), queries[name], facts)


def report(name: str, taken: dict[str, Taken], sizes: list[int], queries: int, facts: Any) -> None:
    """The line of one way."""
    by_size = [taken[f"{name} {size}"] for size in sizes]
    flat = ratio(by_size[-1].wall, by_size[0].wall)
    quick = name != "screened" or max(one.wall for one in by_size) <= MOST_MS
    found = screen(facts)
    counted_grounds = {
        "grounds": len(GROUNDS),
        "applicable": len(found),
        "flagged": sum(one.flagged for one in found),
    }
    say(
        PROMISES[name],
        target=f"flat (at most {FLAT})"
        + (f", at most {MOST_MS:g} ms at the median" if name == "screened" else ""),
        kept=flat <= FLAT and quick,
        flat=flat,
        queries=queries,
        cases={str(size): one.as_json() for size, one in zip(sizes, by_size, strict=True)},
        **(counted_grounds | {"law_alone": taken["law"].as_json()} if name == "screened" else {}),
    )


PROMISES = {
    "screened": "screening one version against all grounds",
    "stored": "screening one version and keeping a finding for each ground",
    "picked": "legal bases between two States",
    "ready": "readiness of a draft",
}


def _within(database: Any, way: Callable[[Version], None], version: Version) -> None:
    with population.using(database):
        way(version)


if __name__ == "__main__":
    main()

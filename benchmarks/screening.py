"""Screening one version against all grounds: the law alone, and with everything that is read and stored.

There is no target; the figure shows that a reviewer need not wait for it.
"""

from collections.abc import Callable

import django

django.setup()

from django.db import transaction  # noqa: E402

from benchmarks.yardstick import matters  # noqa: E402
from benchmarks.yardstick.timing import QUICK, interleaved, note, say  # noqa: E402
from requests_app.assessment import screening, services  # noqa: E402
from requests_app.casefile.models import Version  # noqa: E402
from requests_app.law.grounds import GROUNDS  # noqa: E402
from requests_app.law.screening import screen  # noqa: E402
from requests_app.outgoing import services as outgoing_services  # noqa: E402
from tests import builders, samples  # noqa: E402

ROUNDS = 50 if QUICK else 200


def submitted() -> Version:
    """The version of a sample case that was submitted and not screened yet."""
    people = matters.cast()
    outgoing = builders.drafted(people, samples.hospital())
    builders.acknowledge_warnings(outgoing, by=people.officer)
    return outgoing_services.submit(outgoing, by=people.officer).submitted_version


def stored(version: Version) -> None:
    """Screen as the worker does, then take it back so that it can be done again."""
    with transaction.atomic():
        services.screen(version)
        transaction.set_rollback(True)


def main() -> None:
    """Measure and report."""
    note("walking a case to its submission")
    version = submitted()
    facts = screening.facts_of(version)
    found = screen(facts)
    ways: dict[str, Callable[[], object]] = {"law": lambda: screen(facts), "stored": lambda: stored(version)}
    taken = interleaved(ways, rounds=ROUNDS)
    say(
        "screening one version against all grounds",
        target="none; reported",
        kept=True,
        grounds=len(GROUNDS),
        applicable=len(found),
        flagged=sum(one.flagged for one in found),
        law_alone=taken["law"].as_json(),
        read_and_stored=taken["stored"].as_json(),
    )


if __name__ == "__main__":
    main()

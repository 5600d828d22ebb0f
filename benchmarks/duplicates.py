"""Probable duplicates while writing: as fast with a hundred thousand earlier cases, and more, as with ten thousand.

The case asked about shares its person with some others, and an identifier with a seventh of all cases there are.
"""

from typing import Any

import django

django.setup()

from benchmarks.yardstick import population  # noqa: E402
from benchmarks.yardstick.browsing import counted  # noqa: E402
from benchmarks.yardstick.timing import QUICK, interleaved, ratio, say  # noqa: E402
from requests_app.accounts.models import User  # noqa: E402
from requests_app.casefile.models import CaseFile  # noqa: E402
from requests_app.relations.duplicates import duplicates  # noqa: E402

ROUNDS = 40 if QUICK else 150
FLAT, QUERIES = 1.25, 4


def main() -> None:
    """Ask for the duplicates of one case in every size, in turn."""
    people = population.people()
    made = population.made()
    case = {}
    for size, database in made.items():
        with population.using(database):
            case[size] = CaseFile.objects.filter(authority=people["officer"].authority).order_by(
                "-updated_at"
            )[0]

    with population.using(made[max(made)]), counted() as statements:
        duplicates(case[max(made)], people["officer"])
    ways = {str(size): lambda size=size: asked(made[size], case[size], people["officer"]) for size in made}
    taken = interleaved(ways, rounds=ROUNDS)
    flat = ratio(taken[str(max(made))].wall, taken[str(min(made))].wall)
    say(
        "probable duplicates while writing",
        target=f"flat (at most {FLAT}), at most {QUERIES} queries",
        kept=flat <= FLAT and len(statements) <= QUERIES,
        flat=flat,
        queries=len(statements),
        cases={size: one.as_json() for size, one in taken.items()},
    )


def asked(database: Any, case: CaseFile, officer: User) -> None:
    """The duplicates of one case, in one database."""
    with population.using(database):
        duplicates(case, officer)


if __name__ == "__main__":
    main()

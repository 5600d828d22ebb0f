"""The desk and the lists stay as fast with a million cases as with ten thousand, deep pages too.

Each page is opened in turn with its plain twin (see `yardstick.plain`), in every size, within the same loop:
once through the whole handler with session and sign-in, once as the view alone.
"""

import base64
import json
from dataclasses import dataclass
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from benchmarks.yardstick import plain, population  # noqa: E402
from benchmarks.yardstick.browsing import Browser, counted, without_token  # noqa: E402
from benchmarks.yardstick.timing import QUICK, Taken, interleaved, note, ratio, say  # noqa: E402

ROUNDS = 40 if QUICK else 100
FLAT, QUERIES, TIMES_PLAIN = 1.2, 8, 4.0
TARGET = f"flat (at most {FLAT}), at most {QUERIES} queries, at most {TIMES_PLAIN:g} times the plain view"
DEEP = 0.9  # a deep page has nine tenths of the rows before it


@dataclass(frozen=True)
class Scene:
    """A page, who opens it, and what it is narrowed to."""

    name: str
    who: str
    path: str
    narrowed: tuple[tuple[str, str], ...] = ()
    deep: bool = False

    def address(self, person: Any) -> str:
        """Where the page is; for a deep one this reads the key it begins after."""
        query = "&".join(f"{name}={value}" for name, value in self.narrowed)
        if self.deep:
            query += f"{'&' if query else ''}after={self._key(person)}"
        return f"{self.path}?{query}" if query else self.path

    def _key(self, person: Any) -> str:
        where, values = plain._visible(person)
        where += [f"o.{name} = %s" for name, _ in self.narrowed]
        found = f"FROM requests_app_outgoing o WHERE {' AND '.join(where)}"
        values += [value for _, value in self.narrowed]
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) {found}", values)
            place = int(cursor.fetchone()[0] * DEEP)
            cursor.execute(
                f"SELECT o.moved_at, o.id {found} ORDER BY {plain.NEWEST} OFFSET {place} LIMIT 1", values
            )
            moved, pk = cursor.fetchone()
        return (
            base64.urlsafe_b64encode(json.dumps([moved.isoformat(), str(pk)]).encode()).decode().rstrip("=")
        )


def scenes(state: str) -> list[Scene]:
    """Every page that is measured; `state` is the State that is asked most often."""
    by_status, by_both = (("status", "executed"),), (("status", "executed"), ("requested_state", state))
    return [
        Scene("desk of a reviewer", "reviewer", "/"),
        Scene("desk of an officer", "officer", "/"),
        Scene("list of a reviewer, first page", "reviewer", "/outgoing/"),
        Scene("list of a reviewer, deep page", "reviewer", "/outgoing/", deep=True),
        Scene("list filtered by status, first page", "reviewer", "/outgoing/", by_status),
        Scene("list filtered by status, deep page", "reviewer", "/outgoing/", by_status, deep=True),
        Scene("list filtered by status and State, first page", "reviewer", "/outgoing/", by_both),
        Scene("list of an officer, first page", "officer", "/outgoing/"),
        Scene("list of an officer, deep page", "officer", "/outgoing/", deep=True),
    ]


def plain_address(address: str) -> str:
    """The plain twin of an address."""
    return "/plain/desk/" if address == "/" else address.replace("/outgoing/", "/plain/list/")


def main() -> None:
    """Load, check that both ways show the same, measure, report."""
    people = population.people()
    browsers = {who: Browser(person) for who, person in people.items()}
    databases = population.made()
    for scene in scenes(_most_asked(databases)):
        note(scene.name)
        measure(scene, people[scene.who], browsers[scene.who], databases)


def _most_asked(databases: dict[int, Any]) -> str:
    with population.using(next(iter(databases.values()))), connection.cursor() as cursor:
        cursor.execute(
            "SELECT requested_state FROM requests_app_outgoing GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        )
        return str(cursor.fetchone()[0])


def measure(scene: Scene, person: Any, browser: Browser, databases: dict[int, Any]) -> None:
    """One scene in every size, in one loop."""
    ways, queries = {}, {}
    for size, database in databases.items():
        with population.using(database):
            address = scene.address(person)
            twin = plain_address(address)
            browser.open(address)
            with counted() as statements:
                page = browser.open(address)
            queries[size] = len(statements)
            plain.keep_frame(twin, person, page)
            assert without_token(browser.open(twin)) == without_token(page), f"{scene.name}: the pages differ"
            calls = {
                "page": lambda address=address: browser.open(address),
                "plain": lambda twin=twin: browser.open(twin),
                "view": browser.view(address),
                "plain_view": browser.view(twin),
            }
        for name, call in calls.items():
            ways[f"{name} {size}"] = lambda call=call, database=database: _within(database, call)
    report(scene, interleaved(ways, rounds=ROUNDS), queries)


def _within(database: Any, call: Any) -> None:
    with population.using(database):
        call()


def report(scene: Scene, taken: dict[str, Taken], queries: dict[int, int]) -> None:
    """The line of a scene."""
    sizes = list(queries)
    figures = {
        str(size): {
            name: taken[f"{name} {size}"].as_json() for name in ("page", "plain", "view", "plain_view")
        }
        for size in sizes
    }
    flat = ratio(taken[f"page {sizes[-1]}"].wall, taken[f"page {sizes[0]}"].wall)
    flat_view = ratio(taken[f"view {sizes[-1]}"].wall, taken[f"view {sizes[0]}"].wall)
    times = max(ratio(taken[f"page {size}"].wall, taken[f"plain {size}"].wall) for size in sizes)
    times_view = max(ratio(taken[f"view {size}"].wall, taken[f"plain_view {size}"].wall) for size in sizes)
    kept = (
        flat <= FLAT
        and flat_view <= FLAT
        and max(times, times_view) <= TIMES_PLAIN
        and max(queries.values()) <= QUERIES
    )
    say(
        scene.name,
        target=TARGET,
        kept=kept,
        flat=flat,
        flat_view=flat_view,
        times_plain=times,
        times_plain_view=times_view,
        queries=max(queries.values()),
        cases=figures,
    )


if __name__ == "__main__":
    main()

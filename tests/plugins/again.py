"""What many tests begin with is made by the services once per worker; after that the same rows are put back.

Only where that is the same: on the tables as they were the first time, and while the clock runs. Otherwise the
services make it anew.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Generic, TypeVar

from django.core.cache import cache
from django.db import IntegrityError, connection, transaction
from django.utils import timezone
from psycopg.sql import SQL, Identifier

from requests_app.core import clock
from tests.plugins.databases import tables_with_rows

Made = TypeVar("Made")
Rows = dict[str, list[bytes]]


@dataclass(frozen=True)
class Change:
    """What is different in the tables: rows that came, and all rows of a table in which some are no longer there."""

    more: Rows
    other: Rows


@dataclass(eq=False)
class Place:
    """How the tables stand, and the roads known from there (tests/plugins/roads.py)."""

    roads: dict[Any, Any] = field(default_factory=dict)


class Again(Generic[Made]):
    """Makes something in the database; the second time by its rows."""

    def __init__(self, make: Callable[..., Made]) -> None:
        self.make = make
        self.change: Change | None = None
        self.made = b""
        self.place = Place()

    def __call__(self, *given: Any, as_before: bool = True) -> tuple[Made, bool]:
        """What was made, and whether its rows are those of the first time, as what it is given must be."""
        if not as_before or not clock_runs():
            return self.make(*given), False
        cache.clear()
        if self.change is None:
            return self._first(*given)
        try:
            put(self.change)
        except IntegrityError:
            return self.make(*given), False
        return pickle.loads(self.made), True  # noqa: S301 - written by ourselves

    def _first(self, *given: Any) -> tuple[Made, bool]:
        before = all_rows()
        made = self.make(*given)
        change = change_between(before, all_rows())
        if not change.other:
            self.change, self.made = change, pickle.dumps(made)
        return made, self.change is not None


def clock_runs() -> bool:
    """Whether the clock of the portal shows the present time."""
    return abs(clock.now() - timezone.now()) <= timedelta(minutes=1)


def all_rows() -> Rows:
    """Everything the tables hold, but for what the migrations wrote."""
    with connection.cursor() as cursor:
        return {table: _rows(cursor, table) for table in tables_with_rows(cursor)}


def change_between(before: Rows, after: Rows) -> Change:
    """What came, and where something went."""
    more, other = {}, {}
    for table in before.keys() | after.keys():
        was, came = set(before.get(table, ())), after.get(table, [])
        new = [one for one in came if one not in was]
        if len(came) - len(new) < len(was):
            other[table] = came
        elif new:
            more[table] = new
    return Change(more, other)


def put(change: Change) -> None:
    """Make the tables so. Triggers and foreign keys have been asked the first time; the rows are the same."""
    # Django does not translate the errors of COPY by itself.
    with transaction.atomic(), connection.wrap_database_errors, connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table in change.other:
            cursor.execute(SQL("DELETE FROM {}").format(Identifier(table)))
        for table, lines in (change.more | change.other).items():
            with cursor.copy(SQL("COPY {} FROM STDIN").format(Identifier(table))) as copy:
                copy.write(b"".join(lines))
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")


def _rows(cursor: Any, table: str) -> list[bytes]:
    with cursor.copy(SQL("COPY {} TO STDOUT").format(Identifier(table))) as copy:
        return b"".join(map(bytes, copy)).splitlines(keepends=True)

"""What many tests begin with is made by the services once per worker; after that the same rows are put back.

Only where that is the same: on the tables as they were the first time, and while the clock runs. Otherwise the
services make it anew.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable
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


class Again(Generic[Made]):
    """Makes something in the database; the second time by its rows."""

    def __init__(self, make: Callable[..., Made]) -> None:
        self.make = make
        self.rows: Rows | None = None
        self.made = b""

    def __call__(self, *given: Any, as_before: bool = True) -> tuple[Made, bool]:
        """What was made, and whether its rows are those of the first time, as what it is given must be."""
        if not as_before or abs(clock.now() - timezone.now()) > timedelta(minutes=1):
            return self.make(*given), False
        cache.clear()
        if self.rows is None:
            return self._first(*given)
        try:
            with transaction.atomic():
                _put(self.rows)
        except IntegrityError:
            return self.make(*given), False
        return pickle.loads(self.made), True  # noqa: S301 - written by ourselves

    def _first(self, *given: Any) -> tuple[Made, bool]:
        before = _all_rows()
        made = self.make(*given)
        after = _all_rows()
        if all(set(lines) <= set(after.get(table, ())) for table, lines in before.items()):
            known = {table: set(lines) for table, lines in before.items()}
            new = {
                table: [one for one in lines if one not in known.get(table, ())]
                for table, lines in after.items()
            }
            self.rows = {table: lines for table, lines in new.items() if lines}
            self.made = pickle.dumps(made)
        return made, self.rows is not None


def _all_rows() -> Rows:
    with connection.cursor() as cursor:
        return {table: _rows(cursor, table) for table in tables_with_rows(cursor)}


def _rows(cursor: Any, table: str) -> list[bytes]:
    with cursor.copy(SQL("COPY {} TO STDOUT").format(Identifier(table))) as copy:
        return b"".join(map(bytes, copy)).splitlines(keepends=True)


def _put(rows: Rows) -> None:
    """Triggers and foreign keys have been asked the first time; the rows are the same."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        for table, lines in rows.items():
            with cursor.copy(SQL("COPY {} FROM STDIN").format(Identifier(table))) as copy:
                copy.write(b"".join(lines))
        cursor.execute("SET LOCAL session_replication_role = DEFAULT")

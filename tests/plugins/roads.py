"""A road that many tests walk through the services is walked once per worker; after that its rows are put back.

Only where that is the same: from tables that stand as they stood the first time, which the database itself is asked;
told the same, on the same day, in the same language, with the settings of the tests, nothing replaced by another,
while the clock runs. Otherwise the road is walked again.
"""

from __future__ import annotations

import functools
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import FunctionType, SimpleNamespace
from typing import Any, ParamSpec, TypeVar

import pytest
from django.conf import UserSettingsHolder, settings
from django.db import connection
from django.db.models import Model
from django.utils.translation import get_language

from requests_app.core import clock
from requests_app.vault.models import StoredFile
from requests_app.vault.store import path_of
from tests.plugins.again import Change, Place, all_rows, change_between, clock_runs, put

Given = ParamSpec("Given")
Made = TypeVar("Made")
# The transaction, and how many rows it has written so far, also those it has taken back.
WRITTEN = """
SELECT pg_current_xact_id()::text, sum(pg_stat_get_xact_tuples_inserted(oid)
  + pg_stat_get_xact_tuples_updated(oid) + pg_stat_get_xact_tuples_deleted(oid))::bigint
FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"""


@dataclass(eq=False)
class Road:
    """What a walk changed, the files that belong to it, what it gave back, and where it ended."""

    change: Change
    files: tuple[Path, ...]
    made: bytes
    end: Place


class Here:
    """Where the test that runs stands, for as long as nobody writes anything or goes back."""

    def __init__(self) -> None:
        self.place: Place | None = None
        self.written: Any = None
        self.saved: Sequence[str | None] = ()
        self.patches: pytest.MonkeyPatch | None = None

    def nowhere(self, patches: pytest.MonkeyPatch) -> None:
        """A test begins, which replaces with these what it replaces."""
        self.place, self.patches = None, patches

    def at(self, place: Place) -> None:
        """The tables stand as they always do at this place."""
        self.place = place if connection.in_atomic_block else None
        if self.place:
            self.written, self.saved = _written(), tuple(connection.savepoint_ids)

    def now(self) -> Place | None:
        """The place, if the tables and all else are still so."""
        if self.place is None or isinstance(settings._wrapped, UserSettingsHolder) or self._patched():
            return None
        deeper = tuple(connection.savepoint_ids[: len(self.saved)]) == self.saved
        return self.place if deeper and clock_runs() and _written() == self.written else None

    def _patched(self) -> bool:
        return bool(self.patches and (self.patches._setattr or self.patches._setitem))


here = Here()


def once(walk: Callable[Given, Made]) -> Callable[Given, Made]:
    """From every place this road is walked once."""

    @functools.wraps(walk)
    def go(*given: Given.args, **more: Given.kwargs) -> Made:
        told = plain((given, more))
        place = here.now() if told is not None else None
        if place is None:
            return walk(*given, **more)
        key = (walk.__module__, walk.__qualname__, clock.today(), get_language(), told)
        road = place.roads.get(key)
        if road is None or not all(file.exists() for file in road.files):
            return _first(place, key, lambda: walk(*given, **more))
        put(road.change)
        here.at(road.end)
        made: Made = pickle.loads(road.made)  # noqa: S301 - written by ourselves
        return made

    return go


def _first(place: Place, key: Any, walk: Callable[[], Made]) -> Made:
    before = all_rows()
    made = walk()
    files = tuple(map(path_of, StoredFile.objects.filter(removed_at=None).values_list("pk", flat=True)))
    place.roads[key] = road = Road(change_between(before, all_rows()), files, pickle.dumps(made), Place())
    here.at(road.end)
    return made


def plain(said: Any) -> Any:
    """What was said, to be compared; nothing where that cannot be."""
    if said is None or isinstance(said, str | int | date):
        return type(said), said
    if isinstance(said, FunctionType):
        return None if "<" in said.__qualname__ else (said.__module__, said.__qualname__)
    if isinstance(said, Model):
        said = {one.attname: str(said.__dict__.get(one.attname)) for one in said._meta.concrete_fields}
    if isinstance(said, SimpleNamespace):
        said = vars(said)
    if isinstance(said, dict):
        said = list(said.items())
    if not isinstance(said, list | tuple):
        return None
    parts = tuple(map(plain, said))
    return None if None in parts else parts


def _written() -> Any:
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return cursor.fetchone()

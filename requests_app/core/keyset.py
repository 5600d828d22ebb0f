"""Pages of a list by key instead of by number: each is read from one index, whatever the number of rows."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

SIZE = 25
Row = dict[str, Any]


@dataclass(frozen=True)
class Sort:
    """An order with a unique key: the column (`kind` says what it holds), then the id."""

    column: str
    newest_first: bool
    label: str
    kind: str = "text"  # text | moment | day

    @property
    def order(self) -> tuple[str, str]:
        sign = "-" if self.newest_first else ""
        return f"{sign}{self.column}", f"{sign}id"


@dataclass(frozen=True)
class Page:
    """One page of rows and the keys of its neighbours ("" where there is none)."""

    rows: list[Row] = field(default_factory=list)
    older: str = ""
    newer: str = ""


def page_of(
    found: QuerySet[Any],
    sort: Sort,
    columns: Sequence[str],
    *,
    after: str = "",
    before: str = "",
    size: int = SIZE,
) -> Page:
    """The page after (or before) a key. A key that somebody made up shows the first page."""
    key = _read(after or before, sort)
    backwards = bool(before and not after and key)
    if key:
        found = found.filter(_beyond(sort, key, backwards=backwards))
    order = _reversed(sort.order) if backwards else sort.order
    rows = list(found.order_by(*order).values(*columns)[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    if backwards:
        rows.reverse()
    has_newer, has_older = (more, True) if backwards else (bool(key), more)
    return Page(
        rows,
        older=_write(rows[-1], sort) if rows and has_older else "",
        newer=_write(rows[0], sort) if rows and has_newer else "",
    )


def _beyond(sort: Sort, key: tuple[Any, str], *, backwards: bool) -> Q:
    compare = "lt" if sort.newest_first != backwards else "gt"
    value, pk = key
    # The first clause alone can be read from the index; the second breaks ties.
    return Q(**{f"{sort.column}__{compare}e": value}) & (
        Q(**{f"{sort.column}__{compare}": value}) | Q(**{f"id__{compare}": pk})
    )


def _reversed(order: tuple[str, str]) -> tuple[str, ...]:
    return tuple(column[1:] if column.startswith("-") else f"-{column}" for column in order)


def _write(row: Row, sort: Sort) -> str:
    value = row[sort.column]
    text = value.isoformat() if isinstance(value, date | datetime) else value
    return base64.urlsafe_b64encode(json.dumps([text, str(row["id"])]).encode()).decode().rstrip("=")


def _read(text: str, sort: Sort) -> tuple[Any, str] | None:
    """The key in an address, or None if there is none or it cannot be read."""
    try:
        value, pk = json.loads(base64.urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4)))
        if not isinstance(value, str):
            return None
        return _VALUES[sort.kind](value), str(UUID(str(pk)))
    except (ValueError, TypeError, AttributeError, binascii.Error):
        return None


def _moment(value: str) -> datetime:
    found = datetime.fromisoformat(value)
    if found.tzinfo is None:
        raise ValueError("A moment without a zone.")
    return found


def _text(value: str) -> str:
    if "\x00" in value:
        raise ValueError("PostgreSQL keeps no such text.")
    return value


_VALUES = {"text": _text, "moment": _moment, "day": date.fromisoformat}

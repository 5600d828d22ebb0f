"""Lists of outgoing requests: filters, sorting, search, and pages by key instead of by number.

A page is read as plain rows from one index, whatever the number of cases; nothing is counted.
"""

import base64
import binascii
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.assessment import queries as assessment
from requests_app.assessment.outcomes import Waits
from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.directory.models import State
from requests_app.outgoing.queries import visible_to
from requests_app.outgoing.states import LATE_WHILE, OWNERS, WITH_AUTHOR, WITH_US, Status

PAGE = 25
FEW_HITS = 500  # so many hits of a search are read at once; more are met soon enough along the list
COLUMNS = (
    "id",
    "reference",
    "case__title",
    "case__confidentiality",
    "case__urgency",
    "case__domestic_reference",
    "status",
    "requested_state",
    "authority__name",
    "officer__name",
    "moved_at",
    "due_on",
    "urgent",
    "their_reference",
)
Row = dict[str, Any]


@dataclass(frozen=True)
class Sort:
    """An order with a unique key: the column, then the id."""

    column: str
    newest_first: bool
    label: str

    @property
    def order(self) -> tuple[str, str]:
        sign = "-" if self.newest_first else ""
        return f"{sign}{self.column}", f"{sign}id"


SORTS = {
    "moved": Sort("moved_at", True, "Last change, newest first"),
    "oldest": Sort("moved_at", False, "Last change, oldest first"),
    "due": Sort("due_on", False, "Deadline, soonest first"),
    "reference": Sort("reference", False, "Reference"),
}


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to. Unknown values narrow to nothing rather than to everything."""

    status: str = ""
    owner: str = ""
    requested_state: str = ""
    officer: str = ""
    mine: bool = False
    late: bool = False
    urgent: bool = False
    search: str = ""


@dataclass(frozen=True)
class Page:
    """One page of rows and the keys of its neighbours ("" where there is none)."""

    rows: list[Row] = field(default_factory=list)
    older: str = ""
    newer: str = ""


def listing(
    user: User, filters: Filters, *, sort: str = "moved", after: str = "", before: str = "", size: int = PAGE
) -> Page:
    """The page after (or before) a key, among the requests this person may see."""
    chosen = SORTS.get(sort, SORTS["moved"])
    found = narrowed(user, filters)
    if chosen.column == "due_on":
        found = found.filter(due_on__isnull=False, closed_at__isnull=True)
    key = _read_key(after or before, chosen)
    backwards = bool(before and not after and key)
    if key:
        found = found.filter(_beyond(chosen, key, backwards=backwards))
    order = _reversed(chosen.order) if backwards else chosen.order
    rows = list(found.order_by(*order).values(*COLUMNS)[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    if backwards:
        rows.reverse()
    has_newer, has_older = (more, True) if backwards else (bool(key), more)
    if rows:
        name_states(rows)
    return Page(
        rows,
        older=_write_key(rows[-1], chosen) if rows and has_older else "",
        newer=_write_key(rows[0], chosen) if rows and has_newer else "",
    )


def narrowed(user: User, filters: Filters) -> QuerySet[Any]:
    """The visible requests that fit the filters."""
    wanted = {
        "status": filters.status,
        "requested_state": filters.requested_state,
        "urgent": filters.urgent,
    }
    found = visible_to(user).filter(**{column: value for column, value in wanted.items() if value})
    if filters.officer:
        # The id is looked up first: with it PostgreSQL knows how many cases to expect, and takes the right index.
        found = found.filter(officer_id__in=list(_ids_of(filters.officer)))
    if filters.owner:
        found = found.filter(status__in=_owned_by(filters.owner))
    if filters.mine:
        found = found.filter(waiting_for(user))
    if filters.late:
        found = found.filter(is_late())
    if filters.search.strip():
        found = found.filter(case__in=_hits(filters.search))
    return found


def _ids_of(username: str) -> QuerySet[User, UUID]:
    return User.objects.filter(username=username).values_list("pk", flat=True)


def _hits(text: str) -> Any:
    # A rare word must not send PostgreSQL through every case in search of a page full of hits.
    hits = casefile.matching(text)
    few = [row["pk"] for row in hits[: FEW_HITS + 1]]
    return few if len(few) <= FEW_HITS else hits


def export(user: User, filters: Filters, *, sort: str = "moved") -> Iterator[Row]:
    """Every row that fits, read piece by piece: for a file, not for a page."""
    chosen = SORTS.get(sort, SORTS["moved"])
    names = {state.code: state.name() for state in State.objects.all()}
    for row in narrowed(user, filters).order_by(*chosen.order).values(*COLUMNS).iterator(chunk_size=1000):
        row["state_name"] = names.get(row["requested_state"], "")
        yield row


def officers(user: User) -> list[tuple[str, str]]:
    """(user name, name) of the officers whose cases this person may see, for the filter."""
    found = User.objects.filter(role=Role.OFFICER)
    if user.role == Role.OFFICER:
        found = found.filter(authority=user.authority)
    return list(found.order_by("name").values_list("username", "name")[:200])


def states_in_use(user: User, language: str = "en") -> list[tuple[str, str]]:
    """(code, name) of the States to which this person sees requests: one probe of an index per State."""
    asked = visible_to(user).filter(requested_state=OuterRef("code"))
    found = [(state.code, state.name(language)) for state in State.objects.filter(Exists(asked))]
    return sorted(found, key=lambda one: one[1])


def waiting_for(user: User) -> Q:
    """Which visible requests this person must act on."""
    if user.role == Role.OFFICER:
        return Q(status__in=WITH_AUTHOR)
    if user.role == Role.REVIEWER:
        return Q(status__in=WITH_US)
    if user.role == Role.RIGHTS_ADVISER:
        return Q(case__in=assessment.cases_waiting_for(Waits.ADVISER))
    if user.role == Role.SUPERVISOR:
        return Q(case__in=assessment.cases_waiting_for(Waits.SUPERVISOR))
    return Q(pk__in=[])


def is_late(today: date | None = None) -> Q:
    """The deadline has passed and the request is still on its way."""
    return Q(due_on__lt=today or clock.today(), closed_at__isnull=True, status__in=LATE_WHILE)


def _owned_by(name: str) -> list[Status]:
    return [status for status in Status if OWNERS[status].name.lower() == name]


def name_states(rows: list[Row], language: str = "en") -> None:
    """Put the name of the requested State into each row, with one query for the whole page."""
    codes = {row["requested_state"] for row in rows} - {""}
    found = State.objects.filter(code__in=codes).order_by().values_list("code", "names")
    names = {code: given.get(language) or given.get("en") or code for code, given in found}  # as State.name()
    for row in rows:
        row["state_name"] = names.get(row["requested_state"], "")


def _beyond(sort: Sort, key: tuple[Any, str], *, backwards: bool) -> Q:
    compare = "lt" if sort.newest_first != backwards else "gt"
    value, pk = key
    # The first clause alone can be read from the index; the second breaks ties.
    return Q(**{f"{sort.column}__{compare}e": value}) & (
        Q(**{f"{sort.column}__{compare}": value}) | Q(**{f"id__{compare}": pk})
    )


def _reversed(order: tuple[str, str]) -> tuple[str, ...]:
    return tuple(column[1:] if column.startswith("-") else f"-{column}" for column in order)


def _write_key(row: Row, sort: Sort) -> str:
    value = row[sort.column]
    text = value.isoformat() if isinstance(value, date | datetime) else value
    return base64.urlsafe_b64encode(json.dumps([text, str(row["id"])]).encode()).decode().rstrip("=")


def _read_key(text: str, sort: Sort) -> tuple[Any, str] | None:
    """The key in an address, or None if there is none or somebody made it up: then the first page is shown."""
    try:
        value, pk = json.loads(base64.urlsafe_b64decode(text.encode() + b"=" * (-len(text) % 4)))
        if sort.column == "moved_at":
            value = datetime.fromisoformat(value)
        elif sort.column == "due_on":
            value = date.fromisoformat(value)
        elif not isinstance(value, str):
            return None
        return value, str(UUID(str(pk)))
    except (ValueError, TypeError, AttributeError, binascii.Error):
        return None

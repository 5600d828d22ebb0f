"""Lists of outgoing requests: filters, sorting, search, and pages by key instead of by number.

A page is read as plain rows from one index, whatever the number of cases; nothing is counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.assessment import queries as assessment
from requests_app.assessment.outcomes import Waits
from requests_app.casefile.listing import every_row, found_by, ids_of, name_states
from requests_app.casefile.listing import states_in_use as states_among
from requests_app.core import clock
from requests_app.core.keyset import SIZE, Page, Row, Sort, page_of
from requests_app.outgoing.queries import visible_to
from requests_app.outgoing.states import LATE_WHILE, OWNERS, WITH_AUTHOR, WITH_US, Status

STATE = "requested_state"
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
SORTS = {
    "moved": Sort("moved_at", True, "Last change, newest first", "moment"),
    "oldest": Sort("moved_at", False, "Last change, oldest first", "moment"),
    "due": Sort("due_on", False, "Deadline, soonest first", "day"),
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


def listing(
    user: User, filters: Filters, *, sort: str = "moved", after: str = "", before: str = "", size: int = SIZE
) -> Page:
    """The page after (or before) a key, among the requests this person may see."""
    chosen = SORTS.get(sort, SORTS["moved"])
    found = narrowed(user, filters)
    if chosen.kind == "day":
        found = found.filter(**{f"{chosen.column}__isnull": False}, closed_at__isnull=True)
    page = page_of(found, chosen, COLUMNS, after=after, before=before, size=size)
    if page.rows:
        name_states(page.rows, STATE)
    return page


def narrowed(user: User, filters: Filters) -> QuerySet[Any]:
    """The visible requests that fit the filters."""
    wanted = {
        "status": filters.status,
        "requested_state": filters.requested_state,
        "urgent": filters.urgent,
    }
    found = visible_to(user).filter(**{column: value for column, value in wanted.items() if value})
    if filters.officer:
        found = found.filter(officer_id__in=ids_of(filters.officer))
    if filters.owner:
        found = found.filter(status__in=_owned_by(filters.owner))
    if filters.mine:
        found = found.filter(waiting_for(user))
    if filters.late:
        found = found.filter(is_late())
    if filters.search.strip():
        found = found.filter(case__in=found_by(filters.search))
    return found


def export(user: User, filters: Filters, *, sort: str = "moved") -> Iterator[Row]:
    """Every row that fits, read piece by piece: for a file, not for a page."""
    return every_row(narrowed(user, filters), SORTS.get(sort, SORTS["moved"]), COLUMNS, STATE)


def officers(user: User) -> list[tuple[str, str]]:
    """(user name, name) of the officers whose cases this person may see, for the filter."""
    found = User.objects.filter(role=Role.OFFICER)
    if user.role == Role.OFFICER:
        found = found.filter(authority=user.authority)
    return list(found.order_by("name").values_list("username", "name")[:200])


def states_in_use(user: User) -> list[tuple[str, str]]:
    """(code, name) of the States to which this person sees requests."""
    return states_among(visible_to(user), STATE)


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

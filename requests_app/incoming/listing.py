"""Lists of the requests of other States: filters, sorting, search, and pages by key instead of by number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.assessment import queries as assessment
from requests_app.assessment.outcomes import Waits
from requests_app.casefile.listing import every_row, found_by, ids_of, name_states
from requests_app.casefile.listing import states_in_use as states_among
from requests_app.core import clock
from requests_app.core.keyset import SIZE, Page, Row, Sort, page_of
from requests_app.incoming.queries import visible_to
from requests_app.incoming.rulings import DecisionProposal
from requests_app.incoming.states import ENDED, OWNERS, Owner, Status

STATE = "requesting_state"
COLUMNS = (
    "id",
    "reference",
    "case__title",
    "case__confidentiality",
    "due_on",
    "status",
    "requesting_state",
    "sender__name",
    "sender_name",
    "officer__name",
    "received_at",
    "moved_at",
    "review_on",
    "urgency",
    "channel",
    "their_reference",
)
SORTS = {
    "moved": Sort("moved_at", True, "Last change, newest first", "moment"),
    "oldest": Sort("moved_at", False, "Last change, oldest first", "moment"),
    "received": Sort("received_at", True, "Received, newest first", "moment"),
    "due": Sort("due_on", False, "Day named, soonest first", "day"),
    "review": Sort("review_on", False, "Review date, soonest first", "day"),
    "reference": Sort("reference", False, "Reference"),
}
AT_THE_DOOR = (Status.RECEIVED, Status.AUTHENTICATION, Status.VERIFICATION, Status.REGISTERED)
"""What the 24/7 point may do by itself."""
LATE_WHILE = tuple(
    status
    for status in Status
    if status not in (*ENDED, Status.REFUSED, Status.LAPSED, Status.TRANSMITTED, Status.FOLLOW_UP)
)
"""Where a day that passed matters: nothing has left yet."""
WITH_REVIEWERS = tuple(
    status for status in Status if OWNERS[status] in (Owner.CENTRAL, Owner.COURT) and status not in ENDED
)


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to. Unknown values narrow to nothing rather than to everything."""

    status: str = ""
    owner: str = ""
    requesting_state: str = ""
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
    wanted = {"status": filters.status, "requesting_state": filters.requesting_state}
    found = visible_to(user).filter(**{column: value for column, value in wanted.items() if value})
    if filters.officer:
        found = found.filter(officer_id__in=ids_of(filters.officer))
    if filters.owner:
        found = found.filter(status__in=_owned_by(filters.owner))
    if filters.urgent:
        found = found.filter(urgent=True)
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
    """(user name, name) of those in charge of requests this person may see, for the filter."""
    theirs = visible_to(user).filter(officer=OuterRef("pk"))
    found = User.objects.filter(role__in=(Role.REVIEWER, Role.DUTY_OFFICER)).filter(Exists(theirs))
    return list(found.order_by("name").values_list("username", "name")[:200])


def states_in_use(user: User) -> list[tuple[str, str]]:
    """(code, name) of the States whose requests this person sees."""
    return states_among(visible_to(user), STATE)


def waiting_for(user: User) -> Q:
    """Which visible requests this person must act on."""
    if user.role == Role.REVIEWER:
        own = DecisionProposal.objects.filter(
            incoming=OuterRef("pk"), outcome=DecisionProposal.Outcome.OPEN, recorded_by=user
        )
        return Q(status__in=WITH_REVIEWERS) | Q(~Exists(own), status=Status.PROPOSED)
    if user.role == Role.DUTY_OFFICER:
        return Q(status__in=AT_THE_DOOR)
    if user.role == Role.RIGHTS_ADVISER:
        return Q(status=Status.RIGHTS) | Q(case__in=assessment.cases_waiting_for(Waits.ADVISER))
    if user.role == Role.SUPERVISOR:
        return Q(status=Status.PROPOSED) | Q(case__in=assessment.cases_waiting_for(Waits.SUPERVISOR))
    return Q(pk__in=[])


def is_late() -> Q:
    """A day named in the request, or the day of a review, has passed and the request is still open."""
    today = clock.today()
    passed = Q(due_on__lt=today) | Q(status=Status.POSTPONED, review_on__lt=today)
    return passed & Q(status__in=LATE_WHILE)


def _owned_by(name: str) -> list[Status]:
    return [status for status in Status if OWNERS[status].name.lower() == name]

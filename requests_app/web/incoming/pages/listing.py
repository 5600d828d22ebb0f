"""What the list of requests of other States shows: the rows, the filters, the neighbours of the page."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.incoming import listing
from requests_app.incoming.listing import SORTS, Filters
from requests_app.incoming.states import Owner, Status
from requests_app.web.components import Chip, Empty, Link, Pager
from requests_app.web.incoming.pages.rows import rows_html
from requests_app.web.incoming.wording.states import OWNER_LABELS
from requests_app.web.lists import (
    Choices,
    Flag,
    KeptChoices,
    Select,
    as_query,
    chips,
    neighbour,
    options,
    typed,
)

USUAL = "moved"
FLAGS = {"mine": "Waits for me", "late": "Late", "urgent": "Urgent"}
LABELS = {
    "search": "Search",
    "status": "Status",
    "owner": "Next step with",
    "requesting_state": "State",
    "officer": "Registered by",
}
STATUSES: Choices = tuple((str(status), str(status.label)) for status in Status)
OWNERS: Choices = tuple((owner.name.lower(), OWNER_LABELS[owner]) for owner in Owner)
ORDERS: Choices = tuple((key, sort.label) for key, sort in SORTS.items())


def _choices(user: User) -> dict[str, Choices]:
    return {
        "officer": tuple(listing.officers(user)),
        "requesting_state": tuple(listing.states_in_use(user)),
    }


CHOICES = KeptChoices(_choices)


@dataclass(frozen=True)
class ListPage:
    """The list of requests of other States."""

    rows: SafeString
    search: str
    selects: tuple[Select, ...]
    flags: tuple[Flag, ...]
    chips: tuple[Chip, ...]
    pager: Pager
    export_url: str
    register_url: str
    empty: Empty


def read_filters(query: Mapping[str, str]) -> tuple[Filters, str]:
    """The filters and the order of an address. Raises Invalid for what no form of ours sends."""
    given: dict[str, Any] = {name: typed(query.get(name, "")) for name in LABELS}
    flags: dict[str, Any] = {name: query.get(name, "") == "1" for name in FLAGS}
    sort = query.get("sort", "")
    return Filters(**given, **flags), sort if sort in SORTS else USUAL


def requests(user: User, query: Mapping[str, str]) -> ListPage:
    """One page of the list for this person."""
    filters, sort = read_filters(query)
    after, before = typed(query.get("after", "")), typed(query.get("before", ""))
    found = listing.listing(user, filters, sort=sort, after=after, before=before)
    kept, choices = as_query(asdict(filters), sort, USUAL), CHOICES.of(user)
    may_register = user.holds(Permission.INCOMING_REGISTER)
    return ListPage(
        rows=rows_html(found.rows),
        search=filters.search,
        selects=_selects(filters, sort, choices),
        flags=tuple(Flag(name, label, getattr(filters, name)) for name, label in FLAGS.items()),
        chips=chips(kept, LABELS, FLAGS, {**choices, "status": STATUSES, "owner": OWNERS}),
        pager=Pager(
            newer=neighbour(kept, "before", found.newer), older=neighbour(kept, "after", found.older)
        ),
        export_url=f"{reverse('incoming:export')}?{urlencode(kept)}",
        register_url=reverse("incoming:register") if may_register else "",
        empty=_empty(user, filters) if not found.rows else Empty("", ""),
    )


def _selects(filters: Filters, sort: str, choices: dict[str, Choices]) -> tuple[Select, ...]:
    states, officers = choices["requesting_state"], choices["officer"]
    return (
        Select("status", "Status", options(STATUSES, filters.status, "Any status")),
        Select("owner", "Next step with", options(OWNERS, filters.owner, "Anybody")),
        Select(
            "requesting_state", "Requesting State", options(states, filters.requesting_state, "Any State")
        ),
        Select("officer", "Registered by", options(officers, filters.officer, "Anybody")),
        Select("sort", "Order", options(ORDERS, sort, "")),
    )


def _empty(user: User, filters: Filters) -> Empty:
    if filters != Filters():
        text = "Take a filter away, or search with fewer words. A reference is found whole; a word by its beginning."
        return Empty("No request fits.", text, (Link("Show all requests", reverse("incoming:list")),))
    if user.holds(Permission.INCOMING_REGISTER):
        link = Link("Register a request", reverse("incoming:register"))
        return Empty(
            "No State has asked us for anything yet.",
            "Register what comes in, on paper or by e-mail.",
            (link,),
        )
    return Empty(
        "No State has asked us for anything yet.", "Requests appear here as soon as they are registered."
    )

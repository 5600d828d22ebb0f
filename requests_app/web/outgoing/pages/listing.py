"""What the list of requests shows: the rows, the filters with their choices, the neighbours of the page."""

import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.core.text import clean
from requests_app.outgoing import listing
from requests_app.outgoing.listing import SORTS, Filters
from requests_app.outgoing.states import Owner, Status
from requests_app.web.components import Chip, Empty, Link, Pager
from requests_app.web.outgoing.pages.rows import rows_html
from requests_app.web.outgoing.wording import OWNER_LABELS

LONGEST = 200
CHOICES_KEPT_SECONDS = 300
FLAGS = {"mine": "Waits for me", "late": "Late", "urgent": "Urgent"}
LABELS = {
    "search": "Search",
    "status": "Status",
    "owner": "Next step with",
    "requested_state": "State",
    "officer": "Officer",
}

Choices = tuple[tuple[str, str], ...]
STATUSES: Choices = tuple((str(status), str(status.label)) for status in Status)
OWNERS: Choices = tuple((owner.name.lower(), OWNER_LABELS[owner]) for owner in Owner)
ORDERS: Choices = tuple((key, sort.label) for key, sort in SORTS.items())


@dataclass(frozen=True)
class Select:
    """A drop-down of the filter, its options ready."""

    name: str
    label: str
    options: SafeString


@dataclass(frozen=True)
class Flag:
    """A tick box of the filter."""

    name: str
    label: str
    on: bool


@dataclass(frozen=True)
class ListPage:
    """The list of requests."""

    rows: SafeString
    search: str
    selects: tuple[Select, ...]
    flags: tuple[Flag, ...]
    chips: tuple[Chip, ...]
    pager: Pager
    export_url: str
    may_start: bool
    empty: Empty


def read_filters(query: Mapping[str, str]) -> tuple[Filters, str]:
    """The filters and the order of an address. Raises Invalid for what no form of ours sends."""
    given: dict[str, Any] = {name: _text(query.get(name, "")) for name in LABELS}
    flags: dict[str, Any] = {name: query.get(name, "") == "1" for name in FLAGS}
    sort = query.get("sort", "")
    return Filters(**given, **flags), sort if sort in SORTS else "moved"


def requests(user: User, query: Mapping[str, str]) -> ListPage:
    """One page of the list for this person."""
    filters, sort = read_filters(query)
    after, before = _text(query.get("after", "")), _text(query.get("before", ""))
    found = listing.listing(user, filters, sort=sort, after=after, before=before)
    kept = _as_query(filters, sort)
    choices = _choices(user)
    return ListPage(
        rows=rows_html(found.rows),
        search=filters.search,
        selects=_selects(filters, sort, choices),
        flags=tuple(Flag(name, label, getattr(filters, name)) for name, label in FLAGS.items()),
        chips=_chips(filters, sort, choices),
        pager=Pager(newer=_page(kept, "before", found.newer), older=_page(kept, "after", found.older)),
        export_url=f"{reverse('outgoing:export')}?{urlencode(kept)}",
        may_start=user.holds(Permission.CASEFILE_DRAFT),
        empty=_empty(user, filters) if not found.rows else Empty("", ""),
    )


def _text(value: str) -> str:
    if len(value) > LONGEST:
        raise Invalid(f"Search with at most {LONGEST} characters.")
    return clean(value).strip()


def _as_query(filters: Filters, sort: str) -> dict[str, str]:
    kept = {name: "1" if value is True else value for name, value in asdict(filters).items() if value}
    return kept | ({"sort": sort} if sort != "moved" else {})


def _page(kept: dict[str, str], side: str, key: str) -> str:
    return f"?{urlencode({**kept, side: key})}" if key else ""


def _chips(filters: Filters, sort: str, choices: dict[str, Choices]) -> tuple[Chip, ...]:
    kept = _as_query(filters, sort)
    names = {**choices, "status": STATUSES, "owner": OWNERS}
    chips = []
    for name, value in kept.items():
        if name == "sort":
            continue
        label = FLAGS.get(name) or f"{LABELS[name]}: {dict(names.get(name, ())).get(value, value)}"
        rest = urlencode({key: other for key, other in kept.items() if key != name})
        chips.append(Chip(label, f"?{rest}"))
    return tuple(chips)


def _selects(filters: Filters, sort: str, choices: dict[str, Choices]) -> tuple[Select, ...]:
    return (
        Select("status", "Status", _options(STATUSES, filters.status, "Any status")),
        Select("owner", "Next step with", _options(OWNERS, filters.owner, "Anybody")),
        Select(
            "requested_state",
            "Requested State",
            _options(choices["requested_state"], filters.requested_state, "Any State"),
        ),
        Select("officer", "Officer", _options(choices["officer"], filters.officer, "Any officer")),
        Select("sort", "Order", _options(ORDERS, sort, "")),
    )


@lru_cache(maxsize=512)
def _options(choices: Choices, chosen: str, nothing: str) -> SafeString:
    # The list of officers is long and nearly always the same.
    offered = [("", nothing), *choices] if nothing else choices
    options = ((value, " selected" if value == chosen else "", label) for value, label in offered)
    return format_html_join("", '<option value="{}"{}>{}</option>', options)


_kept: dict[str, tuple[float, dict[str, Choices]]] = {}


def _choices(user: User) -> dict[str, Choices]:
    """The officers and States to choose from, read at most every five minutes for each role and authority."""
    key = f"{user.role} {user.authority_id}"
    kept_at, choices = _kept.get(key, (0.0, {}))
    if not choices or time.monotonic() - kept_at > CHOICES_KEPT_SECONDS:
        choices = {
            "officer": tuple(listing.officers(user)),
            "requested_state": tuple(listing.states_in_use(user)),
        }
        _kept[key] = (time.monotonic(), choices)
    return choices


def _empty(user: User, filters: Filters) -> Empty:
    if filters != Filters():
        text = "Take a filter away, or search with fewer words. A reference is found whole; a word by its beginning."
        return Empty("No request fits.", text, (Link("Show all requests", reverse("outgoing:list")),))
    if user.holds(Permission.CASEFILE_DRAFT):
        link = Link("Start a request", reverse("outgoing:new"))
        return Empty(
            "There are no requests yet.", "Start with a title; everything else can follow later.", (link,)
        )
    return Empty("There are no requests yet.", "They appear here as soon as an officer has submitted one.")

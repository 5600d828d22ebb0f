"""Rows of a list of requests as ready HTML.

A page of the list prints hundreds of cells. Template tags for each of them would cost more than the query, so
the rows are filled in here, by plain formatting.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import cache, lru_cache
from html import escape
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from requests_app.core import clock
from requests_app.core.text import first_strong_dir
from requests_app.outgoing.states import LATE_WHILE, Status
from requests_app.web.outgoing.wording import COLOURS, owner_label

LATE = frozenset(str(status) for status in LATE_WHILE)


def rows_html(rows: Iterable[dict[str, Any]]) -> SafeString:
    """The rows of a table `app-list`. Every value that somebody typed is escaped where it is filled in."""
    look = _Look(clock.today(), timezone.get_current_timezone(), get_language() or "")
    return SafeString("".join([_row(row, look) for row in rows]))


@dataclass(frozen=True, slots=True)
class _Look:
    """What is the same for all rows of a page."""

    today: date
    zone: tzinfo
    language: str


def _row(row: dict[str, Any], look: _Look) -> str:
    status, due, title, theirs = row["status"], row["due_on"], row["case__title"], row["their_reference"]
    reference, state, officer = (
        escape(row["reference"]),
        escape(row["state_name"]),
        escape(row["officer__name"]),
    )
    shown = _words(due, look.language) if due else ""
    if due and due < look.today and status in LATE:
        shown = f'<span class="app-late">{shown} (late)</span>'
    note = f'<span class="app-note">Their reference: <bdi>{escape(theirs)}</bdi></span>' if theirs else ""
    return (
        f'<tr><th scope="row" data-label="Request">'
        f'<a class="govuk-link app-reference" href="{_base()}{reference}/">{reference}</a>'
        f"{_urgent() if row['urgent'] else ''}"
        f'<span class="app-list__title" dir="{first_strong_dir(title)}">{escape(title)}</span>{note}</th>'
        f'<td data-label="Status">{_status(status)}</td><td data-label="Requested State">{state}</td>'
        f'<td data-label="Next step with">{_owner(status)}</td><td data-label="Deadline">{shown}</td>'
        f'<td data-label="Last change">{_words(row["moved_at"].astimezone(look.zone).date(), look.language)}</td>'
        f'<td data-label="Officer"><bdi>{officer}</bdi></td></tr>'
    )


_TAG = '<strong class="govuk-tag govuk-tag--{}">{}</strong>'


@cache
def _base() -> str:
    return reverse("outgoing:list")


@cache
def _urgent() -> SafeString:
    return format_html(" " + _TAG, "orange", "Urgent")


@cache
def _status(status: str) -> SafeString:
    return format_html(_TAG, COLOURS[Status(status)], Status(status).label)


@cache
def _owner(status: str) -> str:
    return escape(owner_label(status))


@lru_cache(maxsize=4096)
def _words(day: date, language: str) -> str:
    """A date in words. `language` is only what it is remembered by: the words are those of the current one."""
    return escape(date_format(day, "j M Y"))

"""Rows of a list of requests as ready HTML.

A page of the list prints hundreds of cells. Template tags for each of them would cost more than the query, so
the rows are filled in here, by one format string.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from requests_app.core import clock
from requests_app.core.text import first_strong_dir
from requests_app.outgoing.listing import LATE_WHILE
from requests_app.outgoing.states import Status
from requests_app.web.outgoing.wording import COLOURS, owner_label

LATE = frozenset(str(status) for status in LATE_WHILE)
_ROW = (
    '<tr><th scope="row" data-label="Request"><a class="govuk-link app-reference" href="{url}">{reference}</a>'
    '{urgent}<span class="app-list__title" dir="{dir}">{title}</span>{theirs}</th>'
    '<td data-label="Status">{status}</td><td data-label="Requested State">{state}</td>'
    '<td data-label="Next step with">{owner}</td><td data-label="Deadline">{due}</td>'
    '<td data-label="Last change">{moved}</td><td data-label="Officer"><bdi>{officer}</bdi></td></tr>'
)


def rows_html(rows: Iterable[dict[str, Any]]) -> SafeString:
    """The rows of a table `app-list`; every value is escaped unless it was made by `format_html` here."""
    today, days = clock.today(), _Days()
    return format_html_join("", _ROW, (_cells(row, today, days) for row in rows))


def _cells(row: dict[str, Any], today: date, days: "_Days") -> dict[str, Any]:
    status, due, title = row["status"], row["due_on"], row["case__title"]
    theirs = row["their_reference"]
    return {
        "url": f"{_base()}{row['reference']}/",
        "reference": row["reference"],
        "urgent": _urgent() if row["urgent"] else "",
        "dir": first_strong_dir(title),
        "title": title,
        "theirs": format_html(_THEIRS, theirs) if theirs else "",
        "status": _status(status),
        "state": row["state_name"],
        "owner": owner_label(status),
        "due": days.due(due, late=due is not None and due < today and status in LATE),
        "moved": days.words(timezone.localtime(row["moved_at"]).date()),
        "officer": row["officer__name"],
    }


_THEIRS = '<span class="app-note">Their reference: <bdi>{}</bdi></span>'
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


class _Days:
    """Dates in words, each formatted once for a page: neighbours in a list share their days."""

    def __init__(self) -> None:
        self._words: dict[date, str] = {}

    def words(self, day: date) -> str:
        found = self._words.get(day)
        if found is None:
            found = self._words[day] = date_format(day, "j M Y")
        return found

    def due(self, day: date | None, *, late: bool) -> str:
        if day is None:
            return ""
        if late:
            return format_html('<span class="app-late">{} (late)</span>', self.words(day))
        return self.words(day)

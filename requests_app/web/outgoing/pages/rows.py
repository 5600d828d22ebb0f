"""Rows of a list of requests as ready HTML.

A page of the list prints hundreds of cells. Template tags for each of them would cost more than the query, so
the rows are filled in here, in plain Python; every value that somebody typed goes through `escape`.
"""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from requests_app.core import clock
from requests_app.core.text import first_strong_dir
from requests_app.outgoing.listing import LATE_WHILE
from requests_app.outgoing.states import Status
from requests_app.web.outgoing.wording import COLOURS, owner_label

LATE = frozenset(str(status) for status in LATE_WHILE)
_ROW = (
    '<tr><th scope="row" data-label="Request"><a class="govuk-link app-reference" href="{url}">{reference}</a>{urgent}'
    '<span class="app-list__title" dir="{dir}">{title}</span>{theirs}</th>'
    '<td data-label="Status">{status}</td><td data-label="Requested State">{state}</td>'
    '<td data-label="Next step with">{owner}</td><td data-label="Deadline">{due}</td>'
    '<td data-label="Last change">{moved}</td><td data-label="Officer"><bdi>{officer}</bdi></td></tr>'
)


def rows_html(rows: Iterable[dict[str, Any]]) -> SafeString:
    """The rows of a table `app-list`, escaped."""
    today, days = clock.today(), _Days()
    return mark_safe("".join(_row(row, today, days) for row in rows))  # noqa: S308  (each value is escaped in _row)


def _row(row: dict[str, Any], today: date, days: "_Days") -> str:
    status, due, title = row["status"], row["due_on"], row["case__title"]
    theirs = row["their_reference"]
    return _ROW.format(
        url=_base() + escape(row["reference"]) + "/",
        reference=escape(row["reference"]),
        urgent=_URGENT if row["urgent"] else "",
        dir=first_strong_dir(title),
        title=escape(title),
        theirs=f'<span class="app-note">Their reference: <bdi>{escape(theirs)}</bdi></span>'
        if theirs
        else "",
        status=_status(status),
        state=escape(row["state_name"]),
        owner=_owner(status),
        due=days.due(due, late=due is not None and due < today and status in LATE),
        moved=days.moved(row["moved_at"]),
        officer=escape(row["officer__name"]),
    )


_URGENT = ' <strong class="govuk-tag govuk-tag--orange">Urgent</strong>'


@cache
def _base() -> str:
    return reverse("outgoing:list")


@cache
def _status(status: str) -> str:
    colour = COLOURS[Status(status)]
    return f'<strong class="govuk-tag govuk-tag--{colour}">{escape(Status(status).label)}</strong>'


@cache
def _owner(status: str) -> str:
    return str(escape(owner_label(status)))


class _Days:
    """Dates in words, each formatted once for a page: neighbours in a list share their days."""

    def __init__(self) -> None:
        self._words: dict[date, str] = {}

    def words(self, day: date) -> str:
        found = self._words.get(day)
        if found is None:
            found = self._words[day] = str(escape(date_format(day, "j M Y")))
        return found

    def due(self, day: date | None, *, late: bool) -> str:
        if day is None:
            return ""
        return f'<span class="app-late">{self.words(day)} (late)</span>' if late else self.words(day)

    def moved(self, moment: datetime) -> str:
        return self.words(timezone.localdate(moment))

"""Rows of a list of requests as ready HTML.

A page of the list prints hundreds of cells. Template tags for each of them would cost more than the query, so
the rows are filled in here, by one format string.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from requests_app.core.text import first_strong_dir
from requests_app.outgoing.states import LATE_WHILE, Status
from requests_app.web.list_cells import LATE as LATE_DAY
from requests_app.web.list_cells import THEIRS, Look, escaped, look_now, tag, urgency, words
from requests_app.web.outgoing.wording import COLOURS, owner_label

LATE = frozenset(str(status) for status in LATE_WHILE)
_ROW = (
    '<tr><th scope="row" data-label="Request"><a class="govuk-link app-reference" href="{}{}/">{}</a>{}'
    '<span class="app-list__title" dir="{}">{}</span>{}</th>'
    '<td data-label="Status">{}</td><td data-label="Requested State">{}</td>'
    '<td data-label="Next step with">{}</td><td data-label="Deadline">{}</td>'
    '<td data-label="Last change">{}</td><td data-label="Officer"><bdi>{}</bdi></td></tr>'
)


def rows_html(rows: Iterable[dict[str, Any]]) -> SafeString:
    """The rows of a table `app-list`; every value is escaped unless it was made by `format_html` here."""
    look = look_now()
    return format_html_join("", _ROW, (_cells(row, look) for row in rows))


def _cells(row: dict[str, Any], look: Look) -> tuple[str, ...]:
    status, title, theirs = row["status"], row["case__title"], row["their_reference"]
    reference = escape(row["reference"])
    return (
        _base(),
        reference,
        reference,
        urgency(row["case__urgency"]),
        escaped(first_strong_dir(title)),
        title,
        format_html(THEIRS, theirs) if theirs else "",
        _status(status),
        escaped(row["state_name"]),
        escaped(owner_label(status)),
        _due(row["due_on"], status, look),
        look.moment(row["moved_at"]),
        escaped(row["officer__name"]),
    )


def _due(day: date | None, status: str, look: Look) -> str:
    if day is None:
        return ""
    said = words(day, look.language)
    return format_html(LATE_DAY, said) if day < look.today and status in LATE else said


@cache
def _base() -> str:
    return escape(reverse("outgoing:list"))


@cache
def _status(status: str) -> SafeString:
    known = Status(status)
    return tag(COLOURS[known], str(known.label))

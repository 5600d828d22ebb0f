"""Rows of a list of requests of other States as ready HTML: one format string, no tags per cell."""

from collections.abc import Iterable
from functools import cache
from typing import Any

from django.urls import reverse
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString

from requests_app.core.text import first_strong_dir
from requests_app.incoming.listing import LATE_WHILE
from requests_app.incoming.states import Status
from requests_app.web.incoming.wording.states import COLOURS, owner_label
from requests_app.web.list_cells import LATE as LATE_DAY
from requests_app.web.list_cells import THEIRS, Look, escaped, look_now, tag, urgency, words

LATE = frozenset(str(status) for status in LATE_WHILE)
_ROW = (
    '<tr><th scope="row" data-label="Request"><a class="govuk-link app-reference" href="{}{}/">{}</a>{}'
    '<span class="app-list__title" dir="{}">{}</span>{}</th>'
    '<td data-label="Status">{}</td><td data-label="Requesting State">{}{}</td>'
    '<td data-label="Next step with">{}</td><td data-label="Day named">{}</td>'
    '<td data-label="Received">{}</td><td data-label="Last change">{}</td></tr>'
)
_SENDER = '<span class="app-note"><bdi>{}</bdi></span>'


def rows_html(rows: Iterable[dict[str, Any]]) -> SafeString:
    """The rows of a table `app-list`; every value is escaped unless it was made by `format_html` here."""
    look = look_now()
    return format_html_join("", _ROW, (_cells(row, look) for row in rows))


def _cells(row: dict[str, Any], look: Look) -> tuple[str, ...]:
    title, theirs, reference = row["case__title"], row["their_reference"], escape(row["reference"])
    sender = row["sender__name"] or row["sender_name"]
    return (
        _base(),
        reference,
        reference,
        urgency(row["urgency"]),
        escaped(first_strong_dir(title)),
        title,
        format_html(THEIRS, theirs) if theirs else "",
        _status(row["status"]),
        escaped(row["state_name"]),
        format_html(_SENDER, sender) if sender else "",
        escaped(owner_label(row["status"])),
        _due(row, look),
        look.moment(row["received_at"]),
        look.moment(row["moved_at"]),
    )


def _due(row: dict[str, Any], look: Look) -> str:
    """The day on which something is due: of the review while postponed, else the one the request names."""
    day = row["review_on"] if row["status"] == Status.POSTPONED else row["due_on"]
    if day is None:
        return ""
    said = words(day, look.language)
    return format_html(LATE_DAY, said) if day < look.today and row["status"] in LATE else said


@cache
def _base() -> str:
    return escape(reverse("incoming:list"))


@cache
def _status(status: str) -> SafeString:
    known = Status(status)
    return tag(COLOURS[known], str(known.label))

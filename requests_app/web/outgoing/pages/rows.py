"""Rows of a list of requests as ready HTML.

A page of the list prints hundreds of cells. Template tags for each of them would cost more than the query, so
the rows are filled in here, by one format string.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import cache, lru_cache
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from requests_app.core import clock
from requests_app.core.text import first_strong_dir
from requests_app.outgoing.states import LATE_WHILE, Status
from requests_app.web.case_head import URGENCY
from requests_app.web.outgoing.wording import COLOURS, owner_label

LATE = frozenset(str(status) for status in LATE_WHILE)
_ROW = (
    '<tr><th scope="row" data-label="Request"><a class="govuk-link app-reference" href="{}{}/">{}</a>{}'
    '<span class="app-list__title" dir="{}">{}</span>{}</th>'
    '<td data-label="Status">{}</td><td data-label="Requested State">{}</td>'
    '<td data-label="Next step with">{}</td><td data-label="Deadline">{}</td>'
    '<td data-label="Last change">{}</td><td data-label="Officer"><bdi>{}</bdi></td></tr>'
)
_THEIRS = '<span class="app-note">Their reference: <bdi>{}</bdi></span>'
_LATE = '<span class="app-late">{} (late)</span>'


def rows_html(rows: Iterable[dict[str, Any]]) -> SafeString:
    """The rows of a table `app-list`; every value is escaped unless it was made by `format_html` here."""
    look = _Look(clock.today(), timezone.get_current_timezone(), get_language() or "")
    return format_html_join("", _ROW, (_cells(row, look) for row in rows))


@dataclass(frozen=True, slots=True)
class _Look:
    """What is the same for all rows of a page."""

    today: date
    zone: tzinfo
    language: str


def _cells(row: dict[str, Any], look: _Look) -> tuple[str, ...]:
    status, title, theirs = row["status"], row["case__title"], row["their_reference"]
    reference = escape(row["reference"])
    return (
        _base(),
        reference,
        reference,
        _urgency(row["case__urgency"]),
        _escaped(first_strong_dir(title)),
        title,
        format_html(_THEIRS, theirs) if theirs else "",
        _status(status),
        _escaped(row["state_name"]),
        _escaped(owner_label(status)),
        _due(row["due_on"], status, look),
        _words(row["moved_at"].astimezone(look.zone).date(), look.language),
        _escaped(row["officer__name"]),
    )


def _due(day: date | None, status: str, look: _Look) -> str:
    if day is None:
        return ""
    words = _words(day, look.language)
    return format_html(_LATE, words) if day < look.today and status in LATE else words


# Names of States, owners and officers come again and again on a page.
_escaped = lru_cache(maxsize=4096)(escape)
_TAG = '<strong class="govuk-tag govuk-tag--{}">{}</strong>'


@cache
def _base() -> str:
    return escape(reverse("outgoing:list"))


@cache
def _urgency(code: str) -> str:
    tag = URGENCY.get(code)
    return format_html(" " + _TAG, tag.colour, tag.label) if tag else ""


@cache
def _status(status: str) -> SafeString:
    return format_html(_TAG, COLOURS[Status(status)], Status(status).label)


@lru_cache(maxsize=4096)
def _words(day: date, language: str) -> str:
    """A date in words. `language` is only what it is remembered by: the words are those of the current one."""
    return escape(date_format(day, "j M Y"))

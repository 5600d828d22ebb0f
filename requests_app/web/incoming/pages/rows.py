"""Rows of a list of requests of other States as ready HTML: one format string, no tags per cell."""

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
from requests_app.incoming.listing import LATE_WHILE
from requests_app.incoming.states import Status
from requests_app.web.case_head import URGENCY
from requests_app.web.incoming.wording.states import COLOURS, owner_label

LATE = frozenset(str(status) for status in LATE_WHILE)
_ROW = (
    '<tr><th scope="row" data-label="Request"><a class="govuk-link app-reference" href="{}{}/">{}</a>{}'
    '<span class="app-list__title" dir="{}">{}</span>{}</th>'
    '<td data-label="Status">{}</td><td data-label="Requesting State">{}{}</td>'
    '<td data-label="Next step with">{}</td><td data-label="Day named">{}</td>'
    '<td data-label="Received">{}</td><td data-label="Last change">{}</td></tr>'
)
_THEIRS = '<span class="app-note">Their reference: <bdi>{}</bdi></span>'
_SENDER = '<span class="app-note"><bdi>{}</bdi></span>'
_LATE = '<span class="app-late">{} (late)</span>'
_TAG = '<strong class="govuk-tag govuk-tag--{}">{}</strong>'


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

    def words(self, moment: Any) -> str:
        """The day of a moment, in words."""
        return _words(moment.astimezone(self.zone).date(), self.language)


def _cells(row: dict[str, Any], look: _Look) -> tuple[str, ...]:
    title, theirs, reference = row["case__title"], row["their_reference"], escape(row["reference"])
    sender = row["sender__name"] or row["sender_name"]
    return (
        _base(),
        reference,
        reference,
        _urgency(row["urgency"]),
        _escaped(first_strong_dir(title)),
        title,
        format_html(_THEIRS, theirs) if theirs else "",
        _status(row["status"]),
        _escaped(row["state_name"]),
        format_html(_SENDER, sender) if sender else "",
        _escaped(owner_label(row["status"])),
        _due(row, look),
        look.words(row["received_at"]),
        look.words(row["moved_at"]),
    )


def _due(row: dict[str, Any], look: _Look) -> str:
    """The day on which something is due: of the review while postponed, else the one the request names."""
    day = row["review_on"] if row["status"] == Status.POSTPONED else row["due_on"]
    if day is None:
        return ""
    words = _words(day, look.language)
    return format_html(_LATE, words) if day < look.today and row["status"] in LATE else words


# Names of States and owners come again and again on a page.
_escaped = lru_cache(maxsize=4096)(escape)


@cache
def _base() -> str:
    return escape(reverse("incoming:list"))


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

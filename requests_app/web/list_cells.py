"""Cells that the rows of long lists have in common, as ready HTML; what comes again on every page is remembered."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from functools import cache, lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from requests_app.core import clock
from requests_app.web.case_head import URGENCY

THEIRS = '<span class="app-note">Their reference: <bdi>{}</bdi></span>'
LATE = '<span class="app-late">{} (late)</span>'
TAG = '<strong class="govuk-tag govuk-tag--{}">{}</strong>'

# Names of States, owners and officers come again and again on a page.
escaped = lru_cache(maxsize=4096)(escape)


@dataclass(frozen=True, slots=True)
class Look:
    """What is the same for all rows of a page."""

    today: date
    zone: tzinfo
    language: str

    def moment(self, at: datetime) -> str:
        """The day of a moment at the seat of the portal, in words."""
        return words(at.astimezone(self.zone).date(), self.language)


def look_now() -> Look:
    """How rows look in this request."""
    return Look(clock.today(), timezone.get_current_timezone(), get_language() or "")


@cache
def urgency(code: str) -> str:
    """The tag beside a reference; nothing for an ordinary case."""
    tag = URGENCY.get(code)
    return format_html(" " + TAG, tag.colour, tag.label) if tag else ""


@cache
def tag(colour: str, label: str) -> SafeString:
    """A status in words and colour."""
    return format_html(TAG, colour, label)


@lru_cache(maxsize=4096)
def words(day: date, language: str) -> str:
    """A date in words. `language` is only what it is remembered by: the words are those of the current one."""
    return escape(date_format(day, "j M Y"))

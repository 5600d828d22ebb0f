"""An oral request is to be confirmed in writing at once: the clock that watches over it.

The treaties say at once and give no number (UNCAC Article 46(14)). The hours come from the setting
ORAL_CONFIRMATION_HOURS, which has no legal authority and says so wherever it is shown.
"""

from datetime import datetime, timedelta

from django.conf import settings

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.queries import visible_to
from requests_app.outgoing.states import Status


def confirm_by(outgoing: Outgoing) -> datetime | None:
    """Until when the written confirmation is expected; None unless a confirmation is outstanding."""
    return outgoing.moved_at + _hours() if outgoing.status == Status.SENT_ORALLY else None


def is_overdue(outgoing: Outgoing) -> bool:
    """Whether that moment has passed."""
    due = confirm_by(outgoing)
    return due is not None and due < clock.now()


def whose_number() -> str:
    """Where the hours come from, in the words of a page."""
    hours = settings.ORAL_CONFIRMATION_HOURS
    return f"{hours} {'hour' if hours == 1 else 'hours'} by a setting of this portal, without legal authority"


def to_confirm(user: User, *, most: int) -> list[Outgoing]:
    """Oral requests not yet confirmed, the longest waiting first; for those who confirm or watch over it.

    Read backwards from the index on status and last move, whatever the number of cases.
    """
    if not (user.holds(Permission.OUTGOING_CONFIRM) or user.holds(Permission.OUTGOING_ASSIGN)):
        return []
    found = visible_to(user).filter(status=Status.SENT_ORALLY).select_related("case")
    return list(found.order_by("moved_at", "id")[:most])


def _hours() -> timedelta:
    return timedelta(hours=settings.ORAL_CONFIRMATION_HOURS)

"""By when things are due that the treaties leave open: working values of this portal, without legal authority.

The acknowledgement within thirty minutes is the default K30 of the clocks. For the written confirmation the treaties
say "at once" (UNCAC Article 46(14)) and give no number; for the review afterwards they say nothing.
"""

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import timezone

from requests_app.core import clock
from requests_app.emergency.states import Status
from requests_app.law.clocks import CLOCKS

if TYPE_CHECKING:
    from requests_app.emergency.models import Emergency

ANSWER_WITHIN = next(
    timedelta(minutes=span.amount) for span in CLOCKS["K30"].spans if span.label == "emergency"
)


def answer_by(emergency: "Emergency") -> datetime | None:
    """Until when the call is to be answered; None once the caller was reached or it is ours."""
    if emergency.status != Status.REGISTERED or not emergency.asked_of_us:
        return None
    return emergency.received_at + ANSWER_WITHIN


def is_unanswered_too_long(emergency: "Emergency") -> bool:
    """Whether nobody has called back within the half hour."""
    due = answer_by(emergency)
    return due is not None and due < clock.now()


def confirm_by(emergency: "Emergency") -> datetime | None:
    """Until when the written confirmation is expected; None unless one is outstanding."""
    if emergency.status == Status.DELIVERED and emergency.delivered_at is not None:
        return emergency.delivered_at + _confirmation()
    if emergency.status in (Status.ASKED, Status.ANSWERED) and emergency.asked_at is not None:
        return emergency.asked_at + _confirmation()
    return None


def confirmation_is_overdue(emergency: "Emergency") -> bool:
    """Whether that moment has passed."""
    due = confirm_by(emergency)
    return due is not None and due < clock.now()


def review_by(decided_at: datetime) -> datetime:
    """The end of the next day at the seat of the portal."""
    local = timezone.localtime(decided_at)
    return datetime.combine(local.date() + timedelta(days=1), time(23, 59), tzinfo=local.tzinfo)


def review_is_overdue(emergency: "Emergency") -> bool:
    """Whether one person decided alone and nobody has looked at it in time."""
    if emergency.decided_at is None or emergency.reviewed_at is not None or emergency.status == Status.CLOSED:
        return False
    return review_by(emergency.decided_at) < clock.now()


def whose_number() -> str:
    """Where the hours come from, in the words of a page."""
    hours = settings.EMERGENCY_CONFIRMATION_HOURS
    return f"{hours} {'hour' if hours == 1 else 'hours'} by a setting of this portal, without legal authority"


def _confirmation() -> timedelta:
    return timedelta(hours=settings.EMERGENCY_CONFIRMATION_HOURS)

"""An oral request is to be confirmed in writing at once: the clock that watches over it.

The treaties say at once and give no number (UNCAC Article 46(14)). The hours come from the setting
ORAL_CONFIRMATION_HOURS or from a working value; neither has legal authority, which is said wherever it is shown.
"""

from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core import clock
from requests_app.deadlines import values
from requests_app.deadlines.declared import find
from requests_app.deadlines.models import Deadline
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.queries import visible_to
from requests_app.outgoing.states import Status

CLOCK = ("D01", "oral_request")


def confirm_by(outgoing: Outgoing) -> datetime | None:
    """Until when the written confirmation is expected; None unless a confirmation is outstanding."""
    if outgoing.status != Status.SENT_ORALLY:
        return None
    known = outgoing.__dict__.get("confirm_by")
    return known or _running().filter(case=outgoing.case_id).values_list("due_at", flat=True).first()


def is_overdue(outgoing: Outgoing) -> bool:
    """Whether that moment has passed."""
    due = confirm_by(outgoing)
    return due is not None and due < clock.now()


def whose_number() -> str:
    """Where the hours come from, in the words of a page."""
    span = values.length(find(*CLOCK))
    hours = span.amount if span else 0
    return f"{hours} {'hour' if hours == 1 else 'hours'} by a setting of this portal, without legal authority"


def to_confirm(user: User, *, most: int) -> list[Outgoing]:
    """Oral requests not yet confirmed, the longest waiting first; for those who confirm or watch over it.

    Read backwards from the index on status and last move, whatever the number of cases.
    """
    if not (user.holds(Permission.OUTGOING_CONFIRM) or user.holds(Permission.CASEFILE_ASSIGN)):
        return []
    due = Subquery(_running().filter(case=OuterRef("case_id")).values("due_at")[:1])
    found = visible_to(user).filter(status=Status.SENT_ORALLY).select_related("case").annotate(confirm_by=due)
    return list(found.order_by("moved_at", "id")[:most])


def _running() -> QuerySet[Deadline]:
    code, variant = CLOCK
    return Deadline.objects.filter(code=code, variant=variant, ended_at=None)

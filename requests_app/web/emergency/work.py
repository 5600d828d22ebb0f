"""Emergencies on the desk: calls to go on with, then decisions to review."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.emergency import queries, terms
from requests_app.emergency.models import Emergency
from requests_app.web.components import Todo
from requests_app.web.tags import moment

SHOWN = 10


def todos(user: User) -> list[Todo]:
    """What waits for this person in emergencies; calls to answer and confirmations stand among the clocks."""
    waiting = queries.waiting_for(user)
    found = [_call(one) for one in waiting.calls[:SHOWN]]
    return found + [_review(one) for one in waiting.reviews[:SHOWN]]


def _call(emergency: Emergency) -> Todo:
    return Todo(
        f"Emergency: {emergency.waits_for}",
        reverse("emergency:case", args=[emergency.reference]),
        f"{emergency.reference} {emergency.case.title}",
    )


def _review(emergency: Emergency) -> Todo:
    due = terms.review_by(emergency.decided_at) if emergency.decided_at else None
    return Todo(
        "Review an emergency as a second person",
        reverse("emergency:act", args=[emergency.reference, "review"]),
        f"{emergency.reference} {emergency.case.title}",
        f"by {moment(due)}" if due else "",
        alarm=terms.review_is_overdue(emergency),
    )

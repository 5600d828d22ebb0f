"""Emergencies on the desk: calls to answer first, then reviews, then confirmations that are overdue."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.emergency import queries, terms
from requests_app.emergency.models import Emergency
from requests_app.web.components import Todo
from requests_app.web.tags import moment

SHOWN = 10


def todos(user: User) -> list[Todo]:
    """What waits for this person in emergencies."""
    waiting = queries.waiting_for(user)
    found = [_call(one) for one in waiting.calls[:SHOWN]]
    found += [_review(one) for one in waiting.reviews[:SHOWN]]
    return found + [_confirmation(one) for one in waiting.confirmations[:SHOWN]]


def _call(emergency: Emergency) -> Todo:
    due = terms.answer_by(emergency)
    return Todo(
        f"Emergency call: {emergency.waits_for}",
        reverse("emergency:case", args=[emergency.reference]),
        f"{emergency.reference} {emergency.case.title}",
        f"by {moment(due)}" if due else "",
        alarm=True,
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


def _confirmation(emergency: Emergency) -> Todo:
    whose = "Chase the written confirmation" if emergency.asked_of_us else "Send our written confirmation"
    return Todo(
        f"{whose} of an emergency",
        reverse("emergency:case", args=[emergency.reference]),
        f"{emergency.reference} {emergency.case.title}",
        f"by {moment(terms.confirm_by(emergency))}",
        alarm=True,
    )

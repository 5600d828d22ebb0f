"""Oral requests on the desk: each is to be confirmed in writing, and overdue ones raise an alarm."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.outgoing import oral
from requests_app.web.components import Todo
from requests_app.web.tags import moment

SHOWN = 10


def to_confirm(user: User) -> list[Todo]:
    """For reviewers, who confirm, and supervisors, who watch over it."""
    return [
        Todo(
            "Confirm the oral request in writing",
            reverse("outgoing:case", args=[one.reference]),
            f"{one.reference} {one.case.title}",
            f"by {moment(oral.confirm_by(one))}",
            alarm=oral.is_overdue(one),
        )
        for one in oral.to_confirm(user, most=SHOWN)
    ]

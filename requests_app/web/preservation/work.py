"""What waits for this person among the preservations, on the desk. Their ends stand there as clocks."""

from django.db.models import Q
from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.preservation import queries
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import ENDED, Status
from requests_app.web.components import Todo

MOST = 20
WORDS = {
    Status.REQUESTED: "Order the preservation",
    Status.PROPOSED: "Send our preservation request",
    Status.CAUTIONED: "Decide whether to go on in spite of the warning",
    Status.HELD: "Release the data, or keep them on: the request is decided",
}
AT_ONCE = (Status.REQUESTED, Status.PROPOSED)


def todos(user: User) -> list[Todo]:
    """At most a few rows: what is just in, what is to be sent, what a second person has to do, what was decided."""
    if not user.holds(Permission.PRESERVATION_WRITE):
        return []
    found = queries.visible_to(user).filter(_waits_for(user)).exclude(status__in=ENDED)
    rows = found.select_related("case").order_by("moved_at", "id")[:MOST]
    return [_todo(row) for row in rows]


def _waits_for(user: User) -> Q:
    if not user.holds(Permission.PRESERVATION_ORDER):
        return Q(status=Status.CAUTIONED)
    second = ~Q(proposed="") & ~Q(proposed_by=user)
    decided = Q(status=Status.HELD, decided_told=True)
    return Q(status__in=AT_ONCE, proposed="") | second | decided


def _todo(row: Preservation) -> Todo:
    text = WORDS.get(Status(row.status), "")
    if row.proposed:
        text = f"A {row.proposed} is proposed: look at it as a second person"
    url = reverse("preservation:case", args=[row.reference])
    return Todo(
        text, url, f"{row.reference} {row.case.title}", alarm=row.status in AT_ONCE and not row.proposed
    )

"""A letter that went out and was not acknowledged for too long is work for a person.

The number of days comes from the setting RECEIPT_OVERDUE_DAYS, which has no legal authority.
"""

from datetime import timedelta

from django.conf import settings

from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.operations import watching
from requests_app.operations.kinds import Kind
from requests_app.operations.watching import Cause
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status

PREFIX = "outgoing/"


@whole
def collect() -> None:
    """Bring the pieces of work in step with the requests that were sent. May run as often as the clock likes."""
    days = settings.RECEIPT_OVERDUE_DAYS
    before = clock.now() - timedelta(days=days)
    waiting = Outgoing.objects.filter(status=Status.TRANSMITTED, moved_at__lt=before).select_related("case")
    causes = [
        Cause(
            key=f"{PREFIX}{one.pk}",
            text=f"No acknowledgement for {days} days since a request was sent.",
            since=one.moved_at,
            case=one.case,
        )
        for one in waiting.order_by("moved_at", "id")[: watching.MOST]
    ]
    keys = [key.removeprefix(PREFIX) for key in watching.open_keys(Kind.OVERDUE_RECEIPT, PREFIX)]
    there = (
        Outgoing.objects.filter(pk__in=keys).exclude(status=Status.TRANSMITTED).values_list("pk", flat=True)
    )
    gone = [f"{PREFIX}{pk}" for pk in there]
    watching.in_step(Kind.OVERDUE_RECEIPT, causes, gone=gone, word="The case has moved on.")

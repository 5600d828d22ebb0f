"""What went out and was not acknowledged for too long is work for a person, whichever procedure sent it.

The number of days comes from the setting RECEIPT_OVERDUE_DAYS, which has no legal authority.
"""

from datetime import timedelta
from typing import Any

from django.conf import settings

from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.operations import watching
from requests_app.operations.kinds import Kind
from requests_app.operations.watching import Cause


@whole
def in_step(procedure: type[Any], *, waits_in: str, prefix: str, what: str) -> None:
    """Bring the pieces of work in step with what was sent. May run as often as the clock likes.

    `waits_in` is the status in which a case waits for the receipt, `what` the sentence's end: “a request was sent”.
    """
    days = settings.RECEIPT_OVERDUE_DAYS
    before = clock.now() - timedelta(days=days)
    waiting = procedure.objects.filter(status=waits_in, moved_at__lt=before).select_related("case")
    causes = [
        Cause(
            f"{prefix}{one.pk}", f"No acknowledgement for {days} days since {what}.", one.moved_at, one.case
        )
        for one in waiting.order_by("moved_at", "id")[: watching.MOST]
    ]
    keys = [key.removeprefix(prefix) for key in watching.open_keys(Kind.OVERDUE_RECEIPT, prefix)]
    moved = procedure.objects.filter(pk__in=keys).exclude(status=waits_in).values_list("pk", flat=True)
    gone = [f"{prefix}{pk}" for pk in moved]
    watching.in_step(Kind.OVERDUE_RECEIPT, causes, gone=gone, word="The case has moved on.")

"""Count the open clocks of a State anew after its calendar changed: ordered through the outbox, done in batches."""

from typing import Any

from requests_app.core.transactions import whole
from requests_app.deadlines import services
from requests_app.deadlines.days import TOPIC
from requests_app.deadlines.models import Deadline
from requests_app.law.clocks import Unit
from requests_app.outbox import post

BATCH = 500
Payload = dict[str, Any]


@whole
def recount(payload: Payload) -> int:
    """One batch; if more are left, a message for the next one. Gives how many are due on another day now."""
    open_ = Deadline.objects.filter(state=payload["state"], ended_at=None, unit=Unit.WORKING_DAYS.value)
    ids = list(
        open_.filter(pk__gt=payload.get("after", 0)).order_by("pk").values_list("pk", flat=True)[:BATCH]
    )
    changed = services.recount(ids)
    if len(ids) == BATCH:
        post.put(TOPIC, {"state": payload["state"], "after": ids[-1]})
    return changed

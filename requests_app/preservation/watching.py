"""What time and other procedures change: a linked request is filed, or decided. Run by beat; may run twice.

Nothing here ends a preservation. A request that was filed takes hold in the name of whoever linked it.
"""

from requests_app.core.errors import PortalError
from requests_app.core.transactions import whole
from requests_app.preservation import later
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import follow
from requests_app.preservation.states import RUNNING, Status
from requests_app.preservation.telling import tell_decided
from requests_app.preservation.verbs.linking import hold
from requests_app.preservation.verbs.recording import set_columns
from requests_app.workflow.perform import lock


def watch() -> int:
    """Look at every linked preservation; returns how many changed."""
    linked = Preservation.objects.filter(request__isnull=False).select_related("case", "request", "linked_by")
    running = list(linked.filter(status__in=RUNNING))
    held = list(linked.filter(status=Status.HELD, decided_told=False))
    standings = later.of_many(one.request for one in (*running, *held) if one.request is not None)
    changed = 0
    for one in running:
        changed += standings.get(one.request_id) is later.Standing.FILED and _hold(one)
    for one in held:
        changed += standings.get(one.request_id) is later.Standing.DECIDED and _tell(one)
    return changed


def _hold(preservation: Preservation) -> bool:
    """The hold, by whoever linked the request. Where that person may not any more, the alarms go on."""
    if preservation.linked_by is None:
        return False
    try:
        hold(preservation, by=preservation.linked_by)
    except PortalError:
        return False
    return True


@whole
def _tell(preservation: Preservation) -> bool:
    held = lock(preservation)
    if held.decided_told or held.status != Status.HELD:
        return False
    set_columns(held, decided_told=True)
    follow(held.case, "preservation.decided", by="system", side="ours")
    tell_decided(held)
    return True

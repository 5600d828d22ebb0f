"""A written confirmation that does not come, or that we do not send, is work for a person."""

from requests_app.core.transactions import whole
from requests_app.emergency import terms
from requests_app.emergency.models import Emergency
from requests_app.emergency.states import Status
from requests_app.operations import watching
from requests_app.operations.kinds import Kind
from requests_app.operations.watching import Cause

PREFIX = "emergency/"
WAITING = (Status.DELIVERED, Status.ASKED, Status.ANSWERED)


@whole
def collect() -> None:
    """Bring the pieces of work in step with the emergencies. May run as often as the clock likes."""
    waiting = Emergency.objects.filter(status__in=WAITING).select_related("case").order_by("moved_at", "id")
    causes = [
        Cause(key=f"{PREFIX}{one.pk}", text=_text(one), since=due, case=one.case)
        for one in waiting[: watching.MOST]
        if (due := terms.confirm_by(one)) is not None and terms.confirmation_is_overdue(one)
    ]
    keys = [key.removeprefix(PREFIX) for key in watching.open_keys(Kind.OVERDUE_RECEIPT, PREFIX)]
    there = Emergency.objects.filter(pk__in=keys).exclude(status__in=WAITING).values_list("pk", flat=True)
    gone = [f"{PREFIX}{pk}" for pk in there]
    watching.in_step(Kind.OVERDUE_RECEIPT, causes, gone=gone, word="The confirmation is recorded.")


def _text(emergency: Emergency) -> str:
    if emergency.asked_of_us:
        return "The written confirmation of an emergency has not come."
    return "Our written confirmation of an emergency has not gone out."

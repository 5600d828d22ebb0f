"""A result that was sent to the requesting State and not receipted for too long is work for a person."""

from requests_app.incoming.models import Incoming
from requests_app.incoming.states import Status
from requests_app.operations import receipts


def collect() -> None:
    """Bring the pieces of work in step with the results that were sent. May run as often as the clock likes."""
    receipts.in_step(Incoming, waits_in=Status.TRANSMITTED, prefix="incoming/", what="a result was sent")

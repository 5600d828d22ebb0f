"""A letter of request that went out and was not acknowledged for too long is work for a person."""

from requests_app.operations import receipts
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status


def collect() -> None:
    """Bring the pieces of work in step with the requests that were sent. May run as often as the clock likes."""
    receipts.in_step(Outgoing, waits_in=Status.TRANSMITTED, prefix="outgoing/", what="a request was sent")

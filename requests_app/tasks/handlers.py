"""The table of handlers: which topic of the outbox calls which service. Each may run twice and must not mind."""

from typing import Any

from requests_app.accounts import notices
from requests_app.outbox.post import handles

Payload = dict[str, Any]


@handles(notices.TOPIC, prepare=notices.send)
def person_notify(payload: Payload, was_sent: bool) -> None:
    """Mail to a person about their own account."""
    notices.sent(payload, was_sent)

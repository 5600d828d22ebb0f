"""The table of handlers: which topic of the outbox calls which service. Each may run twice and must not mind."""

from typing import Any

from requests_app.outbox.post import handles

Payload = dict[str, Any]

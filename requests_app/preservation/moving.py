"""Take a step of a preservation and let the clocks follow it."""

from datetime import date, datetime
from typing import Any

from requests_app.preservation.models import Preservation
from requests_app.workflow import perform as road

Moment = date | datetime | None


def perform(
    preservation: Preservation,
    verb: str,
    *,
    by: Any,
    facts: dict[str, Any] | None = None,
    happened: Moment = None,
    due: Moment = None,
    **given: Any,
) -> Preservation:
    """One step. `happened` is when it really was, `due` the end that was named."""
    return road.perform(preservation, verb, by=by, facts=facts, **given)

"""The one clock of the portal. A test or the demonstration may make it stand at another moment."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_standing: ContextVar[datetime | None] = ContextVar("standing", default=None)


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return _standing.get() or timezone.now()


def today() -> date:
    """Today's date at the seat of the portal (the time zone of the settings)."""
    return timezone.localdate(now())


@contextmanager
def standing_at(moment: datetime) -> Iterator[None]:
    """For as long as the block runs, the clock stands at an aware moment: for tests and demonstration data."""
    if timezone.is_naive(moment):
        raise ValueError("The clock needs a moment with its time zone.")
    token = _standing.set(moment)
    try:
        yield
    finally:
        _standing.reset(token)

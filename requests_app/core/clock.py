"""The one clock of the portal, so that a test can set it."""

from datetime import date, datetime

from django.utils import timezone


def now() -> datetime:
    """The present moment, aware, in UTC."""
    return timezone.now()


def today() -> date:
    """Today's date at the seat of the portal (the time zone of the settings)."""
    return timezone.localdate(now())

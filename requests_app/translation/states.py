"""The states of a translation, and the named sets of them."""

from django.db.models import TextChoices


class Status(TextChoices):
    """How far a translation has come. Whether it is stale follows from the version it is bound to."""

    ORDERED = "ordered", "Ordered"
    RECEIVED = "received", "Received, to be checked"
    RETURNED = "returned", "Sent back to the translator"
    ACCEPTED = "accepted", "Accepted"
    CANCELLED = "cancelled", "Cancelled"


AWAITED = (Status.ORDERED, Status.RETURNED)
"""The translator works on it."""
OPEN = (*AWAITED, Status.RECEIVED)

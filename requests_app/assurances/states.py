"""The states of an entry of the register, and the named sets of them."""

from datetime import timedelta

from django.db.models import TextChoices


class Status(TextChoices):
    """How far an assurance or a condition has come."""

    REQUIRED = "required", "Required, not asked for yet"
    ASKED = "asked", "Asked for"
    OFFERED = "offered", "Offered"
    RECEIVED = "received", "Received"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Not accepted"
    ENDED = "ended", "Fulfilled or ended"
    EXPIRED = "expired", "Expired"
    BREACHED = "breached", "Breached"


BEGINNINGS = (Status.REQUIRED, Status.ASKED, Status.OFFERED)
OPEN = (Status.REQUIRED, Status.ASKED, Status.OFFERED)
HELD = (Status.RECEIVED, Status.ACCEPTED)
"""In force as long as the dates allow. What our own request promises binds us as soon as it is offered, too."""
LIVE = (*OPEN, *HELD)
ALARMING = (Status.EXPIRED, Status.BREACHED)
"""Work for somebody until it is renewed or ended."""

# Advance warning of an expiry: a setting of the portal without legal authority.
REMINDED_BEFORE = timedelta(days=21)

"""The states of an emergency, in its two lanes: another State calls us, or we call another State.

The numbers E1–E7 are those of the law digest. Both lanes begin as REGISTERED and end in CLOSED.
"""

from enum import StrEnum

from django.db.models import TextChoices


class Owner(StrEnum):
    """Who must act next."""

    POINT = "our 24/7 point"
    PROVIDER = "the provider"
    OTHER = "the other State"
    SECOND = "a second person"
    NOBODY = "nobody"


class Status(TextChoices):
    """Where the emergency is."""

    REGISTERED = "registered", "Registered"
    VERIFIED = "verified", "Caller verified"
    UNVERIFIED = "unverified", "Caller not genuine"
    GRANTED = "granted", "Recognised as an emergency"
    ORDERED = "ordered", "Provider asked"
    DELIVERED = "delivered", "Delivered"
    ASKED = "asked", "Asked of the other State"
    ANSWERED = "answered", "Answered by the other State"
    CONFIRMED = "confirmed", "Confirmed in writing"
    UNCONFIRMED = "unconfirmed", "Never confirmed in writing"
    REROUTED = "rerouted", "On the ordinary track"
    WITHDRAWN = "withdrawn", "Withdrawn"
    CLOSED = "closed", "Closed"


NUMBERS: dict[Status, str] = {
    Status.REGISTERED: "E1",
    Status.VERIFIED: "E2",
    Status.UNVERIFIED: "E2",
    Status.GRANTED: "E3",
    Status.REROUTED: "E3",
    Status.ORDERED: "E4",
    Status.DELIVERED: "E5",
    Status.CONFIRMED: "E6",
    Status.CLOSED: "E7",
}

OWNERS: dict[Status, Owner] = {
    Status.REGISTERED: Owner.POINT,
    Status.VERIFIED: Owner.POINT,
    Status.UNVERIFIED: Owner.SECOND,
    Status.GRANTED: Owner.POINT,
    Status.ORDERED: Owner.PROVIDER,
    Status.DELIVERED: Owner.OTHER,
    Status.ASKED: Owner.OTHER,
    Status.ANSWERED: Owner.POINT,
    Status.CONFIRMED: Owner.SECOND,
    Status.UNCONFIRMED: Owner.SECOND,
    Status.REROUTED: Owner.SECOND,
    Status.WITHDRAWN: Owner.SECOND,
    Status.CLOSED: Owner.NOBODY,
}

WAITS_FOR: dict[Status, str] = {
    Status.REGISTERED: "The caller is called back on the number of the directory, and verified.",
    Status.VERIFIED: "The duty officer decides: is it an emergency within Article 2(o)?",
    Status.UNVERIFIED: "A second person reviews the call; then it is closed.",
    Status.GRANTED: "The provider is asked, or ordered, to give the data.",
    Status.ORDERED: "The provider gives the data; they are delivered at once.",
    Status.DELIVERED: "The requesting State confirms its request in writing.",
    Status.ASKED: "The other State answers.",
    Status.ANSWERED: "Our request is confirmed in writing.",
    Status.CONFIRMED: "A second person reviews what was done; then it is closed.",
    Status.UNCONFIRMED: "A second person reviews what was done; then it is closed.",
    Status.REROUTED: "A second person reviews the decision; the matter goes on as an ordinary request.",
    Status.WITHDRAWN: "A second person reviews what was decided before; then it is closed.",
    Status.CLOSED: "Nothing. The emergency is closed.",
}

WAITS_FOR_WHERE_WE_ASK: dict[Status, str] = {
    Status.REGISTERED: "The 24/7 point of the other State is called on the number of the directory.",
    Status.CONFIRMED: "A second person reviews what was asked; then it is closed.",
}

# Named sets, so that nobody lists states elsewhere.
DECIDED = (Status.GRANTED, Status.ORDERED, Status.DELIVERED, Status.CONFIRMED, Status.UNCONFIRMED)
BEFORE_DELIVERY = (Status.REGISTERED, Status.VERIFIED, Status.GRANTED, Status.ORDERED)
BEING_HELPED = (Status.VERIFIED, Status.GRANTED, Status.ORDERED)
ENDING = (
    Status.CONFIRMED,
    Status.UNCONFIRMED,
    Status.REROUTED,
    Status.UNVERIFIED,
    Status.WITHDRAWN,
)
WITHDRAWABLE = (*BEFORE_DELIVERY, Status.ASKED)
ENDED = (Status.CLOSED,)
WITH_THEM = tuple(status for status in Status if OWNERS[status] is Owner.OTHER)
WITH_US = tuple(status for status in Status if status not in (*WITH_THEM, *ENDED))

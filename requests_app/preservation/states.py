"""The states of a preservation, in its two lanes: asked of us, and asked by us.

The numbers P1–P6 are those of the lifecycle in the law digest. The notice about a third State (P3T) is a record and
no state: it goes out while the data stay preserved. Everything begins as DRAFTED; what another State asks is
registered and received in one act.
"""

from enum import StrEnum

from django.db.models import TextChoices


class Owner(StrEnum):
    """Who must act next."""

    OFFICER = "the officer"
    POINT = "our 24/7 point"
    PROVIDER = "the provider"
    OTHER = "the other State"
    NOBODY = "nobody"


class Status(TextChoices):
    """Where the preservation is."""

    DRAFTED = "drafted", "Draft"
    PROPOSED = "proposed", "To be sent by the 24/7 point"
    ASKED = "asked", "Asked of the other State"
    CAUTIONED = "cautioned", "The other State warns us"
    DECLINED = "declined", "Refused by the other State"
    REQUESTED = "requested", "Asked of us"
    ORDERED = "ordered", "Ordered, the provider has not confirmed"
    WARNED = "warned", "Requesting State warned, to decide"
    REFUSED = "refused", "Refused"
    EFFECTED = "effected", "Data preserved"
    EXTENDED = "extended", "Data preserved, extended"
    HELD = "held", "Held until the request is decided"
    RELEASED = "released", "Released"
    WITHDRAWN = "withdrawn", "Withdrawn"


NUMBERS: dict[Status, str] = {
    Status.ASKED: "P1",
    Status.REQUESTED: "P1",
    Status.ORDERED: "P2",
    Status.DECLINED: "P2R",
    Status.REFUSED: "P2R",
    Status.CAUTIONED: "P2W",
    Status.WARNED: "P2W",
    Status.EFFECTED: "P3",
    Status.EXTENDED: "P4",
    Status.HELD: "P5",
    Status.RELEASED: "P6",
}

OWNERS: dict[Status, Owner] = {
    Status.DRAFTED: Owner.OFFICER,
    Status.PROPOSED: Owner.POINT,
    Status.ASKED: Owner.OTHER,
    Status.CAUTIONED: Owner.OFFICER,
    Status.DECLINED: Owner.NOBODY,
    Status.REQUESTED: Owner.POINT,
    Status.ORDERED: Owner.PROVIDER,
    Status.WARNED: Owner.OTHER,
    Status.REFUSED: Owner.NOBODY,
    Status.EFFECTED: Owner.POINT,
    Status.EXTENDED: Owner.POINT,
    Status.HELD: Owner.POINT,
    Status.RELEASED: Owner.NOBODY,
    Status.WITHDRAWN: Owner.NOBODY,
}
"""Who acts next in a preservation asked of us; `OWNERS_WHERE_WE_ASK` says where it is otherwise when we ask."""

OWNERS_WHERE_WE_ASK: dict[Status, Owner] = {
    Status.EFFECTED: Owner.OFFICER,
    Status.EXTENDED: Owner.OFFICER,
    Status.HELD: Owner.OTHER,
}

WAITS_FOR: dict[Status, str] = {
    Status.DRAFTED: "The seven elements are completed and handed to the 24/7 point.",
    Status.PROPOSED: "The 24/7 point sends the form to the other State.",
    Status.ASKED: "The other State confirms that the data are preserved.",
    Status.CAUTIONED: "We decide whether the data are to be preserved in spite of the warning.",
    Status.DECLINED: "Nothing. The other State refused.",
    Status.REQUESTED: "The order goes to the provider.",
    Status.ORDERED: "The provider confirms what it preserves, and since when.",
    Status.WARNED: "The requesting State decides whether to go on in spite of the warning.",
    Status.REFUSED: "Nothing. The request was refused.",
    Status.EFFECTED: "The request for the data arrives; before the end the preservation is renewed or released.",
    Status.EXTENDED: "The request for the data arrives; before the end the preservation is renewed or released.",
    Status.HELD: "The request that holds the data is decided; then they are released or kept on.",
    Status.RELEASED: "Nothing. The data are released.",
    Status.WITHDRAWN: "Nothing. The request was withdrawn.",
}

WAITS_FOR_WHERE_WE_ASK: dict[Status, str] = {
    Status.EFFECTED: "Our request for the data is sent; before the end an extension is asked for.",
    Status.EXTENDED: "Our request for the data is sent; before the end an extension is asked for.",
    Status.HELD: "The other State decides on our request.",
}

# Named sets, so that nobody lists states elsewhere.
PRESERVED = (Status.EFFECTED, Status.EXTENDED, Status.HELD)
RUNNING = (Status.EFFECTED, Status.EXTENDED)
ENDED = (Status.DECLINED, Status.REFUSED, Status.RELEASED, Status.WITHDRAWN)
BEFORE_EFFECT = tuple(status for status in Status if status not in (*PRESERVED, *ENDED))
WRITTEN = (Status.DRAFTED,)
WITH_US = tuple(status for status in Status if OWNERS[status] in (Owner.POINT, Owner.OFFICER, Owner.PROVIDER))
WITH_THEM = tuple(status for status in Status if OWNERS[status] is Owner.OTHER)

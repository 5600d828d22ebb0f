"""The states of an outgoing request, who owns each, and what it waits for.

The numbers O1–O18 are those of the lifecycle in the law digest; REFUSED is the portal's own (see ADR 0006).
"""

from enum import StrEnum

from django.db.models import TextChoices


class Owner(StrEnum):
    """Who must act next."""

    AUTHOR = "the officer"
    CENTRAL = "our central authority"
    REQUESTED = "the requested State"
    NOBODY = "nobody"


class Status(TextChoices):
    """Where the request is."""

    DRAFTED = "drafted", "Draft"
    SUBMITTED = "submitted", "In legal review"
    PRE_CONTACTED = "pre_contacted", "Draft shared in advance"
    APPROVED = "approved", "Approved, being completed"
    PREPARED = "prepared", "Ready to sign and send"
    TRANSMITTED = "transmitted", "Sent"
    SENT_ORALLY = "sent_orally", "Sent orally, to be confirmed"
    ACKNOWLEDGED = "acknowledged", "Received by the requested State"
    QUESTIONED = "questioned", "Information requested"
    SUPPLEMENTED = "supplemented", "Information supplied"
    CONSULTED = "consulted", "In consultation"
    CONDITIONED = "conditioned", "Conditions offered"
    EXECUTED = "executed", "In execution"
    POSTPONED = "postponed", "Postponed"
    DECLINED = "declined", "Refused by the requested State"
    RECEIVED = "received", "Result received"
    CONTROLLED = "controlled", "Use of the result controlled"
    WITHDRAWN = "withdrawn", "Withdrawn"
    REFUSED = "refused", "Refused by our central authority"
    CLOSED = "closed", "Closed"


NUMBERS: dict[Status, str] = {
    Status.DRAFTED: "O1",
    Status.SUBMITTED: "O2",
    Status.PRE_CONTACTED: "O3",
    Status.APPROVED: "O4",
    Status.PREPARED: "O5",
    Status.TRANSMITTED: "O6",
    Status.SENT_ORALLY: "O6W",
    Status.ACKNOWLEDGED: "O7",
    Status.QUESTIONED: "O8",
    Status.SUPPLEMENTED: "O9",
    Status.CONSULTED: "O10",
    Status.CONDITIONED: "O11",
    Status.EXECUTED: "O12",
    Status.POSTPONED: "O13",
    Status.DECLINED: "O14",
    Status.RECEIVED: "O15",
    Status.WITHDRAWN: "O16",
    Status.CLOSED: "O17",
    Status.CONTROLLED: "O18",
}

OWNERS: dict[Status, Owner] = {
    Status.DRAFTED: Owner.AUTHOR,
    Status.SUBMITTED: Owner.CENTRAL,
    Status.PRE_CONTACTED: Owner.CENTRAL,
    Status.APPROVED: Owner.CENTRAL,
    Status.PREPARED: Owner.CENTRAL,
    Status.TRANSMITTED: Owner.REQUESTED,
    Status.SENT_ORALLY: Owner.CENTRAL,
    Status.ACKNOWLEDGED: Owner.REQUESTED,
    Status.QUESTIONED: Owner.AUTHOR,
    Status.SUPPLEMENTED: Owner.REQUESTED,
    Status.CONSULTED: Owner.REQUESTED,
    Status.CONDITIONED: Owner.CENTRAL,
    Status.EXECUTED: Owner.REQUESTED,
    Status.POSTPONED: Owner.REQUESTED,
    Status.DECLINED: Owner.CENTRAL,
    Status.RECEIVED: Owner.CENTRAL,
    Status.CONTROLLED: Owner.CENTRAL,
    Status.WITHDRAWN: Owner.CENTRAL,
    Status.REFUSED: Owner.CENTRAL,
    Status.CLOSED: Owner.NOBODY,
}

WAITS_FOR: dict[Status, str] = {
    Status.DRAFTED: "The officer completes the draft and submits it.",
    Status.SUBMITTED: "A reviewer answers the grounds, then approves, returns or refuses.",
    Status.PRE_CONTACTED: "A reviewer decides in the light of what the requested State said about the draft.",
    Status.APPROVED: "The letters are made and any translation is attached.",
    Status.PREPARED: "The letter is signed and sent.",
    Status.TRANSMITTED: "The requested State acknowledges receipt.",
    Status.SENT_ORALLY: "The oral request is confirmed in writing.",
    Status.ACKNOWLEDGED: "The requested State examines and executes the request, or asks.",
    Status.QUESTIONED: "The question of the requested State is answered.",
    Status.SUPPLEMENTED: "The requested State takes note of the answer.",
    Status.CONSULTED: "The requested State and our central authority agree how to go on.",
    Status.CONDITIONED: "The conditions of the requested State are accepted or declined.",
    Status.EXECUTED: "The requested State sends the result.",
    Status.POSTPONED: "The requested State takes the matter up again.",
    Status.DECLINED: "A new request is drafted, or the case is closed.",
    Status.RECEIVED: "The result is checked; if parts are missing, the rest is awaited.",
    Status.CONTROLLED: "Conditions on the use of the result are met; then the case is closed.",
    Status.WITHDRAWN: "The case is closed.",
    Status.REFUSED: "The officer corrects and drafts anew, or the case is closed.",
    Status.CLOSED: "Nothing. The case is closed.",
}

# Named sets, so that nobody lists states elsewhere.
IN_REVIEW = (Status.SUBMITTED, Status.PRE_CONTACTED)
BEFORE_SENDING = (Status.DRAFTED, *IN_REVIEW, Status.APPROVED, Status.PREPARED)
WITH_AUTHOR = tuple(status for status in Status if OWNERS[status] is Owner.AUTHOR)
WITH_US = tuple(status for status in Status if OWNERS[status] is Owner.CENTRAL)
WITH_THEM = tuple(status for status in Status if OWNERS[status] is Owner.REQUESTED)
ENDED = (Status.CLOSED,)
WITHDRAWABLE = tuple(
    status
    for status in Status
    if status
    not in (
        Status.DECLINED,
        Status.RECEIVED,
        Status.CONTROLLED,
        Status.WITHDRAWN,
        Status.REFUSED,
        Status.CLOSED,
    )
)
# A deadline no longer matters once the result is there or nothing is asked any more.
LATE_WHILE = tuple(
    status
    for status in Status
    if status
    not in (*ENDED, Status.RECEIVED, Status.CONTROLLED, Status.WITHDRAWN, Status.REFUSED, Status.DECLINED)
)
# What the requested State said last, as the desk shows it.
ANSWERS = (
    Status.ACKNOWLEDGED,
    Status.QUESTIONED,
    Status.CONDITIONED,
    Status.DECLINED,
    Status.RECEIVED,
)

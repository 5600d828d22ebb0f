"""The states of a task, and the named sets of them."""

from enum import StrEnum

from django.db.models import TextChoices


class Status(TextChoices):
    """How far a task has come, from being given to an authority until nothing is left to do."""

    ASSIGNED = "assigned", "Given to the authority"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined by the authority"
    IN_WORK = "in_work", "Being carried out"
    OBSTRUCTED = "obstructed", "Obstacle reported"
    HANDED_IN = "handed_in", "Handed in"
    SENT_BACK = "sent_back", "Sent back for more"
    REPLACED = "replaced", "Given to another authority"
    CANCELLED = "cancelled", "Called off"
    CLOSED = "closed", "Closed"


class Owner(StrEnum):
    """Who must act next."""

    EXECUTING = "The executing authority"
    CENTRAL = "The central authority"
    NOBODY = "Nobody: it has ended"


S = Status

WITH_THEM = (S.ASSIGNED, S.ACCEPTED, S.IN_WORK, S.SENT_BACK)
"""The executing authority must act."""
WITH_US = (S.DECLINED, S.OBSTRUCTED, S.HANDED_IN)
"""The central authority must act."""
ENDED = (S.REPLACED, S.CANCELLED, S.CLOSED)
RUNNING = (S.ASSIGNED, S.ACCEPTED, S.IN_WORK, S.OBSTRUCTED, S.SENT_BACK)
"""Not carried out yet, and not given up."""
WORKABLE = (S.ACCEPTED, S.IN_WORK, S.OBSTRUCTED, S.SENT_BACK)
"""What is done may be recorded."""
DELIVERED = (S.HANDED_IN, S.CLOSED)
"""The executing authority has said what came of it."""
DROPPABLE = (*RUNNING, S.DECLINED, S.HANDED_IN)
"""May be called off when the request is withdrawn."""

OWNERS: dict[Status, Owner] = {
    **dict.fromkeys(WITH_THEM, Owner.EXECUTING),
    **dict.fromkeys(WITH_US, Owner.CENTRAL),
    **dict.fromkeys(ENDED, Owner.NOBODY),
}

WAITS_FOR: dict[Status, str] = {
    S.ASSIGNED: "The executing authority accepts the task, or declines it with a reason.",
    S.ACCEPTED: "The executing authority begins.",
    S.DECLINED: "The task is given to another authority, or called off.",
    S.IN_WORK: "The executing authority records what it does and hands the task in.",
    S.OBSTRUCTED: "The requesting State is told of the obstacle, and the executing authority how to go on.",
    S.HANDED_IN: "What was obtained is reviewed before it leaves.",
    S.SENT_BACK: "The executing authority does what is still missing and hands the task in again.",
    S.REPLACED: "Nothing: another authority has it.",
    S.CANCELLED: "Nothing: it was called off.",
    S.CLOSED: "Nothing: it is done.",
}

"""Statuses and owners in words and colours, and the step that brings a request forward from each status."""

from requests_app.incoming.states import OWNERS, Owner, Status

COLOURS: dict[Status, str] = {
    Status.RECEIVED: "blue",
    Status.FORWARDED: "grey",
    Status.AUTHENTICATION: "blue",
    Status.VERIFICATION: "orange",
    Status.REGISTERED: "blue",
    Status.COMPLETENESS: "blue",
    Status.QUESTIONED: "turquoise",
    Status.TESTS: "blue",
    Status.RIGHTS: "purple",
    Status.CONSULTATION: "turquoise",
    Status.DECISION: "blue",
    Status.PROPOSED: "yellow",
    Status.AUTHORITY: "blue",
    Status.POSTPONED: "orange",
    Status.REFUSED: "red",
    Status.LAPSED: "grey",
    Status.EXECUTING: "yellow",
    Status.PRODUCT_REVIEW: "blue",
    Status.CLOSED: "grey",
    Status.TRANSMITTED: "green",
    Status.FOLLOW_UP: "green",
    Status.REJECTED: "red",
}

OWNER_LABELS = {
    Owner.CENTRAL: "Our central authority",
    Owner.ADVISER: "The rights adviser",
    Owner.SECOND: "A second person",
    Owner.COURT: "Court or authority",
    Owner.EXECUTING: "The executing authority",
    Owner.REQUESTING: "The requesting State",
    Owner.NOBODY: "Nobody",
}

# The step that brings a request forward from each status; the next-steps card shows it as the main button.
FORWARD: dict[Status, str] = {
    Status.RECEIVED: "take_up",
    Status.FORWARDED: "close",
    Status.AUTHENTICATION: "recognise",
    Status.VERIFICATION: "verify",
    Status.REGISTERED: "acknowledge",
    Status.COMPLETENESS: "complete",
    Status.QUESTIONED: "supplement",
    Status.TESTS: "conclude",
    Status.RIGHTS: "conclude_rights",
    Status.CONSULTATION: "answer_consultation",
    Status.DECISION: "propose",
    Status.AUTHORITY: "authorise",
    Status.POSTPONED: "resume",
    Status.REFUSED: "close",
    Status.LAPSED: "close",
    Status.EXECUTING: "review",
    Status.PRODUCT_REVIEW: "transmit",
    Status.TRANSMITTED: "confirm_receipt",
    Status.FOLLOW_UP: "close",
}

ENDING = frozenset({"forward", "reject", "lapse", "withdraw"})


def owner_label(status: str) -> str:
    """Who must act next, as a column of a list says it."""
    return OWNER_LABELS[OWNERS[Status(status)]]

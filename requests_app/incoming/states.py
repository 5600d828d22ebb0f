"""The states of a request that another State makes of us, who acts in each, and what it waits for.

The numbers I1–I19, I1F and I99 are those of the lifecycle in the law digest. I10 has two states here: a decision is
proposed by one person and taken by another (see ADR 0025).
"""

from enum import StrEnum

from django.db.models import TextChoices


class Owner(StrEnum):
    """Who must act next."""

    CENTRAL = "our central authority"
    ADVISER = "the rights adviser"
    SECOND = "a second person of our central authority"
    COURT = "the domestic authority or court"
    EXECUTING = "the executing authority"
    REQUESTING = "the requesting State"
    NOBODY = "nobody"


class Status(TextChoices):
    """Where the request is."""

    RECEIVED = "received", "Received"
    FORWARDED = "forwarded", "Forwarded to another authority"
    AUTHENTICATION = "authentication", "Authenticity being checked"
    VERIFICATION = "verification", "Sender being verified"
    REGISTERED = "registered", "Genuine, to be acknowledged"
    COMPLETENESS = "completeness", "Completeness being checked"
    QUESTIONED = "questioned", "Information asked for"
    TESTS = "tests", "Legal tests"
    RIGHTS = "rights", "Rights review"
    CONSULTATION = "consultation", "In consultation"
    DECISION = "decision", "To be decided"
    PROPOSED = "proposed", "Decision proposed"
    AUTHORITY = "authority", "Granted, authority being obtained"
    POSTPONED = "postponed", "Postponed"
    REFUSED = "refused", "Refused"
    LAPSED = "lapsed", "Lapsed or withdrawn"
    EXECUTING = "executing", "In execution"
    PRODUCT_REVIEW = "product_review", "Product being reviewed"
    CLOSED = "closed", "Closed"
    TRANSMITTED = "transmitted", "Result sent"
    FOLLOW_UP = "follow_up", "Followed after transfer"
    REJECTED = "rejected", "Not genuine"


NUMBERS: dict[Status, str] = {
    Status.RECEIVED: "I1",
    Status.FORWARDED: "I1F",
    Status.AUTHENTICATION: "I2",
    Status.VERIFICATION: "I3",
    Status.REGISTERED: "I4",
    Status.COMPLETENESS: "I5",
    Status.QUESTIONED: "I6",
    Status.TESTS: "I7",
    Status.RIGHTS: "I8",
    Status.CONSULTATION: "I9",
    Status.DECISION: "I10",
    Status.PROPOSED: "I10",
    Status.AUTHORITY: "I11",
    Status.POSTPONED: "I12",
    Status.REFUSED: "I13",
    Status.LAPSED: "I14",
    Status.EXECUTING: "I15",
    Status.PRODUCT_REVIEW: "I16",
    Status.CLOSED: "I17",
    Status.TRANSMITTED: "I18",
    Status.FOLLOW_UP: "I19",
    Status.REJECTED: "I99",
}

OWNERS: dict[Status, Owner] = {
    Status.RECEIVED: Owner.CENTRAL,
    Status.FORWARDED: Owner.CENTRAL,
    Status.AUTHENTICATION: Owner.CENTRAL,
    Status.VERIFICATION: Owner.CENTRAL,
    Status.REGISTERED: Owner.CENTRAL,
    Status.COMPLETENESS: Owner.CENTRAL,
    Status.QUESTIONED: Owner.REQUESTING,
    Status.TESTS: Owner.CENTRAL,
    Status.RIGHTS: Owner.ADVISER,
    Status.CONSULTATION: Owner.REQUESTING,
    Status.DECISION: Owner.CENTRAL,
    Status.PROPOSED: Owner.SECOND,
    Status.AUTHORITY: Owner.COURT,
    Status.POSTPONED: Owner.CENTRAL,
    Status.REFUSED: Owner.CENTRAL,
    Status.LAPSED: Owner.CENTRAL,
    Status.EXECUTING: Owner.EXECUTING,
    Status.PRODUCT_REVIEW: Owner.CENTRAL,
    Status.CLOSED: Owner.NOBODY,
    Status.TRANSMITTED: Owner.REQUESTING,
    Status.FOLLOW_UP: Owner.CENTRAL,
    Status.REJECTED: Owner.NOBODY,
}

WAITS_FOR: dict[Status, str] = {
    Status.RECEIVED: "Somebody takes it up, or forwards it to the authority that is competent.",
    Status.FORWARDED: "The authority it was forwarded to confirms that it has it; then the case is closed.",
    Status.AUTHENTICATION: "Sender, channel and signature are compared with the directory.",
    Status.VERIFICATION: "The sender is asked through a channel of the directory, not the one given in the request.",
    Status.REGISTERED: "The receipt is acknowledged.",
    Status.COMPLETENESS: "What is missing is asked for, or the request is found complete.",
    Status.QUESTIONED: "The requesting State answers the question.",
    Status.TESTS: "A reviewer answers the grounds in their order.",
    Status.RIGHTS: "The rights adviser gives the second opinion and ends the rights review.",
    Status.CONSULTATION: "The requesting State answers the consultation.",
    Status.DECISION: "A reviewer proposes a decision on every item.",
    Status.PROPOSED: "A second person takes the decision that was proposed, or sends it back.",
    Status.AUTHORITY: "The domestic authority or the court orders what the granted items need.",
    Status.POSTPONED: "The review date comes, or the reason for the postponement falls away.",
    Status.REFUSED: "The letter of refusal has gone out; then the case is closed.",
    Status.LAPSED: "The case is closed.",
    Status.EXECUTING: "The executing authority hands in what it obtained.",
    Status.PRODUCT_REVIEW: "Privilege, scope, third parties and personal data are reviewed; then the result is sent.",
    Status.CLOSED: "Nothing. The case is closed.",
    Status.TRANSMITTED: "The requesting State confirms receipt.",
    Status.FOLLOW_UP: "Consents, accounts of use, returns and costs are settled; then the case is closed.",
    Status.REJECTED: "Nothing. The request was not genuine.",
}

# Named sets, so that nobody lists states elsewhere.
_OURS = (Owner.CENTRAL, Owner.ADVISER, Owner.SECOND, Owner.COURT, Owner.EXECUTING)
WITH_US = tuple(status for status in Status if OWNERS[status] in _OURS)
WITH_THEM = tuple(status for status in Status if OWNERS[status] is Owner.REQUESTING)
ENDED = (Status.CLOSED, Status.REJECTED)
BEFORE_TESTS = (
    Status.RECEIVED,
    Status.AUTHENTICATION,
    Status.VERIFICATION,
    Status.REGISTERED,
    Status.COMPLETENESS,
    Status.QUESTIONED,
)
FORWARDABLE = (
    Status.RECEIVED,
    Status.AUTHENTICATION,
    Status.VERIFICATION,
    Status.REGISTERED,
    Status.COMPLETENESS,
)
JUDGED = (Status.TESTS, Status.RIGHTS, Status.CONSULTATION, Status.DECISION, Status.PROPOSED)
ASKABLE = (Status.COMPLETENESS, Status.TESTS, Status.RIGHTS, Status.DECISION)
"""More may be asked for at any time before execution."""
KEYED = (
    *BEFORE_TESTS,
    Status.TESTS,
    Status.RIGHTS,
    Status.CONSULTATION,
    Status.DECISION,
    Status.POSTPONED,
)
"""What the requesting State asks may still be corrected in the sections."""
CONSULTABLE = (Status.TESTS, Status.RIGHTS, Status.DECISION, Status.AUTHORITY, Status.EXECUTING)
CORRECTABLE = (Status.TESTS, Status.RIGHTS, Status.CONSULTATION, Status.DECISION)
BEING_EXECUTED = (Status.AUTHORITY, Status.EXECUTING, Status.PRODUCT_REVIEW)
AFTER_TRANSFER = (Status.TRANSMITTED, Status.FOLLOW_UP)
WITHDRAWABLE = (*BEFORE_TESTS, *JUDGED, Status.POSTPONED, *BEING_EXECUTED)
"""The requesting State may withdraw at any time before the result has left."""
CLOSABLE = (Status.FORWARDED, Status.REFUSED, Status.LAPSED, Status.FOLLOW_UP)

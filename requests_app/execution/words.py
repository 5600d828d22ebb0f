"""The words of this room: grounds, outcomes, obstacles, checks of the product, and the kinds of acts."""

from django.db.models import TextChoices


class Ground(TextChoices):
    """What allows a measure under our own law."""

    COURT_ORDER = "court_order", "Order of a court"
    PROSECUTOR = "prosecutor", "Order of a prosecutor"
    STATUTE = "statute", "The law itself: no order is needed"
    CONSENT = "consent", "Consent of the person or holder"


ORDERED = (Ground.COURT_ORDER, Ground.PROSECUTOR)
"""Grounds that have a number, a day and somebody who made them."""


class Outcome(TextChoices):
    """What came of one item."""

    EXECUTED = "executed", "Carried out"
    PARTLY = "partly", "Carried out in part"
    NOT_EXECUTED = "not_executed", "Not carried out"


class Formalities(TextChoices):
    """Whether the procedure that was asked for was followed."""

    NONE_ASKED = "none_asked", "None were asked for"
    FOLLOWED = "followed", "Followed"
    PARTLY = "partly", "Followed in part"
    NOT_FOLLOWED = "not_followed", "Not followed"


class Hurdle(TextChoices):
    """What stands in the way."""

    IMPOSSIBLE = "impossible", "It cannot be carried out"
    LATE = "late", "It will be notably late"
    SECRECY = "secrecy", "It cannot be kept secret"
    OTHER = "other", "Something else must be decided first"


TOLD_OF = (Hurdle.IMPOSSIBLE, Hurdle.LATE, Hurdle.SECRECY)
"""Obstacles of which the requesting State must be told."""

TELLING = {
    Hurdle.IMPOSSIBLE: "Budapest Convention Article 27(7)",
    Hurdle.LATE: "Budapest Convention Article 27(7)",
    Hurdle.SECRECY: "Budapest Convention Article 27(8)",
}
"""Where the duty to tell it stands."""


class Check(TextChoices):
    """What is looked at before a product leaves."""

    PRIVILEGE = "privilege", "Privilege"
    SCOPE = "scope", "Scope"
    THIRD_PARTIES = "third_parties", "Third parties"
    PERSONAL_DATA = "personal_data", "Personal data"
    CUSTODY = "custody", "Custody"


ASKS = {
    Check.PRIVILEGE: "Does it hold what lawyers, doctors, clergy, journalists or members of parliament may keep "
    "to themselves?",
    Check.SCOPE: "Does it go beyond the item, its period or the limits of the decision?",
    Check.THIRD_PARTIES: "Does it show persons who have nothing to do with the case?",
    Check.PERSONAL_DATA: "May these personal data be transferred, on the conditions that were set?",
    Check.CUSTODY: "Is the chain of custody whole, and does the hash still fit?",
}


class Finding(TextChoices):
    """What a check found."""

    CLEAR = "clear", "Nothing to object to"
    FLAGGED = "flagged", "Something must be done or decided"


class Measure(TextChoices):
    """What happens to a product."""

    AS_IS = "as_is", "It leaves as it is"
    REDACTED = "redacted", "A redacted copy leaves in its place"
    WITHHELD = "withheld", "It does not leave"

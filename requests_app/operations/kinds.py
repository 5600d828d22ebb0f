"""The kinds of work that wait for a person, in plain words, and who does them."""

from django.db.models import TextChoices

from requests_app.accounts.permissions import Permission


class Kind(TextChoices):
    """Why somebody must look at it."""

    PARKED_MESSAGE = "parked_message", "Work that failed and was parked"
    FAILED_DELIVERY = "failed_delivery", "Something could not be delivered"
    HASH_ALARM = "hash_alarm", "A stored file no longer fits its hash"
    UNMATCHED_MAIL = "unmatched_mail", "Mail that belongs to no known case"
    OVERDUE_RECEIPT = "overdue_receipt", "A receipt is overdue"
    SECOND_REVIEW = "second_review", "A second person must look at a decision"
    OTHER = "other", "Something else"


TO_DO: dict[str, str] = {
    Kind.PARKED_MESSAGE: "Remove the cause, then put the work back into the queue.",
    Kind.FAILED_DELIVERY: "Find out why, correct it and have it done again, or do it another way.",
    Kind.HASH_ALARM: "Look at the custody of the file. Nothing leaves until this is settled.",
    Kind.UNMATCHED_MAIL: "Match it to a case, register a new request from it, or set it aside with a reason.",
    Kind.OVERDUE_RECEIPT: "Ask the other side whether it arrived, and record the receipt in the case.",
    Kind.SECOND_REVIEW: "Read what was decided and why, and record your review in the case.",
    Kind.OTHER: "Look into it and say what was done.",
}
"""What is to be done about each kind, in a sentence."""

NEEDS: dict[str, Permission] = {
    Kind.UNMATCHED_MAIL: Permission.INCOMING_REGISTER,
    Kind.SECOND_REVIEW: Permission.EMERGENCY_REVIEW,
}
"""What a person must hold besides `operations.work` to see and do this kind."""

ELSEWHERE: dict[str, str] = {
    Kind.UNMATCHED_MAIL: "It is settled when the mail is matched to a case or set aside.",
    Kind.SECOND_REVIEW: "It is settled when the review is recorded in the case.",
}
"""Kinds that nobody settles by a word alone: where it is done instead."""

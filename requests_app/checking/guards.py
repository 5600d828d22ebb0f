"""Questions about the withdrawal of a document, answered with reasons."""

from requests_app.checking import queries
from requests_app.checking.models import Withdrawal
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.documents.kinds import INTERNAL
from requests_app.documents.models import Document


def it_can_be_withdrawn(document: Document) -> Verdict:
    """Only what left, or may have left, is withdrawn, and only once at a time."""
    if document.kind in INTERNAL:
        return no(
            "withdraw.internal", "This document stays inside the central authority; nobody relies on it."
        )
    if document.issued is None:
        return no("withdraw.not_issued", "The document is not ready. There is nothing to withdraw yet.")
    if queries.withdrawal(document) is not None:
        return no("withdraw.done", "The document is withdrawn already.")
    return YES


def it_can_be_taken_back(withdrawal: Withdrawal | None) -> Verdict:
    """A document withdrawn with its request stays withdrawn, as the request does."""
    if withdrawal is None:
        return no("withdraw.none", "The document is not withdrawn.")
    if withdrawal.cause == Withdrawal.Cause.REQUEST:
        return no("withdraw.request", "The document was withdrawn with its request, which stays withdrawn.")
    return YES

"""The kinds of documents the portal makes."""

from collections.abc import Mapping
from typing import Any

from django.db import models


class Shelf(models.TextChoices):
    """Where a document stands on the page of its case, in this order."""

    REQUEST = "request", "Our request"
    STATE = "state", "Letters to the other State"
    PROVIDER = "provider", "To providers and authorities here"
    CUSTODY = "custody", "Custody"
    BACK = "back", "Back to the requesting authority"
    INSIDE = "inside", "Inside the central authority"


class Kind(models.TextChoices):
    """What a document is. The value names it in addresses, file names and the register."""

    LETTER_OF_REQUEST = "letter_of_request", "Letter of request"
    PRESERVATION_ANNEX = "preservation_annex", "Preservation form"
    SUBSCRIBER_FORM = "subscriber_form", "Subscriber information form"
    ORDER_FORM = "order_form", "Order form"
    SERVICE_FORM = "service_form", "Proof of service form"
    VIDEO_HEARING_FORM = "video_hearing_form", "Video hearing form"
    CERTIFICATION_FORM = "certification_form", "Certificate for records"
    CONSENT_FORM = "consent_form", "Consent form"
    ORAL_CONFIRMATION = "oral_confirmation", "Confirmation of an oral request"
    DECISION_RECORD = "decision_record", "Decision record"
    RETURN_NOTE = "return_note", "Return note"

    ACKNOWLEDGEMENT = "acknowledgement", "Acknowledgement of receipt"
    MISDIRECTED_NOTICE = "misdirected_notice", "Notice that a request was misdirected"
    FORWARDING_NOTICE = "forwarding_notice", "Letter forwarding a request"
    INFORMATION_REQUEST = "information_request", "Request for information"
    CONSULTATION = "consultation", "Consultation"
    CONDITIONS_OFFER = "conditions_offer", "Offer under conditions"
    POSTPONEMENT = "postponement", "Postponement"
    REFUSAL = "refusal", "Refusal"
    MEMORANDUM = "memorandum", "Confidential memorandum of the reasons"
    LAPSE_NOTICE = "lapse_notice", "Notice that a request lapsed"
    OBSTACLE_NOTICE = "obstacle_notice", "Notice of an obstacle or delay"
    EXECUTION_REPORT = "execution_report", "Execution report"
    RETURN_OF_ORIGINALS = "return_of_originals", "Return of originals"

    PRESERVATION_ORDER = "preservation_order", "Preservation order to the provider"
    PRESERVATION_CONFIRMATION = "preservation_confirmation", "Confirmation of a preservation"
    PRESERVATION_EXTENSION = "preservation_extension", "Request to extend a preservation"
    PRESERVATION_REFUSAL = "preservation_refusal", "Refusal of a preservation"
    PRESERVATION_WARNING = "preservation_warning", "Warning about a preservation"
    THIRD_STATE_NOTICE = "third_state_notice", "Notice of a provider in another State"
    RELEASE_NOTICE = "release_notice", "Release of a preservation"

    EMERGENCY_REPLY = "emergency_reply", "Reply to an emergency request"
    EMERGENCY_CONFIRMATION = "emergency_confirmation", "Request for written confirmation"
    AFTER_ACTION_REVIEW = "after_action_review", "After-action review"
    CUSTODY_REPORT = "custody_report", "Custody report"

    INFORMATION_ANSWER = "information_answer", "Answer to a request for information"


INTERNAL = frozenset({Kind.DECISION_RECORD, Kind.MEMORANDUM, Kind.AFTER_ACTION_REVIEW})
"""Kept inside the central authority: whoever asked for assistance does not see them."""

FORMS = frozenset(
    {
        Kind.PRESERVATION_ANNEX,
        Kind.SUBSCRIBER_FORM,
        Kind.ORDER_FORM,
        Kind.SERVICE_FORM,
        Kind.VIDEO_HEARING_FORM,
        Kind.CERTIFICATION_FORM,
        Kind.CONSENT_FORM,
    }
)
"""One for each item whose type has a form in practice; made and listed with the letter."""

LETTERS = FORMS | {Kind.LETTER_OF_REQUEST, Kind.ORAL_CONFIRMATION}
"""What goes to the other State."""

ANSWERS = frozenset(
    {
        Kind.ACKNOWLEDGEMENT,
        Kind.MISDIRECTED_NOTICE,
        Kind.INFORMATION_REQUEST,
        Kind.CONSULTATION,
        Kind.CONDITIONS_OFFER,
        Kind.POSTPONEMENT,
        Kind.REFUSAL,
        Kind.LAPSE_NOTICE,
        Kind.OBSTACLE_NOTICE,
        Kind.EXECUTION_REPORT,
        Kind.RETURN_OF_ORIGINALS,
        Kind.PRESERVATION_CONFIRMATION,
        Kind.PRESERVATION_EXTENSION,
        Kind.PRESERVATION_REFUSAL,
        Kind.PRESERVATION_WARNING,
        Kind.THIRD_STATE_NOTICE,
        Kind.RELEASE_NOTICE,
        Kind.EMERGENCY_REPLY,
        Kind.EMERGENCY_CONFIRMATION,
        Kind.INFORMATION_ANSWER,
    }
)
"""What is written to another State about a request of its own, or about one of ours that it handles."""

ADDED = frozenset({Kind.INFORMATION_ANSWER})
"""What is read together with our letter of request, and stands beside it."""

HERE = frozenset({Kind.FORWARDING_NOTICE, Kind.PRESERVATION_ORDER})
"""What goes to a provider or to another authority of this State."""


def goes_to_provider(kind: str, letter: Mapping[str, Any]) -> bool:
    """Whether a letter goes to a provider: an order does, a release may."""
    return kind == Kind.PRESERVATION_ORDER or (kind == Kind.RELEASE_NOTICE and letter.get("to") == "provider")


def shelf_of(kind: str, *, to_provider: bool = False) -> Shelf:
    """Where a document stands. A release goes to a provider or to the other State, as its letter says."""
    if kind in INTERNAL:
        return Shelf.INSIDE
    if kind in HERE or to_provider:
        return Shelf.PROVIDER
    if kind in ANSWERS - ADDED:
        return Shelf.STATE
    if kind == Kind.CUSTODY_REPORT:
        return Shelf.CUSTODY
    return Shelf.BACK if kind == Kind.RETURN_NOTE else Shelf.REQUEST

"""The kinds of documents the portal makes."""

from django.db import models


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


INTERNAL = frozenset({Kind.DECISION_RECORD})
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

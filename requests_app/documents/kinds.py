"""The kinds of documents the portal makes."""

from django.db import models


class Kind(models.TextChoices):
    """What a document is. The value names it in addresses, file names and the register."""

    LETTER_OF_REQUEST = "letter_of_request", "Letter of request"
    PRESERVATION_ANNEX = "preservation_annex", "Preservation annex"
    DECISION_RECORD = "decision_record", "Decision record"
    RETURN_NOTE = "return_note", "Return note"


INTERNAL = frozenset({Kind.DECISION_RECORD})
"""Kept inside the central authority: whoever asked for assistance does not see them."""

LETTERS = frozenset({Kind.LETTER_OF_REQUEST, Kind.PRESERVATION_ANNEX})
"""What goes to the other State."""

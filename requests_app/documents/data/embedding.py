"""The data a document carries, as the file that is embedded into it."""

from requests_app.documents.job import Attachment
from requests_app.documents.models import Document


def attachment(document: Document) -> Attachment | None:
    """The data of this document; None if its kind carries none."""
    return None

"""The pictures a document shows."""

from collections.abc import Mapping

from requests_app.documents.job import Asset
from requests_app.documents.models import Document


def assets(document: Document) -> Mapping[str, Asset]:
    """The pictures of this document by the name its HTML uses (`asset:<name>`)."""
    return {}

"""Make a document at once, as the workers would: printed and, if it is to be, sealed."""

from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.sealing import services as sealing


def make(document: Document) -> None:
    """Print it and keep it; seal it if this process holds the demonstration's key. Raises what these raise."""
    payload = {"document": str(document.pk)}
    documents.finish(payload, documents.prepare(payload))
    sealing.finish(payload, sealing.prepare(payload))

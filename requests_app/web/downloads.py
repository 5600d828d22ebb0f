"""A stored file as a download: never shown in the portal's own pages, kept by nothing on the way."""

from django.http import FileResponse

from requests_app.vault import store
from requests_app.vault.models import StoredFile


def download(file: StoredFile, name: str) -> FileResponse:
    """The bytes under this name, whatever they are, as an attachment."""
    response = FileResponse(
        store.open(file.sha256), as_attachment=True, filename=name, content_type="application/octet-stream"
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response

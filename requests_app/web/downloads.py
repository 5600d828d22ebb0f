"""Files on their way to the browser: a stored one as a download, a paper made just now to be looked at.

Neither is shown inside a page of the portal, and nothing on the way keeps one.
"""

from django.http import FileResponse, HttpResponse
from django.utils.http import content_disposition_header

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


def paper(pdf: bytes, name: str) -> HttpResponse:
    """A PDF that was made for this reader, opened by the browser itself under this name."""
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = content_disposition_header(False, name) or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response

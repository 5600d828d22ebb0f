"""The documents of a case in the browser: the panel, the download, another try."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from requests_app.documents import queries, services
from requests_app.sealing import later
from requests_app.sealing import services as sealing
from requests_app.vault import store
from requests_app.web import access
from requests_app.web.documents import pages


@require_safe
def documents(request: HttpRequest, reference: str) -> HttpResponse:
    """All documents of the case on a page of their own."""
    procedure = access.find_procedure(request, reference, reading="documents")
    page = pages.documents_page(procedure, access.person(request))
    return render(request, "documents/list.html", {"page": page})


@require_safe
def panel(request: HttpRequest, reference: str) -> HttpResponse:
    """The panel alone, for a page that waits; nothing (204) as long as nothing has changed."""
    procedure = access.find_procedure(request, reference)
    shown = pages.panel(procedure, access.person(request))
    if request.GET.get("shown") == shown.shown and shown.making:
        return HttpResponse(status=204)
    response = render(request, "documents/_panel.html", {"panel": shown})
    if not shown.making:
        response["HX-Refresh"] = "true"  # the steps beside it may have become possible, too
    add_never_cache_headers(response)
    return response


@require_safe
def download(request: HttpRequest, reference: str, document: UUID) -> HttpResponseBase:
    """The PDF itself. Whoever takes a copy is written down first; nothing on the way may keep one."""
    person, case = access.person(request), access.find_case(request, reference)
    found = queries.find(case, document, person)
    services.note_download(found, by=person)
    sha256 = found.issued.sha256 if found.issued else ""
    stream = store.open(sha256)
    response = FileResponse(stream, content_type=services.MEDIA_TYPE)
    response["Content-Disposition"] = (
        content_disposition_header(True, queries.file_name(found, case.reference)) or ""
    )
    response["ETag"] = f'"{sha256}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
def retry(request: HttpRequest, reference: str, document: UUID) -> HttpResponse:
    """Have a document made or sealed again that could not be, or one sealed that was made without a seal."""
    person, case = access.person(request), access.find_case(request, reference)
    found = queries.find(case, document, person)
    if found.state == "unsealed":
        sealing.retry(found, by=person)
        messages.success(request, _("The document is being sealed again."))
    elif found.state == "ready":
        later.order(found, by=person)
        messages.success(request, _("The document is being sealed."))
    else:
        services.retry(found, by=person)
        messages.success(request, _("The document is being made again."))
    return redirect("documents:list", reference)

"""The papers: one beside what was keyed in, the file itself, and the data that a PDF carries."""

from uuid import UUID

from csp.decorators import csp_replace
from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.incoming import queries, services
from requests_app.vault import store
from requests_app.web import access
from requests_app.web.incoming.pages import papers as pages
from requests_app.web.incoming.pages import taking_over
from requests_app.web.incoming.views.case import find

# The file came from outside: nothing in it may run or load anything; only our own pages may frame it.
NOTHING = (
    "default-src",
    "script-src",
    "connect-src",
    "font-src",
    "manifest-src",
    "frame-src",
    "base-uri",
    "form-action",
)
POLICY = {name: ["'none'"] for name in NOTHING} | {
    "style-src": ["'unsafe-inline'"],
    "img-src": ["'self'"],
    "object-src": ["'self'"],
    "frame-ancestors": ["'self'"],
}
# What is shown as it is; everything else is handed out as a file.
SHOWN = ("application/pdf", "image/png", "image/jpeg", "text/plain")


@require_safe
def papers(request: HttpRequest, reference: str) -> HttpResponse:
    """The first paper; without any, the case says what to do."""
    incoming, _ = find(request, reference, reading="papers")
    first = incoming.papers.first()
    if first is None:
        return redirect("incoming:act", reference, "add_paper")
    return redirect("incoming:paper", reference, first.pk)


@require_safe
def paper(request: HttpRequest, reference: str, paper: UUID) -> HttpResponse:
    """One paper beside what was keyed in from it."""
    incoming, user = find(request, reference, reading="papers")
    found = queries.paper(incoming, str(paper))
    return render(request, "incoming/paper.html", {"page": pages.paper_page(incoming, user, str(found.pk))})


@require_safe
@xframe_options_sameorigin
@csp_replace(POLICY)  # type: ignore[arg-type]  # its stubs know views without arguments only
def file(request: HttpRequest, reference: str, paper: UUID) -> HttpResponseBase:
    """The file. It came from outside: nothing in it may run, and nobody may take it for another kind of file."""
    incoming, _ = find(request, reference, reading="paper")
    found = queries.paper(incoming, str(paper))
    kind = found.file.media_type
    shown = kind in SHOWN and request.GET.get("save") != "1"
    response = FileResponse(store.open(found.file_id), content_type=_typed(kind))
    response["Content-Disposition"] = content_disposition_header(not shown, found.name) or ""
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@require_http_methods(["GET", "POST"])
def take_over(request: HttpRequest, reference: str, paper: UUID) -> HttpResponse:
    """What the PDF carries beside what was keyed in; taken over only when somebody says so."""
    incoming, user = find(request, reference, reading="data of a paper")
    access.require(request, Permission.INCOMING_KEY)
    found = queries.paper(incoming, str(paper))
    if request.method == "POST":
        services.take_over(incoming, paper=found, by=user)
        messages.success(request, "The data were taken over. Compare them with the paper before you go on.")
        return redirect("drafting:tasks", reference)
    page = taking_over.page(incoming, user, found, queries.carried(found))
    return render(request, "incoming/take_over.html", {"page": page})


def _typed(kind: str) -> str:
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

"""Register a request from the data of its PDF; the files that were not taken, and what is in them."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, TooLarge, Unavailable, UnsupportedType
from requests_app.incoming import queries, services
from requests_app.web import access
from requests_app.web.incoming.forms.importing import ImportForm
from requests_app.web.incoming.pages import unaccepted as pages
from requests_app.web.incoming.pages.inspection import paper_page
from requests_app.web.incoming.views.case import find


@require_http_methods(["GET", "POST"])
def import_request(request: HttpRequest) -> HttpResponse:
    """One file, and how it came. What is refused is kept and can be looked into."""
    user = access.require(request, Permission.INCOMING_REGISTER)
    form = ImportForm(request.POST, request.FILES) if request.method == "POST" else ImportForm()
    status = 200
    if request.method == "POST":
        status = 400
        try:
            if form.is_valid():
                incoming = services.import_request(by=user, **form.facts())
                messages.success(request, f"Registered as {incoming.reference} from the data of its PDF.")
                return redirect("incoming:case", incoming.reference)
        except (Invalid, TooLarge, UnsupportedType, Unavailable) as error:
            form.take(error)
            status = error.status
    page = {"form": form, "unaccepted": pages.newest(), "was_refused": status != 200}
    return render(request, "incoming/import.html", {"page": page}, status=status)


@require_safe
def unaccepted(request: HttpRequest, file: UUID) -> HttpResponse:
    """A file that was not taken: why, and what it carries. Who looks into it is written down."""
    user = access.require(request, Permission.INCOMING_REGISTER)
    found = queries.unaccepted(file)
    page = pages.page(found)
    if request.method == "GET":
        services.note_unaccepted_read(found, by=user)
    return render(request, "incoming/unaccepted.html", {"page": page})


@require_safe
def inspection(request: HttpRequest, reference: str, paper: UUID) -> HttpResponse:
    """What a paper of a case carries besides its pages."""
    incoming, user = find(request, reference, reading="what a paper carries")
    found = queries.paper(incoming, str(paper))
    return render(request, "incoming/inspection.html", {"page": paper_page(incoming, user, found)})

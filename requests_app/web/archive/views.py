"""Packages of a case in the browser."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.archive import queries, services
from requests_app.web import access, downloads
from requests_app.web.archive import pages


@require_http_methods(["GET", "HEAD", "POST"])
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """What a package would hold, those there are, and the button."""
    procedure = access.find_procedure(request, reference, reading="packages")
    user = access.require(request, Permission.ARCHIVE_READ)
    if request.method == "POST":
        services.order(procedure.case, by=user)
        messages.success(request, "The package was ordered.")
        return redirect("archive:case", reference)
    return render(request, "archive/case.html", {"page": pages.archive_page(procedure, user)})


@require_safe
def download(request: HttpRequest, reference: str, package: UUID) -> HttpResponseBase:
    """The package itself. Whoever takes it is written down first."""
    found_case = access.find_case(request, reference)
    user = access.require(request, Permission.ARCHIVE_READ)
    found = queries.find(found_case, package)
    services.note_download(found, by=user)
    return downloads.download(found.ready, f"{reference}-package-{found.ordered_at:%Y%m%d-%H%M}.zip")

"""The list of preservations."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.web import access
from requests_app.web.preservation.pages.listing import listing


@require_safe
def preservations(request: HttpRequest) -> HttpResponse:
    """What is open, what is preserved now, what has ended."""
    user = access.require(request, Permission.PRESERVATION_READ)
    return render(request, "preservation/list.html", {"page": listing(user, request.GET)})

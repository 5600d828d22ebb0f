"""The list of requests."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.web import access
from requests_app.web.outgoing.pages import listing


@require_safe
def requests(request: HttpRequest) -> HttpResponse:
    """The requests this person may see, filtered, sorted, page by page."""
    user = access.require(request, Permission.CASEFILE_READ)
    return render(request, "outgoing/list.html", {"page": listing.requests(user, request.GET)})

"""The page about the seal and its certificates."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.web.access import require
from requests_app.web.sealing import pages


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Which certificates seal and have sealed, how long they are valid, and what waits."""
    require(request, Permission.OPERATIONS_READ)
    return render(request, "sealing/home.html", {"page": pages.seal_page()})

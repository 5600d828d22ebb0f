"""The case page and its history."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.outgoing import queries
from requests_app.web import access
from requests_app.web.history import history as history_page
from requests_app.web.outgoing.pages import case as pages


@require_safe
def overview(request: HttpRequest, reference: str) -> HttpResponse:
    """Where the case stands, what is asked, what was recorded."""
    outgoing = access.find_outgoing(request, reference, reading="overview")
    page = pages.overview(outgoing, access.person(request))
    return render(request, "outgoing/case.html", {"page": page})


@require_safe
def history(request: HttpRequest, reference: str) -> HttpResponse:
    """Every line of the register for this case, in words."""
    outgoing = access.find_outgoing(request, reference, reading="history")
    lines, reads = queries.history(outgoing), request.GET.get("reads") == "1"
    page = history_page(outgoing, lines, access.person(request), reads=reads)
    return render(request, "casefile/history.html", {"page": page})

"""The case page, its timeline and its history."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.preservation import queries
from requests_app.preservation.models import Preservation
from requests_app.web import access
from requests_app.web.history import history as history_page
from requests_app.web.preservation.pages import case as pages


def find(request: HttpRequest, reference: str, *, reading: str) -> Preservation:
    """The preservation, if this person may see it; the reading is written down."""
    queries.find(reference, access.person(request))
    return cast(
        "Preservation", access.find_procedure(request, reference, reading=reading, kind="preservation")
    )


@require_safe
def overview(request: HttpRequest, reference: str) -> HttpResponse:
    """Where it stands, what is asked, what was recorded."""
    preservation = find(request, reference, reading="overview")
    page = pages.overview(preservation, access.person(request))
    return render(request, "preservation/case.html", {"page": page})


@require_safe
def timeline(request: HttpRequest, reference: str) -> HttpResponse:
    """From preservation to production."""
    preservation = find(request, reference, reading="timeline")
    page = pages.timeline_page(preservation, access.person(request))
    return render(request, "preservation/timeline.html", {"page": page})


@require_safe
def history(request: HttpRequest, reference: str) -> HttpResponse:
    """Every line of the register for this case, in words."""
    preservation = find(request, reference, reading="history")
    lines, reads = queries.history(preservation), request.GET.get("reads") == "1"
    page = history_page(preservation, lines, access.person(request), reads=reads)
    return render(request, "casefile/history.html", {"page": page})

"""The published schemas: a list for people, the files for machines. Public, and the same for everybody."""

import hashlib

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.documents.data import published
from requests_app.web.middleware.security import reachable_without_second_factor
from requests_app.web.schemas.pages import index_page

A_DAY = 24 * 60 * 60


@require_safe
@reachable_without_second_factor
@login_not_required
def index(request: HttpRequest) -> HttpResponse:
    """What documents carry, and where each format is described."""
    return render(request, "schemas/index.html", {"page": index_page()})


@require_safe
@reachable_without_second_factor
@login_not_required
def schema(request: HttpRequest, name: str, version: str) -> HttpResponse:
    """One schema."""
    body = published.find(name, version).text.encode()
    response = HttpResponse(body, content_type="application/schema+json")
    response["Cache-Control"] = f"public, max-age={A_DAY}"
    response["ETag"] = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response

"""The desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.web import access
from requests_app.web.desk import pages


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What waits for this person, for others, what is late, what came in last."""
    return render(request, "desk/home.html", {"page": pages.home(access.person(request))})

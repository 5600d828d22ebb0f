"""Reading the directory: list of States, one State with what binds it and us on a day, one authority."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.directory import queries
from requests_app.web.access import require
from requests_app.web.directory import pages

READ = Permission.DIRECTORY_READ


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """All States and territories, with a search in the six UN languages."""
    require(request, READ)
    page = pages.home(request.GET.get("q", ""), pages.language())
    template = "directory/_states.html" if request.headers.get("HX-Request") else "directory/home.html"
    return render(request, template, {"page": page})


@require_safe
def state(request: HttpRequest, code: str) -> HttpResponse:
    """One State: names, languages, authorities, and what binds it and us on a day (`?on=2026-11-21`)."""
    user = require(request, READ)
    typed = request.GET.get("on", "")
    page = pages.state(queries.state(code), user, typed=typed, on=day_from(typed))
    return render(request, "directory/state.html", {"page": page})


@require_safe
def authority(request: HttpRequest, code: str) -> HttpResponse:
    """One authority with everything one needs to write to it."""
    user = require(request, READ)
    page = pages.authority(queries.authority(code), user)
    return render(request, "directory/authority.html", {"page": page})


def day_from(text: str) -> date | None:
    """The day of an ISO text in an address, None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

"""Reading the directory: list of States, one State, one authority, the legal basis on a day."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from requests_app.core import clock
from requests_app.directory import basis as law_between
from requests_app.directory import queries
from requests_app.web.access import require
from requests_app.web.directory import pages

READ = "directory.read"


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


@require_safe
def basis(request: HttpRequest) -> HttpResponse:
    """The legal-basis picker of the draft, renewed when another State is chosen (htmx only)."""
    require(request, READ)
    other = queries.find_state(request.GET.get("requested_state", ""))
    if not request.headers.get("HX-Request"):
        return redirect("directory:state", other.code) if other else redirect("directory:home")
    on = day_from(request.GET.get("on", "")) or clock.today()
    options = law_between.options(queries.home_state(), other, on=on) if other else []
    chosen = request.GET.get("instrument", "")
    return render(request, "directory/_basis_options.html", {"options": options, "chosen": chosen, "on": on})


def day_from(text: str) -> date | None:
    """The day of an ISO text in an address, None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None

"""Citations: reading is for whoever is signed in, speaking for the legal adviser."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, Stale
from requests_app.counsel import services
from requests_app.law import places
from requests_app.law.places import Place
from requests_app.web.access import person, require
from requests_app.web.counsel import pages
from requests_app.web.counsel.forms import ConfirmForm, CorrectForm, WithdrawForm, WordForm

LONGEST_SEARCH = 100


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """Every place of the catalogue, narrowed; at first those that wait for the legal adviser."""
    asked = request.GET
    words = " ".join(asked.get("q", "").replace("\x00", " ").split())[:LONGEST_SEARCH]
    wanted = pages.Wanted(words, asked.get("state", pages.WAITING), asked.get("instrument", ""))
    template = "counsel/_tables.html" if request.headers.get("HX-Request") else "counsel/list.html"
    return render(request, template, {"page": pages.listing(wanted)})


@require_safe
def place(request: HttpRequest, instrument: str, place: str) -> HttpResponse:
    """One place with all that relies on it and all that was said of it."""
    page = pages.place(_find(instrument, place), person(request))
    return render(request, "counsel/place.html", {"page": page})


@require_POST
def confirm(request: HttpRequest, instrument: str, place: str) -> HttpResponse:
    """The place stands as catalogued."""
    form = ConfirmForm(request.POST, auto_id="confirm-%s")
    return _speak(request, _find(instrument, place), form, services.confirm, "The citation was confirmed.")


@require_POST
def correct(request: HttpRequest, instrument: str, place: str) -> HttpResponse:
    """The rule stands elsewhere."""
    form = CorrectForm(request.POST, auto_id="correct-%s")
    return _speak(request, _find(instrument, place), form, services.correct, "The citation was corrected.")


@require_POST
def withdraw(request: HttpRequest, instrument: str, place: str) -> HttpResponse:
    """An earlier word is taken back."""
    form = WithdrawForm(request.POST, auto_id="withdraw-%s")
    return _speak(request, _find(instrument, place), form, services.withdraw, "The word was withdrawn.")


def _speak(
    request: HttpRequest, found: Place, form: WordForm, service: Callable[..., Any], done: str
) -> HttpResponse:
    """Call the service; on a fault show the page again with what was typed."""
    user, status, changed = require(request, Permission.COUNSEL_CONFIRM), 400, False
    try:
        if form.is_valid():
            service(found, **form.facts(), by=user)
    except Invalid as problem:
        form.take(problem)
    except Stale as problem:
        status, changed = 409, True
        typed: Any = form.data
        form.data = typed.copy()
        form.data["seen"] = str(problem.current.number if problem.current else 0)  # type: ignore[index]
    if not form.errors and not changed:
        messages.success(request, done)
        return redirect("counsel:place", *pages.address(found))
    page = pages.place(found, user, refused=form, changed=changed)
    return render(request, "counsel/place.html", {"page": page}, status=status)


def _find(instrument: str, place: str) -> Place:
    """The place of that address. Raises NotVisible."""
    return places.find(f"{instrument} {'' if place == pages.WHOLE else place}")

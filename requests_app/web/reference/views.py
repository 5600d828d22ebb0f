"""Reading the law: every page is for whoever is signed in."""

from collections.abc import Mapping
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.core.errors import NotVisible
from requests_app.counsel.queries import standing
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import INSTRUMENTS
from requests_app.web.reference import (
    ground_pages,
    home_page,
    instrument_pages,
    other_pages,
    type_pages,
)
from requests_app.web.reference.parts import Sheet

T = TypeVar("T")


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What the catalogue holds, and a search over all of it."""
    page = home_page.home(request.GET.get("q", ""))
    template = "reference/_found.html" if request.headers.get("HX-Request") else "reference/home.html"
    return render(request, template, {"page": page})


@require_safe
def grounds(request: HttpRequest) -> HttpResponse:
    """The grounds in the order of tests, narrowed by words, type and rights."""
    asked = request.GET
    page = ground_pages.listing(
        asked.get("q", ""), asked.get("type", ""), standing(), rights=asked.get("rights") == "1"
    )
    template = "reference/_grounds.html" if request.headers.get("HX-Request") else "reference/grounds.html"
    return render(request, template, {"page": page})


@require_safe
def ground(request: HttpRequest, code: str) -> HttpResponse:
    """One ground with everything the catalogue says of it."""
    return _sheet(request, ground_pages.sheet(_known(GROUNDS, code), standing()))


@require_safe
def types(request: HttpRequest) -> HttpResponse:
    """The types of assistance by family."""
    return _sheet(request, type_pages.listing(standing()))


@require_safe
def assistance_type(request: HttpRequest, code: str) -> HttpResponse:
    """One type of assistance."""
    return _sheet(request, type_pages.sheet(_known(type_pages.EVERY, code), standing()))


@require_safe
def instruments(request: HttpRequest) -> HttpResponse:
    """The instruments."""
    return _sheet(request, instrument_pages.listing(standing()))


@require_safe
def instrument(request: HttpRequest, code: str) -> HttpResponse:
    """One instrument."""
    return _sheet(request, instrument_pages.sheet(_known(INSTRUMENTS, code), standing()))


@require_safe
def clocks(request: HttpRequest) -> HttpResponse:
    """The time limits and what they are worth."""
    return _sheet(request, other_pages.clocks(standing()))


@require_safe
def duties(request: HttpRequest) -> HttpResponse:
    """What the two sides owe each other."""
    return _sheet(request, other_pages.duties(standing()))


@require_safe
def return_reasons(request: HttpRequest) -> HttpResponse:
    """Why drafts come back."""
    return _sheet(request, other_pages.return_reasons())


def _sheet(request: HttpRequest, sheet: Sheet) -> HttpResponse:
    return render(request, "reference/sheet.html", {"page": sheet})


def _known(register: Mapping[str, T], code: str) -> T:
    """The declaration of that code, in either case. Raises NotVisible."""
    found = register.get(code.upper())
    if found is None:
        raise NotVisible("The catalogue has no entry of that code.")
    return found

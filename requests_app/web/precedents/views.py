"""Views of the precedents; they only read."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.permissions import Permission
from requests_app.web import access
from requests_app.web.precedents import pages


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """What was found before, with a search."""
    user = access.require(request, Permission.CASEFILE_READ)
    page = pages.listing(
        user,
        text=request.GET.get("q", "")[:200],
        state=request.GET.get("state", "")[:2],
        after=request.GET.get("after", "")[:60],
    )
    return render(request, "precedents/list.html", {"page": page})


@require_safe
def detail(request: HttpRequest, precedent: UUID) -> HttpResponse:
    """One finding: the law for everybody who reads cases, its case for those who see it."""
    user = access.require(request, Permission.CASEFILE_READ)
    return render(request, "precedents/detail.html", {"page": pages.detail(precedent, user)})

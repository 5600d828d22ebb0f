"""The component gallery. It is not there where the portal is used for real."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from requests_app.core.errors import NotVisible, PortalError
from requests_app.core.verdicts import Blocker
from requests_app.web.gallery import pages

STATUSES = (400, 403, 404, 409, 413, 415, 429, 500, 503)


@login_not_required
def components(request: HttpRequest) -> HttpResponse:
    """Every component with an example."""
    _only_to_look_at()
    return render(
        request, "gallery/components.html", {"page": pages.gallery(invalid="faults" in request.GET)}
    )


@login_not_required
def error(request: HttpRequest, status: int) -> HttpResponse:
    """An error page as a person would meet it, answered with 200 so that it can be looked at."""
    _only_to_look_at()
    if status not in STATUSES:
        raise NotVisible("There is no such error page.")
    reasons = [Blocker("ground", "Ground G23 (death penalty) is not answered.", "UNTOC Article 18(21)(d)")]
    shown = PortalError("The request cannot be approved yet.", reasons)
    return render(request, f"errors/{status}.html", {"error": shown})


def _only_to_look_at() -> None:
    if not (settings.DEBUG or settings.DEMO):
        raise NotVisible("The portal has no such page.")

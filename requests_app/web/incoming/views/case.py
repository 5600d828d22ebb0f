"""The case page and its history, the check of the sender, the check for completeness."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from requests_app.accounts.models import User
from requests_app.incoming import queries
from requests_app.incoming.models import Incoming
from requests_app.web import access
from requests_app.web.history import history as history_page
from requests_app.web.incoming.pages import case as pages
from requests_app.web.incoming.pages.completeness import completeness_page
from requests_app.web.incoming.pages.sender import sender_page


def find(request: HttpRequest, reference: str, *, reading: str) -> tuple[Incoming, User]:
    """The request and whoever looks at it. Raises NotVisible; a case of another kind is not here either."""
    incoming = access.find_procedure(request, reference, reading=reading, kind="incoming")
    return incoming, access.person(request)


@require_safe
def overview(request: HttpRequest, reference: str) -> HttpResponse:
    """Where the case stands, what is asked, what is decided on each item, what was recorded."""
    incoming, user = find(request, reference, reading="overview")
    return render(request, "incoming/case.html", {"page": pages.overview(incoming, user)})


@require_safe
def history(request: HttpRequest, reference: str) -> HttpResponse:
    """Every line of the register for this case, in words."""
    incoming, user = find(request, reference, reading="history")
    lines, reads = queries.history(incoming), request.GET.get("reads") == "1"
    page = history_page(incoming, lines, user, reads=reads)
    return render(request, "casefile/history.html", {"page": page})


@require_safe
def sender(request: HttpRequest, reference: str) -> HttpResponse:
    """Is it genuine? What the directory says of the sender."""
    incoming, user = find(request, reference, reading="sender")
    return render(request, "incoming/sender.html", {"page": sender_page(incoming, user)})


@require_safe
def completeness(request: HttpRequest, reference: str) -> HttpResponse:
    """What is missing, and what to do about each point."""
    incoming, user = find(request, reference, reading="completeness")
    return render(request, "incoming/completeness.html", {"page": completeness_page(incoming, user)})

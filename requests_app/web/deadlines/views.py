"""Views of the clocks of cases and of what is due."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.deadlines import queries, services
from requests_app.web import access
from requests_app.web.deadlines import pages
from requests_app.web.deadlines.due import due_page


@require_safe
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """The clocks of a case."""
    procedure = access.find_procedure(request, reference, reading="clocks")
    page = pages.case_page(procedure, access.person(request))
    return render(request, "deadlines/case.html", {"page": page})


@require_safe
def clock(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """One clock: how its date came about."""
    procedure = access.find_procedure(request, reference, reading="clock")
    page = pages.clock_page(procedure, queries.find(procedure.case, number), access.person(request))
    return render(request, "deadlines/clock.html", {"page": page})


@require_POST
def contacted(request: HttpRequest, reference: str) -> HttpResponse:
    """Note that the other State was asked how things stand."""
    procedure = access.find_procedure(request, reference)
    services.contacted(procedure.case, by=access.person(request))
    messages.success(request, "Noted: the requested State was asked today. The clock begins anew.")
    return redirect("deadlines:case", reference)


@require_safe
def due(request: HttpRequest) -> HttpResponse:
    """What is due in my cases, or in all that I may see."""
    user = access.require(request, Permission.CASEFILE_READ)
    return render(request, "deadlines/due.html", {"page": due_page(user, request.GET.dict())})

"""The case page, its history, and handing a case to another officer."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.outgoing import services
from requests_app.web import access
from requests_app.web.case_head import case_head
from requests_app.web.outgoing.forms.assigning import HandOverForm
from requests_app.web.outgoing.pages import case as pages


@require_safe
def overview(request: HttpRequest, reference: str) -> HttpResponse:
    """Where the case stands, what is asked, what was recorded."""
    outgoing = access.find_outgoing(request, reference, reading="overview")
    page = pages.overview(outgoing, access.person(request))
    return render(request, "outgoing/case.html", {"page": page})


@require_safe
def history(request: HttpRequest, reference: str) -> HttpResponse:
    """Every line of the register for this case, in words."""
    outgoing = access.find_outgoing(request, reference, reading="history")
    page = pages.history(outgoing, access.person(request), reads=request.GET.get("reads") == "1")
    return render(request, "outgoing/history.html", {"page": page})


@require_http_methods(["GET", "POST"])
def hand_over(request: HttpRequest, reference: str) -> HttpResponse:
    """A supervisor gives the case to another officer of the same authority."""
    outgoing = access.find_outgoing(request, reference, reading="hand over")
    user = access.require(request, Permission.CASEFILE_ASSIGN)
    form = HandOverForm(request.POST if request.method == "POST" else None, procedure=outgoing)
    status = 200
    if request.method == "POST":
        try:
            if form.is_valid():
                services.hand_over(outgoing, to=form.person(), by=user)
                messages.success(request, "The case was handed over.")
                return redirect("outgoing:case", reference=reference)
        except Invalid as error:
            form.take(error)
        status = 400
    head = case_head(outgoing, user, current="step")
    return render(request, "outgoing/hand_over.html", {"page": {"head": head, "form": form}}, status=status)

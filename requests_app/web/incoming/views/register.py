"""Register a request of another State."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, TooLarge, Unavailable, UnsupportedType
from requests_app.incoming import queries, services
from requests_app.incoming.models import Incoming
from requests_app.web import access
from requests_app.web.incoming.forms.register import RegisterForm


@require_http_methods(["GET", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """One page: who asks, how it came, the papers."""
    user = access.require(request, Permission.INCOMING_REGISTER)
    form = RegisterForm(request.POST, request.FILES) if request.method == "POST" else RegisterForm()
    status = 200
    if request.method == "POST":
        status = 400
        try:
            if form.is_valid():
                return _registered(request, services.register(by=user, **form.facts()))
        except (Invalid, TooLarge, UnsupportedType, Unavailable) as error:
            form.take(error)
            status = error.status
    return render(request, "incoming/register.html", {"page": {"form": form}}, status=status)


def _registered(request: HttpRequest, incoming: Incoming) -> HttpResponse:
    """On to the data that the PDF carries, if it does; else to the case."""
    messages.success(request, f"Registered as {incoming.reference}. Key in what it says, or take it up.")
    for paper in incoming.papers.select_related("file"):
        if queries.carried(paper) is not None:
            return redirect("incoming:take_over", incoming.reference, paper.pk)
    return redirect("incoming:case", incoming.reference)

"""Handing over the cases of somebody who leaves."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts import queries as accounts
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.outgoing import services
from requests_app.web import access
from requests_app.web.handover import pages
from requests_app.web.handover.forms import HandOverAllForm


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """The officers who hold open cases."""
    access.require(request, Permission.CASEFILE_ASSIGN)
    return render(request, "handover/home.html", {"page": pages.officers_page()})


@require_http_methods(["GET", "POST"])
def officer(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Choose the cases, the new officer, the reason; hand over in one go."""
    user = access.require(request, Permission.CASEFILE_ASSIGN)
    leaving = accounts.find(person_id)
    data = request.POST if request.method == "POST" else None
    form = HandOverAllForm(data, officer=leaving, cases=pages.choices(leaving, user))
    if request.method == "POST" and form.is_valid():
        try:
            given = {"reason": form.cleaned_data["reason"], "only": form.cleaned_data["cases"]}
            count = services.hand_over_all(leaving, to=form.new_officer(), by=user, **given)
            messages.success(request, f"{count} case{'' if count == 1 else 's'} handed over.")
            return redirect("handover:home")
        except Invalid as error:
            form.take(error)
    page = pages.hand_over_page(leaving, form)
    return render(request, "handover/officer.html", {"page": page}, status=400 if form.errors else 200)

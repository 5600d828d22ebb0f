"""Where every case waits, the workload, and giving cases to somebody else."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts import queries as accounts
from requests_app.accounts.permissions import Permission
from requests_app.caseload import queries, services
from requests_app.core.errors import Invalid
from requests_app.web import access
from requests_app.web.case_head import case_head
from requests_app.web.caseload import pages
from requests_app.web.caseload.forms import HandOverAllForm, HandOverForm
from requests_app.web.procedures import door


@require_safe
def waiting(request: HttpRequest) -> HttpResponse:
    """Every case that waits, longest first."""
    user = access.require(request, Permission.WORKLOAD_READ)
    return render(request, "caseload/waiting.html", {"page": pages.waiting(user, request.GET)})


@require_safe
def workload(request: HttpRequest) -> HttpResponse:
    """Who has how much."""
    user = access.require(request, Permission.WORKLOAD_READ)
    return render(request, "caseload/workload.html", {"page": pages.workload(user)})


@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, person_id: UUID) -> HttpResponse:
    """Choose the cases, who takes them, the reason; hand over in one go."""
    user = access.require(request, Permission.CASEFILE_ASSIGN)
    leaving = accounts.find(person_id)
    held = queries.held_by(leaving)
    takers, cases = queries.takers([one.case for one in held]), pages.choices(held, leaving, user)
    form = HandOverAllForm(request.POST if request.method == "POST" else None, cases=cases, takers=takers)
    if request.method == "POST" and form.is_valid():
        try:
            given = {"reason": form.cleaned_data["reason"], "only": form.cleaned_data["cases"]}
            count = services.hand_over_all(leaving, to=form.person(), by=user, **given)
            messages.success(request, f"{count} case{'' if count == 1 else 's'} handed over.")
            return redirect("caseload:workload")
        except Invalid as error:
            form.take(error)
    page = pages.hand_over_page(leaving, form)
    return render(request, "caseload/person.html", {"page": page}, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
def hand_over(request: HttpRequest, reference: str) -> HttpResponse:
    """A supervisor gives one case to somebody else."""
    procedure = access.find_procedure(request, reference, reading="hand over")
    user = access.require(request, Permission.CASEFILE_ASSIGN)
    form = HandOverForm(
        request.POST if request.method == "POST" else None, takers=queries.takers([procedure.case])
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.hand_over(procedure, to=form.person(), by=user, reason=form.cleaned_data["reason"])
            messages.success(request, "The case was handed over.")
            return redirect(door(procedure).address(procedure))
        except Invalid as error:
            form.take(error)
    page = {"head": case_head(procedure, user, current="step"), "form": form}
    return render(request, "caseload/hand_over.html", {"page": page}, status=400 if form.errors else 200)

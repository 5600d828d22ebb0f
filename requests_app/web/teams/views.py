"""The team of a restricted case in the browser."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.casefile import membership, team
from requests_app.core.errors import Blocked, Invalid, NotVisible
from requests_app.web import access
from requests_app.web.procedures import case_address
from requests_app.web.teams import pages
from requests_app.web.teams.forms import LiftForm, NameForm, TakeOffForm

both = require_http_methods(["GET", "POST"])


@both
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """Who is on the team; name somebody."""
    procedure = access.find_procedure(request, reference, reading="team")
    user, form, status = access.person(request), None, 200
    if request.method == "POST":
        access.require(request, Permission.CASEFILE_TEAM)
        form = NameForm(request.POST, case=procedure.case)
        try:
            if form.is_valid():
                person = form.chosen()
                team.name(procedure.case, person, by=user, reason=form.cleaned_data["reason"])
                messages.success(request, f"{person.name} is on the team now.")
                return redirect("teams:case", reference)
        except Invalid as error:
            form.take(error)
        status = 400
    return render(request, "teams/case.html", {"page": pages.team_page(procedure, user, form)}, status=status)


@both
def take_off(request: HttpRequest, reference: str, person_id: UUID) -> HttpResponse:
    """Ask for the reason, then take somebody off."""
    procedure = access.find_procedure(request, reference, reading="team")
    user = access.require(request, Permission.CASEFILE_TEAM)
    person = next((row.user for row in membership.members(procedure.case) if row.user_id == person_id), None)
    if person is None:
        raise NotVisible("This person is not on the team.")
    form = TakeOffForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            team.take_off(procedure.case, person, by=user, reason=form.cleaned_data["reason"])
            messages.success(request, f"{person.name} is no longer on the team.")
            return redirect(*(["desk:home"] if person.pk == user.pk else ["teams:case", reference]))
        except Invalid as error:
            form.take(error)
    page = pages.take_off_page(procedure, user, person, form)
    return render(request, "teams/act.html", {"page": page}, status=400 if form.errors else 200)


@both
def lift(request: HttpRequest, reference: str) -> HttpResponse:
    """Ask for the new level and the reason, then show the case to everyone again."""
    procedure = access.find_procedure(request, reference, reading="team")
    user = access.require(request, Permission.CASEFILE_TEAM)
    if not procedure.case.is_restricted:
        raise Blocked("This case is not restricted.")
    form = LiftForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            team.lift(procedure.case, by=user, **form.cleaned_data)
            messages.success(request, "The restriction was lifted.")
            return redirect(case_address(procedure.case))
        except Invalid as error:
            form.take(error)
    page = pages.lift_page(procedure, user, form)
    return render(request, "teams/act.html", {"page": page}, status=400 if form.errors else 200)


@require_safe
def restricted(request: HttpRequest) -> HttpResponse:
    """References of restricted cases with their teams, for supervisors."""
    user = access.require(request, Permission.CASEFILE_ASSIGN)
    page = pages.restricted_page(user, after=request.GET.get("after", ""))
    return render(request, "teams/restricted.html", {"page": page})


@both
def name(request: HttpRequest, reference: str) -> HttpResponse:
    """A supervisor names somebody without seeing the case."""
    user = access.require(request, Permission.CASEFILE_ASSIGN)
    found = membership.restricted_case(user, reference)
    form = NameForm(request.POST if request.method == "POST" else None, case=found)
    if request.method == "POST" and form.is_valid():
        try:
            person = form.chosen()
            team.name(found, person, by=user, reason=form.cleaned_data["reason"])
            messages.success(request, f"{person.name} is on the team of {reference} now.")
            return redirect("teams:restricted")
        except Invalid as error:
            form.take(error)
    page = pages.name_page(found, form)
    return render(request, "teams/name.html", {"page": page}, status=400 if form.errors else 200)

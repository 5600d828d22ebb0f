"""Views of the country sheets."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, Stale
from requests_app.directory import queries as directory
from requests_app.sheets import queries, services
from requests_app.sheets.models import SheetProposal
from requests_app.web.access import require
from requests_app.web.sheets import pages
from requests_app.web.sheets.forms import ConfirmForm, DecideForm, ProposeForm

form_page = require_http_methods(["GET", "HEAD", "POST"])
CHANGED = "Somebody else changed the line in the meantime. Read what it says now, then decide again."


@require_safe
def sheet(request: HttpRequest, code: str) -> HttpResponse:
    """What is known of a State, line by line."""
    user = require(request, Permission.DIRECTORY_READ)
    return render(request, "sheets/sheet.html", {"page": pages.sheet_page(directory.state(code), user)})


@form_page
def propose(request: HttpRequest, code: str, line: str) -> HttpResponse:
    """Propose what a line should say."""
    user, state = require(request, Permission.SHEETS_PROPOSE), directory.state(code)
    declared, known = queries.find_line(state.code, line)
    initial = {"text": known.text if known else "", "languages": state.accepted_languages}
    form = ProposeForm(request.POST if request.method == "POST" else None, line=declared, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            services.propose(state, declared.code, by=user, **form.facts())
        except Invalid as problem:
            form.take(problem)
        else:
            messages.success(request, "Proposed. A supervisor decides on it.")
            return redirect("sheets:sheet", state.code)
    title = f"{declared.title}: propose a correction"
    page = pages.form_page(state, declared, known, form, title, "Propose")
    return render(request, "sheets/form.html", {"page": page}, status=400 if form.errors else 200)


@form_page
def confirm(request: HttpRequest, code: str, line: str) -> HttpResponse:
    """Note that a line was checked today and still holds."""
    user, state = require(request, Permission.SHEETS_PROPOSE), directory.state(code)
    declared, known = queries.find_known(state.code, line)
    form = ConfirmForm(
        request.POST if request.method == "POST" else None, initial={"revision": known.revision}
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.confirm(known, by=user, **form.cleaned_data)
        except Invalid as problem:
            form.take(problem)
        except Stale:
            messages.error(request, CHANGED)
            return redirect("sheets:sheet", state.code)
        else:
            messages.success(request, "Noted: the line was checked today and still holds.")
            return redirect("sheets:sheet", state.code)
    title = f"{declared.title}: still right"
    page = pages.form_page(state, declared, known, form, title, "It still holds")
    return render(request, "sheets/form.html", {"page": page}, status=400 if form.errors else 200)


@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """All proposals."""
    require(request, Permission.DIRECTORY_READ)
    return render(request, "sheets/corrections.html", {"page": pages.corrections_page()})


@form_page
def correction(request: HttpRequest, key: UUID) -> HttpResponse:
    """One proposal with both versions; a supervisor decides here."""
    user, proposal = require(request, Permission.DIRECTORY_READ), queries.find_proposal(key)
    if request.method == "POST":
        require(request, Permission.SHEETS_DECIDE)
        return _decide(request, proposal, user)
    form = _form(proposal) if _decides(proposal, user) else None
    return render(request, "sheets/correction.html", {"page": pages.correction_page(proposal, user, form)})


@require_POST
def withdraw(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take one's own proposal back."""
    user = require(request, Permission.SHEETS_PROPOSE)
    services.withdraw(queries.find_proposal(key), by=user)
    messages.success(request, "Your proposal was withdrawn.")
    return redirect("sheets:correction", key)


def _decide(request: HttpRequest, proposal: SheetProposal, user: User) -> HttpResponse:
    form, status, stale = DecideForm(request.POST, proposal=proposal), 400, False
    if form.is_valid():
        try:
            decided = services.decide(proposal, by=user, **form.facts())
        except Invalid as problem:
            form.take(problem)
        except Stale:
            form, status, stale = _form(proposal, typed=form), 409, True
        else:
            messages.success(request, f"{decided.get_standing_display()}.")
            return redirect("sheets:sheet", proposal.state_id)
    page = pages.correction_page(proposal, user, form, stale=stale)
    return render(request, "sheets/correction.html", {"page": page}, status=status)


def _form(proposal: SheetProposal, typed: DecideForm | None = None) -> DecideForm:
    """The form on the line as it is now; what was typed on an older one stays in it."""
    _, known = queries.find_line(proposal.state_id, proposal.code)
    now = {"revision": known.revision if known else 0}
    if typed is None:
        return DecideForm(proposal=proposal, initial=now)
    return DecideForm(proposal=proposal, initial={**typed.cleaned_data, **now})


def _decides(proposal: SheetProposal, user: User) -> bool:
    return proposal.is_open and user.holds(Permission.SHEETS_DECIDE) and proposal.proposed_by_id != user.pk

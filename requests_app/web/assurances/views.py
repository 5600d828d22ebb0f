"""Views of the register: find the case, hand what was typed to one service, show what came of it."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.assurances import queries, services
from requests_app.assurances.models import Assurance
from requests_app.core.errors import Blocked, PortalError, Stale
from requests_app.vault import store
from requests_app.web import access
from requests_app.web.assurances import listing, pages
from requests_app.web.assurances.forms import FORMS, AddForm, RegisterForm
from requests_app.web.assurances.wording import ACTS
from requests_app.web.procedures import Procedure

SERVICES = {act: getattr(services, "set_terms" if act == "terms" else act) for act in ACTS}


@require_safe
def everywhere(request: HttpRequest) -> HttpResponse:
    """The registers of all cases this person sees."""
    user = access.require(request, Permission.CASEFILE_READ)
    return render(request, "assurances/list.html", {"page": listing.list_page(user, request.GET)})


@require_safe
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """The register of one case."""
    procedure = access.find_procedure(request, reference, reading="assurances")
    return render(
        request, "assurances/case.html", {"page": pages.case_page(procedure, access.person(request))}
    )


@require_safe
def entry(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """One entry with its history."""
    procedure = access.find_procedure(request, reference, reading=f"assurance {number}")
    found = queries.find(procedure.case, number)
    page = pages.entry_page(procedure, found, access.person(request))
    return render(request, "assurances/entry.html", {"page": page})


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, reference: str) -> HttpResponse:
    """Enter an assurance or a condition by hand."""
    procedure = access.find_procedure(request, reference)
    user = access.require(request, Permission.ASSURANCES_RECORD)
    form = AddForm(request.POST if request.method == "POST" else None, case=procedure.case)
    if request.method != "POST":
        return _show(request, procedure, None, "add", form)
    try:
        if form.is_valid():
            made = services.add(procedure.case, by=user, **form.facts())
            messages.success(request, pages.ADD.done)
            return redirect("assurances:entry", reference, made.number)
    except PortalError as error:
        form.take(error)
    return _show(request, procedure, None, "add", form, status=400)


@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, reference: str, number: int, act: str) -> HttpResponse:
    """Show one act on an entry, or do it."""
    procedure = access.find_procedure(request, reference)
    access.require(request, Permission.ASSURANCES_RECORD)
    found = queries.find(procedure.case, number)
    sent = request.method == "POST"
    data, files = (request.POST, request.FILES) if sent else (None, None)
    form = FORMS[act](data, files, case=procedure.case, entry=found)
    if not sent:
        return _show(request, procedure, found, act, form, error=_cannot(found, request, act))
    return _do(request, procedure, found, act, form)


def _do(
    request: HttpRequest, procedure: Procedure, found: Assurance, name: str, form: RegisterForm
) -> HttpResponse:
    try:
        if request.POST.get("seen", "") not in ("", pages.mark(found)):
            raise Stale("Somebody changed this entry while the page was open. Look at it again.")
        if not form.is_valid():
            return _show(request, procedure, found, name, form, status=400)
        SERVICES[name](found, by=access.person(request), **form.facts())
    except (Blocked, Stale) as error:
        return _show(request, procedure, found, name, form, status=error.status, error=error)
    except PortalError as error:
        if not error.fields:
            raise
        form.take(error)
        return _show(request, procedure, found, name, form, status=error.status)
    messages.success(request, ACTS[name].done)
    return redirect("assurances:entry", procedure.case.reference, found.number)


def _cannot(found: Assurance, request: HttpRequest, act: str) -> Blocked | None:
    """Why this act is not open now, as the buttons of the entry say it."""
    user = access.person(request)
    step = next((one for one in pages.steps(found, user, found.case.reference) if one.key == act), None)
    if step is not None and step.possible:
        return None
    said = (
        step.reasons[0].text
        if step
        else f"The entry is “{found.status_label().lower()}”. This is not possible now."
    )
    return Blocked(said)


def _show(
    request: HttpRequest,
    procedure: Procedure,
    found: Assurance | None,
    name: str,
    form: Any,
    *,
    status: int = 200,
    error: PortalError | None = None,
) -> HttpResponse:
    page = pages.act_page(procedure, found, name, form, access.person(request), error=error)
    return render(request, "assurances/act.html", {"page": page}, status=status)


@require_safe
def document(request: HttpRequest, reference: str, number: int, change: int) -> HttpResponseBase:
    """The document in which an assurance was given. Whoever takes a copy is written down."""
    procedure = access.find_procedure(request, reference, reading=f"assurance {number}, document")
    kept = queries.change(queries.find(procedure.case, number), change)
    response = FileResponse(
        store.open(kept.document_id or ""),
        as_attachment=True,
        filename=kept.document_name,
        content_type=kept.document.media_type if kept.document else "application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response

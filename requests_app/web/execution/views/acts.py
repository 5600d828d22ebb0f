"""Record an act, look at one, take a copy of its paper."""

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Blocked, PortalError, Stale
from requests_app.execution import queries, services
from requests_app.execution.acts import ACTS
from requests_app.execution.models import Task
from requests_app.vault import store
from requests_app.web import access
from requests_app.web.execution import act_pages
from requests_app.web.execution.act_form import ActForm


@require_safe
def choose(request: HttpRequest, reference: str) -> HttpResponse:
    """Which kind of act is to be recorded."""
    access.require(request, Permission.EXECUTION_ACT)
    found = access.find_task(request, reference)
    page = act_pages.choose_page(found, access.person(request))
    return render(request, "execution/choose.html", {"page": page})


@require_http_methods(["GET", "POST"])
def record(request: HttpRequest, reference: str, kind: str) -> HttpResponse:
    """Record one act, or put one right."""
    user = access.require(request, Permission.EXECUTION_ACT)
    found = access.find_task(request, reference)
    number = request.GET.get("corrects", "")
    corrects = (
        queries.act(found, int(number)) if number.isascii() and number.isdigit() and len(number) < 6 else None
    )
    typed = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ActForm(*typed, task=found, user=user, kind=ACTS[kind], corrects=corrects)
    if request.method != "POST":
        return _show(request, found, form)
    try:
        if not form.is_valid():
            return _show(request, found, form, status=400)
        act = services.record_act(found, by=user, **form.facts())
    except (Blocked, Stale) as error:
        return _show(request, found, form, status=error.status, error=error)
    except PortalError as error:
        if not error.fields:
            raise
        form.take(error)
        return _show(request, found, form, status=error.status)
    messages.success(request, "The act is recorded.")
    return redirect("execution:act", found.reference, act.number)


@require_safe
def act(request: HttpRequest, reference: str, number: int) -> HttpResponse:
    """One act."""
    found = access.find_task(request, reference, reading=f"task, act {number}")
    page = act_pages.act_page(found, queries.act(found, number), access.person(request))
    return render(request, "execution/act.html", {"page": page})


@require_safe
def document(request: HttpRequest, reference: str, number: int) -> HttpResponseBase:
    """The paper of an act. Whoever takes a copy is written down."""
    found = access.find_task(request, reference, reading=f"task, paper of act {number}")
    kept = queries.act_with_document(found, number)
    response = FileResponse(
        store.open(kept.document_id or ""),
        as_attachment=True,
        filename=kept.document_name,
        content_type=kept.document.media_type if kept.document else "application/octet-stream",
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


def _show(
    request: HttpRequest, found: Task, form: ActForm, *, status: int = 200, error: PortalError | None = None
) -> HttpResponse:
    page = act_pages.record_page(found, access.person(request), form.kind, form, error=error)
    return render(request, "execution/record.html", {"page": page}, status=status)

"""Views of exhibits: find, hand what was typed to one service, show what came of it."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Blocked, NotAllowed, NotVisible, PortalError, Stale
from requests_app.evidence import case_export, queries, report, services
from requests_app.evidence.kinds import Status
from requests_app.evidence.models import Exhibit
from requests_app.execution import queries as tasks
from requests_app.execution import services as execution
from requests_app.vault import store
from requests_app.web import access
from requests_app.web.evidence import forms, pages
from requests_app.web.evidence.acts import ACTS, state

form_view = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def everywhere(request: HttpRequest) -> HttpResponse:
    """What this person's authority holds, or all exhibits of the cases they see."""
    user = access.require(request, Permission.EVIDENCE_READ)
    return render(request, "evidence/list.html", {"page": pages.own_page(user)})


@require_safe
def case(request: HttpRequest, reference: str) -> HttpResponse:
    """The exhibits of a case."""
    found = access.find_case(request, reference, reading="exhibits")
    user = access.require(request, Permission.EVIDENCE_READ)
    return render(request, "evidence/list.html", {"page": pages.case_page(found, user)})


@require_safe
def exhibit(request: HttpRequest, key: UUID) -> HttpResponse:
    """One exhibit with its custody."""
    found = _find(request, key)
    page = pages.exhibit_page(found, access.person(request))
    return render(request, "evidence/exhibit.html", {"page": page})


@form_view
def record(request: HttpRequest, reference: str) -> HttpResponse:
    """Record an exhibit of a case."""
    found = access.find_case(request, reference)
    user = access.require(request, Permission.EVIDENCE_RECORD)
    form = forms.RecordForm(request.POST or None, exhibit=None, user=user)
    back = reverse("evidence:case", args=[reference])
    return _record(request, form, found, back, lambda values: services.record(found, by=user, values=values))


@form_view
def record_for_task(request: HttpRequest, reference: str) -> HttpResponse:
    """Record an exhibit for a task, by somebody who sees no case."""
    user = access.require(request, Permission.EVIDENCE_RECORD)
    task = tasks.find(reference, user)
    form = forms.TaskRecordForm(request.POST or None, exhibit=task, user=user)

    def act(values: dict[str, Any]) -> Exhibit:
        return execution.record_exhibit(task, by=user, items=values.pop("items", ()), values=values)

    return _record(request, form, None, reverse("execution:task", args=[reference]), act)


def _record(request: HttpRequest, form: Any, found: Any, back: str, act: Any) -> HttpResponse:
    status = 200
    if request.method == "POST":
        try:
            if form.is_valid():
                made = act(form.facts())
                messages.success(request, f"The exhibit was recorded as {made.short_label}.")
                waits = made.status == Status.AWAITING_FILE
                return redirect("evidence:upload" if waits else "evidence:exhibit", made.pk)
        except PortalError as error:
            if not error.fields:
                raise
            form.take(error)
        status = 400
    page = pages.record_page(found, form, access.person(request), back)
    return render(request, "evidence/record.html", {"page": page}, status=status)


@form_view
def act(request: HttpRequest, key: UUID, act: str) -> HttpResponse:
    """Show one act on an exhibit, or do it."""
    found, user = _find(request, key), access.person(request)
    chosen = ACTS[act]
    access.require(request, chosen.needs)
    data, files = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form = chosen.form(data, files, exhibit=found, user=user)
    if request.method == "POST":
        return _do(request, found, act, form)
    verdict = state(chosen, found, user)
    error = None
    if not verdict:
        said = "This is not open now. Look at the exhibit again."
        error = Blocked(said, verdict.blockers if verdict is not None else ())
    return _act_page(request, found, act, form, error=error)


def _do(request: HttpRequest, found: Exhibit, name: str, form: Any) -> HttpResponse:
    chosen = ACTS[name]
    try:
        if not form.is_valid():
            return _act_page(request, found, name, form, status=400)
        done = chosen.do(found, by=access.person(request), **form.facts())
    except (Blocked, Stale) as error:
        return _act_page(request, found, name, form, status=error.status, error=error)
    except PortalError as error:
        if not error.fields:
            raise
        form.take(error)
        return _act_page(request, found, name, form, status=error.status)
    _say(request, name, done)
    return redirect("evidence:exhibit", done.pk if name == "copy" else found.pk)


def _say(request: HttpRequest, name: str, done: Any) -> None:
    if name != "verify":
        messages.success(request, ACTS[name].done)
    elif done is None:
        messages.info(request, "The file is large. A worker reads it now; look again in a few minutes.")
    elif done:
        messages.success(request, "The stored bytes fit their SHA-256.")
    else:
        messages.error(request, "The stored bytes do NOT fit their SHA-256. An alarm was raised.")


def _act_page(
    request: HttpRequest, found: Exhibit, name: str, form: Any, *, status: int = 200, error: Any = None
) -> HttpResponse:
    page = pages.act_page(found, ACTS[name], form, access.person(request), error=error)
    return render(request, "evidence/act.html", {"page": page}, status=status)


@form_view
def download(request: HttpRequest, key: UUID) -> HttpResponseBase:
    """Ask for the purpose, show what binds, then give the bytes."""
    found, user = _find(request, key), access.person(request)
    if found.file_id is None or found.is_over:
        raise NotVisible("This exhibit has no file.")
    form = forms.PurposeForm(request.POST or None, exhibit=found, user=user)
    try:
        if request.method == "POST" and form.is_valid():
            services.note_access(found, by=user, **form.facts())
            return _bytes(found.file_id, found.filename)
    except PortalError as error:
        if not error.fields:
            raise
        form.take(error)
    page = pages.download_page(found, form, user)
    status = 400 if request.method == "POST" else 200
    return render(request, "evidence/act.html", {"page": page}, status=status)


@require_safe
def document(request: HttpRequest, key: UUID, number: int) -> HttpResponseBase:
    """The document an entry of the log brought."""
    found = queries.entry_with_document(_find(request, key), number)
    return _bytes(found.document_id or "", found.document_name)


@form_view
def upload(request: HttpRequest, key: UUID) -> HttpResponse:
    """The page that uploads: resumable with a script, a plain form without."""
    found = _find(request, key)
    user = access.require(request, Permission.EVIDENCE_RECORD)
    if found.status != Status.AWAITING_FILE:
        return redirect("evidence:exhibit", found.pk)
    sent = request.method == "POST"
    form = forms.FileForm(*((request.POST, request.FILES) if sent else ()), exhibit=found, user=user)
    status = 200
    if sent:
        try:
            if form.is_valid():
                services.take_file(found, by=user, upload=form.cleaned_data["file"])
                messages.success(request, "The file has arrived whole.")
                return redirect("evidence:exhibit", found.pk)
        except NotAllowed:
            raise
        except PortalError as error:
            form.add_error("file", error.message)
        status = 400
    return render(
        request, "evidence/upload.html", {"page": pages.upload_page(found, form, user)}, status=status
    )


@require_safe
def export(request: HttpRequest, key: UUID) -> HttpResponse:
    """One exhibit in CASE/UCO."""
    found = _find(request, key)
    return _json(request, [found], f"exhibit-{found.number}", f"Exhibit {found.short_label}")


@require_safe
def export_case(request: HttpRequest, reference: str) -> HttpResponse:
    """All exhibits of a case in CASE/UCO."""
    found = access.find_case(request, reference, reading="exhibits, export")
    access.require(request, Permission.EVIDENCE_READ)
    return _json(request, queries.of_case(found), f"{reference}-exhibits", found.reference)


@form_view
def order_report(request: HttpRequest, reference: str = "", key: UUID | None = None) -> HttpResponse:
    """Order the custody report of a case, or of one exhibit; it appears among the documents."""
    user = access.person(request)
    one = _find(request, key) if key else None
    found = access.find_case(request, one.case.reference if one else reference)
    if request.method == "POST":
        report.order(found, by=user, exhibit=one)
        messages.success(
            request, "The custody report is being made. It appears among the documents of the case."
        )
        return redirect("documents:list", found.reference)
    return render(request, "evidence/report.html", {"page": pages.report_page(found, one, user)})


def _json(request: HttpRequest, found: list[Exhibit], name: str, title: str) -> HttpResponse:
    data = case_export.export(found, by=access.person(request), title=title)
    response = JsonResponse(data, json_dumps_params={"indent": 1, "ensure_ascii": False})
    response["Content-Type"] = "application/ld+json"
    response["Content-Disposition"] = content_disposition_header(True, f"{name}.jsonld") or "attachment"
    return response


def _find(request: HttpRequest, key: UUID) -> Exhibit:
    return queries.find(key, access.person(request))


def _bytes(sha256: str, name: str) -> FileResponse:
    response = FileResponse(store.open(sha256), content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response

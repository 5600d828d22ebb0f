"""The list, the two first pages, the case, what is recorded without a step, files of confirmations."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Blocked, Invalid, NotAllowed, PortalError, Stale
from requests_app.emergency import queries, services
from requests_app.emergency.models import Emergency
from requests_app.web import access
from requests_app.web.downloads import download
from requests_app.web.emergency import pages
from requests_app.web.emergency.forms.acts import ACTS
from requests_app.web.emergency.forms.register import CallForm, ClaimForm
from requests_app.web.emergency.wording import ACT_NEEDS
from requests_app.web.emergency.wording import ACTS as WORDS
from requests_app.web.history import history as history_page
from requests_app.web.steps import rehearsing
from requests_app.web.steps.forms import StepForm
from requests_app.web.steps.pages import must_be_as_seen


@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """The emergencies this person may see."""
    user = access.require(request, Permission.CASEFILE_READ)
    return render(request, "emergency/list.html", {"page": pages.listing(user)})


@require_http_methods(["GET", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """A call of another State, on one page."""
    user = access.require(request, Permission.EMERGENCY_VERIFY)
    form = CallForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.register(by=user, **form.facts())
            messages.success(
                request, "The call is registered. Call back now, on the number of the directory."
            )
            return redirect("emergency:step", made.reference, "verify")
        except Invalid as error:
            form.take(error)
    return _start(request, form, ours=False)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """What we will ask another State, on one page."""
    user = access.require(request, Permission.EMERGENCY_WRITE)
    form = ClaimForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.open_ours(by=user, **form.facts())
            messages.success(request, "Written down. Call their 24/7 point now.")
            return redirect("emergency:step", made.reference, "ask")
        except Invalid as error:
            form.take(error)
    return _start(request, form, ours=True)


def _start(request: HttpRequest, form: ClaimForm, *, ours: bool) -> HttpResponse:
    page = pages.StartPage(form, ours)
    status = 400 if form.is_bound else 200
    return render(request, "emergency/start.html", {"page": page}, status=status)


@require_safe
def overview(request: HttpRequest, reference: str) -> HttpResponse:
    """Where the emergency stands, what was asked, what happened when."""
    emergency = access.find_procedure(request, reference, reading="overview", kind="emergency")
    page = pages.overview(emergency, access.person(request))
    return render(request, "emergency/case.html", {"page": page})


@require_safe
def history(request: HttpRequest, reference: str) -> HttpResponse:
    """Every line of the register for this case, in words."""
    emergency = access.find_procedure(request, reference, reading="history", kind="emergency")
    lines, reads = queries.history(emergency), request.GET.get("reads") == "1"
    page = history_page(emergency, lines, access.person(request), reads=reads)
    return render(request, "casefile/history.html", {"page": page})


@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, reference: str, name: str) -> HttpResponse:
    """Show what can be recorded without a step, or record it."""
    emergency = access.find_procedure(request, reference, reading=name.replace("_", " "), kind="emergency")
    access.require(request, ACT_NEEDS[name])
    form = ACTS[name](*rehearsing.typed(request), procedure=emergency)
    if request.method == "GET":
        return _show(request, emergency, name, form)
    try:
        must_be_as_seen(emergency, request.POST.get("seen", ""))
        if not form.is_valid():
            return _show(request, emergency, name, form, status=400)
        record = partial(getattr(services, name), emergency, by=access.person(request), **form.facts())
        if rehearsing.is_asked(request):
            return rehearsing.on_paper(request, emergency, name, record)
        record()
    except Invalid as error:
        form.take(error)
        return _show(request, emergency, name, form, status=400)
    except (Blocked, Stale, NotAllowed) as error:
        return _show(request, emergency, name, form, status=error.status, error=error)
    messages.success(request, WORDS[name].done)
    return redirect("emergency:case", reference)


@require_safe
def confirmation(request: HttpRequest, reference: str, record: UUID) -> FileResponse:
    """The file of a written confirmation, as a download."""
    emergency = access.find_procedure(request, reference, reading="written confirmation", kind="emergency")
    return download(*queries.confirmation(emergency, record))


def _show(
    request: HttpRequest,
    emergency: Emergency,
    name: str,
    form: StepForm,
    *,
    status: int = 200,
    error: PortalError | None = None,
) -> HttpResponse:
    page = pages.act(emergency, access.person(request), name, form, error=error)
    return render(request, "steps/step.html", {"page": page}, status=status)

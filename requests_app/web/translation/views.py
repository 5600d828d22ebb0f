"""Views of translations. Each finds the case, calls one service, and shows the form again if that refused."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, NotVisible, PortalError
from requests_app.outgoing.models import Outgoing
from requests_app.translation import queries, services
from requests_app.translation.models import Translation
from requests_app.vault import store
from requests_app.web.access import find_outgoing, person, require
from requests_app.web.translation import forms, pages

form_view = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
def home(request: HttpRequest, reference: str) -> HttpResponse:
    """The translations of a case."""
    outgoing = find_outgoing(request, reference, reading="translations")
    return render(request, "translation/list.html", {"page": pages.list_page(outgoing, person(request))})


@require_safe
def one(request: HttpRequest, reference: str, key: UUID) -> HttpResponse:
    """One translation, with what differs from its source."""
    outgoing = find_outgoing(request, reference, reading="translation")
    found = queries.find(outgoing.case, key)
    return render(request, "translation/one.html", {"page": pages.one_page(outgoing, found, person(request))})


@require_safe
def download(request: HttpRequest, reference: str, key: UUID) -> HttpResponseBase:
    """The translated document."""
    outgoing = find_outgoing(request, reference, reading="translation")
    found = queries.find(outgoing.case, key)
    if found.file is None:
        raise NotVisible("The translation has not been handed in yet.")
    response = FileResponse(store.open(found.file.sha256), content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, found.filename) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response


@form_view
def order(request: HttpRequest, reference: str) -> HttpResponse:
    """Order a translation of the newest version."""
    outgoing, user = _case(request, reference, Permission.TRANSLATION_ORDER)
    if outgoing.version is None:
        raise NotVisible("Nothing has been submitted yet.")
    form = forms.OrderForm(
        request.POST if request.method == "POST" else None, pair=queries.pair(outgoing.version)
    )
    version = outgoing.version

    def act(**typed: Any) -> Translation:
        return services.order(version, by=user, **typed)

    intro = f"The translation is bound to version {version.number}. If the request changes, it turns stale."
    back = reverse("translation:list", args=[reference])
    return _answer(request, outgoing, user, form, act, ("Order a translation", "Order", back, intro))


@form_view
def receive(request: HttpRequest, reference: str, key: UUID) -> HttpResponse:
    """Hand in the translated document."""
    outgoing, user = _case(request, reference, Permission.TRANSLATION_RECEIVE)
    form = forms.ReceiveForm()
    if request.method == "POST":
        form = forms.ReceiveForm(request.POST, request.FILES)
    intro = "It is compared with its source at once: numbers, days, names and identifiers."
    return _act(
        request, outgoing, user, key, form, services.receive, ("Hand in the translation", "Hand in", intro)
    )


@form_view
def accept(request: HttpRequest, reference: str, key: UUID) -> HttpResponse:
    """Accept a translation."""
    outgoing, user = _case(request, reference, Permission.TRANSLATION_ACCEPT)
    found = queries.find(outgoing.case, key)
    data = request.POST if request.method == "POST" else None
    form = forms.AcceptForm(data, initial={"seen": found.file_id})
    count = len(found.differences)
    intro = found.unreadable or (
        f"{count} {'difference was' if count == 1 else 'differences were'} found."
        if count
        else "Nothing differs."
    )
    return _act(
        request, outgoing, user, key, form, services.accept, ("Accept the translation", "Accept", intro)
    )


@form_view
def return_(request: HttpRequest, reference: str, key: UUID) -> HttpResponse:
    """Send a translation back to the translator."""
    outgoing, user = _case(request, reference, Permission.TRANSLATION_ACCEPT)
    form = forms.ReturnForm(request.POST if request.method == "POST" else None)
    words = (
        "Send the translation back",
        "Send back",
        "The translator corrects it and it is handed in again.",
    )
    return _act(request, outgoing, user, key, form, services.return_, words)


@form_view
def cancel(request: HttpRequest, reference: str, key: UUID) -> HttpResponse:
    """Give up a translation."""
    outgoing, user = _case(request, reference, Permission.TRANSLATION_ORDER)
    form = forms.CancelForm(request.POST if request.method == "POST" else None)
    words = ("Cancel the translation", "Cancel it", "What was handed in stays in the file of the case.")
    return _act(request, outgoing, user, key, form, services.cancel, words)


def _case(request: HttpRequest, reference: str, permission: Permission) -> tuple[Outgoing, User]:
    outgoing = find_outgoing(request, reference)
    return outgoing, require(request, permission)


def _act(
    request: HttpRequest,
    outgoing: Outgoing,
    user: User,
    key: UUID,
    form: forms.TranslationForm,
    service: Callable[..., Translation],
    words: tuple[str, str, str],
) -> HttpResponse:
    found = queries.find(outgoing.case, key)

    def act(**typed: Any) -> Translation:
        return service(found, by=user, **typed)

    title, button, intro = words
    back = reverse("translation:one", args=[outgoing.reference, key])
    return _answer(request, outgoing, user, form, act, (title, button, back, intro))


def _answer(
    request: HttpRequest,
    outgoing: Outgoing,
    user: User,
    form: forms.TranslationForm,
    act: Callable[..., Translation],
    words: tuple[str, str, str, str],
) -> HttpResponse:
    """Show the form, or act and show the translation; what was typed stays, with what is wrong at its field."""
    status, done = _taken(form, act) if request.method == "POST" else (200, None)
    if done is not None:
        messages.success(request, f"{done.status_label()}.")
        return redirect("translation:one", outgoing.reference, done.pk)
    title, button, back, intro = words
    page = pages.form_page(outgoing, user, form, title, button, back, intro)
    return render(request, "translation/form.html", {"page": page}, status=status)


def _taken(form: forms.TranslationForm, act: Callable[..., Translation]) -> tuple[int, Translation | None]:
    """Act on a form that was sent. Gives the translation, or the status and a form that says what is wrong."""
    if not form.is_valid():
        return 400, None
    try:
        return 302, act(**form.facts())
    except Invalid as problem:
        form.take(problem)
        return 400, None
    except PortalError as problem:
        if problem.status not in (413, 415, 503):
            raise
        form.take(Invalid(problem.message))
        return problem.status, None

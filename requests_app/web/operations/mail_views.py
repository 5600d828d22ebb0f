"""The pages of mail without a case: log it, match it, register a request from it, set it aside."""

from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, TooLarge, Unavailable, UnsupportedType
from requests_app.operations import mail as services
from requests_app.operations import queries
from requests_app.operations.models import Mail
from requests_app.web.access import person, require
from requests_app.web.downloads import download
from requests_app.web.operations import letters, registering
from requests_app.web.operations.forms import LogForm, MatchForm, SetAsideForm

REFUSED = (Invalid, TooLarge, UnsupportedType, Unavailable)


@require_safe
def mail(request: HttpRequest) -> HttpResponse:
    """What waits for a case, and what was matched or set aside last."""
    user = require(request, Permission.INCOMING_REGISTER)
    return render(request, "operations/mail.html", {"page": letters.mail_page(user)})


@require_http_methods(["GET", "POST"])
def log(request: HttpRequest) -> HttpResponse:
    """Write down what came in, with its files."""
    user = require(request, Permission.INCOMING_REGISTER)
    form = LogForm(request.POST, request.FILES) if request.method == "POST" else LogForm()
    status = 400 if request.method == "POST" else 200
    try:
        if request.method == "POST" and form.is_valid():
            made = services.log(by=user, **form.facts())
            messages.success(request, f"Logged as {made.number}.")
            return redirect("operations:letter", made.pk)
    except REFUSED as error:
        form.take(error)
        status = error.status
    return render(request, "operations/log.html", {"page": {"form": form}}, status=status)


@require_safe
def letter(request: HttpRequest, mail: UUID) -> HttpResponse:
    """One piece of mail."""
    return _show(request, queries.find_mail(mail, person(request)))


@require_POST
def match(request: HttpRequest, mail: UUID) -> HttpResponse:
    """It belongs to a case."""
    found, form = queries.find_mail(mail, person(request)), MatchForm(request.POST)
    try:
        if form.is_valid():
            matched = services.match(found, by=person(request), **form.cleaned_data)
            messages.success(request, f"{matched.number} is now a paper of that case.")
            return redirect("operations:letter", mail)
    except Invalid as error:
        form.take(error)
    return _show(request, found, match=form)


@require_POST
def set_aside(request: HttpRequest, mail: UUID) -> HttpResponse:
    """It belongs to no case."""
    found, form = queries.find_mail(mail, person(request)), SetAsideForm(request.POST)
    try:
        if form.is_valid():
            services.set_aside(found, by=person(request), **form.cleaned_data)
            messages.success(request, "Set aside.")
            return redirect("operations:mail")
    except Invalid as error:
        form.take(error)
    return _show(request, found, set_aside=form)


@require_http_methods(["GET", "POST"])
def register(request: HttpRequest, mail: UUID) -> HttpResponse:
    """A new request of another State from it."""
    user = require(request, Permission.INCOMING_REGISTER)
    found = queries.find_mail(mail, user)
    form = registering.FromMailForm(request.POST if request.method == "POST" else None, mail=found)
    status = 400 if request.method == "POST" else 200
    try:
        if request.method == "POST" and form.is_valid():
            made = registering.register(found, by=user, **form.facts())
            messages.success(request, f"Registered as {made.reference}. The mail is one of its papers.")
            return redirect("incoming:case", made.reference)
    except REFUSED as error:
        form.take(error)
        status = error.status
    return render(request, "operations/register.html", {"page": {"form": form, "mail": found}}, status=status)


@require_safe
def file(request: HttpRequest, mail: UUID, file: UUID) -> FileResponse:
    """One file of it, as a download."""
    found = queries.mail_file(queries.find_mail(mail, person(request)), file)
    return download(found.file, found.name)


def _show(
    request: HttpRequest,
    found: Mail,
    *,
    match: MatchForm | None = None,
    set_aside: SetAsideForm | None = None,
) -> HttpResponse:
    page = letters.letter_page(found, person(request), match=match, set_aside=set_aside)
    status = 400 if match or set_aside else 200
    return render(request, "operations/letter.html", {"page": page}, status=status)

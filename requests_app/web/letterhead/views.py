"""Views of the letterhead."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid, Stale
from requests_app.documents.letterhead import queries, sample, services
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.web.access import require
from requests_app.web.letterhead import pages
from requests_app.web.letterhead.forms import LetterheadForm, WordingForm, initial_of

MANAGE = Permission.APPEARANCE_MANAGE


@require_safe
def show(request: HttpRequest) -> HttpResponse:
    """What is in force, and every letterhead before it."""
    require(request, MANAGE)
    return render(request, "letterhead/show.html", {"page": pages.show()})


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest) -> HttpResponse:
    """Set it for every language, or its wording for one (`?language=fr`)."""
    user, language = require(request, MANAGE), _language(request)
    form, stale = _form(request, language), False
    if request.method == "POST" and form.is_valid():
        try:
            draft = _draft(form, language, user)
            sample.preview(draft, language or "en", signer=_signer(user))
            services.put_in_force(draft, opened_on=form.number, by=user)
        except Invalid as problem:
            form.take(problem)
        except Stale:
            stale = True
        else:
            messages.success(request, "Saved. Documents ordered from now on carry this letterhead.")
            return redirect("letterhead:show")
    return _page(request, form, language, stale=stale)


@require_POST
def preview(request: HttpRequest) -> HttpResponse:
    """What was typed, as a PDF page. Nothing is saved."""
    user, language = require(request, MANAGE), _language(request)
    form = _form(request, language)
    if form.is_valid():
        try:
            draft = _draft(form, language, user)
            return _pdf(sample.preview(draft, language or "en", signer=_signer(user)))
        except Invalid as problem:
            form.take(problem)
    return _page(request, form, language)


@require_safe
def sheet(request: HttpRequest, number: int) -> HttpResponse:
    """A letterhead that is or was in force, as a PDF page."""
    user, language = require(request, MANAGE), _language(request)
    draft = services.draft_of(queries.numbered(number))
    return _pdf(sample.preview(draft, language or "en", signer=_signer(user)))


@require_POST
def reset(request: HttpRequest) -> HttpResponse:
    """Back to the plain one."""
    user = require(request, MANAGE)
    opened_on = request.POST.get("opened_on", "")
    try:
        services.reset(opened_on=int(opened_on) if opened_on.isdecimal() else -1, by=user)
    except Stale as problem:
        messages.error(request, problem.message)
    else:
        messages.success(request, "Documents ordered from now on carry the plain letterhead.")
    return redirect("letterhead:show")


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("language", "")
    return asked if asked in LETTER_LANGUAGES else queries.ALL_LANGUAGES


def _form(request: HttpRequest, language: str) -> WordingForm:
    kind = WordingForm if language else LetterheadForm
    initial = initial_of(queries.in_force(), language)
    if request.method == "POST":
        return kind(request.POST, request.FILES, initial=initial)
    return kind(initial=initial)


def _draft(form: WordingForm, language: str, user: User) -> services.Draft:
    typed = {name: value for name, value in form.cleaned_data.items() if name not in ("opened_on", "crest")}
    uploaded = form.cleaned_data.get("crest")
    crest = uploaded.read(services.LARGEST_CREST + 1) if uploaded else b""
    return services.checked(typed, language=language, crest=crest, by=user)


def _signer(user: User) -> dict[str, str]:
    office = user.authority.name if user.authority else ""
    return {"name": user.name or user.get_username(), "office": office}


def _page(request: HttpRequest, form: WordingForm, language: str, *, stale: bool = False) -> HttpResponse:
    status = 409 if stale else 400 if form.errors else 200
    page = pages.edit(form, language, stale=stale)
    return render(request, "letterhead/edit.html", {"page": page}, status=status)


def _pdf(body: bytes) -> HttpResponse:
    response = HttpResponse(body, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="letterhead.pdf"'
    return response

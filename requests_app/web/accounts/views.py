"""One's own account: what it is, how to sign in to it, where it is signed in; and choosing a password."""

from allauth.account.decorators import reauthentication_required
from allauth.decorators import rate_limit
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from requests_app.accounts import passwords, services, sessions, tokens
from requests_app.accounts.tokens import Purpose
from requests_app.core.errors import Invalid, NotVisible
from requests_app.web.accounts import pages
from requests_app.web.accounts.adapter import remember_language
from requests_app.web.accounts.addresses import client_ip
from requests_app.web.accounts.forms import TITLES, ChoosePasswordForm, ForgottenForm, LanguageForm
from requests_app.web.accounts.whoever import person, what_was_sent


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Name, role, authority, factors, open sessions, last sign-ins."""
    user = person(request)
    form = LanguageForm(initial={"language": user.language})
    page = pages.own_account(user, session_key=request.session.session_key or "")
    return render(request, "accounts/home.html", {"page": page, "form": form})


@require_GET
def second_factor(request: HttpRequest) -> HttpResponse:
    """Choose how to set up a second factor. Whoever needs one and has none comes here and nowhere else."""
    return render(request, "accounts/second_factor.html", {"page": pages.second_factor(person(request))})


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language for this person and this browser."""
    form = LanguageForm(request.POST)
    if not form.is_valid():
        page = pages.own_account(person(request), session_key=request.session.session_key or "")
        return render(request, "accounts/home.html", {"page": page, "form": form}, status=400)
    user = services.choose_language(person(request), form.cleaned_data["language"])
    response = redirect("accounts:home")
    remember_language(response, user.language)
    return response


@require_http_methods(["GET", "POST"])
@reauthentication_required
def end_session(request: HttpRequest, session_id: int) -> HttpResponse:
    """End one of one's own sessions, after showing again who one is."""
    user = person(request)
    if request.method == "POST":
        sessions.end_session(user, session_id, by=user)
        messages.success(request, _("The session was ended."))
        return redirect("accounts:home")
    return render(request, "accounts/end_session.html", {"page": pages.one_session(user, session_id)})


@require_http_methods(["GET", "POST"])
@reauthentication_required
def end_other_sessions(request: HttpRequest) -> HttpResponse:
    """End every session of one's own but this one."""
    user = person(request)
    if request.method == "POST":
        sessions.end_sessions(user, by=user, but=request.session.session_key or "")
        messages.success(request, _("All other sessions were ended."))
        return redirect("accounts:home")
    return render(request, "accounts/end_session.html", {"page": pages.other_sessions()})


@login_not_required
@require_http_methods(["GET", "POST"])
@rate_limit(action="reset_password")
def forgotten(request: HttpRequest) -> HttpResponse:
    """Ask for a link to choose a new password. The answer is the same whoever is named."""
    form = ForgottenForm(what_was_sent(request))
    if request.method == "POST" and form.is_valid():
        passwords.ask_for_link(form.cleaned_data["login"], ip=client_ip(request))
        return redirect("account_reset_password_done")
    status = 400 if form.errors else 200
    return render(request, "accounts/forgotten.html", {"form": form}, status=status)


@login_not_required
@require_GET
def forgotten_done(request: HttpRequest) -> HttpResponse:
    """The same page for everyone who asked."""
    return render(request, "accounts/forgotten_done.html", {"page": {"hours": tokens.hours(Purpose.RESET)}})


@login_not_required
@require_http_methods(["GET", "POST"])
@rate_limit(action="reset_password_from_key")
def choose_password(request: HttpRequest, purpose: str, token: str) -> HttpResponse:
    """Choose a password with the link from a mail; it works once."""
    what = _purpose(purpose)
    user = tokens.read(token, what)
    form = ChoosePasswordForm(what_was_sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            passwords.choose_with_link(token, what, form.cleaned_data["password"])
        except Invalid as error:
            form.add_error("password", error.fields["password"])
        else:
            messages.success(request, _("Your password is set. Sign in with it now."))
            return redirect("account_login")
    context = {"form": form, "page": {"title": TITLES[what], "person": user}}
    return render(request, "accounts/choose_password.html", context, status=400 if form.errors else 200)


def _purpose(word: str) -> Purpose:
    try:
        return Purpose(word)
    except ValueError:
        raise NotVisible(tokens.NO_LONGER) from None

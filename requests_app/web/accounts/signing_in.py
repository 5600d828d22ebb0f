"""Views of the sign-in library with our answers: bad input is 400, a lock-out has a page of its own."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from axes.helpers import get_cool_off
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _

from requests_app.accounts import guards
from requests_app.web.accounts import pages


class AnswersBadInput:
    """A form that is not right is answered with 400, and with what was typed."""

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """The page again, with what is wrong."""
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        if isinstance(response, TemplateResponse):
            response.status_code = 400
        return response


class SignIn(AnswersBadInput, account.LoginView):
    """User name and password, or a passkey; in demonstration, a button for each role."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The library's context and the people of the demonstration."""
        return super().get_context_data(**kwargs) | {"page": pages.sign_in()}


class SignOut(account.LogoutView):
    """Sign out by POST; the browser is asked to forget what it kept of the portal."""

    def post(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """End the session."""
        response = super().post(*args, **kwargs)
        response["Clear-Site-Data"] = '"cache", "storage"'
        return response


class EnterCode(AnswersBadInput, mfa.AuthenticateView):
    """The second factor when signing in."""


class ConfirmPassword(AnswersBadInput, account.ReauthenticateView):
    """The password once more."""


class ConfirmCode(AnswersBadInput, mfa.ReauthenticateView):
    """A code once more."""


class ConfirmPasskey(AnswersBadInput, webauthn.ReauthenticateWebAuthnView):
    """A passkey once more."""


class ChangePassword(AnswersBadInput, account.PasswordChangeView):
    """One's own password, with the old one."""

    def get_default_success_url(self) -> str:
        """Back to one's own account."""
        return reverse("accounts:home")


class AddApp(AnswersBadInput, totp.ActivateTOTPView):
    """Set up an authenticator app."""


class RemoveApp(AnswersBadInput, totp.DeactivateTOTPView):
    """Remove the authenticator app."""


class AddPasskey(AnswersBadInput, webauthn.AddWebAuthnView):
    """Register a passkey of this device or a security key."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The library builds a new form here; keep the one with the errors."""
        return super().get_context_data(**kwargs) | kwargs


class RemovePasskey(webauthn.RemoveWebAuthnView):
    """Remove a passkey, unless it is the last factor where one is required."""

    def form_valid(self, form: BaseForm) -> HttpResponse:
        """Remove it, or say why not."""
        verdict = guards.a_factor_remains(self.get_object(), required=not settings.DEMO)
        if not verdict:
            messages.error(self.request, verdict.blockers[0].message)
            return redirect("accounts:home")
        return super().form_valid(form)


class RenamePasskey(AnswersBadInput, webauthn.EditWebAuthnView):
    """Give a passkey another name."""


class ShowRecoveryCodes(recovery.ViewRecoveryCodesView):
    """Recovery codes, shown once."""


class MakeRecoveryCodes(recovery.GenerateRecoveryCodesView):
    """New recovery codes; the old ones stop working."""


@method_decorator(login_not_required, name="dispatch")
class SignInWithPasskey(webauthn.LoginWebAuthnView):
    """The passkey alone."""


def locked_out(
    request: HttpRequest, response: HttpResponse, credentials: dict[str, Any] | None
) -> HttpResponse:
    """The answer to anybody who is locked out, whether the name exists or the password was right or not."""
    wait = get_cool_off(request)
    seconds = int(wait.total_seconds()) if wait else 0
    page = {"minutes": seconds // 60, "title": _("Too many attempts to sign in")}
    answer = render(request, "accounts/locked_out.html", {"page": page}, status=429)
    answer["Retry-After"] = str(seconds)
    return answer

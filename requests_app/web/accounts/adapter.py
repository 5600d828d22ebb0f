"""What the sign-in library asks us: no registration, our words, our register, our sessions."""

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext_lazy as _

from requests_app.accounts import passwords, queries, signing_in
from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.web.accounts.addresses import client_ip

STARTED_AT, SEEN_AT, SECOND_FACTOR = "started_at", "seen_at", "second_factor"
"""Keys of a session: when it began, when a page was last asked for (seconds since 1970), whether the person
showed a second factor in it."""

MISMATCH = _("The user name or the password is not right. Check both and try again.")


class AccountAdapter(DefaultAccountAdapter):
    """The portal's answers to the sign-in library."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": MISMATCH,
        "email_password_mismatch": MISMATCH,
        "incorrect_password": _("This is not your password."),
        "enter_current_password": _("This is not your password."),
        "incorrect_code": _("This code is not right or has been used. Wait for the next one and try again."),
        "too_many_login_attempts": _("There were too many attempts. Wait 15 minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: people are invited."""
        return False

    def is_safe_url(self, url: str) -> bool:
        """Only pages of this portal, under the host that was asked for."""
        request = self.request
        return url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())

    def get_client_ip(self, request: HttpRequest) -> str:
        """The address our own proxy saw."""
        return client_ip(request)

    def login(self, request: HttpRequest, user: User) -> None:
        """Write the line, then open a session with a new key. Without the line there is no session."""
        methods = _methods(request, user)
        ip, agent = client_ip(request), self.get_http_user_agent(request)
        signing_in.signed_in(user, ip=ip, agent=agent, methods=methods)
        super().login(request, user)
        now = int(clock.now().timestamp())
        request.session[STARTED_AT] = request.session[SEEN_AT] = now
        request.session[SECOND_FACTOR] = any(method != "password" for method in methods)

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        """Show the portal in the person's language unless this browser has chosen one."""
        response = super().post_login(request, user, **kwargs)
        if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
            remember_language(response, user.language)
        return response

    def logout(self, request: HttpRequest) -> None:
        """Write the line, then forget the session."""
        if isinstance(request.user, User):
            signing_in.signed_out(request.user, ip=client_ip(request))
        super().logout(request)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Write the line about a wrong password. While locked out none is looked at: that line is axes' to tell."""
        if not getattr(request, "password_was_checked", False):
            return
        login = credentials.get("username") or credentials.get("email") or ""
        signing_in.sign_in_failed(queries.find_by_login(login), ip=client_ip(request))

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """The password was right, but the account is deactivated: say so, and write it down."""
        signing_in.sign_in_failed(user, ip=client_ip(request), why="inactive")
        return super().respond_user_inactive(request, user)

    def set_password(self, user: User, password: str) -> None:
        """Change the password through the service, with its line and its notice."""
        passwords.change(user, password)

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Not within five minutes of signing in; afterwards the person shows again that it is them."""
        records = get_authentication_records(self.request, self.request.user)
        if records and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT:
            return False
        return super().is_reauthentication_required(app=app, **kwargs)


def remember_language(response: HttpResponse, language: str) -> None:
    """Keep the language in a cookie, as the language switch does."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=365 * 24 * 3600,
        path=settings.LANGUAGE_COOKIE_PATH,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )


def _methods(request: HttpRequest, user: User) -> list[str]:
    records = get_authentication_records(request, user)
    return [str(record.get("type") or record["method"]) for record in records]

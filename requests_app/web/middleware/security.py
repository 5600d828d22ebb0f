"""Who may come in at all: signed in, not idle for too long, with a second factor. And what no cache keeps."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from requests_app.accounts import queries, sessions, signing_in
from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.errors import NotAllowed
from requests_app.web.accounts.adapter import SECOND_FACTOR, SEEN_AT, STARTED_AT
from requests_app.web.middleware.errors import error_page

Answer = Callable[[HttpRequest], HttpResponse]
View = TypeVar("View", bound=Callable[..., Any])

NOTED_EVERY = 60  # seconds; a session that is used is written down at most this often
PUBLIC_NAMES = frozenset({"set_language"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def reachable_without_second_factor(view: View) -> View:
    """Mark a view as part of setting up a second factor, or of leaving."""
    view.without_second_factor = True  # type: ignore[attr-defined]
    return view


class NoStore:
    """What a page says about people and cases is kept by no browser or proxy, and shown in no other site."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store, private")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class SameSiteOnly:
    """Another site may lead people here by a link; nothing else of it is answered (Fetch Metadata)."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("Sec-Fetch-Site") == "cross-site":
            by_link = request.method in SAFE_METHODS and request.headers.get("Sec-Fetch-Mode") == "navigate"
            if not by_link or request.headers.get("Sec-Fetch-Dest") not in ("document", None):
                return error_page(
                    request, NotAllowed("This request comes from another site and is not answered.")
                )
        return self.get_response(request)


class SessionLimits:
    """Ends a session that idles or is too old. A part of a page that renews itself is no sign of life."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if isinstance(request.user, User):
            self._check(request, request.user)
        return self.get_response(request)

    def _check(self, request: HttpRequest, person: User) -> None:
        now = int(clock.now().timestamp())
        started = request.session.setdefault(STARTED_AT, now)
        seen = request.session.setdefault(SEEN_AT, now)
        if now - seen > settings.SESSION_IDLE_SECONDS:
            self._end(request, person, "idle", _("You were signed out because nothing happened for a while."))
        elif now - started > settings.SESSION_LIMIT_SECONDS:
            self._end(request, person, "limit", _("You were signed out because your session was very long."))
        elif now - seen >= NOTED_EVERY and not _renews_itself(request):
            request.session[SEEN_AT] = now
            sessions.seen(request.session.session_key or "")

    def _end(self, request: HttpRequest, person: User, how: str, sentence: str) -> None:
        signing_in.session_expired(person, how=how)
        logout(request)
        messages.info(request, sentence)


class SignInRequired(LoginRequiredMiddleware):
    """Every page needs a signed-in person unless it says `login_not_required`."""

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        """Nothing for those who may go on."""
        match = request.resolver_match
        if match is not None and match.view_name in PUBLIC_NAMES:
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)

    def handle_no_permission(  # type: ignore[override]
        self, request: HttpRequest, view_func: Callable[..., Any]
    ) -> HttpResponse:
        """To the sign-in page. A fragment takes the whole page there."""
        if request.headers.get("HX-Request"):
            return _whole_page_to(resolve_url(settings.LOGIN_URL), 401, request)
        return super().handle_no_permission(request, view_func)


class SecondFactorRequired:
    """Outside demonstration nobody goes further without a second factor shown in this very session."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view_func: Callable[..., Any], view_args: Any, view_kwargs: Any
    ) -> HttpResponse | None:
        """Nothing for those who may go on; otherwise to the set-up, or to signing in again."""
        if settings.DEMO or not isinstance(request.user, User) or request.session.get(SECOND_FACTOR):
            return None
        if getattr(view_func, "without_second_factor", False) or not getattr(
            view_func, "login_required", True
        ):
            return None
        if request.resolver_match is not None and request.resolver_match.view_name in PUBLIC_NAMES:
            return None
        return self._turn_away(request, request.user)

    def _turn_away(self, request: HttpRequest, person: User) -> HttpResponse:
        target = resolve_url("accounts:second_factor")
        if queries.has_second_factor(person):
            # The factor was set up in another session: this one has not shown it.
            signing_in.session_expired(person, how="factor")
            logout(request)
            messages.info(request, _("Sign in again with your second factor."))
            target = resolve_url(settings.LOGIN_URL)
        if request.headers.get("HX-Request"):
            return _whole_page_to(target, 403, request)
        return redirect(target)


def _renews_itself(request: HttpRequest) -> bool:
    return bool(request.headers.get("HX-Request")) and request.method in SAFE_METHODS


def _whole_page_to(target: str, status: int, request: HttpRequest) -> HttpResponse:
    """An answer to htmx that moves the whole page, and brings the person back to it afterwards."""
    current = request.headers.get("HX-Current-URL", "")
    origin = f"{request.scheme}://{request.get_host()}"
    back = current.removeprefix(origin) if current.startswith(f"{origin}/") else ""
    response = HttpResponse(status=status)
    response["HX-Redirect"] = f"{target}?{urlencode({'next': back})}" if back else target
    return response

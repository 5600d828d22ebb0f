"""Ask the portal for pages as its web server does, in this process: through every middleware, or the view alone."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpRequest
from django.test import RequestFactory
from django.urls import resolve

from requests_app.accounts.models import User

_TOKEN = re.compile(r'(csrfmiddlewaretoken" value=")\w+')


class Browser:
    """Somebody who is signed in with both factors and opens pages."""

    def __init__(self, user: User) -> None:
        self.user = user
        self.session = SessionStore()
        self.session[SESSION_KEY] = str(user.pk)
        self.session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
        self.session[HASH_SESSION_KEY] = user.get_session_auth_hash()
        self.session["second_factor"] = True
        self.session.save()
        self.portal = get_wsgi_application()
        self.factory = RequestFactory()

    def open(self, address: str) -> str:
        """The page at this address, through the whole handler. Anything but a page is an error."""
        answered: list[str] = []
        cookie = f"{settings.SESSION_COOKIE_NAME}={self.session.session_key}"
        environ = self.factory.get(address, HTTP_COOKIE=cookie, **{"wsgi.input": BytesIO()}).environ
        response = self.portal(environ, lambda status, headers: answered.append(status))
        try:
            body = b"".join(response)
        finally:
            response.close()
        if not answered[0].startswith("200"):
            raise RuntimeError(f"{address}: {answered[0]}")
        return body.decode()

    def view(self, address: str) -> Callable[[], object]:
        """A call of the view behind this address, without what surrounds it; the request is made anew each time."""
        match = resolve(address.partition("?")[0])

        def call() -> object:
            request: HttpRequest = self.factory.get(address)
            request.user, request.session, request.resolver_match = self.user, self.session, match
            request._messages = ()  # type: ignore[attr-defined]
            return match.func(request, *match.args, **match.kwargs).content

        return call


def without_token(html: str) -> str:
    """The page without the token that differs in every answer."""
    return _TOKEN.sub(r"\1", html)


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements sent to the database meanwhile, those of the session and the sign-in included."""
    seen: list[str] = []

    def count(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        yield seen

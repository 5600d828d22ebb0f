"""Checks a password: one look-up and one hash, whoever is named."""

from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.http import HttpRequest

from requests_app.accounts import queries
from requests_app.accounts.models import User


class PortalBackend(AuthenticationBackend):
    """The sign-in library's backend, with one road for user names and e-mail addresses.

    The library would try an address several times, each with a hash; an address that exists would then
    take longer than one that does not.
    """

    def _authenticate(self, request: HttpRequest | None, **credentials: Any) -> User | None:
        if request is not None:
            request.password_was_checked = True  # type: ignore[attr-defined]  # the adapter asks
        login = credentials.get("username") or credentials.get("email") or ""
        return self._check_password(queries.find_by_login(login), credentials["password"])

    def get_user(self, user_id: UUID | str) -> User | None:
        """The person of a session, with the authority. Nobody, once deactivated."""
        return User.objects.select_related("authority").filter(pk=user_id, is_active=True).first()

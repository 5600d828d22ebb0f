"""Whoever asks. (The rooms of cases ask ``web.access``, which knows the cases too.)"""

from django.http import HttpRequest

from requests_app.accounts import services
from requests_app.accounts.models import User
from requests_app.core.errors import NotAllowed


def person(request: HttpRequest) -> User:
    """The signed-in person; the middleware sees to it that there is one."""
    if not isinstance(request.user, User):
        raise NotAllowed("Sign in first.")
    return request.user


def administrator(request: HttpRequest) -> User:
    """The signed-in person, if they may manage people. Raises NotAllowed."""
    user = person(request)
    services.may_manage(user)
    return user

"""Whoever asks, and what they sent. (The rooms of cases ask ``web.access``, which knows the cases too.)"""

from django.http import HttpRequest, QueryDict

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


def what_was_sent(request: HttpRequest) -> QueryDict | None:
    """The form that was sent, also an empty one; None when a page is only asked for."""
    return request.POST if request.method == "POST" else None

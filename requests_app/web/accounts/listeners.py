"""Listens to the sign-in libraries where they offer nothing else. Each listener calls one service."""

import hashlib
from typing import Any

from allauth.core import context
from allauth.mfa.models import Authenticator
from axes.signals import user_locked_out
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest

from requests_app.accounts import factors, queries, signing_in
from requests_app.accounts.models import User
from requests_app.core.text import fold
from requests_app.web.accounts.adapter import SECOND_FACTOR
from requests_app.web.accounts.addresses import client_ip


def counted_name(request: HttpRequest, credentials: dict[str, Any] | None) -> str:
    """Under which name axes counts an attempt: the person's id, or a digest of what was typed.

    So user name and e-mail address count together, and nothing that was typed (perhaps a password in the
    wrong field) is kept.
    """
    found = credentials or {}
    login = found.get("username") or found.get("email") or request.POST.get("login", "")
    person = queries.find_by_login(login.strip())
    return str(person.pk) if person else f"unknown-{hashlib.sha256(fold(login).encode()).hexdigest()[:32]}"


@receiver(user_locked_out)
def on_lock_out(request: HttpRequest, username: str, **kwargs: Any) -> None:
    """The fifth wrong password for one name from one address."""
    person = None if username.startswith("unknown-") else User.objects.filter(pk=username).first()
    signing_in.locked_out(person, ip=client_ip(request))


@receiver(post_save, sender=Authenticator)
def on_factor_saved(instance: Authenticator, created: bool, **kwargs: Any) -> None:
    """A factor was added; runs in the transaction that adds it."""
    if not created:
        return
    request = context.request
    factors.factor_added(instance.user, instance.type, by=_whoever_acts(instance))
    if request is not None and request.user == instance.user and instance.type != "recovery_codes":
        request.session[SECOND_FACTOR] = True


@receiver(post_delete, sender=Authenticator)
def on_factor_deleted(instance: Authenticator, **kwargs: Any) -> None:
    """A factor was removed, by the person or by a reset; runs in the transaction that removes it."""
    factors.factor_removed(instance.user, instance.type, by=_whoever_acts(instance))


def _whoever_acts(instance: Authenticator) -> User | str:
    request = context.request
    if request is None:
        return "system"
    return request.user if isinstance(request.user, User) else instance.user

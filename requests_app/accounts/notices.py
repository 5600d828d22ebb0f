"""Mail to a person about their own account: invitation, new password, and news that they ought to know of.

A notice travels through the outbox as an id and a word; the secret in a link is made when the mail is
written, so that no queue, log or backup of a queue holds one. A notice may be sent twice: then the first link
that is used makes the other one worthless.
"""

import smtplib
from enum import StrEnum
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from requests_app.accounts import tokens
from requests_app.accounts.models import User
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.outbox import post

TOPIC = "person.notify"


class Notice(StrEnum):
    """What a person is told."""

    INVITATION = "invitation"
    """You have an account; choose a password."""

    RESET = "reset"
    """You, or somebody, asked for a new password."""

    PASSWORD_CHANGED = "password_changed"  # noqa: S105  (the name of a notice)
    """Your password was changed."""

    FACTOR_ADDED = "factor_added"
    """A second factor was added to your account."""

    FACTOR_REMOVED = "factor_removed"
    """A second factor was removed from your account."""

    FACTORS_RESET = "factors_reset"
    """Two administrators took your second factors away; set up new ones."""

    EMAIL_CHANGED = "email_changed"
    """Your e-mail address was changed (told to the old address)."""


SUBJECTS = {
    Notice.INVITATION: _("Your account in the portal for mutual legal assistance"),
    Notice.RESET: _("Choose a new password"),
    Notice.PASSWORD_CHANGED: _("Your password was changed"),
    Notice.FACTOR_ADDED: _("A way to sign in was added to your account"),
    Notice.FACTOR_REMOVED: _("A way to sign in was removed from your account"),
    Notice.FACTORS_RESET: _("Your second factors were reset"),
    Notice.EMAIL_CHANGED: _("The e-mail address of your account was changed"),
}
LINKS = {Notice.INVITATION: tokens.Purpose.INVITATION, Notice.RESET: tokens.Purpose.RESET}


def notify(person: User | None, notice: Notice, *, to: str = "") -> None:
    """Put a notice into the outbox. Without a person nothing is sent, at the same cost."""
    payload = {"person": str(person.pk) if person else "", "what": notice.value, "to": to}
    post.put(TOPIC, {**payload, "at": clock.now().isoformat(timespec="seconds")})


def send(payload: dict[str, Any]) -> bool:
    """Write and send the mail; runs outside any transaction. True if one was sent.

    Raises Unavailable when the mail server does not answer (the outbox tries again).
    """
    person = User.objects.filter(pk=payload["person"]).first() if payload["person"] else None
    notice = Notice(payload["what"])
    if person is None or (notice in LINKS and not person.is_active):
        return False
    message = _written(person, notice, at=payload["at"], to=payload["to"])
    try:
        message.send()
    except (smtplib.SMTPServerDisconnected, smtplib.SMTPConnectError, OSError) as error:
        raise Unavailable(f"The mail server does not answer ({type(error).__name__}).") from error
    return True


def sent(payload: dict[str, Any], was_sent: bool) -> None:
    """Note in the register that a notice went out; runs in the transaction that closes the message."""
    if was_sent:
        stream = f"person/{payload['person']}"
        register.record(stream, "person.notified", by="system", facts={"what": payload["what"]})


def portal_address(path: str) -> str:
    """The full address of a page, for a mail: `settings.PORTAL_URL` and the path."""
    return settings.PORTAL_URL.rstrip("/") + path


def _written(person: User, notice: Notice, *, at: str, to: str) -> EmailMessage:
    link = ""
    if notice in LINKS:
        link = portal_address(tokens.path(person, LINKS[notice]))
    context = {"person": person, "link": link, "at": at, "hours": tokens.hours(LINKS.get(notice))}
    with translation.override(person.language):
        subject = " ".join(str(SUBJECTS[notice]).split())
        body = render_to_string(f"accounts/mail/{notice.value}.txt", context)
    return EmailMessage(subject, body.strip() + "\n", settings.DEFAULT_FROM_EMAIL, [to or person.email])

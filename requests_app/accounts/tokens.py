"""Links that let a person choose a password: signed, for one purpose, for a short time, usable once.

The signed text holds the person's id and a fingerprint of what changes when the link is used (the password)
or when it ought to die (the e-mail address, the last sign-in, the deactivation).
"""

from enum import StrEnum
from uuid import UUID

from django.core import signing
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from requests_app.accounts.models import User
from requests_app.core.errors import NotVisible


class Purpose(StrEnum):
    """What a link is for."""

    INVITATION = "invitation"
    """The first password of a new person."""

    RESET = "reset"
    """A new password in place of a forgotten one."""


LIFETIMES = {Purpose.INVITATION: 72 * 3600, Purpose.RESET: 3600}
"""Seconds for which a link works."""

NO_LONGER = "This link does not work any more. It may have been used, or it is too old."


def hours(purpose: Purpose | None) -> int:
    """For how many hours a link of this purpose works; 0 for none."""
    return LIFETIMES[purpose] // 3600 if purpose else 0


def make(person: User, purpose: Purpose) -> str:
    """A new secret for this person and purpose."""
    return _signer(purpose).sign(f"{person.pk.hex}-{_fingerprint(person, purpose)}").replace(":", "~")


def path(person: User, purpose: Purpose) -> str:
    """The path of the page that such a secret opens."""
    return reverse("accounts:choose_password", args=[purpose.value, make(person, purpose)])


def read(token: str, purpose: Purpose) -> User:
    """The person a secret belongs to. Raises NotVisible if it is forged, old, used or of another purpose."""
    try:
        text = _signer(purpose).unsign(token.replace("~", ":"), max_age=LIFETIMES[purpose])
        person_id, _, fingerprint = text.partition("-")
        person = User.objects.select_related("authority").get(pk=UUID(hex=person_id), is_active=True)
    except (signing.BadSignature, ValueError, User.DoesNotExist):
        raise NotVisible(NO_LONGER) from None
    if not constant_time_compare(fingerprint, _fingerprint(person, purpose)):
        raise NotVisible(NO_LONGER)
    return person


def _signer(purpose: Purpose) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"requests_app.accounts.tokens.{purpose.value}")


def _fingerprint(person: User, purpose: Purpose) -> str:
    last = person.last_login.isoformat() if person.last_login else ""
    value = f"{purpose.value}\n{person.password}\n{person.email}\n{last}"
    return salted_hmac("requests_app.accounts.tokens", value, algorithm="sha256").hexdigest()[:32]

"""What the second-factor library asks us: secrets encrypted at rest, and who may remove what."""

import base64
import hashlib

from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.encoding import force_bytes
from django.utils.translation import gettext_lazy as _

from requests_app.accounts import guards
from requests_app.accounts.models import User
from requests_app.core.errors import Unavailable


class FactorAdapter(DefaultMFAAdapter):
    """The portal's answers to the second-factor library."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This code is not right or has been used. Wait for the next one and try again."),
        "cannot_delete_authenticator": _(
            "This is your last second factor. Add another one before you remove it."
        ),
    }

    def get_totp_label(self, user: User) -> str:
        """What the authenticator app shows beside the code."""
        return user.username

    def encrypt(self, text: str) -> str:
        """Encrypted and authenticated, with a key made from SECRET_KEY."""
        return _vault().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again. Raises Unavailable if SECRET_KEY was replaced without a fallback."""
        try:
            return _vault().decrypt(encrypted_text.encode()).decode()
        except InvalidToken:
            raise Unavailable(
                "This second factor cannot be read. Ask your administrator to reset it."
            ) from None

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Where a second factor is required, the last one stays."""
        return bool(guards.a_factor_remains(authenticator, required=not settings.DEMO))

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002
        """A name to begin with; the person may write another one."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return str(_("Passkey %(number)s") % {"number": number})

    def _get_site_name(self) -> str:
        return str(settings.MFA_TOTP_ISSUER)


def _vault() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(key)) for key in keys])


def _derived(key: str | bytes) -> bytes:
    return base64.urlsafe_b64encode(
        hashlib.sha256(b"requests_app.second-factor:" + force_bytes(key)).digest()
    )

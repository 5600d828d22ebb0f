"""Forms of the second factor: each wrong code is written down and counted, each right one works once."""

import struct
from collections.abc import Callable
from typing import Any

from allauth.core import context
from allauth.mfa.base import forms as base
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as webauthn
from cryptography.exceptions import InvalidSignature
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from requests_app.accounts import factors, guards, signing_in
from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.web.accounts.adapter import AccountAdapter
from requests_app.web.accounts.addresses import client_ip

CODE_LENGTH = 20
WRONG = _("This passkey could not be read. Try again.")
NONSENSE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
    InvalidSignature,
    struct.error,
)


def code_field(label: Any, hint: Any = "") -> forms.CharField:
    """A field for a code of six or eight figures."""
    attrs = {
        "autocomplete": "one-time-code",
        "inputmode": "numeric",
        "class": "govuk-input--width-10",
        "spellcheck": "false",
        "dir": "ltr",
    }
    return forms.CharField(
        label=label, max_length=CODE_LENGTH, widget=forms.TextInput(attrs=attrs), help_text=hint
    )


class CountsCodes:
    """Asks the guard before a code is tried, writes down a wrong one, takes the time step of a right one."""

    user: User

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        hint = _("Six figures from your authenticator app, or one of your recovery codes.")
        self.fields["code"] = code_field(_("Code"), hint)  # type: ignore[attr-defined]

    def clean_code(self) -> str:
        """The code, if it is right, fresh and not one try too many."""
        verdict = guards.a_code_may_be_tried(self.user)
        if not verdict:
            raise ValidationError(verdict.blockers[0].message)
        try:
            code: str = super().clean_code()  # type: ignore[misc]
            self._refuse_used_step()
        except ValidationError:
            signing_in.code_refused(self.user, ip=client_ip(context.request))
            raise
        return code

    def _refuse_used_step(self) -> None:
        authenticator: Authenticator = self.authenticator  # type: ignore[attr-defined]
        step = int(clock.now().timestamp()) // 30
        if authenticator.type == Authenticator.Type.TOTP and not factors.use_time_step(authenticator, step):
            raise ValidationError(str(AccountAdapter.error_messages["incorrect_code"]))


class CodeForm(CountsCodes, base.AuthenticateForm):
    """The code asked for when signing in."""


class ConfirmCodeForm(CountsCodes, base.ReauthenticateForm):
    """The code asked for before something weighty."""


class ReadsCredentials:
    """Takes what a browser says about a passkey for what it is: bytes from outside, of any shape."""

    user: User | None

    def read(self, step: Callable[[], Any]) -> Any:
        """The result of a step of the library; nonsense and forged signatures are a wrong code, not a defect."""
        try:
            return step()
        except ValidationError:
            self._write_down()
            raise
        except NONSENSE:
            self._write_down()
            raise ValidationError(WRONG) from None

    def _write_down(self) -> None:
        ip = client_ip(context.request)
        if self.user is None:
            signing_in.sign_in_failed(None, ip=ip, why="passkey")
        else:
            signing_in.code_refused(self.user, ip=ip)


class UsePasskeyForm(ReadsCredentials, webauthn.AuthenticateWebAuthnForm):
    """The passkey asked for when signing in."""

    def clean_credential(self) -> Authenticator:
        """The passkey of this person that signed."""
        return self.read(super().clean_credential)


class PasskeyAloneForm(ReadsCredentials, webauthn.LoginWebAuthnForm):
    """The passkey without a name or password."""

    def clean_credential(self) -> Authenticator:
        """The passkey that signed, whosever it is."""
        return self.read(super().clean_credential)


class ConfirmPasskeyForm(ReadsCredentials, webauthn.ReauthenticateWebAuthnForm):
    """The passkey asked for before something weighty."""

    def clean_credential(self) -> Authenticator:
        """The passkey of this person that signed."""
        return self.read(super().clean_credential)


class AddAppForm(totp.ActivateTOTPForm):
    """The first code of a new authenticator app."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(_("Code from the app"), _("The six figures that the app shows now."))


class RemoveAppForm(totp.DeactivateTOTPForm):
    """No field: a button and, where the app is the last factor, the reason why not."""


class AddPasskeyForm(ReadsCredentials, webauthn.AddWebAuthnForm):
    """The name of a passkey, and whether it may be used without a password."""

    def clean(self) -> dict[str, Any]:
        """The credential that the browser made for us."""
        return self.read(super().clean)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name of this passkey")
        self.fields["name"].max_length = 80
        self.fields["name"].help_text = _("So that you can tell it from others, such as “office laptop”.")
        self.fields["passwordless"].label = _("Sign in with this passkey alone, without a password")
        self.fields["passwordless"].help_text = _("It then asks for your fingerprint, face or PIN each time.")
        self.fields["passwordless"].initial = True

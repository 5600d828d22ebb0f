"""Forms of signing in and of one's own account."""

from typing import Any

from allauth.account import forms as allauth
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from requests_app.accounts.tokens import Purpose

PASSWORD_LENGTH = 256
PASSWORD_HINT = _("At least 12 characters. Three or four words that do not belong together are good.")


def password_field(label: Any, *, autocomplete: str, hint: Any = "") -> forms.CharField:
    """A field for a password: never filled in again, spaces kept."""
    widget = forms.PasswordInput(
        attrs={"autocomplete": autocomplete, "class": "govuk-input--width-20", "dir": "ltr"}
    )
    return forms.CharField(
        label=label, strip=False, max_length=PASSWORD_LENGTH, widget=widget, help_text=hint
    )


class SignInForm(allauth.LoginForm):
    """User name or e-mail address, and the password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        attrs = {
            "autocomplete": "username webauthn",
            "class": "govuk-input--width-20",
            "spellcheck": "false",
            "dir": "ltr",
        }
        widget = forms.TextInput(attrs=attrs)
        self.fields["login"] = forms.CharField(
            label=_("User name or e-mail address"), max_length=254, widget=widget
        )
        self.fields["password"] = password_field(_("Password"), autocomplete="current-password")
        self.order_fields(["login", "password"])


class ConfirmPasswordForm(allauth.ReauthenticateForm):
    """The password once more, before something weighty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"] = password_field(_("Password"), autocomplete="current-password")


class ChangePasswordForm(allauth.ChangePasswordForm):
    """The old password, and the new one twice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["oldpassword"] = password_field(_("Your password now"), autocomplete="current-password")
        self.fields["password1"].label = _("New password")
        self.fields["password1"].help_text = PASSWORD_HINT
        self.fields["password2"].label = _("New password again")
        for name in ("password1", "password2"):
            self.fields[name].max_length = PASSWORD_LENGTH
            attrs = {"autocomplete": "new-password", "class": "govuk-input--width-20", "dir": "ltr"}
            self.fields[name].widget = forms.PasswordInput(attrs=attrs)


class ForgottenForm(forms.Form):
    """Who wants a new password."""

    login = forms.CharField(
        label=_("User name or e-mail address"),
        max_length=254,
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "class": "govuk-input--width-20", "dir": "ltr"}
        ),
    )


class ChoosePasswordForm(forms.Form):
    """A new password, twice."""

    password = password_field(_("New password"), autocomplete="new-password", hint=PASSWORD_HINT)
    again = password_field(_("New password again"), autocomplete="new-password")

    def clean_again(self) -> str:
        """Both must be the same."""
        again: str = self.cleaned_data["again"]
        if self.cleaned_data.get("password") not in (None, again):
            raise forms.ValidationError(_("This is not the same as above. Type both again."))
        return again


class LanguageForm(forms.Form):
    """The language of the portal."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)


TITLES = {
    Purpose.INVITATION: _("Choose a password for your account"),
    Purpose.RESET: _("Choose a new password"),
}

"""Forms with which an administrator looks after people."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from requests_app.accounts.roles import Role
from requests_app.directory.models import Authority

WIDE = {"class": "govuk-input--width-30"}
NO_AUTHORITY = ("", _("No authority (auditor and administrator only)"))


class PlaceForm(forms.Form):
    """Role and authority."""

    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect)
    authority = forms.ChoiceField(
        label=_("Authority"), required=False, help_text=_("The authority this person works for.")
    )

    def __init__(self, *args: Any, authorities: list[Authority], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._authorities = {authority.code: authority for authority in authorities}
        choices = [(authority.code, authority.name) for authority in authorities]
        self.fields["authority"].choices = [NO_AUTHORITY, *choices]  # type: ignore[attr-defined]
        roles = [(role.value, f"{role.label}. {role.purpose}") for role in Role]
        self.fields["role"].choices = roles  # type: ignore[attr-defined]

    def clean_authority(self) -> Authority | None:
        """The authority itself."""
        return self._authorities.get(self.cleaned_data["authority"])


class InviteForm(PlaceForm):
    """A new person."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs=WIDE))
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("The invitation goes there. It works once, for 72 hours."),
        widget=forms.EmailInput(attrs={**WIDE, "autocomplete": "off", "dir": "ltr"}),
    )
    username = forms.CharField(
        label=_("User name"),
        required=False,
        max_length=150,
        help_text=_("To sign in with. May be left empty: then it is the e-mail address."),
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "autocomplete": "off", "dir": "ltr"}),
    )
    field_order = ("name", "email", "username", "role", "authority")


class DetailsForm(forms.Form):
    """Name and e-mail address of a person."""

    name = forms.CharField(label=_("Name"), max_length=200, widget=forms.TextInput(attrs=WIDE))
    email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        help_text=_("A change is told to the old address."),
        widget=forms.EmailInput(attrs={**WIDE, "autocomplete": "off", "dir": "ltr"}),
    )


class ReasonForm(forms.Form):
    """Why; kept in the register."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        help_text=_("It is kept in the register."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class ResetForm(ReasonForm):
    """Why the factors must go, and how we know who asked."""

    identity_check = forms.CharField(
        label=_("How was the person's identity checked?"),
        max_length=1000,
        help_text=_(
            "For example: came to the office with an identity card; called back on the number on file."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class FilterForm(forms.Form):
    """What the list of people is narrowed to."""

    q = forms.CharField(
        label=_("Name, e-mail address or authority"),
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs=WIDE),
    )
    role = forms.ChoiceField(label=_("Role"), required=False, choices=[("", _("All roles")), *Role.choices])
    state = forms.ChoiceField(
        label=_("Account"),
        required=False,
        choices=[
            ("", _("All accounts")),
            ("active", _("In use")),
            ("invited", _("Invited, no password yet")),
            ("inactive", _("Deactivated")),
        ],
    )

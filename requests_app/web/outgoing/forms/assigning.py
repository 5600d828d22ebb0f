"""The form that hands a case to another officer."""

from typing import Any

from django import forms

from requests_app.accounts import queries as accounts
from requests_app.accounts.models import User
from requests_app.core.errors import Invalid
from requests_app.outgoing import listing
from requests_app.web.steps.forms import StepForm


class HandOverForm(StepForm):
    """Choose a colleague of the same authority."""

    to = forms.ChoiceField(
        label="New officer", required=False, error_messages={"invalid_choice": "Choose from the list."}
    )

    def prepare(self) -> None:
        officer = self.procedure.case.officer
        colleagues = [one for one in listing.officers(officer) if one[0] != officer.username]
        self.fields["to"].choices = [("", "Choose"), *colleagues]  # type: ignore[attr-defined]

    def clean_to(self) -> Any:
        if not self.cleaned_data["to"]:
            raise forms.ValidationError("Choose the officer who takes the case.")
        return self.cleaned_data["to"]

    def person(self) -> User:
        """The chosen officer. Raises Invalid if the account is gone."""
        found = accounts.find_by_login(self.cleaned_data["to"])
        if found is None:
            raise Invalid("Check the person.", fields={"to": ["Choose from the list."]})
        return found

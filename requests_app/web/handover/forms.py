"""The form that hands many cases over."""

from typing import Any

from django import forms

from requests_app.accounts import queries as accounts
from requests_app.accounts.models import User
from requests_app.core.errors import Invalid
from requests_app.web.forms import ServiceForm


class HandOverAllForm(ServiceForm):
    """Which cases, to whom, why."""

    cases = forms.MultipleChoiceField(
        label="Cases",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "One of these cases is no longer with this officer. Choose again."},
    )
    to = forms.ChoiceField(
        label="New officer", required=False, error_messages={"invalid_choice": "Choose from the list."}
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        help_text="Kept in the history of each case.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, data: Any = None, *, officer: User, cases: list[tuple[str, str]]) -> None:
        super().__init__(data, initial={"cases": [key for key, _ in cases]})
        colleagues = accounts.colleagues_of(officer)
        self.fields["cases"].choices = cases  # type: ignore[attr-defined]
        self.fields["to"].choices = [("", "Choose"), *colleagues]  # type: ignore[attr-defined]

    def new_officer(self) -> User:
        """The chosen officer. Raises Invalid if nobody was chosen."""
        found = accounts.find_by_login(self.cleaned_data["to"])
        if found is None:
            raise Invalid("Check the person.", fields={"to": ["Choose the officer who takes the cases."]})
        return found

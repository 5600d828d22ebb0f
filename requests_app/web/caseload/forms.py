"""The forms that give cases to somebody else."""

from typing import Any

from django import forms

from requests_app.accounts import queries as accounts
from requests_app.accounts.models import User
from requests_app.core.errors import Invalid
from requests_app.web.forms import ServiceForm

Choices = list[tuple[str, str]]


class HandOverForm(ServiceForm):
    """To whom, and why."""

    to = forms.ChoiceField(
        label="Who takes it", required=False, error_messages={"invalid_choice": "Choose from the list."}
    )
    reason = forms.CharField(
        label="Reason",
        required=False,
        help_text="Kept in the history of the case.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, data: Any = None, *, takers: Choices, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        self.fields["to"].choices = [("", "Choose"), *takers]  # type: ignore[attr-defined]

    def person(self) -> User:
        """The chosen person. Raises Invalid if nobody was chosen."""
        found = accounts.find_by_login(self.cleaned_data["to"])
        if found is None:
            raise Invalid("Check the person.", fields={"to": ["Choose the person who takes it over."]})
        return found


class HandOverAllForm(HandOverForm):
    """Which of a person's cases besides."""

    cases = forms.MultipleChoiceField(
        label="Cases",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "One of these cases is no longer with this person. Choose again."},
    )
    field_order = ("cases", "to", "reason")

    def __init__(self, data: Any = None, *, cases: Choices, takers: Choices) -> None:
        super().__init__(data, takers=takers, initial={"cases": [key for key, _ in cases]})
        self.fields["cases"].choices = cases  # type: ignore[attr-defined]

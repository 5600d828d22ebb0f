"""What the forms of the steps have in common: they turn typed text into values and leave judging to the services.

A form asks for nothing by itself: what is missing or wrong is said by the service, once, in one wording, and
comes back to the field it concerns.
"""

from typing import Any

from django import forms

from requests_app.core import clock
from requests_app.directory.models import Channel
from requests_app.web.forms import ServiceForm
from requests_app.web.procedures import Procedure

DATE_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%d %B %Y"]
YES_NO = [("yes", "Yes"), ("no", "No")]


class StepForm(ServiceForm):
    """The form of one step of one procedure. Fields are named as the service names its facts."""

    grows = ""  # the label of the button that adds a row, in forms that have rows

    def __init__(self, *args: Any, procedure: Procedure, confirm: str = "", **kwargs: Any) -> None:
        self.procedure = procedure
        super().__init__(*args, **kwargs)
        self.prepare()
        if confirm:
            wanted = {"required": "Tick the box to confirm."}
            self.fields["sure"] = forms.BooleanField(label=confirm, error_messages=wanted)

    def prepare(self) -> None:
        """Adapt the fields to this case: choices, initial values."""

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        return {name: value for name, value in self.cleaned_data.items() if name != "sure"}


def text(label: str, help_text: str = "", *, rows: int = 4) -> forms.CharField:
    """Several lines of text."""
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=False, widget=area, strip=False)


def line(label: str, help_text: str = "") -> forms.CharField:
    """One line of text."""
    return forms.CharField(label=label, help_text=help_text, required=False)


def day(label: str, help_text: str = "", *, today: bool = True) -> forms.DateField:
    """A date; today unless told otherwise."""
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=False,
        initial=clock.today if today else None,
        input_formats=DATE_FORMATS,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "govuk-input--width-10"}),
        error_messages={"invalid": "Enter a date that exists, for example 27/3/2026."},
    )


def channel() -> forms.ChoiceField:
    """The way a request travelled."""
    return forms.ChoiceField(label="Channel", choices=[("", "Choose"), *Channel.choices], required=False)


def yes_no(label: str, help_text: str = "") -> forms.TypedChoiceField:
    """Yes or no; one of them must be chosen, because the service takes a plain truth value."""
    return forms.TypedChoiceField(
        label=label,
        help_text=help_text,
        choices=YES_NO,
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": "Choose yes or no.", "invalid_choice": "Choose yes or no."},
    )


def grounds(label: str, help_text: str) -> forms.MultipleChoiceField:
    """Grounds of the catalogue, chosen by ticking."""
    return forms.MultipleChoiceField(
        label=label,
        help_text=help_text,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose the grounds from the list."},
    )

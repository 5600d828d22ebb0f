"""The forms of days and working values. What is right is decided by the services."""

from typing import Any

from django import forms

from requests_app.deadlines.declaration import Declared
from requests_app.deadlines.models import DayOverride
from requests_app.web.deadlines.wording import WEEKDAYS
from requests_app.web.directory.forms import text as typed
from requests_app.web.forms import ServiceForm

KINDS = [
    (DayOverride.Kind.HOLIDAY, "A holiday: nobody works, the day is not counted"),
    (DayOverride.Kind.WORKING, "A working day, although the calendar says otherwise"),
    (DayOverride.Kind.CALENDAR, "Take back what was set: as the calendar says"),
]


class DayForm(ServiceForm):
    """What one day is."""

    day = forms.DateField(
        label="Day",
        widget=forms.DateInput(attrs={"type": "date", "class": "govuk-input--width-10"}),
        error_messages={"required": "Enter a date.", "invalid": "Enter a date, for example 2027-03-27."},
    )
    kind = forms.ChoiceField(
        label="What it is",
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what the day is."},
    )
    name = forms.CharField(label="Name of the holiday", required=False, max_length=120)
    reason = typed("Why", rows=3, help_text="For example the decree. It is shown with every date it changes.")


class WeekendForm(ServiceForm):
    """Which days of the week are not worked."""

    days = forms.TypedMultipleChoiceField(
        label="Days of rest",
        coerce=int,
        required=False,
        choices=list(enumerate(WEEKDAYS)),
        widget=forms.CheckboxSelectMultiple,
    )
    reason = typed("Why", rows=3)


class ValueForm(ServiceForm):
    """How long a clock is."""

    amount = forms.IntegerField(
        label="Length",
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-4", "inputmode": "numeric"}),
        error_messages={"required": "Enter a whole number.", "invalid": "Enter a whole number."},
    )
    reason = typed(
        "Why", rows=3, help_text="It is kept with the change. Clocks that run already are not changed."
    )

    def __init__(self, *args: Any, declared: Declared, **more: Any) -> None:
        super().__init__(*args, **more)
        if declared.span is not None:
            self.fields["amount"].help_text = f"In {declared.span.unit.value}."

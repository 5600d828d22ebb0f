"""Fields that several forms of emergencies have in common."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone

from requests_app.core import clock

MOMENT = "%Y-%m-%dT%H:%M"
MOMENT_FORMATS = [MOMENT, "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M", "%d.%m.%Y %H:%M", "%d %m %Y %H:%M"]


def moment(label: str, help_text: str = "", *, now: bool = True) -> forms.DateTimeField:
    """A day with its time, in the time zone of the portal; this minute unless told otherwise."""
    return forms.DateTimeField(
        label=label,
        help_text=help_text,
        required=False,
        initial=_this_minute if now else None,
        input_formats=MOMENT_FORMATS,
        widget=forms.DateTimeInput(
            format=MOMENT, attrs={"type": "datetime-local", "class": "govuk-input--width-20"}
        ),
        error_messages={"invalid": "Enter a day and a time that exist, for example 14/11/2026 23:52."},
    )


def radios(label: str, choices: Iterable[Any], help_text: str = "") -> forms.ChoiceField:
    """One of a few answers, all in view; the service says when none was chosen."""
    return forms.ChoiceField(
        label=label,
        help_text=help_text,
        choices=list(choices),
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the options."},
    )


def _this_minute() -> Any:
    return timezone.localtime(clock.now()).replace(second=0, microsecond=0)

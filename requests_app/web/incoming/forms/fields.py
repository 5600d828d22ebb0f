"""Fields that several forms use: drop-downs, moments, authorities of the directory, languages, files."""

from collections.abc import Callable, Iterable
from typing import Any

from django import forms

from requests_app.core import clock
from requests_app.directory import languages
from requests_app.directory import queries as directory
from requests_app.law.languages import CHOICES

CHOOSE = ("", "Choose")
TAKEN = "PDF, picture, text, Word or Excel document."
OFFERED = {"invalid_choice": "Choose from the list."}


def select(
    label: str,
    choices: Iterable[Any] | Callable[[], Iterable[Any]],
    help_text: str = "",
    *,
    nothing: str = "Choose",
) -> forms.ChoiceField:
    """A drop-down with an empty choice; what is wrong is said by the service."""

    def offered() -> list[Any]:
        found = list(choices() if callable(choices) else choices)
        return [("", nothing), *found] if nothing else found

    return forms.ChoiceField(
        label=label, choices=offered, help_text=help_text, required=False, error_messages=OFFERED
    )


def radios(label: str, choices: Iterable[Any], help_text: str = "") -> forms.ChoiceField:
    """A few choices, all in view."""
    return forms.ChoiceField(
        label=label,
        choices=list(choices),
        help_text=help_text,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the options."},
    )


def ticks(label: str, choices: Iterable[Any], help_text: str = "") -> forms.MultipleChoiceField:
    """Several choices, all in view."""
    return forms.MultipleChoiceField(
        label=label,
        choices=list(choices),
        help_text=help_text,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the list."},
    )


def moment(label: str, help_text: str = "") -> forms.DateTimeField:
    """A day and time of ours; now unless told otherwise."""
    attrs = {"type": "datetime-local", "class": "govuk-input--width-20", "dir": "ltr"}
    return forms.DateTimeField(
        label=label,
        help_text=help_text,
        required=False,
        initial=clock.now,
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(format="%Y-%m-%dT%H:%M", attrs=attrs),
        error_messages={"invalid": "Enter a day and time that exist."},
    )


def letter_language(help_text: str = "") -> forms.ChoiceField:
    """The language of our letter."""
    return select("Language of the letter", CHOICES, help_text, nothing="")


def language(label: str, help_text: str = "") -> forms.ChoiceField:
    """Any language."""
    return select(label, languages.choices, help_text)


def authorities_of(state: str) -> list[tuple[str, str]]:
    """(code, name) of the authorities of a State that are listed now."""
    return [(office.code, office.name) for office in directory.authorities_of(state)]


class SeveralFiles(forms.ClearableFileInput):
    """An input for more than one file."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files, as a list; none is an empty list."""

    widget = SeveralFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given if one]


def files(label: str, help_text: str = TAKEN) -> FilesField:
    """As many files as there are."""
    return FilesField(label=label, help_text=help_text, required=False)


def file(label: str, help_text: str = TAKEN) -> forms.FileField:
    """One file."""
    empty = {"empty": "The file is empty. Choose another one."}
    return forms.FileField(label=label, help_text=help_text, required=False, error_messages=empty)

"""The forms of relations. The services say what is wrong."""

from typing import Any

from django import forms

from requests_app.casefile import sections
from requests_app.web.drafting.widgets import SeveralSelects, with_empty
from requests_app.web.forms import ServiceForm

SPARE_STATES = 5
TITLE_HELP = "A few words by which the new case will be known."


class LinkForm(ServiceForm):
    """Link a case by its reference."""

    reference = forms.CharField(
        label="Reference of the other case",
        required=False,
        help_text="For example OUT-2026-7KQ4M.",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "autocomplete": "off"}),
    )
    note = forms.CharField(label="Why they belong together (optional)", required=False)


class TitleForm(ServiceForm):
    """A new case that belongs to this one begins with its title."""

    title = forms.CharField(label="Title of the new case", required=False, help_text=TITLE_HELP)


class StartForm(TitleForm):
    """A new matter: which sections of the earlier request are taken over."""

    sections = forms.MultipleChoiceField(
        label="What to take over",
        required=False,
        help_text="What belongs to the earlier case (dates, annexes, references) is left out in every section. "
        "What must be said anew is shown beside the form, with the earlier answer.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the list."},
    )

    def __init__(self, data: Any = None, *, offered: list[str], initial: dict[str, Any]) -> None:
        super().__init__(
            data, initial={**initial, "sections": [one for one in offered if one not in NOT_AT_FIRST]}
        )
        found = [(code, sections.find(code).title) for code in offered]
        self.fields["sections"].choices = found  # type: ignore[attr-defined]


class StatesForm(ServiceForm):
    """The further States to which the same matter is sent."""

    states = forms.MultipleChoiceField(
        label="States",
        required=False,
        help_text="A draft is opened for each; leave the rest empty. Basis, addressee and language are chosen there.",
        widget=SeveralSelects(spare=SPARE_STATES),
        error_messages={"invalid_choice": "Choose from the list."},
    )

    def __init__(self, data: Any = None, *, states: list[tuple[str, str]]) -> None:
        super().__init__(data)
        self.fields["states"].choices = with_empty(states)  # type: ignore[attr-defined]


# What a new matter seldom shares with an earlier one is offered, but not ticked.
NOT_AT_FIRST = ("facts", "persons", "identifiers", "assistance", "dual_criminality", "confidentiality")

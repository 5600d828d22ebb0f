"""The forms of the library. They read what was typed; what is right is decided by the service."""

from typing import Any

from django import forms

from requests_app.clauses.services import Wording
from requests_app.directory import languages
from requests_app.web.clauses import parts
from requests_app.web.forms import ServiceForm


class WordingForm(ServiceForm):
    """A text of a clause in one language, and what it fits."""

    title = forms.CharField(
        label="Title", required=False, help_text="How the clause is called in lists and in the letter."
    )
    language = forms.ChoiceField(label="Language", required=False)
    text = forms.CharField(
        label="Text",
        required=False,
        widget=forms.Textarea(attrs={"rows": 9}),
        help_text="As it should stand in the letter. Variables stand in braces, for example {item_number}.",
    )
    types = forms.MultipleChoiceField(
        label="For which types of assistance?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="None ticked: for every type.",
    )
    instruments = forms.MultipleChoiceField(
        label="For which bases?",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="None ticked: for every basis.",
    )
    note = forms.CharField(
        label="Why this text? (optional)",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="For the legal adviser and for whoever reads the history.",
    )
    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1, initial=0
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        offered = [("", "Choose"), *languages.choices()]
        chosen: dict[str, Any] = {
            "language": offered,
            "types": parts.type_choices(),
            "instruments": parts.instrument_choices(),
        }
        for name, choices in chosen.items():
            field: Any = self.fields[name]
            field.choices = choices

    def wording(self) -> Wording:
        """What was typed, as the service wants it."""
        said = self.cleaned_data
        return Wording(
            said.get("title", ""),
            said.get("text", ""),
            said.get("language", ""),
            tuple(said.get("types", ())),
            tuple(said.get("instruments", ())),
            note=said.get("note", ""),
        )

    @property
    def seen_number(self) -> int:
        """The newest text the person saw; -1, which never fits, where somebody tampered with it."""
        found = self.cleaned_data.get("seen")
        return -1 if found is None else found


class NewClauseForm(WordingForm):
    """The first text of a new clause."""

    code = forms.CharField(
        label="Code (optional)",
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "dir": "ltr"}),
        help_text="Small letters, digits and hyphens, such as chain-of-custody. Without one it follows the title.",
    )
    field_order = ["title", "code"]


class DecisionForm(ServiceForm):
    """Approve, or decline with a note."""

    note = forms.CharField(
        label="Note",
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Needed when you decline: what should the author change?",
    )


class RetireForm(ServiceForm):
    """Why a clause is not used any more."""

    why = forms.CharField(
        label="Why is this clause not used any more?",
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

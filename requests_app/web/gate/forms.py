"""What the gate asks. The form reads and shows; what may be kept is decided by the service."""

from typing import Any

from django import forms

from requests_app.casefile.content.matter import CONVENTION_ARTICLES, LONGEST_PENALTY_MONTHS, PENALTIES
from requests_app.core.errors import Invalid
from requests_app.directory import queries as directory
from requests_app.law.assistance import AVAILABLE, find
from requests_app.law.gate_facts import Purpose
from requests_app.law.gate_scope import title_of
from requests_app.law.measures.declaration import Family
from requests_app.web.drafting.widgets import with_empty
from requests_app.web.steps.forms import line

PURPOSES = (
    (Purpose.CASE.value, "A specific investigation or proceeding"),
    (Purpose.INTELLIGENCE.value, "Intelligence, or watching without a case"),
    (Purpose.BULK.value, "Data in bulk, to search through them"),
)
_MONTHS = f"Enter a whole number from 1 to {LONGEST_PENALTY_MONTHS}, in digits."
OFFENCE = {
    "offence_title": "title",
    "convention_article": "convention_article",
    "penalty_kind": "penalty_kind",
    "penalty_months": "penalty_months",
}
"""Field of the form → field of the offence in the draft."""


class GateForm(forms.Form):
    """Five short questions; nothing is written until the case is opened."""

    requested_state = forms.ChoiceField(
        label="Which State do you ask?",
        required=False,
        error_messages={"invalid_choice": "Choose from the list."},
    )
    purpose = forms.ChoiceField(
        label="What is the material for?",
        choices=PURPOSES,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the answers offered."},
    )
    proceeding_reference = line("Domestic case number (optional)")
    offence_title = line("Name of the offence", "As your law calls it. More offences can be added later.")
    convention_article = forms.ChoiceField(
        label="Offence of the Hanoi Convention",
        choices=with_empty(CONVENTION_ARTICLES, "Not known"),
        required=False,
        help_text="The article whose conduct it is, whatever your law calls it.",
        error_messages={"invalid_choice": "Choose from the list."},
    )
    penalty_kind = forms.ChoiceField(
        label="Maximum penalty",
        choices=PENALTIES,
        required=False,
        widget=forms.RadioSelect,
        error_messages={"invalid_choice": "Choose one of the answers offered."},
    )
    penalty_months = forms.IntegerField(
        label="Maximum in months",
        required=False,
        min_value=1,
        max_value=LONGEST_PENALTY_MONTHS,
        help_text="Five years are 60 months.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "govuk-input--width-5", "dir": "ltr"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _MONTHS),
    )
    types = forms.MultipleChoiceField(
        label="What do you need?",
        choices=[(code, title_of(code)) for code in sorted(AVAILABLE)],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose only from the answers offered."},
    )
    title = line("Title of the case", "A few words by which it will be known, for example the operation.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["requested_state"].choices = with_empty(directory.counterpart_choices())  # type: ignore[attr-defined]

    def told(self) -> dict[str, Any]:
        """What was said, as the gate takes it; wrong answers are left out."""
        said = self.cleaned_data
        offence = {name: said.get(field) for field, name in OFFENCE.items() if said.get(field)}
        if offence.get("penalty_kind") != "months":
            offence.pop("penalty_months", None)
        names = ("requested_state", "purpose", "proceeding_reference")
        return {
            **{name: said.get(name, "") for name in names},
            "types": said.get("types", []),
            "offence": offence,
        }

    def show(self, error: Invalid) -> None:
        """Put the service's faults at the questions they belong to."""
        of_offence = {f"entries/0/{name}": field for field, name in OFFENCE.items()}
        for name, messages in (error.fields or {"": [error.message]}).items():
            field = of_offence.get(name, name)
            for message in messages:
                self.add_error(field if field in self.fields else None, message)

    def by_family(self) -> list[tuple[str, bool, list[Any]]]:
        """The types in families: heading, whether it stands open, the boxes of its types."""
        chosen = set(self["types"].value() or ())
        boxes = {str(box.data["value"]): box for box in self["types"]}
        found = []
        for family in Family:
            codes = [code for code in boxes if (declared := find(code)) and declared.family is family]
            is_open = family is Family.DATA or bool(chosen & set(codes))
            if codes:
                found.append((family.heading, is_open, [boxes[code] for code in codes]))
        return found

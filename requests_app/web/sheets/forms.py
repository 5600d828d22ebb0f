"""The forms of the country sheets. What is right is decided by the service."""

from typing import Any

from django import forms

from requests_app.sheets import queries
from requests_app.sheets.lines import Line
from requests_app.sheets.models import SheetProposal
from requests_app.web.directory.forms import LanguagesField
from requests_app.web.directory.forms import text as typed
from requests_app.web.forms import ServiceForm

DECISIONS = [
    ("accept", "Accept: the line says this from now on"),
    ("decline", "Decline: the line stays as it is"),
]


class ProposeForm(ServiceForm):
    """What a line should say, where that was read, why it should change."""

    text = typed("What the line should say", rows=6)
    languages = LanguagesField(label="Languages that are accepted")
    source = typed("Source", help_text="Where this was read, or who said it and when.")
    why = typed("Why should it change?", rows=3)

    def __init__(self, *args: Any, line: Line, **more: Any) -> None:
        super().__init__(*args, **more)
        if not line.lists_languages:
            del self.fields["languages"]

    def facts(self) -> dict[str, Any]:
        """What was typed, as the service wants it."""
        return dict(self.cleaned_data)


class ConfirmForm(ServiceForm):
    """Where the line was checked again."""

    source = typed("Where was it checked?", help_text="The page or the office that says the same today.")
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)


class DecideForm(ServiceForm):
    """Accept, perhaps in other words, or decline."""

    decision = forms.ChoiceField(
        label="Your decision",
        choices=DECISIONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose whether the correction is taken over."},
    )
    text = typed("The line, if you accept", rows=6, help_text="You may put it into better words.")
    owner = forms.ChoiceField(
        label="Who looks after the line",
        required=False,
        help_text="Asked once a year whether it still holds.",
    )
    note = typed("Note", rows=3, help_text="Needed if you decline. Whoever proposed it reads this.")
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0, max_value=2**31 - 1)

    def __init__(self, *args: Any, proposal: SheetProposal, **more: Any) -> None:
        super().__init__(*args, **more)
        self._owners = {str(person.pk): person for person in queries.possible_owners()}
        choices = [("", "As before, or whoever proposed it")]
        choices += [
            (key, f"{person.name} ({person.get_role_display()})") for key, person in self._owners.items()
        ]
        self.fields["owner"].choices = choices  # type: ignore[attr-defined]
        self.fields["text"].initial = proposal.text

    def facts(self) -> dict[str, Any]:
        """What was decided, as the service wants it."""
        typed = self.cleaned_data
        return {
            "accept": typed["decision"] == "accept",
            "text": typed["text"],
            "note": typed["note"],
            "owner": self._owners.get(typed["owner"]),
            "revision": typed["revision"],
        }

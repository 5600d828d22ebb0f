"""The forms of translations. What is right is decided by the service."""

from typing import Any

from django import forms

from requests_app.directory import languages
from requests_app.translation.queries import Pair
from requests_app.web.directory.forms import DayField, text
from requests_app.web.forms import ServiceForm

SWORN = [("yes", "Yes, sworn or certified"), ("no", "No")]


class TranslationForm(ServiceForm):
    """A form that shows what the service says at the field it is about."""

    def facts(self) -> dict[str, Any]:
        """What was typed, as the service wants it."""
        return dict(self.cleaned_data)


class OrderForm(TranslationForm):
    """Who translates what into which language until when."""

    source_language = forms.ChoiceField(label="From")
    language = forms.ChoiceField(label="Into", error_messages={"required": "Choose the language."})
    translator = text("Translator", help_text="Name of the person or office.")
    sworn = forms.ChoiceField(
        label="Is the translation sworn?",
        choices=SWORN,
        widget=forms.RadioSelect,
        help_text="Some States accept certified translations only: see the country sheet.",
        error_messages={"required": "Say whether the translation is sworn."},
    )
    due_on = DayField(label="Needed by")
    cost = text("Cost", help_text="With its currency, for example “480,00 EUR”. You may leave this empty.")
    note = text("Note", rows=2, help_text="For example which annexes are to be translated as well.")

    def __init__(self, *args: Any, pair: Pair, **more: Any) -> None:
        more.setdefault("initial", {"source_language": pair.source, "language": pair.language})
        super().__init__(*args, **more)
        choices = languages.choices()
        first = [row for row in choices if row[0] in pair.accepted]
        others = [row for row in choices if row[0] not in pair.accepted]
        self.fields["source_language"].choices = choices  # type: ignore[attr-defined]
        self.fields["language"].choices = [("", "Choose"), *first, *others]  # type: ignore[attr-defined]

    def facts(self) -> dict[str, Any]:
        return super().facts() | {"sworn": self.cleaned_data["sworn"] == "yes"}


class ReceiveForm(TranslationForm):
    """The translated document."""

    file = forms.FileField(
        label="Translated document",
        help_text="PDF with text, Word or plain text can be compared with its source; a scan cannot.",
        widget=forms.FileInput(attrs={"class": "govuk-file-upload"}),
        error_messages={"required": "Choose the translated document.", "empty": "The file is empty."},
    )

    def facts(self) -> dict[str, Any]:
        return {"upload": self.cleaned_data["file"]}


class AcceptForm(TranslationForm):
    """The word of whoever accepts it in spite of differences, and which document they looked at."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    checked = text(
        "How were the differences checked?",
        rows=3,
        help_text="Go through each one: a different way of writing, or a mistake of the translator?",
    )


class ReturnForm(TranslationForm):
    """What must be corrected."""

    note = text("What must be corrected?", rows=4)
    due_on = DayField(label="Needed by")


class CancelForm(TranslationForm):
    """Why it is given up."""

    note = text("Why is it cancelled?", rows=3)

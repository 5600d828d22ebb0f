"""The forms of the legal adviser. What is right is decided by the service."""

from typing import Any

from django import forms

from requests_app.web.directory.forms import DayField
from requests_app.web.forms import ServiceForm

_SOURCE_HELP = (
    "The text you read, with its address or file number, for example the certified copy of the depositary."
)


def _source() -> forms.CharField:
    return forms.CharField(label="Text that was read", required=False, help_text=_SOURCE_HELP)


def _reason(label: str) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": 3}))


class WordForm(ServiceForm):
    """Knows the newest word the person saw, and shows what the service said at its fields."""

    seen = forms.IntegerField(
        widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1, initial=0
    )

    def facts(self) -> dict[str, Any]:
        """What was typed, as the service wants it; a tampered count never fits."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        seen = self.cleaned_data.get("seen")
        return {**said, "seen": -1 if seen is None else seen}


class ConfirmForm(WordForm):
    """The place stands as the catalogue has it."""

    source = _source()
    read_on = DayField(label="Day on which it was read")
    reason = _reason("Remark (optional)")


class CorrectForm(WordForm):
    """The rule stands elsewhere."""

    printed = forms.CharField(
        label="Article and paragraph",
        required=False,
        widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "dir": "ltr"}),
        help_text="As lawyers write them: 40(22)(b).",
    )
    source = _source()
    read_on = DayField(label="Day on which it was read")
    reason = _reason("Why is it another place?")


class WithdrawForm(WordForm):
    """The word does not stand any more."""

    reason = _reason("Why is the word withdrawn?")

"""The forms of the letterhead. What fits on paper is judged by the service."""

from typing import Any

from django import forms

from requests_app.documents.letterhead.models import Letterhead
from requests_app.documents.letterhead.queries import ALL_LANGUAGES, FIELDS
from requests_app.web.directory.forms import text as typed
from requests_app.web.forms import ServiceForm


class WordingForm(ServiceForm):
    """The lines of the letterhead in one language; what is left empty stays as it is for all languages."""

    opened_on = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    name = typed("Name of the authority", rows=2, help_text="Empty: the name in the directory.")
    address = typed(
        "Address lines", rows=5, help_text="Empty: address, telephone and e-mail in the directory."
    )
    motto = typed("Motto", rows=2, help_text="Stands under the name.")
    footer = typed("Foot of every page", rows=2, help_text="For example a bank or register number.")
    signature = typed("Over the line to sign", rows=2, help_text="For example “For the Minister of Justice”.")
    note = typed("Why it is changed", help_text="Kept with the letterhead.")

    @property
    def number(self) -> int:
        """The letterhead the form was opened on; -1, which never fits, where that is not told."""
        found = self.cleaned_data.get("opened_on")
        return -1 if found is None else found


class LetterheadForm(WordingForm):
    """The same for all languages, with the crest and what else stands on the paper."""

    crest = forms.FileField(
        label="Crest",
        required=False,
        error_messages={"empty": "The file is empty. Choose another one."},
        help_text="PNG, JPEG or SVG, at most 2 MB. An SVG may hold shapes only. Empty: the crest stays as it is.",
    )
    plain_crest = forms.BooleanField(label="Use the plain crest of the portal", required=False)
    has_stamp_space = forms.BooleanField(label="Leave room for a stamp beside the signature", required=False)
    divides_annexes = forms.BooleanField(
        label="Put a page before the annexes of each category", required=False
    )

    field_order = ("opened_on", "crest", "plain_crest", *FIELDS, "has_stamp_space", "divides_annexes", "note")


def initial_of(letterhead: Letterhead | None, language: str) -> dict[str, Any]:
    """What the form shows of the letterhead in force."""
    if letterhead is None:
        return {"opened_on": 0, "has_stamp_space": True}
    wording = letterhead.wording.get(language, {})
    found: dict[str, Any] = {field: "\n".join(wording.get(field, ())) for field in FIELDS}
    found["opened_on"] = letterhead.number
    if language == ALL_LANGUAGES:
        found["has_stamp_space"] = letterhead.has_stamp_space
        found["divides_annexes"] = letterhead.divides_annexes
    return found

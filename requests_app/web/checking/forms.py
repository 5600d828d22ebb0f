"""The two forms of the check page, in the language of the page."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from requests_app.checking.wording import Words
from requests_app.documents import codes

EXAMPLE = "\u20667KQ4M-0XV2C-9RTJ6-WBH3N\u2069"


class FileForm(forms.Form):
    """The file to check."""

    file = forms.FileField(
        allow_empty_file=True,
        widget=forms.FileInput(
            attrs={"accept": "application/pdf,.pdf", "class": "govuk-file-upload app-drop"}
        ),
    )

    def __init__(self, words: Words, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._words = words
        megabytes = settings.CHECK_MAX_BYTES // (1024 * 1024)
        field = self.fields["file"]
        field.label, field.help_text = words.say("file_label"), words.say("file_hint", size=megabytes)
        field.error_messages |= dict.fromkeys(("required", "missing", "invalid"), words.say("file_missing"))
        self._too_large = words.say("file_large", size=megabytes)

    def clean_file(self) -> UploadedFile:
        """The size is looked at before a byte is read."""
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) > settings.CHECK_MAX_BYTES:
            raise forms.ValidationError(self._too_large)
        return file


class CodeForm(forms.Form):
    """The code to look up."""

    code = forms.CharField(
        max_length=200,
        widget=forms.TextInput(
            attrs={
                "class": "govuk-input--width-20",
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "dir": "ltr",
            }
        ),
    )

    def __init__(self, words: Words, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["code"]
        field.label, field.help_text = words.say("code_label"), words.say("code_hint", example=EXAMPLE)
        wrong = words.say("code_wrong")
        field.error_messages |= dict.fromkeys(("max_length", "invalid"), wrong)
        field.error_messages["required"] = words.say("code_missing")
        self._wrong = wrong

    def clean_code(self) -> str:
        """The code as it is kept."""
        code = codes.read(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError(self._wrong)
        return code

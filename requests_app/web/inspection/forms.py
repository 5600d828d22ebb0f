"""The form of one file."""

from typing import Any

from django import forms

from requests_app.inspection.apart import LARGEST
from requests_app.web.forms import ServiceForm

MEGABYTES = LARGEST // (1024 * 1024)


class InspectForm(ServiceForm):
    """One PDF; it is looked into and forgotten."""

    file = forms.FileField(
        label="PDF",
        help_text=f"At most {MEGABYTES} MB. Nothing of it is kept, followed or run.",
        error_messages={"required": "Choose a PDF.", "empty": "The file is empty. Choose another one."},
        widget=forms.FileInput(attrs={"accept": "application/pdf,.pdf"}),
    )

    def clean_file(self) -> Any:
        """Not larger than what is looked into."""
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(f"The file is larger than {MEGABYTES} MB.")
        return file

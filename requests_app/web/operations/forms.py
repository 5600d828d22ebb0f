"""The forms of work and mail: they read what was typed; the services judge it."""

from typing import Any

from django import forms

from requests_app.accounts import queries as accounts
from requests_app.accounts.models import User
from requests_app.core.errors import Invalid
from requests_app.operations import queries
from requests_app.operations.models import Mail, WorkItem
from requests_app.web.emergency.forms.fields import moment, radios
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import line, text

MANY = "PDF, pictures, office documents or text. You may choose several."


class GiveForm(ServiceForm):
    """A colleague who may see and do this piece of work."""

    to = forms.ChoiceField(
        label="Colleague", required=False, error_messages={"invalid_choice": "Choose from the list."}
    )
    note = text("A word to them", "You may leave this empty.", rows=2)

    def __init__(self, *args: Any, item: WorkItem, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        to: Any = self.fields["to"]
        to.choices = [("", "Choose"), *((one.username, one.name) for one in queries.colleagues(item))]

    def person(self) -> User:
        """The chosen colleague. Raises Invalid."""
        found = accounts.find_by_login(self.cleaned_data["to"]) if self.cleaned_data["to"] else None
        if found is None:
            raise Invalid("Check the person.", fields={"to": ["Choose who takes it over."]})
        return found


class SettleForm(ServiceForm):
    """What was done."""

    word = text("What was done", "In a sentence or two. No names of persons of a case.", rows=3)


class ManyFiles(forms.ClearableFileInput):
    """Several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """A list of files, each as it came."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        single = super().clean
        handed = data if isinstance(data, list | tuple) else [data]
        return [single(one, initial) for one in handed if one]


class LogForm(ServiceForm):
    """Mail that names no case we know."""

    sender = line("From", "Name, office, address: as it stands on it.")
    subject = line("Subject", "What it is about, in a few words.")
    how = radios("How it came", Mail.How.choices)
    received_at = moment("When it came")
    note = text("What it says", "In short. You may leave this empty.", rows=3)
    files = FilesField(label="Files", help_text=MANY, required=False)  # type: ignore[assignment]

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        given = dict(self.cleaned_data)
        return given | {"uploads_": given.pop("files")}


class MatchForm(ServiceForm):
    """The case it belongs to."""

    reference = line("Reference of the case", "For example INC-2026-7KQ4MX.")
    reason = text("How you know that it belongs there", rows=2)


class SetAsideForm(ServiceForm):
    """It belongs to no case."""

    reason = text("Why it belongs to no case", rows=2)

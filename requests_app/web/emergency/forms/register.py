"""The two first pages: a call that came in, and what we will ask another State."""

import uuid
from typing import Any

from django import forms

from requests_app.directory import queries as directory
from requests_app.emergency.models import Emergency
from requests_app.web.emergency.forms.fields import moment, radios
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import line, text

NEED = "Leave empty what is not needed. At least one."


class ClaimForm(ServiceForm):
    """What is at stake and what is needed: the same for calls that come in and for our own."""

    token = forms.UUIDField(widget=forms.HiddenInput, required=False, initial=uuid.uuid4)
    state = forms.ChoiceField(
        label="State", required=False, error_messages={"invalid_choice": "Choose a State."}
    )

    who = text("Who is in danger?", "As far as it is known: how many, how old, where.", rows=2)
    risk = text("What may happen to them?", rows=2)
    why_now = text("Why now?", "From what it is known that it may happen at once.", rows=2)
    help = text("How will the data help?", rows=2)
    data = text("Data needed at once", NEED, rows=2)  # type: ignore[assignment]
    account = text("Account or payment data needed at once", rows=2)
    preservation = text("Data to be preserved", rows=2)
    provider = line("Provider", "Who holds the data.")
    identifier = line("Account, user name or number", "Exactly as they spell it.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        states: Any = self.fields["state"]
        states.choices = [("", "Choose"), *directory.counterpart_choices()]

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        return dict(self.cleaned_data)

    @property
    def risk_fields(self) -> list[forms.BoundField]:
        """The claim."""
        return [self[name] for name in ("who", "risk", "why_now", "help")]

    @property
    def need_fields(self) -> list[forms.BoundField]:
        """What is needed."""
        return [self[name] for name in ("data", "account", "preservation", "provider", "identifier")]


class CallForm(ClaimForm):
    """A call that came in."""

    caller = line("Name of the caller")
    caller_office = line("Office of the caller")
    how = radios("How it came", Emergency.How.choices)
    received_at = moment("When it came", "Our time.")
    number_given = line(
        "Number they gave", "Only kept. You will call the number of the directory, never this one."
    )
    email_given = line("E-mail address they gave")
    their_reference = line("Their reference")

    @property
    def caller_fields(self) -> list[forms.BoundField]:
        """Who called, and how."""
        names = "state how received_at caller caller_office number_given email_given their_reference".split()
        return [self[name] for name in names]

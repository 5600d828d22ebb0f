"""The short form: the seven elements as they are typed on a phone, and the rest behind a fold."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils import timezone

from requests_app.core import clock
from requests_app.directory.models import Channel
from requests_app.directory.queries import counterpart_choices
from requests_app.law.measures.shared_fields import DATA_CHOICES
from requests_app.preservation.elements import ELEMENTS, Told
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import day

SOURCES = {one.code: one.basis for one in ELEMENTS}
MOMENT = "%Y-%m-%dT%H:%M"
MAIN = (
    "state", "authority", "offence", "facts", "identifiers", "categories", "relation", "custodian", "necessity",
    "will_follow", "secret",
)  # fmt: skip
DETAILS = (
    "their_reference", "received_at", "contact", "described", "days", "follow_up_on", "traffic_path", "channel",
    "restricted",
)  # fmt: skip


def moment(label: str, help_text: str = "") -> forms.DateTimeField:
    """A day and a time, at the seat of the portal; now unless told otherwise."""
    return forms.DateTimeField(
        label=label,
        help_text=help_text,
        required=False,
        initial=clock.now,
        input_formats=[MOMENT, "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        widget=forms.DateTimeInput(
            format=MOMENT, attrs={"type": "datetime-local", "class": "govuk-input--width-20"}
        ),
        error_messages={"invalid": "Enter a day and a time that exist."},
    )


def _text(label: str, hint: str = "", *, rows: int = 2, source: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows, "enterkeyhint": "next"})
    field = forms.CharField(label=label, help_text=hint, required=False, widget=area, strip=False)
    field.source = SOURCES.get(source, "")  # type: ignore[attr-defined]
    return field


def _line(label: str, hint: str = "", *, source: str = "") -> forms.CharField:
    field = forms.CharField(label=label, help_text=hint, required=False)
    field.source = SOURCES.get(source, "")  # type: ignore[attr-defined]
    return field


class ShortForm(ServiceForm):
    """The seven elements. Everything may be left out but who asks and which data; the page tells what is missing."""

    token = forms.UUIDField(required=False, widget=forms.HiddenInput)
    state = forms.ChoiceField(label="Requesting State", required=False)
    authority = _line("1. Authority that asks, and who", "As they gave it.", source="authority")
    offence = _line("2. Offence", source="offence")
    facts = _text("Short facts", rows=3)
    identifiers = _text(
        "3. Data: accounts, addresses, numbers",
        "One on each line, as they wrote them.",
        rows=3,
        source="data",
    )
    categories = forms.MultipleChoiceField(
        label="Kinds of data", choices=DATA_CHOICES, required=False, widget=forms.CheckboxSelectMultiple
    )
    relation = _text("How the data bear on the offence", rows=2)
    custodian = _line("4. Provider, if known", source="custodian")
    necessity = _text("5. Why it is necessary", rows=2, source="necessity")
    will_follow = forms.BooleanField(
        label="6. They state that a request for the data will follow", required=False
    )
    secret = forms.BooleanField(label="7. Keep it secret and do not tell the user", required=False)

    their_reference = _line("Their reference")
    received_at = moment("Received at")
    contact = _line("E-mail or telephone for questions")
    described = _text("The data in words", "Only if the list and the kinds above do not say it.")
    days = forms.IntegerField(label="Days asked for", help_text="Sixty are the least.", required=False)
    follow_up_on = day("The request is to follow by", today=False)
    traffic_path = forms.BooleanField(label="Disclose the path to a provider elsewhere", required=False)
    channel = forms.ChoiceField(
        label="Channel", choices=Channel.choices, required=False, initial=Channel.POINT_24_7
    )
    restricted = forms.BooleanField(
        label="Restrict to a team", help_text="Only its team sees the case from then on.", required=False
    )

    def __init__(self, *args: Any, asked_of_us: bool, fixed_state: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked_of_us = asked_of_us
        choices: Any = self.fields["state"]
        choices.choices = [("", "Choose"), *counterpart_choices()]
        if not self.is_bound and "token" not in self.initial:
            self.initial["token"] = uuid4()
        if not asked_of_us:
            self._for_our_request()
        if fixed_state:
            del self.fields["state"]

    def _for_our_request(self) -> None:
        self.fields["state"].label = "State to be asked"
        self.fields["authority"].label = "1. Official in charge, and function"
        self.fields["authority"].help_text = "Your authority is entered by itself."
        self.fields["identifiers"].help_text = "One on each line. Check digits are tested."
        self.fields["will_follow"].label = "6. Our request for the data will follow"
        for name in ("their_reference", "received_at"):
            del self.fields[name]

    @property
    def main(self) -> list[forms.BoundField]:
        """What everybody fills in, in the order of the seven elements."""
        return [self[name] for name in MAIN if name in self.fields]

    @property
    def details(self) -> list[forms.BoundField]:
        """What is rarely typed."""
        return [self[name] for name in DETAILS if name in self.fields]

    @property
    def open_details(self) -> bool:
        """Whether something behind the fold is wrong."""
        return any(field.errors for field in self.details)

    def told(self) -> Told:
        """What was typed."""
        given = {
            name: value
            for name, value in self.cleaned_data.items()
            if name not in ("token", "received_at") and value not in (None, "")
        }
        given["categories"] = tuple(given.get("categories", ()))
        return Told(**given)

    def token_typed(self) -> UUID | None:
        """What tells a second tap from a second request."""
        return self.cleaned_data.get("token")

    def received(self) -> Any:
        """When it arrived: now, if the minute was left as it stood."""
        typed, now = self.cleaned_data.get("received_at"), clock.now()
        if typed is None or typed == timezone.localtime(now).replace(second=0, microsecond=0):
            return None
        return typed

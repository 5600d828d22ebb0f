"""The forms of exhibits: they read what was typed; what is right is decided by the services."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from django import forms

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.evidence import queries
from requests_app.evidence.fields import (
    BY_KEY,
    CHOICE,
    CORRECTABLE,
    FIELDS,
    GROUPS,
    MOMENT,
    NUMBER,
    OPTIONAL_CHOICES,
    TEXT,
    Field,
)
from requests_app.evidence.kinds import Danger, Ending, Outcome, Relation
from requests_app.evidence.models import Exhibit
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import line, text

NOT_CHOSEN = ("", "Not said")
FORMATS = ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M", "%d.%m.%Y %H:%M"]


class NaiveMoment(forms.DateTimeField):
    """Day and time as they are typed, without a zone: the form says in which zone they are."""

    def to_python(self, value: Any) -> datetime | None:
        found = super().to_python(value)
        return found.replace(tzinfo=None) if found else None


def moment(label: str, help_text: str = "", *, now: bool = True) -> forms.DateTimeField:
    """Day and time."""
    return NaiveMoment(
        label=label,
        help_text=help_text,
        required=False,
        initial=(lambda: clock.now().replace(second=0, microsecond=0)) if now else None,
        input_formats=FORMATS,
        widget=forms.DateTimeInput(
            format="%Y-%m-%dT%H:%M",
            attrs={"type": "datetime-local", "class": "govuk-input--width-20", "dir": "ltr"},
        ),
        error_messages={"invalid": "Enter a day and a time, for example 2026-10-05 09:12."},
    )


def office(person: User) -> str:
    """The authority of a person."""
    return person.authority.name if person.authority else ""


def choice(label: str, choices: Any, help_text: str = "") -> forms.ChoiceField:
    """One of a few."""
    return forms.ChoiceField(
        label=label, help_text=help_text, required=False, choices=choices, widget=forms.RadioSelect
    )


def password() -> forms.CharField:
    """The signature: the password, typed again."""
    return forms.CharField(
        label="Your password, as your signature",
        help_text="You sign with your name, the time, and the content as it is now.",
        required=False,
        strip=False,
        widget=forms.PasswordInput(
            attrs={"autocomplete": "current-password", "class": "govuk-input--width-20", "dir": "ltr"}
        ),
    )


def file(label: str, help_text: str = "") -> forms.FileField:
    """A document that shows it."""
    return forms.FileField(label=label, help_text=help_text, required=False)


class ExhibitForm(ServiceForm):
    """A form about one exhibit, filled by one person."""

    exhibit: Exhibit
    user: User

    def __init__(self, *args: Any, exhibit: Any, user: User, **kwargs: Any) -> None:
        self.exhibit, self.user = exhibit, user
        super().__init__(*args, **kwargs)
        self.prepare()

    def prepare(self) -> None:
        """Adapt the fields to this exhibit."""

    def facts(self) -> dict[str, Any]:
        """What the service is given; moments in UTC unless the form knows a zone."""
        return {
            name: value.replace(tzinfo=UTC) if isinstance(value, datetime) else value
            for name, value in self.cleaned_data.items()
        }


def field_of(declared: Field) -> forms.Field:
    """The form field of a declared field."""
    if declared.kind == TEXT:
        return text(declared.label, declared.hint, rows=3)
    if declared.kind == CHOICE:
        first = [NOT_CHOSEN] if declared.key in OPTIONAL_CHOICES else []
        return choice(declared.label, [*first, *declared.choices.choices], declared.hint)
    if declared.kind == MOMENT:
        return moment(declared.label, declared.hint, now=False)
    found = line(declared.label, declared.hint)
    if declared.kind == NUMBER:
        found.widget.attrs |= {"class": "govuk-input--width-10", "inputmode": "numeric", "dir": "ltr"}
    return found


class DeclaredForm(ExhibitForm):
    """The declared fields, the moment read in the zone that was typed."""

    def facts(self) -> dict[str, Any]:
        values = dict(self.cleaned_data)
        zone, taken = values.get("zone") or "UTC", values.get("taken_at")
        if taken is not None:
            values["taken_at"] = taken.replace(
                tzinfo=ZoneInfo(zone) if zone in available_timezones() else UTC
            )
        return values


class RecordForm(DeclaredForm):
    """Record an exhibit: everything a custody log asks for, most of it optional."""

    def prepare(self) -> None:
        self.fields = {field.key: field_of(field) for field in FIELDS}
        self.fields["zone"].initial = "UTC"
        self.fields["nature"].initial, self.fields["origin"].initial = "file", "collected"
        self.fields["collector_name"].initial = self.user.name

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The fields under their headings."""
        return [
            {"title": title, "fields": [self[one.key] for one in FIELDS if one.group == key]}
            for key, title in GROUPS.items()
        ]


class TaskRecordForm(RecordForm):
    """The same on a task, with the items of the task it answers. `exhibit` is the task."""

    def prepare(self) -> None:
        super().prepare()
        offered = [
            (str(one.number), f"{one.number}. {one.title}") for one in self.exhibit.items.order_by("number")
        ]
        self.fields["items"] = forms.MultipleChoiceField(
            label="Which items of the task it answers", choices=offered, required=False,
            widget=forms.CheckboxSelectMultiple,
        )  # fmt: skip
        if len(offered) == 1:
            self.fields["items"].initial = [offered[0][0]]

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The items first."""
        return [{"title": "Items of the task", "fields": [self["items"]]}, *super().groups]


class CorrectForm(DeclaredForm):
    """The same fields with what stands there now, and the reason."""

    def prepare(self) -> None:
        self.fields = {field.key: field_of(field) for field in CORRECTABLE}
        for key, shown in self.fields.items():
            shown.initial = self.exhibit.fact(key)
        self.fields["description"].initial = self.exhibit.description
        zone = str(self.exhibit.fact("zone") or "UTC")
        self.fields["taken_at"].initial = self.exhibit.taken_at.astimezone(ZoneInfo(zone)).replace(
            tzinfo=None
        )
        self.fields["reason"] = text("Why it is corrected", rows=2)

    def facts(self) -> dict[str, Any]:
        values = super().facts()
        return {"reason": values.pop("reason"), "values": values}


class HandOverForm(ExhibitForm):
    taker = forms.ChoiceField(label="To whom", required=False)
    purpose = text("Purpose", "For example examination in the laboratory.", rows=2)
    place = line("Place")
    note = text("Anything else", rows=2)
    password = password()

    def prepare(self) -> None:
        people = queries.takers(self.exhibit, self.user)
        self.takers = {str(one.pk): one for one in people}
        named = [(key, ", ".join(filter(None, [one.name, office(one)]))) for key, one in self.takers.items()]
        self.fields["taker"].choices = [("", "Choose"), *named]  # type: ignore[attr-defined]

    def clean_taker(self) -> User:
        """The person. Choosing nobody is a fault of this form, as the service takes a person."""
        found = self.takers.get(self.cleaned_data.get("taker", ""))
        if found is None:
            raise forms.ValidationError("Choose the person who takes it.")
        return found


class HandOutForm(ExhibitForm):
    outside = line("To whom", "The person and the authority or company, for example a courier.")
    purpose = text("Purpose", rows=2)
    place = line("Place")
    note = text("Transport, packing, anything else", rows=2)
    password = password()


class ConfirmForm(ExhibitForm):
    note = text("Condition at receipt", "What you saw: seals, packing, marks.", rows=2)
    password = password()


class ReasonForm(ExhibitForm):
    reason = text("Why", rows=3)


class ReceiptForm(ExhibitForm):
    received_by = line("Who signed for it")
    received_at = moment("When (UTC)")
    document = file("The receipt", "A scan or a PDF.")
    note = text("Anything else", rows=2)
    password = password()

    def clean_document(self) -> Any:
        """Without the receipt there is nothing to record."""
        found = self.cleaned_data.get("document")
        if not found:
            raise forms.ValidationError("Add the receipt that was signed.")
        return found


class TakeBackForm(ExhibitForm):
    received_at = moment("When (UTC)")
    purpose = text("Why it comes back", rows=2)
    document = file("A document, if there is one")
    note = text("Condition", rows=2)
    password = password()


class SealForm(ExhibitForm):
    number = line("Number of the seal", "Leave empty to record that the seal was opened.")
    note = text("Who, and why", rows=2)


class StoreForm(ExhibitForm):
    place = line("Storage place", "Room, safe, shelf.")
    conditions = line("Storage conditions")
    note = text("Anything else", rows=2)

    def prepare(self) -> None:
        self.fields["place"].initial = self.exhibit.storage_place
        self.fields["conditions"].initial = self.exhibit.storage_conditions


class CopyForm(ExhibitForm):
    relation = choice("What kind of copy", Relation.choices)
    purpose = text("What it is for", rows=2)
    description = text("Description, if it differs from the original", rows=2)
    method = text("How it was made", rows=2)
    tool = line("Tool")
    tool_version = line("Version of the tool")
    image_format = line(BY_KEY["image_format"].label)

    def facts(self) -> dict[str, Any]:
        values = super().facts()
        return {"relation": values.pop("relation"), "purpose": values.pop("purpose"), "values": values}


class DamageForm(ExhibitForm):
    danger = choice("What is wrong", [(one, one.label) for one in (Danger.DAMAGE, Danger.SEAL, Danger.LOSS)])
    said = text("What you found, where and when", rows=4)


class SettleForm(ExhibitForm):
    outcome = choice("How it ends", Outcome.choices)
    reason = text("What was found and done", rows=4)
    password = password()


class DisposeForm(ExhibitForm):
    ending = choice("How custody ends", Ending.choices)
    receiver = line("To whom it is returned")
    method = text("How it is destroyed", "Also what becomes of copies and backups.", rows=2)
    reason = text("Why, and on what decision", rows=3)
    password = password()


class ConfirmDisposalForm(ExhibitForm):
    happened_at = moment("When it was returned or destroyed (UTC)")
    document = file("The receipt or record", "Needed when a thing is returned.")
    word = text("Anything else", rows=2)
    password = password()


class WordForm(ExhibitForm):
    word = text("Why not", rows=3)


class PurposeForm(ExhibitForm):
    purpose = text("What do you need it for?", "Your answer stays in the custody log.", rows=2)


class NothingForm(ExhibitForm):
    """Only the button."""


class FileForm(ExhibitForm):
    file = forms.FileField(
        label="File", error_messages={"required": "Choose a file.", "empty": "The file is empty."}
    )

"""The forms of the directory. They read what was typed; what is right is decided by the service."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from requests_app.core.errors import Invalid, Stale
from requests_app.directory import languages, queries, services
from requests_app.directory.basis import instruments_joined_by_states
from requests_app.directory.models import Authority, Bilingual, Channel, State
from requests_app.web.forms import ServiceForm

YES_NO_UNKNOWN = [("yes", "Yes"), ("no", "No"), ("unknown", "Not known")]
_CHOOSE = {"required": "Choose one of the list."}
_ANSWERS = {"yes": True, "no": False, "unknown": None}


class LanguagesField(forms.CharField):
    """Languages by name or code, separated by commas; cleaned to a list of codes."""

    def __init__(self, **more: Any) -> None:
        more.setdefault("help_text", "Separate several by commas, for example “French, English”.")
        super().__init__(required=False, max_length=300, **more)

    def clean(self, value: Any) -> list[str]:
        codes, unknown = languages.parse(super().clean(value) or "")
        if unknown:
            raise ValidationError(f"Not a known language: {', '.join(unknown)}. Write its English name.")
        return codes

    def prepare_value(self, value: Any) -> Any:
        return languages.named(value) if isinstance(value, list) else value


class DayField(forms.DateField):
    """A date, chosen or typed as 2026-11-21."""

    def __init__(self, **more: Any) -> None:
        attrs = {"type": "date", "class": "govuk-input--width-10", "dir": "ltr"}
        widget = forms.DateInput(format="%Y-%m-%d", attrs=attrs)
        errors = {"invalid": "Write a date that exists, like 2026-11-21."}
        super().__init__(required=False, widget=widget, error_messages=errors, **more)


def text(label: str, *, rows: int = 0, help_text: str = "", width: str = "") -> forms.CharField:
    """A line of text, or a paragraph of so many rows. Lengths are checked by the service."""
    attrs = {"class": width} if width else {}
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, required=False, help_text=help_text, widget=widget)


class DirectoryForm(ServiceForm):
    """Knows the revision it was opened on, and shows what the service says at the field it is about."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0, max_value=2**31 - 1)

    def facts(self) -> dict[str, Any]:
        """What was typed, as the service wants it."""
        return {name: value for name, value in self.cleaned_data.items() if name != "revision"}

    @property
    def opened_on(self) -> int:
        """The revision the form was opened on; -1, which never fits, where that is not told."""
        found = self.cleaned_data.get("revision")
        return -1 if found is None else found

    def check(self, typed: dict[str, Any]) -> None:
        """What the service would refuse, so that everything wrong is told at once. Raises Invalid."""

    def is_valid(self) -> bool:
        """Django's own checks; where they fail, the service is asked about the rest as well."""
        if super().is_valid():
            return True
        if self.is_bound:
            try:
                self.check(self.facts())
            except Invalid as problem:
                self.take(problem)
        return False

    def reopen_on(self, problem: Stale) -> list[str]:
        """Keep what was typed, take the newer revision, and say what stands there now."""
        typed: Any = self.data
        self.data = typed.copy()
        self.data["revision"] = str(problem.current.revision)  # type: ignore[index]
        stored = self.initial_of(problem.current)
        return [
            f"{self.fields[name].label}: {self._in_words(name, value)}"
            for name, value in stored.items()
            if name != "revision" and self.cleaned_data.get(name) != value
        ]

    @classmethod
    def initial_of(cls, row: Any) -> dict[str, Any]:
        """The values of a stored row as this form shows them."""
        return {name: getattr(row, name) for name in cls.base_fields}

    def _in_words(self, name: str, value: Any) -> str:
        field: Any = self.fields[name]
        if isinstance(value, bool):
            return "yes" if value else "no"
        if hasattr(field, "choices"):
            chosen = value if isinstance(value, list) else [value]
            return ", ".join(str(label) for code, label in field.choices if code in chosen) or "–"
        return str(field.prepare_value(value) or "–")


class StateForm(DirectoryForm):
    """What is known of a State beyond its names."""

    accepted_languages = LanguagesField(label="Accepts requests in")
    bilingual = forms.ChoiceField(
        label="Letters between us and this State",
        choices=Bilingual.choices,
        required=False,
        help_text="Set in two languages only if our own State has the wish as well.",
        widget=forms.RadioSelect,
    )
    retains_death_penalty = forms.ChoiceField(
        label="Does this State retain the death penalty?",
        choices=YES_NO_UNKNOWN,
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether this State retains the death penalty."},
    )
    languages_note = text(
        "Languages, in detail", rows=2, help_text="For example: with a certified translation."
    )
    death_penalty_note = text("Death penalty, in detail", rows=2)
    practice_note = text("Practice", rows=3, help_text="What this State asks for or sends back.")
    source = text("Source", help_text="Where this was read.")
    checked_on = DayField(label="Checked on")

    NOTES = ("languages", "death_penalty", "practice")

    def facts(self) -> dict[str, Any]:
        typed = super().facts()
        typed["notes"] = {key: typed.pop(f"{key}_note", "") for key in self.NOTES}
        typed["retains_death_penalty"] = _ANSWERS[typed.get("retains_death_penalty", "unknown")]
        return typed

    def check(self, typed: dict[str, Any]) -> None:
        services.check_state(typed)

    @classmethod
    def initial_of(cls, row: State) -> dict[str, Any]:
        answer = next(code for code, value in _ANSWERS.items() if value is row.retains_death_penalty)
        notes = {f"{key}_note": row.notes.get(key, "") for key in cls.NOTES}
        return notes | {
            "accepted_languages": row.accepted_languages,
            "bilingual": row.bilingual,
            "retains_death_penalty": answer,
            "source": row.source,
            "checked_on": row.checked_on,
            "revision": row.revision,
        }


class AuthorityForm(DirectoryForm):
    """An office one can write to."""

    name = text("Name")
    name_original = text("Name in its own language", help_text="If it differs.")
    kind = forms.ChoiceField(label="Kind", choices=Authority.Kind.choices, error_messages=_CHOOSE)
    address = text("Address", rows=4)
    email = text("E-mail address", width="govuk-input--width-20")
    phone = text("Telephone", width="govuk-input--width-20", help_text="With the country code.")
    website = text("Website")
    hours = text(
        "Hours", help_text="With the time zone, for example “Monday to Friday 08:00–16:00, Europe/Oslo”."
    )
    channels = forms.MultipleChoiceField(
        label="Channels", choices=Channel.choices, widget=forms.CheckboxSelectMultiple, required=False
    )
    languages = LanguagesField(label="Languages")
    remarks = text("Remarks", rows=3)
    source = text("Source", help_text="Where these details come from.")
    is_active = forms.BooleanField(
        label="This authority can be written to",
        required=False,
        initial=True,
        help_text="Untick it when the office has closed; earlier requests keep its name.",
    )

    def check(self, typed: dict[str, Any]) -> None:
        services.check_authority(typed)


class ParticipationForm(DirectoryForm):
    """What a State has done about an instrument."""

    signed_on = DayField(label="Signed on")
    signed_undated = forms.BooleanField(label="Signed, but the day is not confirmed", required=False)
    ratified_on = DayField(label="Ratified, accepted or acceded on")
    ratified_undated = forms.BooleanField(label="Ratified, but the day is not confirmed", required=False)
    in_force_on = DayField(label="In force for this State from")
    denounced_on = DayField(
        label="Denunciation takes effect on", help_text="Not the day of the notice: the day it stops binding."
    )
    reservations = text("Reservations", rows=3)
    declarations = text("Declarations", rows=3)
    note = text("Note", rows=2)
    source = text("Source", help_text="The depositary’s page or document in which this was read.")
    checked_on = DayField(label="Checked on")

    def __init__(self, *args: Any, about: str = "", **more: Any) -> None:
        super().__init__(*args, **more)
        self.about = about

    def check(self, typed: dict[str, Any]) -> None:
        instrument = typed.pop("instrument", "") if "instrument" in self.fields else self.about
        services.check_participation(instrument, typed)


class NewParticipationForm(ParticipationForm):
    """The same, with the instrument to choose."""

    instrument = forms.ChoiceField(label="Instrument", error_messages={"required": "Choose the instrument."})
    field_order = ["instrument"]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        known = [(one.code, one.title) for one in instruments_joined_by_states()]
        self.fields["instrument"].choices = [("", "Choose"), *known]  # type: ignore[attr-defined]


class TreatyForm(DirectoryForm):
    """A treaty on mutual assistance between two States."""

    title = text("Title")
    citation = text("Citation", help_text="As a letter cites it.")
    signed_on = DayField(label="Signed on")
    in_force_on = DayField(label="In force from")
    terminated_on = DayField(label="Ends on", help_text="The day on which it stops binding.")
    channel = forms.ChoiceField(label="Channel", choices=Channel.choices, error_messages=_CHOOSE)
    languages = LanguagesField(label="Languages of a request")
    note = text("Note", rows=3)
    source = text("Source", help_text="Where the treaty was read.")
    checked_on = DayField(label="Checked on")

    def check(self, typed: dict[str, Any]) -> None:
        typed.pop("other_state", "")
        services.check_treaty(typed)


class NewTreatyForm(TreatyForm):
    """The same, with the other State to choose."""

    other_state = forms.ChoiceField(
        label="The other State", error_messages={"required": "Choose the other State."}
    )
    field_order = ["other_state"]

    def __init__(self, *args: Any, lang: str = "en", without: str = "", **more: Any) -> None:
        super().__init__(*args, **more)
        others = [row for row in queries.state_choices(lang) if row[0] != without]
        self.fields["other_state"].choices = [("", "Choose"), *others]  # type: ignore[attr-defined]

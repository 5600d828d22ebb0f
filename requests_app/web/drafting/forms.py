"""A Django form for any section or entry, made from its declared fields.

The form only shows and reads: what may be kept is decided by the service, whose faults are then shown at the
fields. So the browser, the API and an import are judged by one rule.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.http import QueryDict

from requests_app.casefile import amounts, sections
from requests_app.casefile.content import sources
from requests_app.core.errors import Invalid
from requests_app.counsel.queries import standing
from requests_app.directory import languages
from requests_app.directory import queries as directory
from requests_app.law.assistance import find
from requests_app.law.citations import Confirmations
from requests_app.law.fields import Field, Kind
from requests_app.web.drafting.widgets import SeveralSelects, with_empty

Content = Mapping[str, Any]


@dataclass
class Lists:
    """What the pickers of a draft offer; read once per page, and only if a field asks.

    `other` is the State on the other side; `asked_of_us` says that it asks and we are asked.
    """

    content: Content
    other: str = ""
    asked_of_us: bool = False
    _kept: dict[str, Any] = field(default_factory=dict)

    def countries(self) -> list[tuple[str, str]]:
        """All States and territories."""
        return self._once("countries", directory.state_choices)

    def counterparts(self) -> list[tuple[str, str]]:
        """All but our own."""
        return self._once("counterparts", directory.counterpart_choices)

    def home_authorities(self) -> list[tuple[str, str]]:
        """The authorities of our own State."""
        return self._once("home", lambda: directory.addressee_choices(directory.home_state().code))

    def addressees(self) -> list[tuple[str, str]]:
        """The authorities of the State on the other side."""
        return directory.addressee_choices(self.other) if self.other else []

    def home(self) -> list[tuple[str, str]]:
        """Our own State."""
        found = directory.home_state()
        return [(found.code, found.name())]

    def entries(self, section: str) -> list[tuple[str, str]]:
        """The entries of a repeated section, by name."""
        declared = sections.find(section)
        found = sections.entries_of(self.content, section)
        return [
            (one["id"], sections.entry_name(declared, one, number)) for number, one in enumerate(found, 1)
        ]

    def confirmed(self) -> Confirmations:
        """What the legal adviser said of citations."""
        found: Confirmations = self._once("confirmed", standing)
        return found

    def _once(self, name: str, read: Callable[[], Any]) -> Any:
        if name not in self._kept:
            self._kept[name] = read()
        return self._kept[name]


class DraftForm(forms.Form):
    """The form of one section or entry. `revision` is the revision that the person saw."""

    revision = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)

    def typed(self) -> dict[str, Any]:
        """What was typed, by field; empty values left out."""
        values = {name: self[name].data for name in self.fields if name != "revision"}
        return {name: value for name, value in values.items() if value not in (None, "", [])}

    def seen_revision(self) -> int:
        """The revision the person saw; 0 if somebody tampered with it, which then counts as stale."""
        text = str(self["revision"].data or "")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0

    def show(self, error: Invalid) -> None:
        """Put the service's faults at the fields."""
        self.is_valid()
        self._errors = forms.utils.ErrorDict()
        for name, messages in error.fields.items():
            for message in messages:
                self.add_error(name if name in self.fields else None, message)
        if not error.fields:
            self.add_error(None, error.message)


def draft_form(
    fields: tuple[Field, ...], lists: Lists, *, data: QueryDict | None = None, saved: Content, revision: int
) -> DraftForm:
    """The form of these fields, filled with what was typed or else with what is saved."""
    form = DraftForm(data, initial={**saved, "revision": revision}, use_required_attribute=False)
    type_of_assistance = find(saved.get("type"))
    needed = type_of_assistance.needs if type_of_assistance else ()
    spared = type_of_assistance.spares if type_of_assistance else ()
    for declared in fields:
        wanted = declared.code in needed or (_asked(declared) and declared.code not in spared)
        made = form_field(declared, lists, needed=wanted)
        made.help_text = f"{made.help_text} {_condition(declared, fields)}".strip()
        form.fields[declared.code] = made
    return form


def _condition(declared: Field, fields: tuple[Field, ...]) -> str:
    """When a field is needed that is not always needed."""
    when = declared.required_when
    other = next((one for one in fields if when is not None and one.code == when.field), None)
    if when is None or other is None:
        return ""
    values = " or ".join(f"“{other.choice_label(value)}”" for value in when.values)
    return f"Needed if {values} is the answer to “{other.label}”."


def _asked(declared: Field) -> bool:
    return declared.required or declared.required_when is not None


def form_field(declared: Field, lists: Lists, *, needed: bool) -> forms.Field:
    """The input for one declared field: label, hint, legal source, and the right kind of control."""
    made: Any = _MAKERS[declared.kind](declared, lists)
    made.label = declared.label if needed else f"{declared.label} (optional)"
    made.help_text = f"{declared.help} {_HINTS.get(declared.kind, '')}".strip()
    if declared.kind in _REFERS_TO and not made.choices:
        made.help_text = f"There are no {_REFERS_TO[declared.kind]} in this draft yet. Add them first."
    made.inline = declared.kind is Kind.YESNO
    made.required = False
    made.source = sources.printed(declared.source, confirmed=lists.confirmed()) if declared.source else ""
    return made


def _line(declared: Field, lists: Lists) -> forms.Field:
    width = {Kind.TEXT: "", Kind.EMAIL: " govuk-input--width-20", Kind.PHONE: " govuk-input--width-20"}
    return forms.CharField(
        strip=False, widget=forms.TextInput(attrs={"class": width.get(declared.kind, "").strip()})
    )


def _zone(declared: Field, lists: Lists) -> forms.Field:
    return forms.CharField(widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "dir": "ltr"}))


def _lines(declared: Field, lists: Lists) -> forms.Field:
    rows = 10 if declared.max_length >= 10_000 else 4
    return forms.CharField(strip=False, widget=forms.Textarea(attrs={"rows": rows}))


def _date(declared: Field, lists: Lists) -> forms.Field:
    widget = forms.TextInput(attrs={"type": "date", "class": "govuk-input--width-10", "dir": "ltr"})
    return forms.CharField(widget=widget)


def _moment(declared: Field, lists: Lists) -> forms.Field:
    return forms.CharField(widget=forms.TextInput(attrs={"class": "govuk-input--width-20", "dir": "ltr"}))


def _number(declared: Field, lists: Lists) -> forms.Field:
    attrs = {"inputmode": "numeric", "class": "govuk-input--width-5", "dir": "ltr"}
    return forms.CharField(widget=forms.TextInput(attrs=attrs))


def _one_of(declared: Field, lists: Lists) -> forms.Field:
    if len(declared.choices) > 7:
        return forms.CharField(widget=forms.Select(choices=with_empty(declared.choices)))
    return forms.CharField(widget=forms.RadioSelect(choices=declared.choices))


def _some_of(declared: Field, lists: Lists) -> forms.Field:
    return forms.MultipleChoiceField(choices=declared.choices, widget=forms.CheckboxSelectMultiple)


def _country(declared: Field, lists: Lists) -> forms.Field:
    choices = lists.countries()
    if declared.code == "requested_state":
        choices = lists.home() if lists.asked_of_us else lists.counterparts()
    return forms.CharField(widget=forms.Select(choices=with_empty(choices)))


def _countries(declared: Field, lists: Lists) -> forms.Field:
    return forms.Field(widget=SeveralSelects(choices=with_empty(lists.countries(), "None")))


def _language(declared: Field, lists: Lists) -> forms.Field:
    return forms.CharField(widget=forms.Select(choices=with_empty(languages.choices())))


def _authority(declared: Field, lists: Lists) -> forms.Field:
    ours = declared.code in ("requesting_authority", "our_point")
    choices = lists.home_authorities() if ours is not lists.asked_of_us else lists.addressees()
    return forms.CharField(widget=forms.Select(choices=with_empty(choices)))


def _instrument(declared: Field, lists: Lists) -> forms.Field:
    # Drawn by the picker of the directory, which says why a treaty does not apply.
    return forms.CharField(widget=forms.RadioSelect(choices=()))


def _entries(declared: Field, lists: Lists) -> forms.Field:
    choices = lists.entries(_REFERS_TO[declared.kind])
    return forms.MultipleChoiceField(choices=choices, widget=forms.CheckboxSelectMultiple)


def _person(declared: Field, lists: Lists) -> forms.Field:
    return forms.CharField(widget=forms.Select(choices=with_empty(lists.entries("persons"))))


def _sum(declared: Field, lists: Lists) -> forms.Field:
    attrs = {"class": "govuk-input--width-20", "dir": "ltr", "autocomplete": "off"}
    return forms.CharField(widget=forms.TextInput(attrs=attrs))


_REFERS_TO = {
    Kind.OFFENCES: "offences",
    Kind.PERSONS: "persons",
    Kind.IDENTIFIERS: "identifiers",
    Kind.ANNEXES: "annexes",
}
_HINTS = {
    Kind.DATETIME: "Day, time and zone, for example 2026-02-11T22:07:31Z or 2026-02-11T23:07:31+01:00.",
    Kind.AMOUNT: f"The sum with its currency, {amounts.EXAMPLE}.",
    Kind.COUNTRIES: "One in each list; leave the others empty.",
}

_MAKERS: dict[Kind, Callable[[Field, Lists], forms.Field]] = {
    Kind.TEXT: _line,
    Kind.EMAIL: _line,
    Kind.PHONE: _line,
    Kind.TIME_ZONE: _zone,
    Kind.LONGTEXT: _lines,
    Kind.DATE: _date,
    Kind.DATETIME: _moment,
    Kind.INTEGER: _number,
    Kind.CHOICE: _one_of,
    Kind.YESNO: _one_of,
    Kind.MULTICHOICE: _some_of,
    Kind.COUNTRY: _country,
    Kind.COUNTRIES: _countries,
    Kind.LANGUAGE: _language,
    Kind.AUTHORITY: _authority,
    Kind.INSTRUMENT: _instrument,
    Kind.OFFENCES: _entries,
    Kind.PERSONS: _entries,
    Kind.PERSON: _person,
    Kind.IDENTIFIERS: _entries,
    Kind.ANNEXES: _entries,
    Kind.AMOUNT: _sum,
}

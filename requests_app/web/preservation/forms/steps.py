"""The forms of the steps and of what is recorded between them. Fields are named as the services name them."""

from typing import Any

from django import forms

from requests_app.core import clock
from requests_app.directory.queries import counterpart_choices
from requests_app.law.grounds import GROUNDS
from requests_app.preservation import elements, narrow, queries, term
from requests_app.preservation.records import PreservationAnswer
from requests_app.preservation.verbs.asking import RISKS, instrument_of
from requests_app.preservation.verbs.ending import BECAUSE
from requests_app.preservation.verbs.extending import proposed_end
from requests_app.preservation.verbs.ordering import signs_in
from requests_app.web.preservation.forms.short import moment
from requests_app.web.steps.forms import StepForm, channel, day, grounds, line, text

Extent = PreservationAnswer.Extent
HASHES = [("", "None"), *PreservationAnswer.HashMethod.choices]


class NothingForm(StepForm):
    """A step that is given nothing."""


class NoteForm(StepForm):
    """A step that is given a reason."""

    note = text("Reason", rows=3)


class AskForm(StepForm):
    channel = channel()
    sent_on = day("Sent on")
    note = text("Note", rows=2)

    def prepare(self) -> None:
        self.fields["channel"].initial = "point_24_7"


class RisksForm(StepForm):
    """What stands in the way of preserving."""

    risks = forms.MultipleChoiceField(
        label="What stands in the way?", choices=RISKS, required=False, widget=forms.CheckboxSelectMultiple
    )
    reasons = text("What would happen", rows=3)


class CautionForm(RisksForm):
    cautioned_on = day("Told on")


class DeclineForm(StepForm):
    grounds = grounds("Ground they name", "As far as it is one of these.")
    reasons = text("Their reasons", rows=3)
    declined_on = day("Refused on")

    def prepare(self) -> None:
        field: Any = self.fields["grounds"]
        field.choices = [*ground_choices(instrument_of(self.procedure)), ("other", "Another")]


class OrderForm(StepForm):
    provider = line("Provider")
    email = line("E-mail of the provider")
    address = text("Address of the provider", rows=2)
    legal_basis = line("Provision of our own law", "The one of the last order is filled in.")
    days = forms.IntegerField(
        label="Days the order binds",
        help_text="From 60 to 90; it can be renewed.",
        widget=forms.NumberInput(attrs={"class": "govuk-input--width-3"}),
    )
    considered = forms.BooleanField(label="None of the narrow grounds stands in the way", required=False)
    reasons = text("Why not, although something in the request speaks for one", rows=2)

    def prepare(self) -> None:
        preservation = self.procedure
        item = elements.item_of(elements.content_of(preservation))
        self.fields["provider"].initial = preservation.provider or item.get("holder", "")
        self.fields["legal_basis"].initial = queries.last_legal_basis(preservation.case.officer)
        self.fields["days"].initial = term.MOST
        names = [title for _code, title in ground_choices(instrument_of(preservation))]
        self.fields["considered"].help_text = f"They are: {'; '.join(names)}."
        found = signs_in(preservation.version) if preservation.version else {}
        if not found:
            del self.fields["reasons"]
        else:
            seen = [f"{GROUNDS[code].title}: {raised[0].explanation}" for code, raised in found.items()]
            self.fields["reasons"].help_text = " ".join(seen)


class AnswerForm(StepForm):
    """What the provider, or the other State, says it preserves."""

    extent = forms.ChoiceField(
        label="What is preserved?", choices=Extent.choices, initial=Extent.FULL, widget=forms.RadioSelect
    )
    effected_at = moment("Preserved since", "The clock starts at this moment.")
    left_out = text("What is not preserved, and why", rows=2)
    ticket = line("Their ticket number")
    answered_by = line("Who answered")
    scope = text("What exactly is preserved", rows=2)
    hash_method = forms.ChoiceField(label="Hash", choices=HASHES, required=False)
    hash_value = line("Value of the hash")
    log = text("Log of the preservation", rows=2)

    def prepare(self) -> None:
        # Two taps within the minute of the receipt: the minute, not the second, is what a person enters.
        self.fields["effected_at"].initial = clock.now()


class EffectForm(AnswerForm):
    """The first confirmation, with the end if they name one."""

    ends_on = day("Ends on", "Left empty, the sixty days at least are counted.", today=False)

    def prepare(self) -> None:
        super().prepare()
        field: Any = self.fields["extent"]
        field.choices = [one for one in Extent.choices if one[0] != Extent.NONE]


class ExtendForm(StepForm):
    until = day("New end", today=False)
    reason = text("Reason", rows=2)

    def prepare(self) -> None:
        if self.procedure.ends_on is not None:
            self.fields["until"].initial = proposed_end(self.procedure)
            self.fields["until"].help_text = f"It ends on {self.procedure.ends_on:%-d %B %Y} now."


class ReleaseForm(StepForm):
    because = forms.ChoiceField(label="Why?", choices=BECAUSE, required=False, widget=forms.RadioSelect)
    reasons = text("Reason", rows=3)


class RefusalForm(StepForm):
    """Propose to refuse, on the narrow grounds of the basis."""

    grounds = grounds("Narrow grounds", "A preservation is refused on no other.")
    reasons = text("Reasons", rows=3)

    def prepare(self) -> None:
        field: Any = self.fields["grounds"]
        field.choices = ground_choices(instrument_of(self.procedure))


class ThirdStateForm(StepForm):
    state = forms.ChoiceField(label="Third State", required=False)
    provider = line("Provider there")
    path = text("Path of the communication", "Addresses and times, one step on each line.", rows=4)
    told_on = day("Told on")

    def prepare(self) -> None:
        field: Any = self.fields["state"]
        field.choices = [("", "Choose"), *counterpart_choices()]


def ground_choices(instrument: str) -> list[tuple[str, str]]:
    """The narrow grounds of a basis by their titles."""
    return [(one.code, one.title) for one in narrow.grounds(instrument)]


FORMS = {
    "submit": NothingForm,
    "return_": NoteForm,
    "ask": AskForm,
    "caution": CautionForm,
    "insist": NoteForm,
    "decline": DeclineForm,
    "order": OrderForm,
    "warn": RisksForm,
    "go_on": NoteForm,
    "refuse": NoteForm,
    "effect": EffectForm,
    "extend": ExtendForm,
    "hold": NothingForm,
    "prolong": ExtendForm,
    "free": ExtendForm,
    "release": ReleaseForm,
    "withdraw": NoteForm,
}

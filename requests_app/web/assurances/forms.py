"""The forms of the register. What is right is decided by the services; fields are named as they name their facts."""

from typing import Any

from django import forms

from requests_app.assurances import queries
from requests_app.assurances.kinds import Kind, Nature
from requests_app.assurances.models import Assurance
from requests_app.assurances.services import ENDINGS, STAGES, THEM, US
from requests_app.assurances.states import Status
from requests_app.casefile.annexes import ACCEPTED, most_megabytes
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.directory import queries as directory
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import day, line
from requests_app.web.steps.forms import text as words

KINDS = [("", "Choose"), *Kind.choices]


class RegisterForm(ServiceForm):
    """A form about a case, or about one entry of its register."""

    def __init__(self, *args: Any, case: CaseFile, entry: Assurance | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case, self.entry = case, entry
        self.prepare()
        for name, value in self.start().items():
            self.fields[name].initial = value

    def prepare(self) -> None:
        """Adapt the fields to this case."""

    def start(self) -> dict[str, Any]:
        """What the fields show at first: what the entry says now."""
        shown = ("kind", "given_by", "text", "scope", "starts_on", "expires_on")
        return {name: getattr(self.entry, name) for name in shown if self.entry and name in self.fields}

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        return dict(self.cleaned_data)


def choice(label: str, choices: Any, help_text: str = "", *, radio: bool = False) -> forms.ChoiceField:
    """One of several; what is wrong is said by the service."""
    widget = forms.RadioSelect if radio else forms.Select
    wrong = {"invalid_choice": "Choose from the list."}
    return forms.ChoiceField(
        label=label, choices=choices, help_text=help_text, required=False, widget=widget, error_messages=wrong
    )


def sides(case: CaseFile) -> list[tuple[str, str]]:
    """Our State and the other one, by name."""
    other = directory.find_state(case.requested_state)
    ours = [(US, f"{directory.home_state().name()} (our State)")]
    return [*ours, (THEM, other.name())] if other else ours


class WhoMixin(RegisterForm):
    """Who gives it."""

    giver = choice("Which State gives it, or is bound by it?", [], radio=True)
    given_by = line(
        "By which authority or person",
        "The office that can bind the State, for example the Minister of Justice.",
    )

    def prepare(self) -> None:
        self.fields["giver"].choices = sides(self.case)  # type: ignore[attr-defined]
        ours = self.entry is None or self.entry.given_by_state != self.case.requested_state
        self.fields["giver"].initial = US if ours else THEM


class AddForm(WhoMixin):
    """A new entry by hand."""

    nature = choice("What is it?", Nature.choices, "An assurance is given; a condition is set.", radio=True)
    kind = choice("What is it about?", KINDS)
    stage = choice(
        "How far is it?",
        [(one.value, str(one.label)) for one in STAGES],
        "When it is there in writing, record it as received afterwards.",
        radio=True,
    )
    text = words("Wording", "As it is asked for or offered.", rows=5)
    scope = words("Scope", "For whom, for what and for which proceeding. You may leave this empty.", rows=2)
    asker = choice("Which State asks for it, or sets it?", [], radio=True)
    asked_by = line("By which authority", "You may leave this empty.")
    starts_on = day("First day", "You may leave this empty.", today=False)
    expires_on = day("Last day", "Leave this empty if it has no end.", today=False)
    note = words("Note", "You may leave this empty.", rows=2)
    field_order = ("nature", "kind", "stage", "text", "scope", "asker", "asked_by", "giver", "given_by")

    def prepare(self) -> None:
        super().prepare()
        self.fields["asker"].choices = sides(self.case)  # type: ignore[attr-defined]
        self.fields["asker"].initial = THEM


class AskForm(WhoMixin):
    """Whoever can give it is asked."""

    kind = choice("What is it about?", KINDS)
    text = words("Wording that is asked for", "As exactly as it must be given.", rows=5)
    scope = words("Scope", "For whom, for what and for which proceeding. You may leave this empty.", rows=2)
    asked_on = day("Asked on")
    note = words("Note", "For example the reference of the letter. You may leave this empty.", rows=2)
    field_order = ("kind", "giver", "given_by", "text", "scope")


class OfferForm(RegisterForm):
    """It is offered."""

    given_by = line("By which authority or person", "The office that offers it.")
    text = words("Wording that is offered", rows=5)
    scope = words("Scope", "For whom, for what and for which proceeding. You may leave this empty.", rows=2)
    offered_on = day("Offered on")
    note = words("Note", "You may leave this empty.", rows=2)


class ReceiveForm(RegisterForm):
    """It was given."""

    given_by = line("Given by", "The office that signed, for example the Minister of Justice.")
    text = words("Wording", "As it was given, word for word.", rows=5)
    scope = words("Scope", "For whom, for what and for which proceeding. You may leave this empty.", rows=2)
    received_on = day("Received on")
    starts_on = day("First day", "You may leave this empty.", today=False)
    expires_on = day("Last day", "Leave this empty if it has no end.", today=False)
    file = forms.FileField(label="The document", required=False, widget=forms.ClearableFileInput)
    note = words("Note", "Needed where there is no document: how it was given.", rows=2)

    def prepare(self) -> None:
        self.fields["file"].help_text = f"{ACCEPTED}, at most {most_megabytes()} MB."

    def start(self) -> dict[str, Any]:
        started = super().start()
        ended = self.entry is not None and self.entry.expires_on and self.entry.expires_on < clock.today()
        return started | ({"expires_on": None} if ended else {})


class NoteForm(RegisterForm):
    """A few words, or none."""

    note = words("Note", "You may leave this empty.", rows=3)


class DeclineForm(RegisterForm):
    """Why it is not given or not accepted."""

    note = words("Why it is not given, or not accepted", rows=4)


class EndForm(RegisterForm):
    """How it ended."""

    how = choice("How did it end?", list(ENDINGS.items()), radio=True)
    note = words("What happened", rows=3)

    def start(self) -> dict[str, Any]:
        alarming = self.entry is not None and self.entry.status in (Status.EXPIRED, Status.BREACHED)
        return {"how": "dealt_with"} if alarming else {}


class BreachForm(RegisterForm):
    """What happened and what was done."""

    happened_on = day("When it happened, or became known")
    note = words("What happened", rows=5)
    done = words(
        "What was done",
        "Tell the other State, and stop the use: who was told, when, what was stopped.",
        rows=5,
    )


class TermsForm(RegisterForm):
    """Scope and days."""

    scope = words("Scope", "For whom, for what and for which proceeding.", rows=3)
    starts_on = day("First day", "You may leave this empty.", today=False)
    expires_on = day("Last day", "Leave this empty if it has no end.", today=False)
    note = words("On what the change rests", "For example the letter of the other State.", rows=2)


class ServeForm(RegisterForm):
    """Another assurance of the case that is in force."""

    other = choice(
        "Which assurance settles it as well?",
        [],
        "Only those that were received and are in force.",
        radio=True,
    )

    def prepare(self) -> None:
        found = queries.could_serve(self.entry) if self.entry else []
        shown = [
            (str(one.number), f"No. {one.number} {Kind(one.kind).label}: {one.text[:120]}") for one in found
        ]
        self.fields["other"].choices = shown  # type: ignore[attr-defined]


FORMS: dict[str, type[RegisterForm]] = {
    "ask": AskForm,
    "offer": OfferForm,
    "receive": ReceiveForm,
    "accept": NoteForm,
    "decline": DeclineForm,
    "end": EndForm,
    "breach": BreachForm,
    "terms": TermsForm,
    "serve": ServeForm,
}

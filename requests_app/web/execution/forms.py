"""The forms of the steps of a task. What is right is decided by the services."""

from typing import Any

from django import forms

from requests_app.accounts.models import User
from requests_app.execution import queries
from requests_app.execution.models import Task
from requests_app.execution.words import Formalities, Hurdle, Outcome
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import day, text, yes_no

CHOOSE = [("", "Choose")]
WRONG = {"invalid_choice": "Choose from the list."}


class TaskForm(ServiceForm):
    """The form of one step of one task. Fields are named as the service names its facts."""

    def __init__(self, *args: Any, task: Task, user: User, **kwargs: Any) -> None:
        self.task, self.user = task, user
        super().__init__(*args, **kwargs)
        self.prepare()

    def prepare(self) -> None:
        """Adapt the fields to this task."""

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        return dict(self.cleaned_data)


def one_of(label: str, choices: Any, help_text: str = "", *, radio: bool = False) -> forms.ChoiceField:
    """One of several."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        help_text=help_text,
        required=False,
        widget=forms.RadioSelect if radio else forms.Select,
        error_messages=WRONG,
    )


def items_field(task: Task) -> forms.MultipleChoiceField:
    """The items of a task, by their numbers in it; the only one is ticked."""
    found = [(str(one.number), f"{one.number}. {one.title}") for one in queries.items(task)]
    return forms.MultipleChoiceField(
        label="Which items is this about?",
        choices=found,
        initial=[found[0][0]] if len(found) == 1 else [],
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": "Choose from the items of this task."},
    )


class NothingForm(TaskForm):
    """Nothing to enter."""


class ReasonForm(TaskForm):
    """Why."""

    reason = text("Reason", rows=4)


class ObstacleForm(TaskForm):
    """What stands in the way."""

    kind = one_of("What is it?", Hurdle.choices, radio=True)
    text = text("What stands in the way, and what was tried", rows=5)
    expected_on = day("By when can it be done?", "Needed if it will be late.", today=False)
    field_order = ("kind", "items", "text", "expected_on")

    def prepare(self) -> None:
        self.fields["items"] = items_field(self.task)
        self.order_fields(self.field_order)


class AnswerForm(TaskForm):
    """How the obstacle is answered."""

    told_on = day(
        "The requesting State was told on",
        "Needed where it must be told: impossible, late, secrecy.",
        today=False,
    )
    their_word = text(
        "What the requesting State answered",
        "Needed if it cannot be kept secret: the requesting State decides whether to go on.",
        rows=3,
    )
    text = text("What the executing authority is to do now", rows=4)
    due_on = day("New day", "Leave this empty if the day stays.", today=False)


class SendBackForm(TaskForm):
    """What is still missing."""

    reason = text("What is still missing, or was not done as asked", rows=5)
    due_on = day("New day", "Leave this empty if the day stays.", today=False)


class DayForm(TaskForm):
    """Another day."""

    due_on = day("The task is to be finished by", today=False)
    reason = text("Why the day is changed", rows=3)


class PersonForm(TaskForm):
    """Who has it."""

    officer = one_of("Who is to have the task?", [])
    reason = text("Note", "You may leave this empty.", rows=2)

    def prepare(self) -> None:
        self.people = {str(one.pk): one for one in queries.officers([self.task.authority])}
        shown = [(key, one.name) for key, one in self.people.items() if one.pk != self.task.officer_id]
        self.fields["officer"].choices = CHOOSE + shown  # type: ignore[attr-defined]

    def facts(self) -> dict[str, Any]:
        return {**self.cleaned_data, "officer": self.people.get(self.cleaned_data.get("officer", ""))}


def receivers(form: Any) -> None:
    """Fill the choices of `authority` and `officer`, and keep what they stand for."""
    offices = queries.authorities()
    people = queries.officers(offices)
    form.offices = {one.code: one for one in offices}
    form.people = {str(one.pk): one for one in people}
    form.fields["authority"].choices = CHOOSE + [(one.code, one.name) for one in offices]
    named = [(str(one.pk), f"{one.name}, {one.authority.name if one.authority else ''}") for one in people]
    form.fields["officer"].choices = [("", "Anybody there"), *named]


class ReassignForm(TaskForm):
    """Another authority."""

    authority = one_of("Which authority is to do it?", [])
    officer = one_of("A person there", [], "Needed if the case is restricted.")
    reason = text("Why another authority is to do it", rows=4)

    def prepare(self) -> None:
        receivers(self)

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        return {
            "reason": given["reason"],
            "authority": self.offices.get(given["authority"]),  # type: ignore[attr-defined]
            "officer": self.people.get(given["officer"]),  # type: ignore[attr-defined]
        }


class HandInForm(TaskForm):
    """A word on every item, the formalities, and the certification."""

    formalities = one_of("Was the procedure that was asked for followed?", Formalities.choices, radio=True)
    formalities_text = text(
        "What was not followed, and why", "Needed if it was not followed, or in part.", rows=3
    )
    note = text("Anything else the central authority must know", "You may leave this empty.", rows=3)
    certified = forms.BooleanField(
        label="I certify that what is recorded on this task is complete and correct.", required=False
    )

    def prepare(self) -> None:
        self.items = queries.items(self.task)
        before = queries.results_of_task(self.task)
        for one in self.items:
            said = before.get(one.entry)
            self._add(one.number, f"Item {one.number}: {one.title}", said)
        if self.task.secrecy:
            self.fields["secrecy_kept"] = yes_no("Could it be kept secret?")
            self.fields["secrecy_kept"].required = False
        if not self.task.procedure:
            self.fields["formalities"].initial = Formalities.NONE_ASKED
        items = [f"{part}_{one.number}" for one in self.items for part in ("outcome", "came", "why")]
        self.order_fields([*items, "formalities", "formalities_text", "secrecy_kept", "note", "certified"])

    def _add(self, number: int, label: str, said: Any) -> None:
        self.fields[f"outcome_{number}"] = one_of(label, Outcome.choices, radio=True)
        self.fields[f"outcome_{number}"].inline = True  # type: ignore[attr-defined]
        self.fields[f"came_{number}"] = text(f"Item {number}: what was done and obtained", rows=4)
        self.fields[f"why_{number}"] = text(
            f"Item {number}: why not, or not wholly",
            "As the requesting State may read it. Needed unless it was carried out.",
            rows=3,
        )
        for part in ("outcome", "came", "why") if said is not None else ():
            self.fields[f"{part}_{number}"].initial = getattr(said, part)

    def facts(self) -> dict[str, Any]:
        given = self.cleaned_data
        parts = ("outcome", "came", "why")
        kept = given.get("secrecy_kept")
        return {
            "results": {
                str(one.number): {part: given[f"{part}_{one.number}"] for part in parts} for one in self.items
            },
            "formalities": given["formalities"],
            "formalities_text": given["formalities_text"],
            "secrecy_kept": kept if isinstance(kept, bool) else None,
            "note": given["note"],
            "certified": given["certified"],
        }


FORMS: dict[str, type[TaskForm]] = {
    "accept": NothingForm,
    "decline": ReasonForm,
    "begin": NothingForm,
    "report_obstacle": ObstacleForm,
    "answer_obstacle": AnswerForm,
    "hand_in": HandInForm,
    "send_back": SendBackForm,
    "reassign": ReassignForm,
    "cancel": ReasonForm,
    "close": NothingForm,
    "hand_on": PersonForm,
    "set_day": DayForm,
}

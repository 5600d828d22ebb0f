"""The form of one act: what every act must say, then the particulars of its kind."""

from typing import Any

from django import forms
from django.conf import settings

from requests_app.accounts.models import User
from requests_app.casefile.amounts import EXAMPLE
from requests_app.casefile.annexes import ACCEPTED, most_megabytes
from requests_app.execution.acts import ActKind
from requests_app.execution.clearance import Order
from requests_app.execution.models import Task
from requests_app.execution.words import Ground
from requests_app.web.drafting.forms import Lists, form_field
from requests_app.web.execution.forms import TaskForm, items_field, one_of
from requests_app.web.steps.forms import day, line, text

PEOPLE = "One person per line: the name, a semicolon, the office or capacity."
ORDER_FIELDS = ("order_kind", "order_number", "order_made_on", "order_made_by", "order_text")


def time(label: str, help_text: str = "") -> forms.CharField:
    """A time of day."""
    widget = forms.TextInput(attrs={"type": "time", "class": "govuk-input--width-5", "dir": "ltr"})
    return forms.CharField(label=label, help_text=help_text, required=False, widget=widget)


def order_fields(form: forms.Form) -> None:
    """The fields of an order, at the end of the form."""
    form.fields["order_kind"] = one_of("On what does it rest?", Ground.choices, radio=True)
    form.fields["order_number"] = line(
        "Number of the order", "Needed for the order of a court or prosecutor."
    )
    form.fields["order_made_on"] = day("Day of the order", today=False)
    form.fields["order_made_by"] = line("Court and judge, or prosecutor")
    form.fields["order_text"] = text(
        "Provision, consent or scope of the order", "Needed where there is no order.", rows=3
    )


def order_from(given: dict[str, Any]) -> Order:
    """The order that was typed."""
    return Order(
        given["order_kind"],
        given["order_number"],
        given["order_made_on"],
        given["order_made_by"],
        given["order_text"],
    )


def order_now(subject: Any) -> dict[str, Any]:
    """The order of a task or of an act, as a form begins with it."""
    return {name: getattr(subject, name) for name in ORDER_FIELDS}


class ActForm(TaskForm):
    """One act. The order of the task stands in the form; another one may have been used."""

    did = text("What was done", rows=5)
    day_began = day("Day", today=False)
    time_began = time("Time of day", "For example 09:40.")
    day_ended = day("Day on which it ended", "Leave both empty if it took no time.", today=False)
    time_ended = time("Time at which it ended")
    zone = line("Time zone of these times", "For example Europe/Oslo, UTC or +01:00.")
    place = text("Where", rows=2)
    carried_out_by = text("Carried out by", "Name and office.", rows=2)
    present = text("Persons present", f"{PEOPLE} Leave it empty if there was nobody else.", rows=3)
    attending = text("Attending for the requesting State", PEOPLE, rows=2)
    formalities = text(
        "Formalities followed", "What was asked for or prescribed, and how it was done.", rows=3
    )
    cost = line("Cost", f"Leave this empty if there was none; {EXAMPLE}.")
    cost_for = text("What the cost was for", rows=2)
    extraordinary = forms.BooleanField(
        label="It is not an ordinary cost: the requesting State may be asked to bear it.", required=False
    )
    file = forms.FileField(label="Minutes, receipt or other paper", required=False)

    def __init__(
        self, *args: Any, task: Task, user: User, kind: ActKind, corrects: Any = None, **kwargs: Any
    ) -> None:
        self.kind, self.corrects = kind, corrects
        super().__init__(*args, task=task, user=user, **kwargs)

    def prepare(self) -> None:
        self.fields["items"] = items_field(self.task)
        for one in self.kind.fields:
            self.fields[one.code] = form_field(one, Lists({}), needed=one.required)
        order_fields(self)
        limit = f"{ACCEPTED}, at most {most_megabytes()} MB."
        self.fields["file"].help_text = f"{limit} What is to leave with the result is recorded as an exhibit."
        if self.corrects is not None:
            self.fields["why_corrected"] = text("What was wrong, and how it is known", rows=3)
        self.order_fields(self._order())
        self._begin_with()

    def _order(self) -> list[str]:
        first = [
            "why_corrected",
            "items",
            "did",
            "day_began",
            "time_began",
            "day_ended",
            "time_ended",
            "zone",
            "place",
        ]
        own = [one.code for one in self.kind.fields]
        people = ["carried_out_by", "present", "attending"]
        return [
            *first,
            *people,
            *own,
            *ORDER_FIELDS,
            "formalities",
            "cost",
            "cost_for",
            "extraordinary",
            "file",
        ]

    def _begin_with(self) -> None:
        shown = {"zone": settings.TIME_ZONE, **order_now(self.task)}
        if self.corrects is not None:
            shown |= _as_it_was(self.corrects)
        for name, value in shown.items():
            if name in self.fields:
                self.fields[name].initial = value

    def facts(self) -> dict[str, Any]:
        given = dict(self.cleaned_data)
        own = {one.code: given.pop(one.code) for one in self.kind.fields}
        order = order_from(given)
        for name in (*ORDER_FIELDS, "day_began", "time_began", "day_ended", "time_ended"):
            del given[name]
        return {
            **given,
            "kind": self.kind.code,
            "began": self._moment("began"),
            "ended": self._moment("ended"),
            "order": order,
            "details": own,
            "corrects": self.corrects.number if self.corrects is not None else None,
        }

    def take(self, error: Any) -> None:
        """The service knows moments, the form days and times."""
        moved = {"began": "day_began", "ended": "day_ended"}
        error.fields = {moved.get(name, name): messages for name, messages in error.fields.items()}
        super().take(error)

    def _moment(self, which: str) -> str:
        on, at = self.cleaned_data.get(f"day_{which}"), self.cleaned_data.get(f"time_{which}")
        return f"{on.isoformat()}T{at}" if on and at else at or (on.isoformat() if on else "")


def _as_it_was(act: Any) -> dict[str, Any]:
    """The act that is corrected, as the form begins with it."""
    from requests_app.execution.telling_acts import local

    began, ended = local(act)
    lines = {name: "\n".join(f"{one['name']}; {one['capacity']}" for one in getattr(act, name))
             for name in ("present", "attending")}  # fmt: skip
    numbers = {one.entry: str(one.number) for one in act.task.items.all()}
    return {
        **act.details,
        **lines,
        **order_now(act),
        **{name: getattr(act, name) for name in
           ("did", "zone", "place", "carried_out_by", "formalities", "cost", "cost_for", "extraordinary")},
        "items": [numbers[one] for one in act.items if one in numbers],
        "day_began": began.date(),
        "time_began": began.strftime("%H:%M"),
        "day_ended": ended.date() if ended else None,
        "time_ended": ended.strftime("%H:%M") if ended else "",
    }  # fmt: skip

"""The form that gives granted items to an executing authority. It begins with what the request and the decision say."""

from typing import Any

from django import forms

from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.execution import given
from requests_app.execution.clearance import Cleared, Order, cleared
from requests_app.law import assistance
from requests_app.web.execution.act_form import ORDER_FIELDS, order_fields, order_from
from requests_app.web.execution.forms import one_of, receivers
from requests_app.web.forms import ServiceForm
from requests_app.web.steps.forms import day, text

LONGEST = 160


class AssignForm(ServiceForm):
    """Items, authority, instructions, order and day."""

    authority = one_of("Which authority is to carry it out?", [])
    officer = one_of("A person there", [], "Needed if the case is restricted: nobody else will see the task.")
    instructions = text(
        "Instructions", "What the authority must know, and no more of the case than that.", rows=4
    )
    procedure = text("Procedure to follow", "As it was asked for, as far as our law allows it.", rows=3)
    attending = text(
        "Persons who attend", "Who comes for the requesting State, and how they are admitted.", rows=2
    )
    secrecy = text("What must be kept secret", "Whether the provider or the person may be told.", rows=2)
    due_on = day("To be finished by", "Leave this empty if there is no day.", today=False)
    alongside = text(
        "Why an item is given out a second time",
        "Needed only if an authority has one of these items already.",
        rows=2,
    )

    def __init__(self, *args: Any, case: CaseFile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.case = case
        self.granted: dict[str, Cleared] = {}
        self.parts: dict[str, list[given.Part]] = {}
        self.titles: dict[str, str] = {}
        self._items()
        order_fields(self)
        receivers(self)
        self._begin_with()
        later = [name for name in self.fields if name.startswith("give_")]
        self.order_fields(["items", *later, "authority", "officer", "instructions", *ORDER_FIELDS])

    def facts(self) -> dict[str, Any]:
        """What the service is given."""
        typed = self.cleaned_data
        kept = ("instructions", "procedure", "attending", "secrecy", "due_on", "alongside")
        left_out = {
            entry: [one.code for one in parts if one.code not in typed[f"give_{entry}"]]
            for entry, parts in self.parts.items()
        }
        return {
            **{name: typed[name] for name in kept},
            "items": typed["items"],
            "authority": self.offices.get(typed["authority"]),  # type: ignore[attr-defined]
            "officer": self.people.get(typed["officer"]),  # type: ignore[attr-defined]
            "order": order_from(typed),
            "left_out": left_out,
        }

    def _items(self) -> None:
        for entry, one in cleared(self.case).items():
            version = one.version or given.holding(self.case, [entry])
            if version is None or entry not in given.items_of(version.content):
                continue
            item = given.items_of(version.content)[entry]
            declared = assistance.find(item.get("type"))
            number = list(given.items_of(version.content)).index(entry) + 1
            self.granted[entry] = one
            self.titles[entry] = f"Item {number}: {declared.title if declared else ''}"
            self.parts[entry] = given.parts_of(version.content, entry)
            self.fields[f"give_{entry}"] = _given(self.titles[entry], self.parts[entry])
        self.fields["items"] = forms.MultipleChoiceField(
            label="Which items?",
            choices=list(self.titles.items()),
            initial=list(self.titles) if len(self.titles) == 1 else [],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": "Choose only items that may be carried out now."},
        )

    def _begin_with(self) -> None:
        version = given.holding(self.case, list(self.granted)[:1])
        content = version.content if version is not None else {}
        orders = {one.order for one in self.granted.values()}
        order = orders.pop() if len(orders) == 1 else Order()
        due = self.case.due_on
        shown = {
            "procedure": given.procedure_of(content),
            "attending": given.attending_of(content),
            "secrecy": given.secrecy_of(content),
            "due_on": due if due is not None and due >= clock.today() else None,
            "order_kind": order.kind,
            "order_number": order.number,
            "order_made_on": order.made_on,
            "order_made_by": order.made_by,
            "order_text": order.text,
        }
        for name, value in shown.items():
            self.fields[name].initial = value


def _given(title: str, parts: list[given.Part]) -> forms.MultipleChoiceField:
    offered = [one for one in parts if one.code not in given.ALWAYS]
    always = next((one.text for one in parts if one.code == "description"), "")
    return forms.MultipleChoiceField(
        label=f"{title}: what else is passed on",
        help_text=f"Always: {always} – Tick what is needed to carry it out; leave out what tells the case.",
        choices=[(one.code, f"{one.label}: {_short(one.text)}") for one in offered],
        initial=[one.code for one in offered if one.usual],
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )


def _short(text: str) -> str:
    line = " / ".join(text.split("\n"))
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"

"""Forms that speak of the whole request and, beneath, of each item of which something is still to come."""

from typing import Any

from django import forms

from requests_app.law.grounds import GROUNDS
from requests_app.outgoing import items
from requests_app.outgoing.items import Decision, Execution, Item
from requests_app.web.steps.forms import StepForm, day, line, text

NO_CHANGE = ("", "Nothing is said of it")
DECISIONS = [NO_CHANGE, *Decision.choices]
EXECUTIONS = [NO_CHANGE, *Execution.choices]
GROUND_CHOICES = [("", "None named"), *((code, f"{code} {ground.title}") for code, ground in GROUNDS.items())]
PREFIX = "item-"


class ItemsForm(StepForm):
    """A step's form with a row for each item. `usual` is the decision that is shown at first."""

    usual = ""

    def prepare(self) -> None:
        self.items = items.outstanding(items.of(self.procedure))
        for item in self.items:
            for part, field in self.parts(item).items():
                self.fields[f"{PREFIX}{item.id}-{part}"] = field

    def parts(self, item: Item) -> dict[str, forms.Field]:
        """What is asked of one item."""
        decision = select("Decision", DECISIONS)
        decision.initial = self.usual
        return {"decision": decision, "reason": line("Reason, if it differs from the reason above")}

    @property
    def plain(self) -> list[forms.BoundField]:
        """The fields that speak of the whole request."""
        return [field for field in self if not field.name.startswith(PREFIX) and field.name != "sure"]

    @property
    def item_rows(self) -> list[tuple[Item, list[forms.BoundField]]]:
        """Each item with its fields."""
        return [
            (item, [self[name] for name in self.fields if name.startswith(f"{PREFIX}{item.id}-")])
            for item in self.items
        ]

    def facts(self) -> dict[str, Any]:
        given = {name: value for name, value in super().facts().items() if not name.startswith(PREFIX)}
        return given | {"items": {item.id: self._said(item) for item in self.items}}

    def _said(self, item: Item) -> dict[str, str]:
        start = f"{PREFIX}{item.id}-"
        return {
            name.removeprefix(start): value
            for name, value in self.cleaned_data.items()
            if name.startswith(start)
        }


class ResultItems(ItemsForm):
    """What came of each item."""

    def parts(self, item: Item) -> dict[str, forms.Field]:
        execution = select("What came of it", EXECUTIONS)
        execution.initial = Execution.EXECUTED
        return {
            "execution": execution,
            "came": line("What came", "You may leave this empty."),
            "reason": line("If not, or only in part: why"),
        }


class ItemForm(StepForm):
    """One item alone."""

    def __init__(self, *args: Any, item: Item, **kwargs: Any) -> None:
        self.item = item
        super().__init__(*args, **kwargs)

    def prepare(self) -> None:
        self.fields["decision"] = select("What the requested State decided", DECISIONS)
        self.fields["ground"] = select("Ground it named", GROUND_CHOICES)
        self.fields["execution"] = select("What came of it", EXECUTIONS)
        self.fields["came"] = text("What came", "Carriers, seals, hashes. You may leave this empty.", rows=3)
        self.fields["reason"] = text(
            "Reason", "Unless it was granted and executed: the reason the requested State gave.", rows=3
        )
        self.fields["on"] = day("Date of their letter, or of receipt")


def select(label: str, choices: Any) -> forms.ChoiceField:
    """A drop-down; what is wrong is said by the service."""
    wrong = {"invalid_choice": "Choose from the list."}
    return forms.ChoiceField(label=label, choices=choices, required=False, error_messages=wrong)

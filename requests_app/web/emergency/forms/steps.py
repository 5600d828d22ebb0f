"""One form for each step of an emergency."""

from typing import Any

from django import forms

from requests_app.casefile.annexes import ACCEPTED
from requests_app.emergency import claims, queries
from requests_app.emergency.elements import ELEMENTS, Answer
from requests_app.emergency.records import Call, Decision, Delivery, ProviderOrder, Reply
from requests_app.emergency.verbs.delivering import OUTCOMES
from requests_app.web.emergency.forms.fields import moment, radios
from requests_app.web.steps.forms import StepForm, line, text

WRONG = {"invalid_choice": "Choose from the list."}
AGREES = (("yes", "Yes"), ("no", "No, it differs"))


class CallBackForm(StepForm):
    """A call through an independent channel. The numbers shown are those of the directory."""

    authority = radios("Whom did you call?", ())
    through = radios("Through", Call.Through.choices)
    spoke_to = line("Whom you spoke to", "Name and office.")
    called_at = moment("When")
    note = text("Note", "If not by the number of the directory: how, and why.", rows=2)

    def prepare(self) -> None:
        found = queries.offices(self.procedure)
        self.fields["authority"].choices = [  # type: ignore[attr-defined]
            (one.code, f"{one.name}: {one.phone}") for one in found
        ]
        self.fields["through"].initial = Call.Through.DIRECTORY
        if found:
            self.fields["authority"].initial = found[0].code


class VerifyForm(CallBackForm):
    """The call back, and what came of it."""

    outcome = radios("What came of it?", Call.Outcome.choices)

    field_order = ("authority", "through", "called_at", "outcome", "spoke_to", "note")


class ElementsForm(StepForm):
    """The four elements, each answered with reasons."""

    def prepare(self) -> None:
        for element in ELEMENTS:
            self.fields[f"{element.code}-answer"] = radios(element.question, Answer.choices)
            self.fields[f"{element.code}-reasons"] = text("What this rests on", rows=2)

    @property
    def element_rows(self) -> list[list[forms.BoundField]]:
        """Each element with its reasons."""
        return [[self[f"{one.code}-answer"], self[f"{one.code}-reasons"]] for one in ELEMENTS]

    @property
    def plain(self) -> list[forms.BoundField]:
        """The other fields."""
        return [field for field in self if "-" not in field.name and field.name != "sure"]

    def facts(self) -> dict[str, Any]:
        given = {name: value for name, value in super().facts().items() if "-" not in name}
        test = {
            one.code: {
                "answer": self.cleaned_data.get(f"{one.code}-answer", ""),
                "reasons": self.cleaned_data.get(f"{one.code}-reasons", ""),
            }
            for one in ELEMENTS
        }
        return given | {"test": test}


class GrantForm(ElementsForm):
    """It is an emergency."""

    note = text("Note", "You may leave this empty.", rows=2)


class RerouteForm(ElementsForm):
    """It goes on as an ordinary request."""

    outcome = radios("Why", [one for one in Decision.Outcome.choices if one[0] != Decision.Outcome.EMERGENCY])
    reasons = text("Reasons", "The requesting State is told this.", rows=3)


class OrderForm(StepForm):
    """What a provider is asked or ordered to give."""

    provider = line("Provider")
    contact = line("Whom you reached there", "Name, number, address.")
    kind = radios("How", ProviderOrder.Kind.choices)
    what = text(
        "What is to be given or preserved", "Exactly: accounts, categories, period with its zone.", rows=3
    )
    legal_basis = line("On which provision", "Of our own law.")
    sent_at = moment("When it went out")
    due_at = moment("Answer due", "You may leave this empty.", now=False)

    def prepare(self) -> None:
        content = self.procedure.version.content if self.procedure.version else {}
        entries = (content.get("assistance") or {}).get("entries", [])
        self.fields["provider"].initial = next((one["holder"] for one in entries if one.get("holder")), "")
        self.fields["what"].initial = "\n".join(text for _, text in claims.items(self.procedure.version))


class DeliverForm(StepForm):
    """What left, to whom, how; what became of each thing that was asked."""

    authority = forms.ChoiceField(label="To which authority", required=False, error_messages=WRONG)
    to = line("To which person there", "Name and office.")
    means = radios("How", Delivery.Means.choices)
    delivered_at = moment("When")
    what = text("What was delivered", "File by file.", rows=3)
    conditions = text("Conditions", "On use, onward transfer, destruction. You may leave this empty.", rows=2)

    def prepare(self) -> None:
        offices = queries.offices(self.procedure)
        self.fields["authority"].choices = [  # type: ignore[attr-defined]
            ("", "Choose"),
            *((one.code, one.name) for one in offices),
        ]
        call = self.procedure.calls.filter(outcome=Call.Outcome.CONFIRMED).last()
        if call is not None:
            self.fields["authority"].initial = call.authority.code if call.authority else ""
            self.fields["to"].initial = call.spoke_to
        self.items = claims.items(self.procedure.version)
        for item, _ in self.items:
            self.fields[f"item-{item}-outcome"] = radios("What became of it", OUTCOMES.items())
            self.fields[f"item-{item}-remark"] = line("Remark", "If it follows later or is not given: why.")

    @property
    def plain(self) -> list[forms.BoundField]:
        """The fields that speak of the whole."""
        return [field for field in self if not field.name.startswith("item-") and field.name != "sure"]

    @property
    def item_rows(self) -> list[tuple[str, list[forms.BoundField]]]:
        """Each thing that was asked, with its fields."""
        return [
            (said, [self[f"item-{item}-outcome"], self[f"item-{item}-remark"]]) for item, said in self.items
        ]

    def facts(self) -> dict[str, Any]:
        given = {name: value for name, value in super().facts().items() if not name.startswith("item-")}
        items = {
            item: {
                "outcome": self.cleaned_data.get(f"item-{item}-outcome", ""),
                "remark": self.cleaned_data.get(f"item-{item}-remark", ""),
            }
            for item, _ in self.items
        }
        return given | {"items": items}


class ConfirmForm(StepForm):
    """The written confirmation."""

    confirmed_at = moment("When it came")
    signed_by = line("Signed by", "Name and office.")
    their_reference = line("Their reference", "You may leave this empty.")
    agrees = radios("Does it say what was said on the telephone?", AGREES)
    differences = text("If not: in what it differs", rows=2)
    upload = forms.FileField(
        label="The confirmation", help_text=f"{ACCEPTED}. You may add it later.", required=False
    )

    def facts(self) -> dict[str, Any]:
        given = super().facts()
        given["agrees"] = {"yes": True, "no": False}.get(given["agrees"])
        return given


class ConfirmOursForm(ConfirmForm):
    """Our own written confirmation."""

    confirmed_at = moment("When it went out")
    upload = forms.FileField(
        label="A copy of it", help_text=f"{ACCEPTED}. You may leave this empty.", required=False
    )


class ReceiveForm(StepForm):
    """What the other State answered."""

    outcome = radios("Their answer", Reply.Outcome.choices)
    what = text("What they gave, or why not", rows=3)
    their_reference = line("Their reference", "You may leave this empty.")
    answered_at = moment("When")


class NoteForm(StepForm):
    """A step that is given a word."""

    note = text("Reason")


class CloseForm(StepForm):
    """The end."""

    note = text("Note", "You may leave this empty.", rows=2)


FORMS: dict[str, type[StepForm]] = {
    "verify": VerifyForm,
    "reject": CallBackForm,
    "grant": GrantForm,
    "reroute": RerouteForm,
    "order": OrderForm,
    "deliver": DeliverForm,
    "confirm": ConfirmForm,
    "give_up": NoteForm,
    "ask": CallBackForm,
    "receive": ReceiveForm,
    "confirm_ours": ConfirmOursForm,
    "withdraw": NoteForm,
    "close": CloseForm,
}

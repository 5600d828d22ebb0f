"""One small form per step. A step without facts has an empty form and a word of confirmation."""

from typing import Any

from django import forms

from requests_app.assessment import queries as assessment
from requests_app.assurances.kinds import Kind
from requests_app.law.grounds import GROUNDS
from requests_app.outgoing.items import Decision, Item
from requests_app.outgoing.records import Result
from requests_app.outgoing.verbs.dialogue import MOST_CONDITIONS
from requests_app.web.outgoing.forms.items import ItemsForm, ResultItems, select
from requests_app.web.outgoing.forms.returning import ReturnForm, reason_choices
from requests_app.web.outgoing.forms.rows import wanted_rows
from requests_app.web.steps.forms import StepForm, channel, day, grounds, line, text, yes_no

CODES = ("codes", "codes-1", "codes-2")
COUNTED = "A coded reason is counted for the sheet of this State. You may leave this empty."
ENCLOSED = (
    "One paper on a line, for example “Lease of 11 February 2026, certified copy”. You may leave this empty."
)
CHANGES = (
    "Leave this empty if the request stands unchanged: the letter then says so. Write it for the requested State, "
    "for example that an item is no longer pursued. What is asked in addition needs a request of its own."
)
CONDITION_KINDS = [("", "Something else"), *(one for one in Kind.choices if one[0] != Kind.OTHER)]
# A decision that says more than "granted" stands until somebody changes it.
KEPT = (Decision.GRANTED, Decision.CONDITIONS, Decision.PARTLY, Decision.NARROWED)


class RefuseForm(StepForm):
    """Refuse to send: the grounds that bar, reasons, the consultation held or why not."""

    grounds = grounds(
        "Grounds for refusal", "The grounds that the assessment of this version found to bar it."
    )
    reasons = text("Reasons", "They are shown to the officer and kept in the decision record.", rows=6)
    consulted = yes_no("Was the requesting authority or the requested State consulted before this decision?")
    consultation = text("What the consultation brought, or why nobody was consulted")

    def prepare(self) -> None:
        barring = assessment.barring_grounds(self.procedure.version) if self.procedure.version else set()
        self.fields["grounds"].choices = ground_choices(sorted(barring))  # type: ignore[attr-defined]


class SendForm(StepForm):
    """Something went to the requested State."""

    channel = channel()
    sent_on = day("Sent on")
    note = text(
        "Note", "For example the tracking number or the name of the courier. You may leave this empty."
    )

    def prepare(self) -> None:
        content = self.procedure.version.content if self.procedure.version else {}
        self.fields["channel"].initial = content.get("basis", {}).get("channel", "")


class PreContactForm(SendForm):
    """The draft was shared, or the 24/7 point asked."""

    sent_on = day("Date of the contact")
    note = text("What was shared or asked, and with whom")


class OralForm(SendForm):
    """An urgent request made orally."""

    sent_on = day("Spoken on")
    note = text(
        "With whom, and on what agreement", "Name, office, number called, and the rule that allows it."
    )


class PrepareForm(StepForm):
    """Everything that goes into the envelope is there."""

    note = text("Note", "You may leave this empty.")


class AcknowledgeForm(StepForm):
    """The requested State confirms that it has the request."""

    their_reference = line("Their reference", "As they write it. If they gave none, write “none”.")
    acknowledged_on = day("Acknowledged on")
    note = text("Note", "For example the name of the person in charge. You may leave this empty.", rows=3)

    def prepare(self) -> None:
        self.fields["their_reference"].initial = self.procedure.their_reference


class QuestionForm(StepForm):
    """A question of the requested State."""

    question = text("The question", "In the words of the requested State, point by point.", rows=6)
    their_reference = line("Reference of their letter", "You may leave this empty.")
    asked_on = day("Date of their letter")
    due_on = day("They ask for an answer by", "You may leave this empty.", today=False)

    def prepare(self) -> None:
        reasons = [("", "Choose a reason"), *reason_choices()]
        for number, name in enumerate(CODES, 1):
            self.fields[name] = select(f"What they miss, reason {number}", reasons)
        self.fields[CODES[0]].help_text = COUNTED

    def facts(self) -> dict[str, Any]:
        given = super().facts()
        return given | {"codes": [given.pop(name) for name in CODES]}


class SupplementForm(StepForm):
    """The answers to the open questions, one field for each."""

    def prepare(self) -> None:
        self.asked = list(self.procedure.questions.filter(answered_at=None))
        for question in self.asked:
            self.fields[self.name_of(question)] = text(
                "Your answer", "It is printed as you write it.", rows=8
            )
        self.fields["papers"] = text("What is enclosed", ENCLOSED, rows=3)
        self.fields["statement"] = text("What changes in the request", CHANGES, rows=4)

    def name_of(self, question: Any) -> str:
        """The field that answers this question, as the service calls it."""
        return f"answer-{question.pk}" if len(self.asked) > 1 else "answer"

    @property
    def pairs(self) -> list[tuple[Any, Any]]:
        """Each open question with its field."""
        return [(question, self[self.name_of(question)]) for question in self.asked]

    def facts(self) -> dict[str, Any]:
        answers = {str(one.pk): self.cleaned_data[self.name_of(one)] for one in self.asked}
        return {"answers": answers, **{name: self.cleaned_data[name] for name in ("papers", "statement")}}

    @property
    def more(self) -> list[Any]:
        """What the letter says besides the answers."""
        return [self["papers"], self["statement"]]


class NoteForm(StepForm):
    """A step that needs words only. The label is set for each step below."""

    note = text("Note")


class ConditionForm(ItemsForm):
    """The conditions of the requested State, one to a field; more fields on request."""

    grows = "Add another condition"
    usual = Decision.CONDITIONS

    def prepare(self) -> None:
        self.rows = wanted_rows(self.data, least=2, most=MOST_CONDITIONS)
        for number in range(self.rows):
            self.fields[self.name_of(number)] = text(f"Condition {number + 1}", rows=3)
            self.fields[f"kinds-{number}"] = select(f"What condition {number + 1} is about", CONDITION_KINDS)
        super().prepare()

    @staticmethod
    def name_of(number: int) -> str:
        """The service speaks of all of them as `conditions`: that is the first field."""
        return f"conditions-{number}" if number else "conditions"

    def facts(self) -> dict[str, Any]:
        return {
            "conditions": [self.cleaned_data[self.name_of(number)] for number in range(self.rows)],
            "kinds": [self.cleaned_data[f"kinds-{number}"] for number in range(self.rows)],
            "items": super().facts()["items"],
        }


class AcceptForm(StepForm):
    """Accepting conditions."""

    reasons = text("Note", "How the conditions will be kept. You may leave this empty.")


class DeclineConditionForm(StepForm):
    """Declining conditions."""

    reasons = text("Why the conditions cannot be accepted", "The requested State is told.")


class ExecuteForm(ItemsForm):
    """Execution begins."""

    usual = Decision.GRANTED
    note = text("Note", "For example the executing authority. You may leave this empty.")

    def parts(self, item: Item) -> dict[str, forms.Field]:
        fields = super().parts(item)
        fields["decision"].initial = "" if item.decision in KEPT else self.usual
        fields["reason"].label = "Reason, unless it is granted"
        return fields


class PostponeForm(ItemsForm):
    """Execution is put off."""

    usual = Decision.POSTPONED
    note = text("Reason the requested State gave")
    review_on = day("Look at it again on", today=False)


class DeclineForm(ItemsForm):
    """The requested State refuses."""

    usual = Decision.REFUSED
    refused_on = day("Date of the refusal")
    grounds = grounds("Grounds given", "The grounds that come nearest to what the requested State wrote.")
    reasons = text("Reasons given", "In the words of the requested State.", rows=6)
    consulted = yes_no("Did the requested State consult us before it refused?")
    consultation = text("What the consultation was about", "Only if there was one.")

    def prepare(self) -> None:
        self.fields["grounds"].choices = ground_choices(GROUNDS)  # type: ignore[attr-defined]
        super().prepare()


class ReceiveForm(ResultItems):
    """A result."""

    extent = forms.ChoiceField(
        label="What arrived", choices=Result.Extent.choices, widget=forms.RadioSelect, required=False
    )
    description = text("Description", "Items, carriers, seals, hashes; how it was checked.", rows=6)
    outstanding = text("What is still missing", "Only if a part arrived.")
    received_on = day("Received on")
    settled = text(
        "Why the result is whole although items are outstanding",
        "Only where the whole is recorded and something of an item never came.",
        rows=2,
    )


def ground_choices(codes: Any) -> list[tuple[str, str]]:
    """Grounds with their code and title."""
    return [(code, f"{code} {GROUNDS[code].title}") for code in codes]


def _note(label: str, help_text: str = "") -> type[StepForm]:
    """The form of a step that needs words only."""
    return type("NoteForm", (NoteForm,), {"note": text(label, help_text)})


FORMS: dict[str, type[StepForm]] = {
    "return_": ReturnForm,
    "refuse": RefuseForm,
    "approve": StepForm,
    "pre_contact": PreContactForm,
    "prepare": PrepareForm,
    "transmit": SendForm,
    "send_orally": OralForm,
    "confirm": SendForm,
    "acknowledge": AcknowledgeForm,
    "question": QuestionForm,
    "supplement": SupplementForm,
    "consult": _note("What the consultation is about", "With whom, when, and what was proposed."),
    "condition": ConditionForm,
    "accept_condition": AcceptForm,
    "decline_condition": DeclineConditionForm,
    "execute": ExecuteForm,
    "postpone": PostponeForm,
    "decline": DeclineForm,
    "receive": ReceiveForm,
    "await_rest": _note("Note", "For example when the rest is expected. You may leave this empty."),
    "control": _note(
        "How the result was checked", "And which conditions, consents or returns are to be watched."
    ),
    "close": _note("Note", "You may leave this empty."),
    "recall": _note("Why the request is taken back"),
    "reopen": _note("Why the request is drafted anew"),
    "withdraw": _note("Why the request is withdrawn", "Kept with the case and told to the requested State."),
}

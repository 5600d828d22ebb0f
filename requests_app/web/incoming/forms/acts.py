"""The forms of what is recorded without the request moving."""

from django import forms

from requests_app.incoming import items
from requests_app.incoming.records import IncomingPaper, Unconsulted
from requests_app.incoming.rulings import DomesticOrder, FollowUp, IncomingObstacle
from requests_app.web.incoming.forms.fields import file, letter_language, radios, select, ticks
from requests_app.web.steps.forms import StepForm, day, line, text


class PaperForm(StepForm):
    """A paper that came, or was found, later."""

    upload = file("File")
    kind = select("What it is", IncomingPaper.Kind.choices)
    title = line("Title", "You may leave this empty.")


class ConfirmForwardingForm(StepForm):
    """The other authority has it."""

    confirmed_on = day(
        "Confirmed on", "Leave this empty if nobody confirmed; then say below what is known.", today=False
    )
    their_reference = line("Their reference", "You may leave this empty.")
    note = text("Note", rows=3)


class WarnForm(StepForm):
    """A last day for the answer."""

    until = day("Last day for the answer", today=False)
    language = letter_language()


class WaiveForm(StepForm):
    """Going on without a point."""

    reason = text("Why we can go on without it", rows=3)


class NotConsultedForm(StepForm):
    """Why nobody is consulted."""

    why = radios("Why not?", Unconsulted.Why.choices)
    reason = text("Reason", "It stays inside.")


class OrderForm(StepForm):
    """A domestic order, or its refusal."""

    items = ticks("Items it covers", ())
    kind = select("What it is", DomesticOrder._meta.get_field("kind").choices or (), nothing="")
    order_no = line("Number of the order or decision")
    authority_name = line("Court or authority")
    judge = line("Judge or official", "You may leave this empty.")
    ordered_on = day("Date of the order")
    valid_until = day("Valid until", "You may leave this empty.", today=False)
    scope = text("What it allows, and its limits", "You may leave this empty.", rows=4)
    refused = forms.BooleanField(label="It was refused", required=False)
    reasons = text("Why it was refused", "Only if it was.", rows=3)
    paper = file("The order itself", "You may leave this empty.")

    def prepare(self) -> None:
        granted = [item for item in items.of(self.procedure) if item.is_granted]
        self.fields["items"].choices = [(item.id, item.label) for item in granted]  # type: ignore[attr-defined]


class ObstacleForm(StepForm):
    """What stands in the way."""

    kind = radios("What is it?", IncomingObstacle.Kind.choices)
    text = text("What the requesting State is told", rows=5)
    expected_on = day("When it is expected to be done", "Needed for a delay.", today=False)


class ReportForm(StepForm):
    """The execution report: what stands in it besides what was recorded."""

    secrecy = text(
        "Secrecy", "What has to be kept secret, and for how long. You may leave this empty.", rows=2
    )
    data_protection = text("Data protection", "You may leave this empty.", rows=2)
    onward_transfer = text("Onward transfer", "You may leave this empty.", rows=2)
    retention_and_return = text("Retention and return", "You may leave this empty.", rows=2)
    language = letter_language()

    def prepare(self) -> None:
        # Django has a property of this name.
        said = "For example “one encrypted disk, seal 4471”. You may leave this empty."
        self.fields["media"] = line("Carriers", said)


class FollowUpForm(StepForm):
    """Something to settle after the transfer."""

    kind = radios("What is it?", FollowUp.Kind.choices)
    text = text("What is asked or owed", rows=4)
    due_on = day("By", "You may leave this empty.", today=False)


class SettleForm(StepForm):
    """What came of it."""

    outcome = radios("Outcome", [one for one in FollowUp.Outcome.choices if one[0] != FollowUp.Outcome.OPEN])
    text = text("What was answered or done", rows=4)

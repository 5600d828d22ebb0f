"""The forms of the domestic order, the execution and the sending."""

from requests_app.web.steps.forms import StepForm, channel, day, line, text


class DenyForm(StepForm):
    """The court does not order it."""

    reasons = text("What the court or authority said")


class TransmitForm(StepForm):
    """What went out, and how."""

    channel = channel()
    sent_on = day("Sent on")
    note = text(
        "Note", "For example seals, hashes of carriers, name of the courier. You may leave this empty."
    )

    def prepare(self) -> None:
        self.fields["channel"].initial = self.procedure.channel


class ReceiptForm(StepForm):
    """They have it."""

    received_on = day("Received on")
    received_by = line("Who confirmed the receipt", "Name and office.")
    note = text("Note", "You may leave this empty.", rows=3)


class WordForm(StepForm):
    """Why execution goes on, why the rest is taken up, why the case is opened again."""

    note = text("Reason", rows=3)

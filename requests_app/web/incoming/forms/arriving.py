"""The forms of the steps from receipt to completeness."""

from typing import Any

from requests_app.directory import queries as directory
from requests_app.incoming import completeness
from requests_app.incoming.records import SenderCheck
from requests_app.web.incoming.forms.fields import (
    authorities_of,
    files,
    letter_language,
    radios,
    select,
    ticks,
)
from requests_app.web.steps.forms import StepForm, day, line, text

MAY_BE_EMPTY = "You may leave this empty."


class NoteForm(StepForm):
    """A step that needs a word at most."""

    note = text("Note", MAY_BE_EMPTY, rows=3)


class ForwardForm(StepForm):
    """Another authority is competent."""

    to = select("Competent authority, from our directory", (), nothing="Not in the directory")
    to_name = line("Its name", "Only if it is not in the directory.")
    to_address = text("Its address", "Only if it is not in the directory.", rows=3)
    reason = text("Why that authority is competent", "It goes into both letters.", rows=3)
    language = letter_language("Of the notice to the requesting State.")

    def prepare(self) -> None:
        ours = [one for one in authorities_of(directory.home_state().code) if one[0] != "xa-central"]
        theirs = authorities_of(self.procedure.requesting_state)
        self.fields["to"].choices = [("", "Not in the directory"), *ours, *theirs]  # type: ignore[attr-defined]


class RecogniseForm(StepForm):
    """What was compared with the directory."""

    checks = ticks("What fits?", SenderCheck.Compared.choices, "Tick only what you compared yourself.")
    note = text("Note", MAY_BE_EMPTY, rows=3)


class DoubtForm(StepForm):
    """Something is not known."""

    reasons = text("What does not fit, or is not known", "For whoever verifies the sender; it stays inside.")


class VerifyForm(StepForm):
    """The alleged sender was reached through the directory."""

    authority = select("Whom did you reach?", (), "An authority of our directory.")
    contact = radios("Through which entry of the directory?", SenderCheck.Contact.choices)
    answered_by = line("Who answered", "Name and office.")
    on = day("On")
    note = text("What was said", rows=3)

    def prepare(self) -> None:
        offices = authorities_of(self.procedure.requesting_state)
        self.fields["authority"].choices = [("", "Choose"), *offices]  # type: ignore[attr-defined]
        self.fields["authority"].initial = self.procedure.sender.code if self.procedure.sender else ""


class RejectForm(VerifyForm):
    """The alleged sender knows nothing of it."""

    note = None  # type: ignore[assignment]  # Django: a field of the parent that this form does not have
    reasons = text("Why it is not genuine")


class AcknowledgeForm(StepForm):
    """A letter that says we have it."""

    remark = text("Remark for the letter", MAY_BE_EMPTY, rows=3)
    language = letter_language()


class QuestionForm(StepForm):
    """What we need to know, point by point."""

    question = text("The question", "In whole sentences; it goes into the letter as it stands.", rows=6)
    points = ticks("Points of the check to add", ())
    due_on = day("Answer by", "Leave this empty for the usual time.", today=False)
    language = letter_language()

    def prepare(self) -> None:
        waived = set(self.procedure.waivers.values_list("key", flat=True))
        points = [one for one in completeness.points(self.procedure) if one.key not in waived]
        if not points:
            del self.fields["points"]
            return
        offered = [(one.key, completeness.said(one)) for one in points]
        self.fields["points"].choices = offered  # type: ignore[attr-defined]
        self.fields["points"].initial = [one.key for one in points]

    def facts(self) -> dict[str, Any]:
        return {"points": [], **super().facts()}


class SupplementForm(StepForm):
    """The answer to our question."""

    answer = text("The answer", "In their words, or in short with the papers added.", rows=6)
    answered_on = day("Date of their answer")
    papers = files("Papers that came with it")


class LapseForm(StepForm):
    """No answer came."""

    note = text("Note", MAY_BE_EMPTY, rows=3)
    language = letter_language()


class WithdrawForm(StepForm):
    """They no longer need it."""

    note = text("What they said", rows=3)
    withdrawn_on = day("Date of their message")

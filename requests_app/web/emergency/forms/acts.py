"""Forms of what is recorded in an emergency without a step."""

from typing import Any

from django import forms

from requests_app.emergency.records import ProviderAnswer, Review
from requests_app.web.emergency.forms.fields import moment, radios
from requests_app.web.emergency.forms.steps import DeliverForm, OrderForm, ReceiveForm
from requests_app.web.steps.forms import StepForm, line, text


class ReviewForm(StepForm):
    """What a second person holds of it."""

    rightly = radios("Was it rightly handled?", Review.Rightly.choices)
    test = text("What you hold of the answers to the four elements", rows=3)
    went_well = text("What went well", "You may leave this empty.", rows=2)
    went_badly = text("What did not", "You may leave this empty.", rows=2)
    beyond_need = text("Were data given beyond what was needed?", "You may leave this empty.", rows=2)
    follow_up = text("What has to follow", rows=2)


class OrderAgainForm(OrderForm):
    """A further order."""

    def prepare(self) -> None:
        """Another provider, other data: nothing is filled in."""


class AnswerForm(StepForm):
    """What came of an order."""

    order = forms.TypedChoiceField(label="Order", coerce=int, empty_value=None, required=False)
    outcome = radios("What came of it", ProviderAnswer.Outcome.choices)
    what = text("What was given or preserved, or why not", rows=3)
    answered_at = moment("When")

    def prepare(self) -> None:
        open_ones = self.procedure.orders.filter(answer=None)
        order: Any = self.fields["order"]
        order.choices = [(one.number, f"{one.number}. {one.provider}") for one in open_ones]


class FollowForm(StepForm):
    """The ordinary request that follows."""

    reference = line("Reference of the ordinary request", "For example INC-2026-7KQ4MX.")


class NothingForm(StepForm):
    """An act that needs no words."""


ACTS: dict[str, type[StepForm]] = {
    "review": ReviewForm,
    "order_again": OrderAgainForm,
    "record_answer": AnswerForm,
    "deliver_more": DeliverForm,
    "receive_more": ReceiveForm,
    "remind": NothingForm,
    "name_ordinary": FollowForm,
}

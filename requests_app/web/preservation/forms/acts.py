"""What is recorded without the preservation moving: its form, and when it is offered."""

from collections.abc import Callable
from dataclasses import dataclass

from django import forms

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import Invalid
from requests_app.preservation import guards, later, queries
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import BEFORE_EFFECT, ENDED, PRESERVED, Status
from requests_app.preservation.verbs.effecting import PATH_KNOWN
from requests_app.preservation.verbs.ordering import REFUSABLE
from requests_app.web.preservation.forms.steps import (
    AnswerForm,
    ExtendForm,
    NoteForm,
    NothingForm,
    RefusalForm,
    ReleaseForm,
    ThirdStateForm,
)
from requests_app.web.steps.forms import StepForm


class LinkForm(StepForm):
    """The request for the data, by its reference; those that fit are offered."""

    user: User
    request = forms.CharField(label="Reference of the request", required=False)

    def prepare(self) -> None:
        self.fields["request"].help_text = (
            "The request of the same State for these data."
            if self.procedure.asked_of_us
            else "Our request to the same State for these data."
        )

    def facts(self) -> dict[str, object]:
        """The case itself: only what this person sees is found. Raises Invalid."""
        typed = " ".join(str(self.cleaned_data["request"]).split()).upper()
        offered = queries.linkable(self.procedure, self.user)
        found = next((case for case in offered if case.reference == typed), None)
        if found is None:
            sentence = "There is no such request that fits. Choose from the list."
            raise Invalid(sentence, fields={"request": [sentence]})
        return {"case": found}


Possible = Callable[[Preservation, User], bool]


@dataclass(frozen=True)
class Act:
    """One thing to record: the label of its button, its form, when it is offered, the permission it needs."""

    label: str
    form: type[StepForm]
    possible: Possible
    needs: Permission = Permission.PRESERVATION_WRITE


def _names(preservation: Preservation, _user: User) -> bool:
    request = preservation.request
    return (
        not preservation.asked_of_us
        and preservation.status in PRESERVED
        and request is not None
        and later.of(request) is later.Standing.DRAFTED
    )


ACTS: dict[str, Act] = {
    "ask_extension": Act(
        "Ask for an extension", ExtendForm, lambda one, user: not one.asked_of_us and one.status in PRESERVED
    ),
    "link": Act("Link the request", LinkForm, lambda one, user: one.status not in (*ENDED, Status.HELD)),
    "name_in_request": Act("Name it in the draft", NothingForm, _names),
    "answer": Act(
        "Record a further answer",
        AnswerForm,
        lambda one, user: one.status in (*PRESERVED, Status.ORDERED, Status.ASKED),
    ),
    "note_third_state": Act(
        "A third State took part",
        ThirdStateForm,
        lambda one, user: one.status in PATH_KNOWN,
    ),
    "propose_refusal": Act(
        "Propose to refuse",
        RefusalForm,
        lambda one, user: one.asked_of_us and one.status in REFUSABLE and one.proposed != guards.REFUSAL,
        Permission.PRESERVATION_REFUSE,
    ),
    "propose_release": Act(
        "Propose to release",
        ReleaseForm,
        lambda one, user: (
            one.status in PRESERVED
            and one.proposed != guards.RELEASE
            and bool(guards.no_request_is_undecided(one))
            and not guards.an_early_release_was_proposed(one)
        ),
    ),
    "take_back": Act("Take the proposal back", NoteForm, lambda one, user: bool(one.proposed)),
}


def offered(preservation: Preservation, user: User) -> list[str]:
    """The acts this person may record now."""
    if not guards.may_change(preservation, user):
        return []
    return [code for code, one in ACTS.items() if user.holds(one.needs) and one.possible(preservation, user)]


def may_be_written(preservation: Preservation, user: User) -> bool:
    """Whether the elements can be written anew by this person."""
    open_ = preservation.status in BEFORE_EFFECT and preservation.case.draft_open
    wanted = (Status.DRAFTED, Status.REQUESTED, Status.WARNED)
    return open_ and preservation.status in wanted and bool(guards.may_change(preservation, user))

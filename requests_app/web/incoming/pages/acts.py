"""What can be recorded without the request moving: where, by whom, with which form."""

from collections.abc import Collection
from dataclasses import dataclass

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.core.errors import NotAllowed, PortalError
from requests_app.core.verdicts import no
from requests_app.incoming.models import Incoming
from requests_app.incoming.states import AFTER_TRANSFER, BEING_EXECUTED, CONSULTABLE, ENDED, Status
from requests_app.web.case_head import case_head, where_is_it
from requests_app.web.components import CaseHead, Fact, Link, Reason, Where
from requests_app.web.incoming.forms import acts as forms
from requests_app.web.incoming.wording.acts import ACTS as WORDS
from requests_app.web.procedures import Wording, door
from requests_app.web.steps.forms import StepForm
from requests_app.web.steps.pages import mark

P, S = Permission, Status
WAIVABLE = (S.COMPLETENESS, S.TESTS, S.RIGHTS, S.CONSULTATION, S.DECISION)


@dataclass(frozen=True)
class Act:
    """One act: its form, whose it is, in which states it makes sense, and whether it is about something named."""

    form: type[StepForm]
    needs: Permission
    when: Collection[Status]
    about: str = ""


ACTS: dict[str, Act] = {
    "not_consulted": Act(
        forms.NotConsultedForm, P.INCOMING_CONSULT, (*CONSULTABLE, S.CONSULTATION, S.POSTPONED)
    ),
    "record_authority": Act(forms.OrderForm, P.INCOMING_AUTHORISE, BEING_EXECUTED),
    "obstruct": Act(forms.ObstacleForm, P.INCOMING_ASSIGN, BEING_EXECUTED),
    "order_report": Act(forms.ReportForm, P.INCOMING_TRANSMIT, (S.PRODUCT_REVIEW,)),
    "open_follow_up": Act(forms.FollowUpForm, P.INCOMING_FOLLOW, AFTER_TRANSFER),
    "settle_follow_up": Act(forms.SettleForm, P.INCOMING_FOLLOW, AFTER_TRANSFER, about="follow_up"),
    "warn": Act(forms.WarnForm, P.INCOMING_QUESTION, (S.QUESTIONED,)),
    "waive_point": Act(forms.WaiveForm, P.INCOMING_ASSESS, WAIVABLE, about="key"),
    "confirm_forwarding": Act(forms.ConfirmForwardingForm, P.INCOMING_FORWARD, (S.FORWARDED,)),
    "add_paper": Act(forms.PaperForm, P.INCOMING_KEY, tuple(one for one in S if one not in ENDED)),
}


@dataclass(frozen=True)
class ActPage:
    """The page of one act."""

    head: CaseHead
    where: Where
    words: Wording
    form: StepForm
    seen: str
    about: str
    reminders: tuple[Fact, ...]
    reasons: tuple[Reason, ...]
    reasons_title: str
    writes: bool


def links(incoming: Incoming, user: User) -> list[tuple[str, Link]]:
    """What this person may record now, besides the steps. What is about something named is offered beside it."""
    return [
        (name, Link(WORDS[name].heading, reverse("incoming:act", args=[incoming.reference, name])))
        for name, act in ACTS.items()
        if not act.about and incoming.status in act.when and user.holds(act.needs)
    ]


def must_be_for(user: User, act: Act) -> None:
    """Raises NotAllowed for other roles."""
    if not user.holds(act.needs):
        raise NotAllowed(
            "This is for another role.", no("permission", "Your role does not do this.").blockers
        )


def page(
    incoming: Incoming,
    user: User,
    name: str,
    form: StepForm,
    *,
    about: str = "",
    reminders: tuple[Fact, ...] = (),
    error: PortalError | None = None,
) -> ActPage:
    """The page of one act, after an error with its reasons."""
    reasons: tuple[Reason, ...] = ()
    if error is not None:
        reasons = tuple(Reason(one.message, one.basis) for one in error.blockers) or (Reason(error.message),)
    elif incoming.status not in ACTS[name].when:
        reasons = (Reason(f"The request is elsewhere: {Status(incoming.status).label.lower()}."),)
    return ActPage(
        head=case_head(incoming, user, current="step"),
        where=where_is_it(incoming, user),
        words=WORDS[name],
        form=form,
        seen=mark(incoming),
        about=about,
        reminders=reminders,
        reasons=reasons,
        reasons_title=error.message if error is not None else "This cannot be done now",
        writes=name in door(incoming).writes,
    )

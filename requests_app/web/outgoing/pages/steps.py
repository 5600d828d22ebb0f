"""What a step page shows."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.core.errors import PortalError, Stale
from requests_app.outgoing.models import Outgoing
from requests_app.web.assurances.banner import Banner, banner
from requests_app.web.case_head import case_head, reasons_of, where_is_it
from requests_app.web.components import CaseHead, Fact, Reason, Where, fact
from requests_app.web.outgoing.forms.base import StepForm
from requests_app.web.outgoing.wording import STEPS, Wording
from requests_app.web.tags import day
from requests_app.workflow.menu import Choice

# What a person should have in view while taking a step.
SHOWS_CONDITIONS = ("accept_condition", "decline_condition")
SHOWS_WHAT_BINDS = ("receive", "await_rest", "control", "close")


@dataclass(frozen=True)
class StepPage:
    """One step. `reasons` stand where the form would be, if the step cannot be taken now."""

    head: CaseHead
    where: Where
    verb: str
    words: Wording
    form: StepForm
    seen: str
    reasons: tuple[Reason, ...]
    reasons_title: str
    possible: bool
    reminders: tuple[Fact, ...]
    in_force: Banner | None
    pieces: str


def step(
    outgoing: Outgoing, user: User, choice: Choice, form: StepForm, *, error: PortalError | None = None
) -> StepPage:
    """The page of one step, after an error with its reasons."""
    reasons = reasons_of(choice)
    title = "This cannot be done yet"
    if error is not None:
        reasons = tuple(Reason(one.message, one.basis) for one in error.blockers) or (Reason(error.message),)
        title = error.message
    return StepPage(
        head=case_head(outgoing, user, current="step"),
        where=where_is_it(outgoing, user),
        verb=choice.verb,
        words=STEPS[choice.verb],
        form=form,
        seen=mark(outgoing),
        reasons=reasons,
        reasons_title=title,
        possible=bool(choice.verdict),
        reminders=_reminders(outgoing, choice.verb),
        in_force=banner(outgoing.case) if choice.verb in SHOWS_WHAT_BINDS else None,
        pieces=_PIECES.get(choice.verb, "outgoing/_fields.html"),
    )


def mark(outgoing: Outgoing) -> str:
    """What the person saw when the page was opened: the status and when it was reached."""
    return f"{outgoing.status} {outgoing.moved_at.isoformat()}"


def must_be_as_seen(outgoing: Outgoing, seen: str) -> None:
    """Raises Stale if the case moved while the page was open."""
    if seen and seen != mark(outgoing):
        raise Stale("Somebody moved this case while the page was open. Look at it again before you go on.")


_PIECES = {
    "return_": "outgoing/_return_fields.html",
    "supplement": "outgoing/_answer_fields.html",
    **dict.fromkeys(("condition", "execute", "postpone", "decline", "receive"), "outgoing/_item_fields.html"),
}


def _reminders(outgoing: Outgoing, verb: str) -> tuple[Fact, ...]:
    if verb not in SHOWS_CONDITIONS:
        return ()
    return tuple(
        fact("Condition, open", one.text, f"Recorded {day(one.recorded_at)}")
        for one in outgoing.conditions.filter(accepted=None)
    )

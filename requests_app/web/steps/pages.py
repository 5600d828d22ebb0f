"""What a step page shows."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.core.errors import PortalError, Stale
from requests_app.web.assurances.banner import Banner, banner
from requests_app.web.case_head import case_head, reasons_of, where_is_it
from requests_app.web.components import CaseHead, Fact, Reason, Where
from requests_app.web.procedures import Procedure, Wording, door
from requests_app.web.steps.forms import StepForm
from requests_app.workflow.menu import Choice


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
    writes: bool


def step(
    procedure: Procedure, user: User, choice: Choice, form: StepForm, *, error: PortalError | None = None
) -> StepPage:
    """The page of one step, after an error with its reasons."""
    reasons = reasons_of(choice)
    title = "This cannot be done yet"
    if error is not None:
        reasons = tuple(Reason(one.message, one.basis) for one in error.blockers) or (Reason(error.message),)
        title = error.message
    shown = door(procedure).shows(procedure, choice.verb)
    return StepPage(
        head=case_head(procedure, user, current="step"),
        where=where_is_it(procedure, user),
        verb=choice.verb,
        words=door(procedure).steps[choice.verb],
        form=form,
        seen=mark(procedure),
        reasons=reasons,
        reasons_title=title,
        possible=bool(choice.verdict),
        reminders=shown.reminders,
        in_force=banner(procedure.case) if shown.in_force else None,
        pieces=shown.fields,
        writes=choice.verb in door(procedure).writes,
    )


def mark(procedure: Procedure, *, proposal: bool = True) -> str:
    """What the person saw when the page was opened: the status, when it was reached, and what was proposed then."""
    proposed = getattr(procedure, "proposal_mark", "") if proposal else ""
    return f"{procedure.status} {procedure.moved_at.isoformat()} {proposed}".strip()


def must_be_as_seen(procedure: Procedure, seen: str, *, proposal: bool = True) -> None:
    """Raises Stale if the case moved while the page was open, or something else was proposed."""
    if seen and seen != mark(procedure, proposal=proposal):
        raise Stale("Somebody moved this case while the page was open. Look at it again before you go on.")

"""The head of every page of a case, and the cards beside it: next steps, "Where is it?".

Shared by all doors that show a case, whatever its procedure: build it once per page and hand it to the components.
"""

from django.urls import reverse
from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.accounts.permissions import ROLES, Permission
from requests_app.core import clock
from requests_app.directory import queries as directory
from requests_app.web.components import CaseHead, Reason, Step, Tag, Where, tabs_of
from requests_app.web.procedures import Door, Procedure, door
from requests_app.web.tags import day
from requests_app.workflow.menu import Choice, menu
from requests_app.workflow.turns import spent

HANDLING = {
    "ordinary": Tag("Ordinary", "grey"),
    "confidential": Tag("Confidential", "purple"),
    "restricted": Tag("Restricted", "red"),
}
URGENCY = {"urgent": Tag("Urgent", "orange"), "emergency": Tag("Emergency: life or safety", "red")}


def case_head(
    procedure: Procedure, user: User, *, current: str = "overview", language: str = "en"
) -> CaseHead:
    """The band on top of the page; `current` names the tab that is open."""
    case, shown = procedure.case, door(procedure)
    state = directory.find_state(shown.counterpart(procedure))
    return CaseHead(
        reference=case.reference,
        kind=shown.name,
        title=case.title,
        status=shown.status_tag(procedure.status),
        owner=shown.owner(procedure),
        deadline=day(case.due_on),
        late=shown.is_late(procedure),
        basis=shown.basis(procedure),
        handling=HANDLING.get(case.confidentiality),
        urgency=URGENCY.get(case.urgency),
        alarm=shown.alarm(procedure),
        officer=case.officer.name,
        counterpart=state.name(language) if state else "",
        tabs=tabs_of([*shown.tabs(procedure, user), *_exhibits(procedure, user)], current=current),
        url=shown.address(procedure),
    )


def _exhibits(procedure: Procedure, user: User) -> list[tuple[str, str, str]]:
    """The tab every kind of case has, once something can come of it."""
    case = procedure.case
    if not user.holds(Permission.EVIDENCE_READ) or not (case.asked_of_us or case.was_submitted):
        return []
    return [("exhibits", "Exhibits", reverse("evidence:case", args=[case.reference]))]


def next_steps(procedure: Procedure, user: User) -> tuple[Step, ...]:
    """The buttons for this person: what their role may do from here, each with the reasons if it may not be now."""
    shown = door(procedure)
    choices = [choice for choice in menu(procedure, user) if choice.permitted]
    main = shown.forward.get(procedure.status, "")
    choices.sort(key=lambda choice: (choice.verb != main, choice.verb in shown.ending))
    steps = tuple(_step(procedure, choice, main) for choice in choices)
    return (*shown.first(procedure, user, steps), *steps)


def steps_of_others(procedure: Procedure, user: User) -> tuple[str, ...]:
    """The steps from here that are for other roles, each with those roles."""
    lines = []
    for edge in procedure.edges_from_here():
        if not user.holds(edge.step.needs):
            roles = sorted(str(role.label) for role, held in ROLES.items() if edge.step.needs in held)
            lines.append(f"{edge.step.label}: {', '.join(roles).lower()}")
    return tuple(dict.fromkeys(lines))


def where_is_it(procedure: Procedure, user: User) -> Where:
    """Who must act, since when, what it waits for and what would free it."""
    shown = door(procedure)
    days = (clock.today() - timezone.localtime(procedure.moved_at).date()).days
    due = f"The deadline was {day(procedure.case.due_on)}." if shown.is_late(procedure) else ""
    late = " ".join(said for said in (shown.alarm(procedure), due) if said)
    return Where(
        owner=(shown.owner_in_full or shown.owner)(procedure),
        since=f"{day(procedure.moved_at)} ({_days(days)})",
        days=_both_sides(procedure),
        waits_for=f"{procedure.waits_for}{shown.until(procedure)}",
        frees=_what_frees(procedure, user, shown),
        late=late,
    )


def step_address(procedure: Procedure, verb: str) -> str:
    """Where a step is taken; some have a page of their own."""
    shown = door(procedure)
    if verb in shown.elsewhere:
        return shown.elsewhere[verb](procedure, ()).url
    return shown.address(procedure, "step", verb)


def reasons_of(choice: Choice) -> tuple[Reason, ...]:
    """Why a step cannot be taken, as the page says it."""
    return tuple(Reason(blocker.message, blocker.basis) for blocker in choice.verdict.blockers)


def _step(procedure: Procedure, choice: Choice, main: str) -> Step:
    shown, reasons = door(procedure), reasons_of(choice)
    if choice.verb in shown.elsewhere:
        return shown.elsewhere[choice.verb](procedure, reasons)
    tone = "primary" if choice.verb == main else "warning" if choice.verb in shown.ending else "secondary"
    words = shown.steps.get(choice.verb)
    hint = words.consequences[0] if choice.verb == main and words else ""
    return Step(choice.label, step_address(procedure, choice.verb), choice.verb, reasons, tone, hint)


def _what_frees(procedure: Procedure, user: User, shown: Door) -> str:
    """The open points of the step that brings the case forward, for those who may know them."""
    if shown.quiet(procedure, user):
        return ""
    verb = shown.forward.get(procedure.status)
    edge = next((one for one in procedure.edges_from_here() if one.verb == verb), None)
    blockers = edge.step.guard_verdict(procedure).blockers if edge else ()
    blockers = tuple(one for one in blockers if not shown.hides(one, user))
    if len(blockers) > 3:
        return f"{len(blockers)} points must be settled. The first: {blockers[0].message}"
    return " ".join(blocker.message for blocker in blockers)


def _both_sides(procedure: Procedure) -> str:
    """How long each side has had the case; nothing on its first day."""
    both = spent([procedure])[procedure.case_id]
    if not both.ours and not both.theirs:
        return ""
    return f"{_counted(both.ours)} with our side, {_counted(both.theirs)} with the other side"


def _counted(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _days(days: int) -> str:
    return "today" if days <= 0 else _counted(days)

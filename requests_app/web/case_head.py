"""The head of every page of a case, and the cards beside it: next steps, "Where is it?".

Shared by all doors that show a case: build it once per page and hand it to the components.
"""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.accounts.permissions import ROLES, Permission
from requests_app.assessment import queries as assessment
from requests_app.core import clock
from requests_app.core.errors import NotVisible
from requests_app.counsel.queries import standing
from requests_app.directory import queries as directory
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import INSTRUMENTS
from requests_app.outgoing import oral
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import IN_REVIEW, LATE_WHILE, OWNERS, WAITS_FOR, Owner, Status
from requests_app.web.components import CaseHead, Reason, Step, Tab, Tag, Where, tabs_of
from requests_app.web.outgoing.wording import COLOURS, ENDING, FORWARD, OWNER_LABELS, STEPS, URGENCY, url_word
from requests_app.web.tags import day, moment
from requests_app.workflow.menu import Choice, menu

HANDLING = {
    "ordinary": Tag("Ordinary", "grey"),
    "confidential": Tag("Confidential", "purple"),
    "restricted": Tag("Restricted", "red"),
}


def case_head(outgoing: Outgoing, user: User, *, current: str = "overview", language: str = "en") -> CaseHead:
    """The band on top of the page; `current` names the tab that is open."""
    case = outgoing.case
    state = directory.find_state(case.requested_state)
    return CaseHead(
        reference=case.reference,
        kind="Outgoing request",
        title=case.title,
        status=status_tag(outgoing.status),
        owner=OWNER_LABELS[OWNERS[Status(outgoing.status)]],
        deadline=day(case.due_on),
        late=is_late(outgoing),
        basis=_basis(outgoing),
        handling=HANDLING.get(case.confidentiality),
        urgency=URGENCY.get(case.urgency),
        alarm=_alarm(outgoing),
        officer=case.officer.name,
        counterpart=state.name(language) if state else "",
        tabs=_tabs(outgoing, user, current),
        url=reverse("outgoing:case", args=[case.reference]),
    )


def next_steps(outgoing: Outgoing, user: User) -> tuple[Step, ...]:
    """The buttons for this person: what their role may do from here, each with the reasons if it may not be now."""
    choices = [choice for choice in menu(outgoing, user) if choice.permitted]
    main = FORWARD.get(Status(outgoing.status), "")
    choices.sort(key=lambda choice: (choice.verb != main, choice.verb in ENDING))
    steps = tuple(_step(outgoing, choice, main) for choice in choices)
    return (
        *_review(outgoing, user, waits=not any(step.key == "approve" and step.possible for step in steps)),
        *steps,
    )


def steps_of_others(outgoing: Outgoing, user: User) -> tuple[str, ...]:
    """The steps from here that are for other roles, each with those roles."""
    lines = []
    for edge in outgoing.edges_from_here():
        if not user.holds(edge.step.needs):
            roles = sorted(str(role.label) for role, held in ROLES.items() if edge.step.needs in held)
            lines.append(f"{edge.step.label}: {', '.join(roles).lower()}")
    return tuple(dict.fromkeys(lines))


def where_is_it(outgoing: Outgoing, user: User) -> Where:
    """Who must act, since when, what it waits for and what would free it."""
    status = Status(outgoing.status)
    days = (clock.today() - timezone.localtime(outgoing.moved_at).date()).days
    due = f"The deadline was {day(outgoing.case.due_on)}." if is_late(outgoing) else ""
    late = " ".join(said for said in (_alarm(outgoing), due) if said)
    return Where(
        owner=owner_of(outgoing),
        since=f"{day(outgoing.moved_at)} ({_days(days)})",
        waits_for=f"{WAITS_FOR[status]}{_until(outgoing)}",
        frees=_what_frees(outgoing, user),
        late=late,
    )


def _until(outgoing: Outgoing) -> str:
    """By when an oral request is to be confirmed, with whose number that is."""
    due = oral.confirm_by(outgoing)
    return f" At once; at the latest by {moment(due)}, {oral.whose_number()}." if due else ""


def _alarm(outgoing: Outgoing) -> str:
    """The sentence shown in red while the written confirmation of an oral request is overdue."""
    if not oral.is_overdue(outgoing):
        return ""
    return f"The oral request was to be confirmed in writing by {moment(oral.confirm_by(outgoing))}."


def status_tag(status: str) -> Tag:
    """The status in words and colour."""
    return Tag(str(Status(status).label), COLOURS[Status(status)])


def is_late(outgoing: Outgoing) -> bool:
    """The deadline has passed while the request is still on its way."""
    due: date | None = outgoing.case.due_on
    return due is not None and due < clock.today() and outgoing.status in LATE_WHILE


def owner_of(outgoing: Outgoing) -> str:
    """Who must act next, by name where a person is meant."""
    owner = OWNERS[Status(outgoing.status)]
    if owner is Owner.AUTHOR:
        return f"{OWNER_LABELS[owner]} ({outgoing.case.officer.name})"
    return OWNER_LABELS[owner]


def step_address(outgoing: Outgoing, verb: str) -> str:
    """Where a step is taken; a draft is submitted from its own check page."""
    if verb == "submit":
        return reverse("drafting:check", args=[outgoing.case.reference])
    return reverse("outgoing:step", args=[outgoing.case.reference, url_word(verb)])


def reasons_of(choice: Choice) -> tuple[Reason, ...]:
    """Why a step cannot be taken, as the page says it."""
    return tuple(Reason(blocker.message, blocker.basis) for blocker in choice.verdict.blockers)


def _step(outgoing: Outgoing, choice: Choice, main: str) -> Step:
    tone = "primary" if choice.verb == main else "warning" if choice.verb in ENDING else "secondary"
    hint = STEPS[choice.verb].consequences[0] if choice.verb == main and choice.verb in STEPS else ""
    reasons = reasons_of(choice)
    if choice.verb == "submit":
        # The check page lists what is missing, point by point, with a link to each field.
        return Step(
            "Check and submit", step_address(outgoing, "submit"), "submit", tone=tone, hint=_missing(reasons)
        )
    return Step(choice.label, step_address(outgoing, choice.verb), choice.verb, reasons, tone, hint)


def _review(outgoing: Outgoing, user: User, *, waits: bool) -> tuple[Step, ...]:
    """The way to the grounds, for those who speak on them, while the version is in review."""
    if outgoing.status not in IN_REVIEW or outgoing.version is None or not assessment.may_read(user):
        return ()
    url = reverse("assessment:review", args=[outgoing.case.reference])
    found = assessment.summary(outgoing.version)
    hint = (
        f"{found.settled} of {found.total} grounds are settled."
        if found.screened
        else "Screening is running."
    )
    return (Step("Review the grounds", url, "review", tone="primary" if waits else "secondary", hint=hint),)


def _missing(reasons: tuple[Reason, ...]) -> str:
    if not reasons:
        return "Nothing is missing."
    return f"{len(reasons)} point{'' if len(reasons) == 1 else 's'} to settle before it can be submitted."


def _tabs(outgoing: Outgoing, user: User, current: str) -> tuple[Tab, ...]:
    reference, version = outgoing.case.reference, outgoing.version
    drafting = outgoing.status == Status.DRAFTED and user.holds(Permission.CASEFILE_DRAFT)
    items = [("overview", "Overview", reverse("outgoing:case", args=[reference]))]
    if drafting:
        items.append(("draft", "Draft", reverse("drafting:tasks", args=[reference])))
    if version is not None:
        items.append(("request", "Request", reverse("versions:read", args=[reference, version.number])))
        if assessment.may_read(user):
            items.append(("assessment", "Assessment", reverse("assessment:review", args=[reference])))
        items.append(("assurances", "Assurances", reverse("assurances:case", args=[reference])))
        items.append(("documents", "Documents", reverse("documents:list", args=[reference])))
        items.append(("versions", "Versions", reverse("versions:list", args=[reference])))
    items.append(("related", "Related", reverse("relations:case", args=[reference])))
    if outgoing.case.is_restricted:
        items.append(("team", "Team", reverse("teams:case", args=[reference])))
    items.append(("history", "History", reverse("outgoing:history", args=[reference])))
    return tabs_of(items, current=current)


def _basis(outgoing: Outgoing) -> str:
    """The legal basis the version names; nothing while there is only a draft."""
    if outgoing.version is None:
        return ""
    code = outgoing.version.content.get("basis", {}).get("instrument", "")
    if code == "RECIPROCITY":
        return "Reciprocity"
    instrument = INSTRUMENTS.get(code)
    if instrument is not None:
        return instrument.basis.printable(standing()) if instrument.basis else instrument.short_title
    try:
        treaty = directory.treaty(str(code))
    except NotVisible:  # since removed from the directory
        return str(code)
    return treaty.citation or treaty.title


def _what_frees(outgoing: Outgoing, user: User) -> str:
    """The open points of the step that brings the case forward, for those who may know them."""
    status = Status(outgoing.status)
    if status in IN_REVIEW and not assessment.may_read(user):
        return ""
    edge = next((one for one in outgoing.edges_from_here() if one.verb == FORWARD.get(status)), None)
    blockers = edge.step.guard_verdict(outgoing).blockers if edge else ()
    if not assessment.may_read(user):
        # Which ground a missing assurance cures is a matter of the review.
        blockers = tuple(one for one in blockers if one.code not in GROUNDS)
    if len(blockers) > 3:
        return f"{len(blockers)} points must be settled. The first: {blockers[0].message}"
    return " ".join(blocker.message for blocker in blockers)


def _days(days: int) -> str:
    return "today" if days <= 0 else "1 day" if days == 1 else f"{days} days"

"""How an outgoing request is shown: its tabs, its legal basis, who may know what holds it up."""

from datetime import date
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assessment import queries as assessment
from requests_app.core import clock
from requests_app.core.errors import NotVisible
from requests_app.core.verdicts import Blocker
from requests_app.counsel.queries import standing
from requests_app.directory import queries as directory
from requests_app.law.grounds import GROUNDS
from requests_app.law.instruments import INSTRUMENTS
from requests_app.outgoing import oral, queries, services
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import IN_REVIEW, LATE_WHILE, OWNERS, Owner, Status
from requests_app.web.components import Reason, Step, fact
from requests_app.web.outgoing.forms.steps import FORMS
from requests_app.web.outgoing.wording import COLOURS, ENDING, FORWARD, OWNER_LABELS, STEPS
from requests_app.web.procedures import Door, DraftCard, StepView
from requests_app.web.tags import day, moment

# What a person should have in view while taking a step.
SHOWS_CONDITIONS = ("accept_condition", "decline_condition")
SHOWS_WHAT_BINDS = ("receive", "await_rest", "control", "close")
FIELDS = {
    "return_": "outgoing/_return_fields.html",
    "supplement": "outgoing/_answer_fields.html",
    **dict.fromkeys(("condition", "execute", "postpone", "decline", "receive"), "outgoing/_item_fields.html"),
}


def owner_of(outgoing: Outgoing) -> str:
    """Who must act next, by name where a person is meant."""
    owner = OWNERS[Status(outgoing.status)]
    if owner is Owner.AUTHOR:
        return f"{OWNER_LABELS[owner]} ({outgoing.case.officer.name})"
    return OWNER_LABELS[owner]


def is_late(outgoing: Outgoing) -> bool:
    """The deadline has passed while the request is still on its way."""
    due: date | None = outgoing.case.due_on
    return due is not None and due < clock.today() and outgoing.status in LATE_WHILE


def _until(outgoing: Outgoing) -> str:
    """By when an oral request is to be confirmed, with whose number that is."""
    due = oral.confirm_by(outgoing)
    return f" At once; at the latest by {moment(due)}, {oral.whose_number()}." if due else ""


def _alarm(outgoing: Outgoing) -> str:
    """The sentence shown in red while the written confirmation of an oral request is overdue."""
    if not oral.is_overdue(outgoing):
        return ""
    return f"The oral request was to be confirmed in writing by {moment(oral.confirm_by(outgoing))}."


def _submit(outgoing: Outgoing, reasons: tuple[Reason, ...]) -> Step:
    """The check page lists what is missing, point by point, with a link to each field."""
    url = reverse("drafting:check", args=[outgoing.case.reference])
    main = FORWARD.get(Status(outgoing.status)) == "submit"
    missing = "Nothing is missing."
    if reasons:
        points = f"{len(reasons)} point{'' if len(reasons) == 1 else 's'}"
        missing = f"{points} to settle before it can be submitted."
    return Step("Check and submit", url, "submit", tone="primary" if main else "secondary", hint=missing)


def _draft(outgoing: Outgoing, ready: bool) -> DraftCard:
    text = "See at a glance what is missing and what the requested State is likely to ask."
    return DraftCard(
        heading="Draft of the request",
        title="Check and submit",
        text="Nothing is missing. You can submit the request." if ready else text,
        button="Check the draft",
        url=reverse("drafting:check", args=[outgoing.case.reference]),
        main=ready,
    )


def _review(outgoing: Outgoing, user: User, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The way to the grounds, for those who speak on them, while the version is in review."""
    if outgoing.status not in IN_REVIEW or outgoing.version is None or not assessment.may_read(user):
        return ()
    waits = not any(step.key == "approve" and step.possible for step in steps)
    url = reverse("assessment:review", args=[outgoing.case.reference])
    found = assessment.summary(outgoing.version)
    hint = (
        f"{found.settled} of {found.total} grounds are settled."
        if found.screened
        else "Screening is running."
    )
    return (Step("Review the grounds", url, "review", tone="primary" if waits else "secondary", hint=hint),)


def _tabs(outgoing: Outgoing, user: User) -> list[tuple[str, str, str]]:
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
    return items


def basis_in_words(version: Any) -> str:
    """The legal basis a version names; nothing while there is none."""
    if version is None:
        return ""
    code = version.content.get("basis", {}).get("instrument", "")
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


def _quiet(outgoing: Outgoing, user: User) -> bool:
    return outgoing.status in IN_REVIEW and not assessment.may_read(user)


def _hides(blocker: Blocker, user: User) -> bool:
    """Which ground a missing assurance cures is a matter of the review."""
    return blocker.code in GROUNDS and not assessment.may_read(user)


def _shows(outgoing: Outgoing, verb: str) -> StepView:
    open_ones = outgoing.conditions.filter(accepted=None) if verb in SHOWS_CONDITIONS else ()
    return StepView(
        fields=FIELDS.get(verb, "steps/_fields.html"),
        reminders=tuple(
            fact("Condition, open", one.text, f"Recorded {day(one.recorded_at)}") for one in open_ones
        ),
        in_force=verb in SHOWS_WHAT_BINDS,
    )


DOOR = Door(
    kind="outgoing",
    name="Outgoing request",
    find=queries.find,
    services=services,
    statuses=Status,
    colours=COLOURS,
    forward=FORWARD,
    ending=ENDING,
    steps=STEPS,
    writes=frozenset({"approve", "return_", "refuse", "send_orally", "supplement"}),
    forms=FORMS,
    owner=lambda outgoing: OWNER_LABELS[OWNERS[Status(outgoing.status)]],
    owner_in_full=owner_of,
    tabs=_tabs,
    draft=_draft,
    counterpart=lambda outgoing: outgoing.case.requested_state,
    basis=lambda outgoing: basis_in_words(outgoing.version),
    is_late=is_late,
    until=_until,
    alarm=_alarm,
    first=_review,
    elsewhere={"submit": _submit},
    quiet=_quiet,
    hides=_hides,
    shows=_shows,
)

"""How a request of another State is shown: its tabs, what comes first, who may know what holds it up."""

from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assessment import queries as assessment
from requests_app.core import clock
from requests_app.core.verdicts import Blocker
from requests_app.incoming import answers, completeness, items, queries, services
from requests_app.incoming.listing import LATE_WHILE
from requests_app.incoming.models import Incoming
from requests_app.incoming.states import BEFORE_TESTS, OWNERS, Status
from requests_app.law.grounds import GROUNDS
from requests_app.web.components import Fact, Step, fact
from requests_app.web.incoming.forms.steps import FORMS
from requests_app.web.incoming.pages.records import decision_tag
from requests_app.web.incoming.wording.states import COLOURS, ENDING, FORWARD, OWNER_LABELS
from requests_app.web.incoming.wording.steps import STEPS
from requests_app.web.outgoing.door import basis_in_words
from requests_app.web.procedures import Door, DraftCard, StepView
from requests_app.web.tags import day

TESTED = (Status.TESTS, Status.RIGHTS, Status.CONSULTATION, Status.DECISION, Status.PROPOSED)
DECIDING = ("grant", "postpone", "refuse", "send_back")
ENDS_THE_TESTS = ("refer", "conclude", "conclude_rights")
SHOWS_WHAT_BINDS = ("review", "transmit", "confirm_receipt", "close")


def is_late(incoming: Incoming) -> bool:
    """A day the request names, or the day of a review, has passed while it is still open."""
    due = incoming.review_on if incoming.status == Status.POSTPONED else incoming.due_on
    return due is not None and due < clock.today() and incoming.status in LATE_WHILE


def _until(incoming: Incoming) -> str:
    """By when, where a day was named."""
    if incoming.status == Status.POSTPONED and incoming.review_on:
        return f" It is looked at again on {day(incoming.review_on)}."
    if incoming.status == Status.QUESTIONED:
        asked = incoming.questions.filter(settled_at=None).last()
        return f" By {day(asked.open_until)}." if asked else ""
    if incoming.status == Status.CONSULTATION:
        consulted = incoming.consultations.filter(settled_at=None).last()
        return f" By {day(consulted.due_on)}." if consulted else ""
    return ""


def _alarm(incoming: Incoming) -> str:
    """The sentence in red: a request that is not known to be genuine is nothing to act on."""
    if incoming.status == Status.REJECTED:
        return "This request is not genuine. Do not act on it, and do not answer it."
    if incoming.status == Status.VERIFICATION:
        return "Not known to be genuine yet. Ask through the directory, never through the papers."
    return ""


def _first(incoming: Incoming, user: User, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The page to look at before the step is taken."""
    place = [incoming.reference]
    if incoming.status in (Status.AUTHENTICATION, Status.VERIFICATION):
        if not user.holds(Permission.INCOMING_VERIFY):
            return ()
        hint = "What our directory knows of the sender, and whom to ask."
        return (Step("Check the sender", reverse("incoming:sender", args=place), "sender", hint=hint),)
    if incoming.status == Status.COMPLETENESS:
        missing = len(completeness.points(incoming)) - incoming.waivers.count()
        hint = (
            f"{missing} point{'' if missing == 1 else 's'} missing." if missing > 0 else "Nothing is missing."
        )
        url = reverse("incoming:completeness", args=place)
        return (Step("Check what is missing", url, "completeness", hint=hint),)
    return _review(incoming, user, steps)


def _review(incoming: Incoming, user: User, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The way to the grounds, for those who speak on them, while they are tested."""
    if incoming.status not in (Status.TESTS, Status.RIGHTS) or incoming.version is None:
        return ()
    if not assessment.may_read(user):
        return ()
    waits = not any(step.key in ENDS_THE_TESTS and step.possible for step in steps)
    url = reverse("assessment:review", args=[incoming.reference])
    found = assessment.summary(incoming.version)
    hint = (
        f"{found.settled} of {found.total} grounds are settled."
        if found.screened
        else "Screening is running."
    )
    tone = "primary" if waits else "secondary"
    return (Step("Review the grounds", url, "review_grounds", tone=tone, hint=hint),)


def _tabs(incoming: Incoming, user: User) -> list[tuple[str, str, str]]:
    place, version = [incoming.reference], incoming.version
    before = incoming.status in BEFORE_TESTS
    found = [("overview", "Overview", reverse("incoming:case", args=place))]
    if incoming.case.draft_open and user.holds(Permission.INCOMING_KEY):
        found.append(("draft", "Key in", reverse("drafting:tasks", args=place)))
    found.append(("papers", "Papers", reverse("incoming:papers", args=place)))
    found.append(("sender", "Sender", reverse("incoming:sender", args=place)))
    if before:
        found.append(("completeness", "Completeness", reverse("incoming:completeness", args=place)))
    if version is not None and not before:
        found.append(("request", "Request", reverse("versions:read", args=[*place, version.number])))
        if assessment.may_read(user):
            found.append(("assessment", "Assessment", reverse("assessment:review", args=place)))
        found.append(("assurances", "Assurances", reverse("assurances:case", args=place)))
    if incoming.case.tasks.exists():
        found.append(("tasks", "Tasks", reverse("execution:case", args=place)))
    found.append(("documents", "Documents", reverse("documents:list", args=place)))
    found.append(("versions", "Versions", reverse("versions:list", args=place)))
    found.append(("related", "Related", reverse("relations:case", args=place)))
    if incoming.case.is_restricted:
        found.append(("team", "Team", reverse("teams:case", args=place)))
    found.append(("history", "History", reverse("incoming:history", args=place)))
    return found


def _draft(incoming: Incoming, ready: bool) -> DraftCard:
    text = "See point by point what the request lacks, and what to do about it."
    return DraftCard(
        heading="What the request says",
        title="Completeness",
        text="Nothing is missing." if ready else text,
        button="Check what is missing",
        url=reverse("incoming:completeness", args=[incoming.reference]),
        main=ready,
    )


def _hides(blocker: Blocker, user: User) -> bool:
    """Which ground stands in the way is a matter of the review."""
    return blocker.code in GROUNDS and not assessment.may_read(user)


def _shows(incoming: Incoming, verb: str) -> StepView:
    reminders: tuple[Fact, ...] = ()
    if verb in DECIDING and (proposal := items.open_proposal(incoming)) is not None:
        reminders = (
            fact("Proposed by", proposal.recorded_by.name),
            *(_proposed(one) for one in proposal.items.all()),
            fact("Reasons, kept inside", proposal.reasons),
            fact("Reasons for the letter", proposal.safe_reasons)
            if proposal.safe_reasons
            else fact("Reasons for the letter"),
        )
    if verb in ("supplement", "lapse"):
        asked = incoming.questions.filter(settled_at=None)
        reminders = tuple(fact(f"Our question of {day(one.recorded_at)}", one.question) for one in asked)
    if verb == "answer_consultation":
        consulted = incoming.consultations.filter(settled_at=None)
        reminders = tuple(
            fact(f"Our consultation of {day(one.recorded_at)}", one.subject) for one in consulted
        )
    return StepView(
        fields="incoming/_proposal_fields.html" if verb == "propose" else "steps/_fields.html",
        reminders=reminders,
        in_force=verb in SHOWS_WHAT_BINDS,
    )


def _proposed(one: Any) -> Fact:
    said = [one.narrowed_to, *(condition.get("text", "") for condition in one.conditions), one.reason]
    if one.grounds:
        said.append("Grounds: " + ", ".join(one.grounds))
    if one.review_on:
        said.append(f"Looked at again on {day(one.review_on)}")
    if one.reaches:
        said.append(f"A ground does not reach it: {one.reaches}")
    return fact(f"Item {one.number}", *said, tag=decision_tag(one.decision))


WRITES = frozenset(
    {
        "acknowledge",
        "question",
        "warn",
        "lapse",
        "withdraw",
        "obstruct",
        "order_report",
        "forward",
        "consult",
        "propose",
        "grant",
        "postpone",
        "refuse",
    }
)

DOOR = Door(
    kind="incoming",
    name="Incoming request",
    find=queries.find,
    services=services,
    statuses=Status,
    colours=COLOURS,
    forward=FORWARD,
    ending=ENDING,
    steps=STEPS,
    writes=WRITES,
    writes_later={"propose": lambda incoming, user: answers.order_as_proposed(incoming, by=user)},
    forms=FORMS,
    owner=lambda incoming: OWNER_LABELS[OWNERS[Status(incoming.status)]],
    tabs=_tabs,
    draft=_draft,
    counterpart=lambda incoming: incoming.requesting_state,
    basis=lambda incoming: basis_in_words(incoming.version),
    is_late=is_late,
    until=_until,
    alarm=_alarm,
    first=_first,
    quiet=lambda incoming, user: incoming.status in TESTED and not assessment.may_read(user),
    hides=_hides,
    shows=_shows,
)

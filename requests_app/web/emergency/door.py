"""How an emergency is shown: its tabs, its alarms, what a person has in view while taking a step."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.emergency import claims, guards, queries, services, terms
from requests_app.emergency.models import Emergency
from requests_app.emergency.states import OWNERS, Status
from requests_app.web.components import Fact, Step, fact
from requests_app.web.emergency.forms.steps import FORMS
from requests_app.web.emergency.wording import COLOURS, ENDING, FORWARD, OWNER_LABELS, STEPS
from requests_app.web.procedures import Door, DraftCard, StepView
from requests_app.web.tags import moment

FIELDS = {
    "grant": "emergency/_element_fields.html",
    "reroute": "emergency/_element_fields.html",
    "deliver": "emergency/_item_fields.html",
}
SHOWS_THE_CLAIM = ("grant", "reroute", "ask", "order")


def claim_facts(emergency: Emergency) -> tuple[Fact, ...]:
    """What was claimed, in the words in which it was written down."""
    timing = (emergency.version.content if emergency.version else {}).get("timing") or {}
    rows = [(words, timing.get(field, "")) for field, words in claims.WORDS.values()]
    return tuple(fact(f"{words[0].upper()}{words[1:]}", said) for words, said in rows)


def _until(emergency: Emergency) -> str:
    if due := terms.answer_by(emergency):
        return f" Within thirty minutes of the call: until {moment(due)}."
    if due := terms.confirm_by(emergency):
        return f" By {moment(due)}, {terms.whose_number()}."
    return ""


def _alarm(emergency: Emergency) -> str:
    """The sentence in red."""
    if emergency.status == Status.UNVERIFIED:
        return "The caller is not genuine. Give nothing."
    if terms.is_unanswered_too_long(emergency):
        return f"The call was to be answered by {moment(terms.answer_by(emergency))}."
    if terms.confirmation_is_overdue(emergency):
        return f"The written confirmation was expected by {moment(terms.confirm_by(emergency))}."
    if terms.review_is_overdue(emergency):
        return "The review by a second person is overdue."
    return ""


def _first(emergency: Emergency, user: User, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The review comes before everything else for whoever may do it."""
    if not guards.reviews(user) or not guards.can_be_reviewed(emergency):
        return ()
    if not guards.they_did_not_act_in_it(emergency, user):
        return ()
    url = reverse("emergency:act", args=[emergency.reference, "review"])
    hint = f"One person decided alone. Until {moment(terms.review_by(emergency.decided_at))}."
    return (Step("Review as a second person", url, "review", tone="primary", hint=hint),)


def _tabs(emergency: Emergency, user: User) -> list[tuple[str, str, str]]:
    place, version = [emergency.reference], emergency.version
    items = [("overview", "Overview", reverse("emergency:case", args=place))]
    if version is not None:
        items.append(("request", "What was asked", reverse("versions:read", args=[*place, version.number])))
        items.append(("documents", "Documents", reverse("documents:list", args=place)))
    items.append(("clocks", "Clocks", reverse("deadlines:case", args=place)))
    items.append(("related", "Related", reverse("relations:case", args=place)))
    if emergency.case.is_restricted:
        items.append(("team", "Team", reverse("teams:case", args=place)))
    items.append(("history", "History", reverse("emergency:history", args=place)))
    return items


def _draft(emergency: Emergency, ready: bool) -> DraftCard:
    return DraftCard(
        heading="What is asked",
        title="Back to the emergency",
        text="What you write here is frozen into a version when it is decided.",
        button="Back to the emergency",
        url=reverse("emergency:case", args=[emergency.reference]),
    )


def _shows(emergency: Emergency, verb: str) -> StepView:
    reminders: tuple[Fact, ...] = ()
    if verb in SHOWS_THE_CLAIM:
        asked = fact("What is asked", *(said for _, said in claims.items(emergency.version)))
        reminders = (*claim_facts(emergency), asked)
    if verb in ("verify", "reject", "ask"):
        reminders = (*_offices(emergency), *reminders)
    return StepView(fields=FIELDS.get(verb, "steps/_fields.html"), reminders=reminders)


def _offices(emergency: Emergency) -> tuple[Fact, ...]:
    found = queries.offices(emergency)
    if not found:
        nothing = (
            "The directory has no number for this State. Use INTERPOL or its diplomatic mission, and say how."
        )
        return (fact("Directory", nothing),)
    return tuple(
        fact(
            one.name,
            one.phone,
            one.hours,
            "These details were not confirmed within a year." if one.needs_confirming else "",
        )
        for one in found
    )


DOOR = Door(
    kind="emergency",
    name="Emergency",
    find=queries.find,
    services=services,
    statuses=Status,
    colours=COLOURS,
    forward=FORWARD,
    ending=ENDING,
    steps=STEPS,
    writes=frozenset({"ask", "reroute", "deliver", "deliver_more", "remind", "review"}),
    forms=FORMS,
    owner=lambda emergency: OWNER_LABELS[OWNERS[Status(emergency.status)]],
    tabs=_tabs,
    draft=_draft,
    counterpart=lambda emergency: emergency.state,
    until=_until,
    alarm=_alarm,
    first=_first,
    shows=_shows,
)

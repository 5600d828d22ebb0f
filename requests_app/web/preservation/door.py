"""How a preservation is shown: its tabs, its end, the alarms."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.preservation import queries, services, standing
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import Owner, Status
from requests_app.preservation.term import Standing
from requests_app.web.outgoing.door import basis_in_words
from requests_app.web.preservation.forms.steps import FORMS
from requests_app.web.preservation.wording import COLOURS, ENDING, FORWARD, STEPS
from requests_app.web.procedures import Door, DraftCard
from requests_app.web.tags import day

OWNER_LABELS = {
    Owner.OFFICER: "Officer",
    Owner.POINT: "24/7 point",
    Owner.PROVIDER: "Provider",
    Owner.OTHER: "Other State",
    Owner.NOBODY: "Nobody",
}


def _owner(preservation: Preservation) -> str:
    return OWNER_LABELS[preservation.owner]


def _until(preservation: Preservation) -> str:
    ends = preservation.ends_on
    if ends is None or preservation.has_ended or preservation.status == Status.HELD:
        return ""
    return f" It ends on {day(ends)}; nothing ends by itself."


def alarm(preservation: Preservation) -> str:
    """The sentence in red: overdue, decided, or a request of ours that will come too late."""
    shown = standing.of(preservation)
    if shown is Standing.OVERDUE:
        return f"The end, {day(preservation.ends_on)}, has passed. The data are still held: renew or release them."
    if shown is Standing.DECIDED:
        return "The request that held the data is decided. Release the data, or keep them on with a reason."
    return standing.comes_too_late(preservation)


def _tabs(preservation: Preservation, user: User) -> list[tuple[str, str, str]]:
    reference, version = preservation.case.reference, preservation.version
    items = [
        ("overview", "Overview", reverse("preservation:case", args=[reference])),
        ("timeline", "Timeline", reverse("preservation:timeline", args=[reference])),
    ]
    if version is not None:
        items.append(("request", "Request", reverse("versions:read", args=[reference, version.number])))
        items.append(("documents", "Documents", reverse("documents:list", args=[reference])))
    items.append(("related", "Related", reverse("relations:case", args=[reference])))
    if preservation.case.is_restricted:
        items.append(("team", "Team", reverse("teams:case", args=[reference])))
    items.append(("history", "History", reverse("preservation:history", args=[reference])))
    return items


def _draft(preservation: Preservation, ready: bool) -> DraftCard:
    return DraftCard(
        heading="Preservation",
        title="The seven elements",
        text="The short form holds all that a preservation needs.",
        button="The short form",
        url=reverse("preservation:elements", args=[preservation.case.reference]),
        main=True,
    )


WRITES = frozenset(
    {
        "submit",
        "withdraw",
        "effect",
        "answer",
        "note_third_state",
        "release",
        "ask_extension",
        "extend",
        "order",
        "warn",
        "refuse",
    }
)

DOOR = Door(
    kind="preservation",
    name="Preservation",
    find=queries.find,
    services=services,
    statuses=Status,
    colours=COLOURS,
    forward=FORWARD,
    ending=ENDING,
    steps=STEPS,
    writes=WRITES,
    forms=FORMS,
    owner=_owner,
    tabs=_tabs,
    draft=_draft,
    counterpart=lambda preservation: preservation.state,
    basis=lambda preservation: basis_in_words(preservation.version),
    until=_until,
    alarm=alarm,
)

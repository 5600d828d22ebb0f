"""Arrive at a preservation in a status through its services, each step taken by the right person."""

from collections.abc import Callable
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

from requests_app.core import clock
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.preservation import services
from requests_app.preservation.elements import Told
from requests_app.preservation.models import Preservation
from requests_app.preservation.states import Status
from tests import incoming_builders
from tests.builders import SMALL_PDF, outgoing_at
from tests.plugins.roads import once

People = SimpleNamespace
Step = Callable[[Preservation, People], Preservation]
LAW = "Criminal Procedure Act of Northmark, section 215a"


def told(**more: Any) -> Told:
    """The seven elements, as a duty officer types them at night."""
    values: dict[str, Any] = {
        "state": "XB",
        "authority": "24/7 point of Solvara, Insp. Duval",
        "offence": "Computer fraud",
        "facts": "Shop page cloned; 41 victims since 2 November.",
        "identifiers": "shop@mirror.example\n203.0.113.7",
        "categories": ("subscriber", "traffic"),
        "relation": "Account and address of the cloned shop.",
        "custodian": "Nordhost AS",
        "necessity": "Logs are deleted after 7 days.",
        "will_follow": True,
        "secret": True,
    }
    return Told(**values | more)


@once
def registered(people: People, **more: Any) -> Preservation:
    """Asked of us, registered by the duty officer."""
    return services.register(by=people.duty, told=told(**more), token=uuid4())


@once
def drafted(people: People, **more: Any) -> Preservation:
    """Asked by us, drafted by the officer."""
    return services.open_request(by=people.officer, told=told(**more))


def order(preservation: Preservation, people: People, **more: Any) -> Preservation:
    """The duty officer orders the provider."""
    given = {"legal_basis": LAW, "considered": True, "reasons": "No essential interest is touched.", **more}
    return services.order(preservation, by=people.duty, **given)


def effect(preservation: Preservation, people: People, **more: Any) -> Preservation:
    """The provider, or the other State, confirms everything."""
    given = {"effected_at": clock.now(), "ticket": "NH-4711", "answered_by": "Abuse desk", **more}
    return services.effect(preservation, by=people.duty, **given)


def make_forms(preservation: Preservation) -> None:
    """Keep a small PDF for every ordered document."""
    for document in Document.objects.filter(case=preservation.case, file=None):
        documents.finish({"document": str(document.pk)}, documents.Outcome(pdf=SMALL_PDF, pages=1))


def ask(preservation: Preservation, people: People) -> Preservation:
    """The duty officer sends the form."""
    make_forms(preservation)
    return services.ask(preservation, by=people.duty, sent_on=clock.today())


def _caution(preservation: Preservation, people: People) -> Preservation:
    told_on = clock.today()
    return services.caution(
        preservation, by=people.duty, risks=["tip_off"], reasons="It tells its users.", cautioned_on=told_on
    )


def _decline(preservation: Preservation, people: People) -> Preservation:
    return services.decline(
        preservation, by=people.duty, grounds=["G04"], reasons="Security.", declined_on=clock.today()
    )


def _warn(preservation: Preservation, people: People) -> Preservation:
    return services.warn(preservation, by=people.duty, risks=["ineffective"], reasons="Chats vanish at once.")


def _refuse(preservation: Preservation, people: People) -> Preservation:
    services.propose_refusal(preservation, by=people.duty, grounds=["G04"], reasons="Security of the State.")
    return services.refuse(preservation, by=people.reviewer)


def _hold(preservation: Preservation, people: People) -> Preservation:
    """A request that was filed holds the data: one of theirs that is genuine, or one of ours that was sent."""
    if preservation.asked_of_us:
        return services.link(preservation, filed(people).case, by=people.duty)
    return services.link(preservation, outgoing_at("transmitted", people).case, by=people.officer)


def filed(people: People) -> Any:
    """A request of Solvara that has arrived."""
    return incoming_builders.registered(people)


def _release(preservation: Preservation, people: People) -> Preservation:
    reasons = {"because": "withdrawn", "reasons": "They need it no longer."}
    services.propose_release(preservation, by=people.duty, **reasons)
    return services.release(preservation, by=people.reviewer, **reasons)


STEPS: dict[str, Step] = {
    "submit": lambda subject, people: services.submit(subject, by=people.officer),
    "ask": ask,
    "caution": _caution,
    "decline": _decline,
    "order": order,
    "warn": _warn,
    "refuse": _refuse,
    "effect": effect,
    "extend": lambda subject, people: services.extend(subject, by=people.duty),
    "hold": _hold,
    "release": _release,
    "withdraw": lambda subject, people: services.withdraw(subject, by=people.duty, note="They said so."),
}
KEPT = {
    Status.EFFECTED: ("effect",),
    Status.EXTENDED: ("effect", "extend"),
    Status.HELD: ("effect", "hold"),
    Status.RELEASED: ("effect", "release"),
}
OURS: dict[Status, tuple[str, ...]] = {
    Status.DRAFTED: (),
    Status.PROPOSED: ("submit",),
    Status.ASKED: ("submit", "ask"),
    Status.CAUTIONED: ("submit", "ask", "caution"),
    Status.DECLINED: ("submit", "ask", "decline"),
    Status.WITHDRAWN: ("withdraw",),
    **{status: ("submit", "ask", *road) for status, road in KEPT.items()},
}
THEIRS: dict[Status, tuple[str, ...]] = {
    Status.REQUESTED: (),
    Status.ORDERED: ("order",),
    Status.WARNED: ("warn",),
    Status.REFUSED: ("refuse",),
    Status.WITHDRAWN: ("withdraw",),
    **{status: ("order", *road) for status, road in KEPT.items()},
}


def theirs_at(status: str, people: People, **more: Any) -> Preservation:
    """Asked of us, walked to a status."""
    return _walked(registered, THEIRS[Status(status)], people, more)


def ours_at(status: str, people: People, **more: Any) -> Preservation:
    """Asked by us, walked to a status."""
    return _walked(drafted, OURS[Status(status)], people, more)


def preservation_at(status: str, people: People, **more: Any) -> Preservation:
    """In whichever lane has the status; asked of us where both have it, but for a hold, which is ours."""
    theirs = Status(status) in THEIRS and status != Status.HELD
    return (theirs_at if theirs else ours_at)(status, people, **more)


@once
def _walked(
    begin: Callable[..., Preservation], road: tuple[str, ...], people: People, more: dict[str, Any]
) -> Preservation:
    """Every road begins with one that is shorter by a step."""
    if not road:
        return begin(people, **more)
    return STEPS[road[-1]](_walked(begin, road[:-1], people, more), people)


def in_days(days: int) -> date:
    """A day from today."""
    return clock.today() + timedelta(days=days)

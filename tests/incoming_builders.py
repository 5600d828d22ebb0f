"""Arrive at a state of a request from another State through the front door: every step by the real services."""

import copy
from collections.abc import Callable
from datetime import timedelta
from io import BytesIO
from types import SimpleNamespace
from typing import Any

from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.core import clock
from requests_app.incoming import queries, services
from requests_app.incoming.models import Incoming
from requests_app.incoming.states import Status
from requests_app.management.demo.incoming import journalist as journalist_case
from requests_app.management.demo.incoming import livestream as livestream_case
from tests import builders
from tests.execution import arrive
from tests.plugins.roads import once

People = SimpleNamespace
Sections = dict[str, dict[str, Any]]
WORDS = "Because the facts of the case ask for it."
COERCIVE_ORDER = {
    "order_no": "HD-414/26",
    "authority_name": "District Court of Halden",
    "judge": "Judge Aune",
}


def livestream() -> Sections:
    """Case 4, typed whole; free to be changed."""
    return copy.deepcopy(livestream_case.SECTIONS)


def journalist() -> Sections:
    """Case 3, typed whole; free to be changed."""
    return copy.deepcopy(journalist_case.SECTIONS)


def ordinary() -> Sections:
    """Case 4 as everybody of the central authority may see it."""
    sections = livestream()
    sections["confidentiality"] |= {"level": "confidential"}
    return sections


def paper(text: str = "Letter of request", name: str = "letter.txt") -> BytesIO:
    """A small text file."""
    file = BytesIO(text.encode())
    file.name = name
    return file


def soon(days: int = 30) -> Any:
    """A day to come."""
    return clock.today() + timedelta(days=days)


def told(**more: Any) -> dict[str, Any]:
    """What is written down when case 4 arrives."""
    return {
        "state": "XB",
        "title": livestream_case.TITLE,
        "road": "email",
        "channel": "central_authority",
        "received_at": clock.now() - timedelta(hours=1),
        "language": "en",
        "sender": "xb-central",
        "their_reference": livestream_case.THEIR_REFERENCE,
        **more,
    }


@once
def registered(people: People, **more: Any) -> Incoming:
    """A request that has just arrived."""
    papers = more.pop("papers", [(paper(), "request")])
    return services.register(by=more.pop("by", people.reviewer), papers=papers, **told(**more))


def fresh(incoming: Incoming) -> Incoming:
    """The request as it is in the database."""
    return Incoming.objects.select_related("case", "version", "sender").get(pk=incoming.pk)


def key(incoming: Incoming, sections: Sections, *, by: Any) -> None:
    """Key in every section."""
    builders.write(incoming, sections, by=by)


def recognise(incoming: Incoming, people: People) -> Incoming:
    """The sender is known."""
    return services.recognise(incoming, by=people.reviewer, checks=["authority", "channel", "signature"])


def complete(incoming: Incoming, people: People, sections: Sections | None = None) -> Incoming:
    """Keyed in, what is still missing is waived with a reason, found complete and screened, as the worker would."""
    key(incoming, sections if sections is not None else ordinary(), by=people.reviewer)
    waive_everything(incoming, people)
    incoming = services.complete(incoming, by=people.reviewer)
    assessment.screen(incoming.version)
    return incoming


def waive_everything(incoming: Incoming, people: People) -> None:
    """Whatever is still missing, we go on without it, for a reason."""
    for point in queries.completeness(incoming):
        services.waive_point(incoming, by=people.reviewer, key=point.key, reason=WORDS)


def answer(incoming: Incoming, people: People, *, barring: tuple[str, ...] = ()) -> None:
    """Every ground is answered, and countersigned where that is needed."""
    builders.answer_every_ground(incoming, people, barring=barring)


def reviewed_for_rights(incoming: Incoming, people: People, *, barring: tuple[str, ...] = ()) -> Incoming:
    """Answered, handed to the rights adviser, and through."""
    answer(incoming, people, barring=barring)
    incoming = services.refer(incoming, by=people.reviewer)
    return services.conclude_rights(incoming, by=people.adviser, findings=WORDS)


def all_items(incoming: Incoming, **said: Any) -> dict[str, dict[str, Any]]:
    """The same decision on every item."""
    return {item.id: dict(said) for item in queries.items(incoming)}


def propose(incoming: Incoming, people: People, **said: Any) -> Incoming:
    """One decision on every item: granted unless something else is said."""
    decided = all_items(incoming, **({"decision": "granted"} | said))
    return services.propose(incoming, by=people.reviewer, items=decided, reasons=WORDS, safe_reasons=WORDS)


def grant(incoming: Incoming, people: People) -> Incoming:
    """Proposed by one, granted by another."""
    return services.grant(propose(incoming, people), by=people.second_reviewer)


def refuse(incoming: Incoming, people: People) -> Incoming:
    """Every item is refused on a ground found to bar; nobody was consulted, for a reason."""
    incoming = services.not_consulted(incoming, by=people.reviewer, why="endangers", reason=WORDS)
    incoming = propose(incoming, people, decision="refused", grounds=["G34"], reason=WORDS)
    return services.refuse(incoming, by=people.second_reviewer)


def postpone(incoming: Incoming, people: People) -> Incoming:
    """Every item waits."""
    incoming = services.not_consulted(incoming, by=people.reviewer, why="secrecy", reason=WORDS)
    waits = {"decision": "postponed", "grounds": ["G57"], "reason": WORDS, "review_on": soon()}
    incoming = propose(incoming, people, **waits)
    return services.postpone(incoming, by=people.second_reviewer)


def order_all(incoming: Incoming, people: People) -> Incoming:
    """A court has ordered every coercive item."""
    coercive = [item.id for item in queries.items(incoming) if item.is_granted and item.is_coercive]
    return services.record_authority(
        incoming, by=people.reviewer, items=coercive, ordered_on=clock.today(), **COERCIVE_ORDER
    )


def authorise(incoming: Incoming, people: People) -> Incoming:
    """Ordered, and execution begins."""
    return services.authorise(order_all(incoming, people), by=people.reviewer)


def executed(incoming: Incoming, people: People) -> Incoming:
    """Every granted item was given to the police, carried out and handed in."""
    granted = [item.id for item in queries.items(incoming) if item.is_granted]
    arrive.handed_in(incoming.case, people, items=granted, order=arrive.COURT)
    return incoming


def review(incoming: Incoming, people: People) -> Incoming:
    """Handed in, and being reviewed."""
    return services.review(executed(incoming, people), by=people.reviewer)


def transmit(incoming: Incoming, people: People) -> Incoming:
    """Reviewed, with its report, sent."""
    arrive.reviewed(incoming.case, people.reviewer)
    incoming = services.order_report(incoming, by=people.reviewer)
    builders.make_letters(incoming)
    return services.transmit(incoming, by=people.reviewer, channel="central_authority", sent_on=clock.today())


def _reviewer(verb: str, **given: Callable[[], Any] | Any) -> Callable[[Incoming, People], Incoming]:
    def take(incoming: Incoming, people: People) -> Incoming:
        facts = {name: value() if callable(value) else value for name, value in given.items()}
        return getattr(services, verb)(incoming, by=people.reviewer, **facts)

    return take


def asked(**more: Any) -> dict[str, Any]:
    """Whom we asked, and who answered."""
    return {
        "authority": "xb-central",
        "contact": "phone",
        "answered_by": "M. Delorme",
        "on": clock.today(),
        **more,
    }


STEPS: dict[str, Callable[[Incoming, People], Incoming]] = {
    "take_up": _reviewer("take_up"),
    "forward": _reviewer("forward", to="xa-lindvik-court", reason=WORDS),
    "recognise": recognise,
    "doubt": _reviewer("doubt", reasons=WORDS),
    "verify": lambda incoming, people: services.verify(incoming, by=people.reviewer, **asked()),
    "reject": lambda incoming, people: services.reject(
        incoming, by=people.reviewer, reasons=WORDS, **asked()
    ),
    "acknowledge": _reviewer("acknowledge"),
    "question": _reviewer("question", question="Since when was the account leased?"),
    "supplement": _reviewer("supplement", answer=WORDS, answered_on=clock.today),
    "complete": complete,
    "refer": lambda incoming, people: (
        answer(incoming, people, barring=("G34",)),
        services.refer(incoming, by=people.reviewer),
    )[1],
    "review_rights": reviewed_for_rights,
    "bar_and_review_rights": lambda incoming, people: reviewed_for_rights(incoming, people, barring=("G34",)),
    "consult": _reviewer("consult", subject=WORDS, grounds=["G34"]),
    "propose": propose,
    "grant": grant,
    "refuse": refuse,
    "postpone": postpone,
    "authorise": authorise,
    "review": review,
    "transmit": transmit,
    "confirm_receipt": _reviewer("confirm_receipt", received_on=clock.today, received_by="M. Delorme"),
    "withdraw": _reviewer("withdraw", note=WORDS),
    "close": _reviewer("close"),
}

_KNOWN = ("take_up", "recognise", "acknowledge")
_TESTED = (*_KNOWN, "complete")
_DECIDING = (*_TESTED, "review_rights")
_GRANTED = (*_DECIDING, "grant")
_SENT = (*_GRANTED, "authorise", "review", "transmit")
ROADS: dict[Status, tuple[str, ...]] = {
    Status.RECEIVED: (),
    Status.FORWARDED: ("forward",),
    Status.AUTHENTICATION: ("take_up",),
    Status.VERIFICATION: ("take_up", "doubt"),
    Status.REJECTED: ("take_up", "doubt", "reject"),
    Status.REGISTERED: ("take_up", "recognise"),
    Status.COMPLETENESS: _KNOWN,
    Status.QUESTIONED: (*_KNOWN, "question"),
    Status.TESTS: _TESTED,
    Status.RIGHTS: (*_TESTED, "refer"),
    Status.CONSULTATION: (*_TESTED, "consult"),
    Status.DECISION: _DECIDING,
    Status.PROPOSED: (*_DECIDING, "propose"),
    Status.AUTHORITY: _GRANTED,
    Status.POSTPONED: (*_DECIDING, "postpone"),
    Status.REFUSED: (*_TESTED, "bar_and_review_rights", "refuse"),
    Status.LAPSED: ("take_up", "withdraw"),
    Status.EXECUTING: (*_GRANTED, "authorise"),
    Status.PRODUCT_REVIEW: (*_GRANTED, "authorise", "review"),
    Status.TRANSMITTED: _SENT,
    Status.FOLLOW_UP: (*_SENT, "confirm_receipt"),
    Status.CLOSED: (*_SENT, "confirm_receipt", "close"),
}


def incoming_at(status: str, people: People, **more: Any) -> Incoming:
    """A request of another State that has walked to a status on the shortest road."""
    incoming = _walked(ROADS[Status(status)], people, more)
    assert incoming.status == status
    return fresh(incoming)


@once
def _walked(road: tuple[str, ...], people: People, more: dict[str, Any]) -> Incoming:
    """Every road begins with one that is shorter by a step."""
    if not road:
        return registered(people, **more)
    return STEPS[road[-1]](_walked(road[:-1], people, more), people)


def flagged(incoming: Incoming) -> set[str]:
    """The grounds that something raised."""
    return {row.finding.ground for row in assessments.rows(incoming.version) if row.finding.flagged}

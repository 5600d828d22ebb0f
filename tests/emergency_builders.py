"""Arrive at a state of an emergency through the front door, in either lane."""

from collections.abc import Callable
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from requests_app.core import clock
from requests_app.emergency import claims, services
from requests_app.emergency.elements import ELEMENTS
from requests_app.emergency.models import Emergency
from requests_app.emergency.states import Status
from tests.plugins.roads import once

People = SimpleNamespace

CLAIM = {
    "who": "A child of about eight years, name not known.",
    "risk": "It is being abused in a live stream at this moment.",
    "why_now": "The stream began at 23:31 and goes on; the watchers announce worse.",
    "help": "The log-in addresses lead to the flat in which the child is.",
    "data": "Subscriber data and the last log-in addresses of the user.",
    "preservation": "The stream itself and the messages beside it.",
    "account": "The account that received the payments of the watchers.",
    "provider": "Glimt AS, Halden",
    "identifier": "7719-aa02",
}
CALL = {
    "state": "XB",
    "how": "both",
    "caller": "Brigadier Mathis Leroy",
    "caller_office": "Federal Police, 24/7 point",
    "number_given": "+999 555 0666",
    "email_given": "mathis.leroy@elsewhere.example",
    "their_reference": "PF-247/8812",
}


@once
def called(people: People, **changed: Any) -> Emergency:
    """A call of another State, registered by the duty officer at this minute."""
    given = {"received_at": clock.now(), **CALL, **CLAIM, **changed}
    return services.register(
        by=changed.pop("by", people.duty), **{key: given[key] for key in given if key != "by"}
    )


@once
def ours(people: People, **changed: Any) -> Emergency:
    """Our own emergency, written down by the officer."""
    given = {"state": "XB", **CLAIM, **changed}
    return services.open_ours(by=people.officer, **given)


def test_answered(**changed: str) -> dict[str, dict[str, str]]:
    """Every element answered with yes, unless another answer is named by its code."""
    return {
        one.code: {"answer": changed.get(one.code, "yes"), "reasons": "Seen in the recording of 94 seconds."}
        for one in ELEMENTS
    }


test_answered.__test__ = False  # type: ignore[attr-defined]


def given_items(emergency: Emergency, outcome: str = "given") -> dict[str, dict[str, str]]:
    """What became of each thing that was asked."""
    remark = "It will follow." if outcome in ("later", "not_given") else ""
    return {item: {"outcome": outcome, "remark": remark} for item, _ in claims.items(emergency.version)}


def call_back(**changed: Any) -> dict[str, Any]:
    """A call back on the number of the directory."""
    return {
        "authority": "xb-24-7",
        "spoke_to": "Commandant Sylvie Arnoux",
        "called_at": clock.now(),
        **changed,
    }


def verify(emergency: Emergency, people: People) -> Emergency:
    return services.verify(emergency, by=people.duty, outcome="confirmed", **call_back())


def reject(emergency: Emergency, people: People) -> Emergency:
    return services.reject(emergency, by=people.duty, **call_back())


def grant(emergency: Emergency, people: People) -> Emergency:
    return services.grant(emergency, by=people.duty, test=test_answered())


def reroute(emergency: Emergency, people: People) -> Emergency:
    test = test_answered(imminent="no")
    return services.reroute(
        emergency,
        by=people.duty,
        outcome="not_an_emergency",
        test=test,
        reasons="Nothing happens before Tuesday.",
    )


ORDER = {
    "provider": "Glimt AS",
    "kind": "order",
    "what": "Subscriber data and the last log-in addresses of user 7719-aa02.",
    "legal_basis": "Police Act of Northmark section 14",
}


def order(emergency: Emergency, people: People) -> Emergency:
    return services.order(emergency, by=people.duty, sent_at=clock.now(), **ORDER)


def answer_orders(emergency: Emergency, people: People) -> None:
    """Whatever was ordered is given."""
    for one in emergency.orders.filter(answer=None):
        services.record_answer(
            emergency,
            by=people.duty,
            order=one.number,
            outcome="given",
            what="One file.",
            answered_at=clock.now(),
        )


def deliver(emergency: Emergency, people: People) -> Emergency:
    return services.deliver(
        emergency,
        by=people.duty,
        items=given_items(emergency),
        authority="xb-24-7",
        to="Commandant Sylvie Arnoux",
        means="encrypted",
        what="subscriber.pdf and logins.csv",
        delivered_at=clock.now(),
    )


def confirm(emergency: Emergency, people: People) -> Emergency:
    return services.confirm(
        emergency, by=people.duty, confirmed_at=clock.now(), signed_by="Commandant Sylvie Arnoux", agrees=True
    )


def ask(emergency: Emergency, people: People) -> Emergency:
    return services.ask(emergency, by=people.officer, **call_back())


def receive(emergency: Emergency, people: People) -> Emergency:
    return services.receive(
        emergency,
        by=people.officer,
        outcome="given",
        what="Log-in addresses by mail.",
        answered_at=clock.now(),
    )


def confirm_ours(emergency: Emergency, people: People) -> Emergency:
    return services.confirm_ours(
        emergency, by=people.officer, confirmed_at=clock.now(), signed_by="Leïla Marchetti", agrees=True
    )


def give_up(emergency: Emergency, people: People) -> Emergency:
    """After the time has run out."""
    with clock.standing_at(clock.now() + timedelta(hours=25)):
        return services.give_up(emergency, by=people.reviewer, note="Asked again on Sunday and on Monday.")


def withdraw(emergency: Emergency, people: People) -> Emergency:
    return services.withdraw(emergency, by=people.reviewer, note="The child was found.")


def review(emergency: Emergency, people: People) -> None:
    """The second person."""
    services.review(emergency, by=people.supervisor, rightly="yes", test="All four elements were met.")
    emergency.refresh_from_db()


def close(emergency: Emergency, people: People) -> Emergency:
    answer_orders(emergency, people)
    if emergency.to_be_reviewed:
        review(emergency, people)
    return services.close(emergency, by=people.supervisor)


STEPS: dict[str, Callable[[Emergency, People], Emergency]] = {
    "verify": verify,
    "reject": reject,
    "grant": grant,
    "reroute": reroute,
    "order": order,
    "deliver": deliver,
    "confirm": confirm,
    "give_up": give_up,
    "ask": ask,
    "receive": receive,
    "confirm_ours": confirm_ours,
    "withdraw": withdraw,
    "close": close,
}
_GRANTED = ("verify", "grant")
ROADS: dict[Status, tuple[str, ...]] = {
    Status.REGISTERED: (),
    Status.VERIFIED: ("verify",),
    Status.UNVERIFIED: ("reject",),
    Status.GRANTED: _GRANTED,
    Status.REROUTED: ("verify", "reroute"),
    Status.ORDERED: (*_GRANTED, "order"),
    Status.DELIVERED: (*_GRANTED, "order", "deliver"),
    Status.CONFIRMED: (*_GRANTED, "order", "deliver", "confirm"),
    Status.UNCONFIRMED: (*_GRANTED, "order", "deliver", "give_up"),
    Status.ASKED: ("ask",),
    Status.ANSWERED: ("ask", "receive"),
    Status.WITHDRAWN: ("withdraw",),
    Status.CLOSED: (*_GRANTED, "order", "deliver", "confirm", "close"),
}
OUR_LANE = (Status.ASKED, Status.ANSWERED)


def emergency_at(status: str, people: People, *, of_ours: bool | None = None) -> Emergency:
    """An emergency that walked to a status on the shortest road; `of_ours` chooses the lane where both lead there."""
    lane = status in OUR_LANE if of_ours is None else of_ours
    road = ("ask", "confirm_ours") if lane and status == Status.CONFIRMED else ROADS[Status(status)]
    emergency = _walked(ours if lane else called, road, people)
    assert emergency.status == status
    return emergency


@once
def _walked(begin: Callable[..., Emergency], road: tuple[str, ...], people: People) -> Emergency:
    """Every road begins with one that is shorter by a step."""
    return STEPS[road[-1]](_walked(begin, road[:-1], people), people) if road else begin(people)

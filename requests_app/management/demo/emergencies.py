"""Emergencies of the demonstration: the live stream of case 4 whole, one just in, one that was none, one of ours."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.emergency import claims, services
from requests_app.emergency.elements import ELEMENTS
from requests_app.emergency.models import Emergency
from requests_app.management.demo.incoming.livestream import TITLE

People = Mapping[str, User]
LAW = "Police Act of Northmark, section 14 (danger to life)"


@dataclass(frozen=True)
class Called:
    """One emergency: what was said, and what happened since."""

    key: str
    told: dict[str, str]
    go: Callable[["Called", People], Emergency]


def _register(called: Called, people: People) -> Emergency:
    return services.register(
        by=people["duty"], received_at=clock.now(), token=uuid5(NAMESPACE_URL, called.key), **called.told
    )


def _just_in(called: Called, people: People) -> Emergency:
    with clock.standing_at(clock.now() - timedelta(minutes=9)):
        return _register(called, people)


def _whole(called: Called, people: People) -> Emergency:
    """The night of the live stream, to the minute; the review on Sunday, the ordinary request on Monday."""
    night = _last_saturday().replace(hour=23, minute=52)
    with clock.standing_at(night):
        emergency = _register(called, people)
    with clock.standing_at(night + timedelta(minutes=4)):
        emergency = services.verify(emergency, by=people["duty"], outcome="confirmed", **_call())
    with clock.standing_at(night + timedelta(minutes=7)):
        emergency = services.grant(emergency, by=people["duty"], test=_test(LIVE))
    with clock.standing_at(night + timedelta(minutes=10)):
        emergency = _ordered(emergency, people)
    with clock.standing_at(night + timedelta(minutes=31)):
        _answered(emergency, people)
    with clock.standing_at(night + timedelta(minutes=35)):
        emergency = _delivered(emergency, people)
    with clock.standing_at(night + timedelta(hours=9)):
        emergency = _confirmed(emergency, people)
    with clock.standing_at(night + timedelta(hours=14)):
        services.review(emergency, by=people["supervisor"], **REVIEW)
    return _followed(emergency, people)


def _ordered(emergency: Emergency, people: People) -> Emergency:
    by, now = people["duty"], clock.now()
    what = "Subscriber data and the last log-in addresses with ports of user 7719-aa02."
    emergency = services.order(
        emergency, by=by, provider="Glimt AS", contact="Duty desk, +999 555 0170", kind="order", what=what,
        legal_basis=LAW, sent_at=now, due_at=now + timedelta(minutes=30),
    )  # fmt: skip
    services.order_again(
        emergency, by=by, provider="Glimt AS", kind="preserve", what="The stream and the messages beside it.",
        legal_basis="Criminal Procedure Act of Northmark, section 215a", sent_at=now,
    )  # fmt: skip
    services.order_again(
        emergency, by=by, provider="Nordfjord Sparebank", kind="voluntary", legal_basis=LAW, sent_at=now,
        what="The holder of the account that received the payments.",
    )  # fmt: skip
    return emergency


def _answered(emergency: Emergency, people: People) -> None:
    came = (
        ("given", "Subscriber data and 14 log-ins, two files."),
        ("preserved", "Stream of 41 minutes and 212 messages; hash by telephone."),
        ("given", "Name and address of the holder, by telephone."),
    )
    for number, (outcome, what) in enumerate(came, start=1):
        services.record_answer(
            emergency, by=people["duty"], order=number, outcome=outcome, what=what, answered_at=clock.now()
        )


def _delivered(emergency: Emergency, people: People) -> Emergency:
    outcomes = ("given", "given", "preserved")
    items = {
        item: {"outcome": outcome, "remark": ""}
        for (item, _), outcome in zip(claims.items(emergency.version), outcomes, strict=True)
    }
    return services.deliver(
        emergency, by=people["duty"], items=items, authority="xb-24-7", to="Commandant Sylvie Arnoux",
        means="encrypted", what="subscriber.pdf, logins.csv, account.pdf", delivered_at=clock.now(),
        conditions="Only to find and protect the child. As evidence only on an ordinary request.",
    )  # fmt: skip


def _confirmed(emergency: Emergency, people: People) -> Emergency:
    return services.confirm(
        emergency, by=people["duty"], confirmed_at=clock.now(), signed_by="Commandant Sylvie Arnoux",
        their_reference="PF-247/8812-C", agrees=True,
    )  # fmt: skip


def _followed(emergency: Emergency, people: People) -> Emergency:
    request = CaseFile.objects.filter(title=TITLE, kind=CaseFile.Kind.INCOMING).first()
    return services.goes_on_as(emergency, request, by=people["reviewer"]) if request else emergency


def _none(called: Called, people: People) -> Emergency:
    """The caller is genuine, the danger is not near: it goes on as an ordinary request."""
    begin = clock.now() - timedelta(days=3, hours=2)
    with clock.standing_at(begin):
        emergency = _register(called, people)
    with clock.standing_at(begin + timedelta(minutes=12)):
        emergency = services.verify(emergency, by=people["duty"], outcome="confirmed", **_call("xc-central"))
    with clock.standing_at(begin + timedelta(minutes=20)):
        return services.reroute(
            emergency, by=people["duty"], outcome="not_an_emergency", test=_test(MONEY, life_or_safety="no"),
            reasons="Money is at stake, nobody's life or safety.",
        )  # fmt: skip


def _ours(called: Called, people: People) -> Emergency:
    """A person at risk, a number in Solvara: asked by the officer, answered, not yet confirmed in writing."""
    begin = clock.now() - timedelta(hours=5)
    with clock.standing_at(begin):
        told = {name: said for name, said in called.told.items() if name in claims.ASKED or name == "state"}
        emergency = services.open_ours(by=people["officer"], token=uuid5(NAMESPACE_URL, called.key), **told)
    with clock.standing_at(begin + timedelta(minutes=6)):
        emergency = services.ask(emergency, by=people["officer"], **_call())
    with clock.standing_at(begin + timedelta(minutes=50)):
        return services.receive(
            emergency, by=people["officer"], outcome="given", their_reference="PF-247/8830",
            what="Last cell of the telephone: Port-Sérène, harbour. A patrol found her.", answered_at=clock.now(),
        )  # fmt: skip


def _last_saturday() -> datetime:
    """The Saturday before yesterday at the latest, so that Monday has come."""
    today = timezone.localtime(clock.now())
    back = (today.weekday() - 5) % 7 or 7
    return today - timedelta(days=back if back > 2 else back + 7)


def _call(office: str = "xb-24-7") -> dict[str, Any]:
    spoke_to = "Commandant Sylvie Arnoux, head of the shift" if office == "xb-24-7" else "Officer on duty"
    return {"authority": office, "spoke_to": spoke_to, "called_at": clock.now()}


def _test(reasons: Mapping[str, str], **changed: str) -> dict[str, dict[str, str]]:
    return {
        one.code: {"answer": changed.get(one.code, "yes"), "reasons": reasons[one.code]} for one in ELEMENTS
    }


LIVE = {
    "natural_person": "A child of about eight years, seen in the recording of 94 seconds.",
    "life_or_safety": "It is being abused; the watchers write what is to be done to it next.",
    "significant": "It is happening, not merely possible.",
    "imminent": "The stream goes on at this minute; the ordinary way takes weeks.",
}
MONEY = {
    "natural_person": "An old man whose savings are moved.",
    "life_or_safety": "His money is in danger, not his life or safety.",
    "significant": "Transfers of 30 000 in two days.",
    "imminent": "The next transfer is announced for tomorrow.",
}
REVIEW = {
    "rightly": "yes",
    "test": "All four elements were met on what was known at 23:59; each reason stands in the recording.",
    "went_well": "Called back within four minutes on the number of the directory; delivered within 43 minutes.",
    "went_badly": "The bank gave its answer by telephone only.",
    "beyond_need": "No. Content was preserved, not given.",
}
_LIVE_STREAM = {
    "state": "XB",
    "how": "both",
    "caller": "Brigadier Mathis Leroy",
    "caller_office": "Federal Police, 24/7 point",
    "number_given": "+999 555 0266",
    "email_given": "reseau247@police.solvara.example",
    "their_reference": "PF-247/8812",
    "who": "A child of about eight years, name and place not known.",
    "risk": "It is being abused in a live stream at this moment.",
    "why_now": "The stream began at 23:31 and goes on; the watchers announce worse.",
    "help": "The last log-in addresses lead to the flat in which the child is.",
    "data": "Subscriber data and the last log-in addresses of user id 7719-aa02 of the platform “Glimt”.",
    "account": "The account that receives the payments of the watchers.",
    "preservation": "The stream and the messages beside it.",
    "provider": "Glimt AS, Halden",
    "identifier": "7719-aa02",
}
_SCHOOL = {
    "state": "XC",
    "how": "telephone",
    "caller": "Duty Officer Ren",
    "caller_office": "Police of the Kingdom of Aurelia",
    "number_given": "+999 555 0390",
    "who": "Pupils and teachers of a school of 600.",
    "risk": "An attack with a knife was announced for this morning.",
    "why_now": "School begins in two hours.",
    "help": "Whoever holds the account can be found before school begins.",
    "data": "Subscriber data and last log-in addresses of the account.",
    "provider": "Nordhost AS",
    "identifier": "last-bell@nordhost.example",
}
_SAVINGS = {
    "state": "XC",
    "how": "telephone",
    "caller": "Inspector Tal",
    "caller_office": "Fraud desk of Aurelia",
    "who": "A man of 81 years.",
    "risk": "He loses his savings to a fraudster.",
    "why_now": "The next transfer is announced for tomorrow.",
    "help": "The account can be stopped.",
    "account": "Holder of the receiving account.",
    "provider": "Nordfjord Sparebank",
    "identifier": "XA17 8601 1117 947",
}
_MISSING = {
    "state": "XB",
    "who": "A woman of 24 years who wrote that she will end her life.",
    "risk": "She may die within hours.",
    "why_now": "Her last message is 40 minutes old; her telephone was seen in Solvara.",
    "help": "The cell in which the telephone is tells the patrol where to look.",
    "data": "Last cell of the telephone +999 555 0712.",
    "provider": "Solvatel",
    "identifier": "+999 555 0712",
}


def emergencies() -> tuple[Called, ...]:
    """Every emergency of the demonstration."""
    return (
        Called("emergency-live-stream", _LIVE_STREAM, _whole),
        Called("emergency-just-in", _SCHOOL, _just_in),
        Called("emergency-none", _SAVINGS, _none),
        Called("emergency-ours", _MISSING, _ours),
    )

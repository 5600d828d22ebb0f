"""Preservations of the demonstration: one just in, one near its end, one overdue, one of ours, one released."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import NAMESPACE_URL, uuid5

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.documents.kinds import Kind
from requests_app.documents.models import Document
from requests_app.documents.press import CannotPrint
from requests_app.management.demo.printing import make
from requests_app.preservation import services
from requests_app.preservation.elements import Told
from requests_app.preservation.models import Preservation

People = Mapping[str, User]
LAW = "Criminal Procedure Act of Northmark, section 215a"


@dataclass(frozen=True)
class Kept:
    """One preservation: what was told, how many days ago, and what happened since."""

    key: str
    told: Told
    days_ago: int
    go: Callable[["Kept", People], Preservation]


def _walked(kept: Kept, people: People) -> Preservation:
    """Registered at night, ordered half an hour later, confirmed in the morning."""
    begin = clock.now() - timedelta(days=kept.days_ago)
    with clock.standing_at(begin):
        preservation = _register(kept, people)
    with clock.standing_at(begin + timedelta(minutes=27)):
        preservation = services.order(
            preservation,
            by=people["duty"],
            email="lawful-requests@nordhost.example",
            legal_basis=LAW,
            considered=True,
            reasons="No essential interest of Northmark is touched.",
        )
    with clock.standing_at(begin + timedelta(hours=6)):
        return services.effect(
            preservation,
            by=people["duty"],
            effected_at=clock.now() - timedelta(minutes=40),
            ticket=f"NH-{len(kept.key)}4711",
            answered_by="Lawful requests desk",
            scope="Subscriber records, access logs and mailbox of the account",
            hash_method="sha256",
            hash_value="9f2c" * 16,
        )


def _register(kept: Kept, people: People) -> Preservation:
    return services.register(by=people["duty"], told=kept.told, token=uuid5(NAMESPACE_URL, kept.key))


def _in_parts(kept: Kept, people: People) -> Preservation:
    """The provider then finds that part of it lies with a provider elsewhere."""
    preservation = _walked(kept, people)
    told = {
        "state": "XD",
        "provider": "Ostra Relay",
        "path": "198.51.100.23, 14:03:11 UTC\n203.0.113.77, 14:03:12 UTC",
    }
    return services.note_third_state(preservation, by=people["duty"], told_on=clock.today(), **told)


def _released(kept: Kept, people: People) -> Preservation:
    """Given up early: one person proposes, another releases."""
    preservation = _walked(kept, people)
    why = {
        "because": "withdrawn",
        "reasons": "Solvara found the mailbox at home and needs the data no longer.",
    }
    services.propose_release(preservation, by=people["duty"], **why)
    return services.release(preservation, by=people["reviewer"], **why)


def _asked(kept: Kept, people: People) -> Preservation:
    """Ours: drafted by the officer, sent by the point, confirmed, and the extension asked for."""
    begin = clock.now() - timedelta(days=kept.days_ago)
    with clock.standing_at(begin):
        preservation = services.open_request(by=people["officer"], told=kept.told)
        preservation = services.submit(preservation, by=people["officer"])
    try:
        _print(preservation)
    except (CannotPrint, Unavailable):
        return preservation  # without its form it waits at the point, as it would on any machine
    with clock.standing_at(begin + timedelta(hours=1)):
        preservation = services.ask(preservation, by=people["duty"], sent_on=clock.today())
    with clock.standing_at(begin + timedelta(hours=20)):
        preservation = services.effect(
            preservation,
            by=people["duty"],
            effected_at=clock.now() - timedelta(hours=3),
            ticket="SOL-24/7-881",
        )
    reason = "The request for the data is being translated."
    return services.ask_extension(preservation, by=people["officer"], reason=reason)


def _print(preservation: Preservation) -> None:
    for document in Document.objects.filter(case=preservation.case, file=None, kind=Kind.PRESERVATION_ANNEX):
        make(document)


_NIGHT = Told(
    state="XB",
    authority="24/7 point of Solvara, Insp. Duval",
    offence="Extortion by means of an information system",
    facts="A hospital’s files were encrypted; 14 operations put off. The key was sold from this mailbox.",
    identifiers="key-seller@nordhost.example\n203.0.113.42",
    categories=("subscriber", "traffic", "content"),
    relation="The mailbox from which the key was offered.",
    custodian="Nordhost AS",
    necessity="The provider deletes idle mailboxes after ten days.",
    will_follow=True,
    secret=True,
)
_INCOMPLETE = Told(
    state="XC",
    authority="Duty desk, Kingdom of Aurelia",
    offence="Theft of credentials",
    facts="Pages that imitate a bank.",
    identifiers="https://bank-aurelia.example/login",
    relation="Where the credentials were entered.",
    custodian="Halden Webhotell",
)


def preservations() -> tuple[Kept, ...]:
    """Every preservation of the demonstration."""
    return (
        Kept("preservation-just-in", _INCOMPLETE, 0, _register),
        Kept("preservation-near-its-end", _NIGHT, 55, _walked),
        Kept("preservation-overdue", _theirs("Grooming of a child", "meet-up@nordhost.example"), 63, _walked),
        Kept("preservation-third-state", _theirs("Online fraud", "invoice@nordhost.example"), 12, _in_parts),
        Kept(
            "preservation-released", _theirs("Illegal access", "admin-login@nordhost.example"), 20, _released
        ),
        Kept("preservation-ours", _ours(), 41, _asked),
    )


def _theirs(offence: str, address: str) -> Told:
    return Told(
        state="XB",
        authority="24/7 point of Solvara, Lt Marchand",
        offence=offence,
        facts="Reported by two victims; the account was used until last week.",
        identifiers=address,
        categories=("subscriber", "traffic"),
        relation="The account the victims wrote to.",
        custodian="Nordhost AS",
        necessity="Access logs are kept for fourteen days.",
        will_follow=True,
        secret=True,
    )


def _ours() -> Told:
    return Told(
        state="XB",
        authority="Leïla Marchetti, public prosecutor",
        offence="Computer fraud",
        facts="Invoices with a changed account number were sent from a mailbox in Solvara; loss 214 000 euros.",
        identifiers="billing@solvamail.example",
        categories=("traffic", "content"),
        relation="The mailbox from which the invoices came.",
        custodian="Solvamail",
        necessity="The holder can delete the mailbox at any time.",
        will_follow=True,
        follow_up_on=clock.today() + timedelta(days=25),
        secret=True,
    )

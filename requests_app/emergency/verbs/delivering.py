"""Deliver on a secure way, and record the written confirmation that follows."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, BinaryIO

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import services as casefile
from requests_app.casefile import uploads
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory import queries as directory
from requests_app.emergency import claims, letters
from requests_app.emergency.models import Emergency
from requests_app.emergency.moving import add_note, held, keep, past_moment, perform, working, write_down
from requests_app.emergency.records import Confirmation, Delivery
from requests_app.emergency.states import Status
from requests_app.evidence import queries as evidence
from requests_app.evidence import services as custody

OUTCOMES = {
    "given": "Given",
    "preserved": "Preserved",
    "later": "To follow",
    "not_given": "Not given",
}
"""What became of one thing that was asked: the codes of the reply."""

FURTHER = (Status.DELIVERED, Status.CONFIRMED, Status.UNCONFIRMED)
Outcomes = Mapping[str, Mapping[str, str]]
"""Of each item what became of it: {item id: {"outcome": …, "remark": …}}."""


@whole
def deliver(emergency: Emergency, *, by: User, items: Outcomes, **given: Any) -> Emergency:
    """What left, to which authority and person, by which means; what became of each thing that was asked.

    Exhibits of the case go with it, each with its entry of custody. The reply to the requesting State is ordered,
    which asks for the written confirmation. Raises NotAllowed, Blocked, Invalid.
    """
    emergency = held(emergency, "deliver", by)
    facts = _read(emergency, items, **given)
    emergency = perform(
        emergency,
        "deliver",
        by=by,
        happened=facts["delivered_at"],
        delivered_at=facts["delivered_at"],
        facts={"means": facts["means"]},
    )
    delivery = _keep(emergency, facts, by=by)
    letters.order_reply(emergency, delivery, by=by)
    return emergency


@whole
def deliver_more(emergency: Emergency, *, by: User, items: Outcomes, **given: Any) -> Delivery:
    """What follows later, recorded like the first delivery."""
    emergency = working(emergency, by, Permission.EMERGENCY_DELIVER, FURTHER)
    facts = _read(emergency, items, **given)
    delivery = _keep(emergency, facts, by=by)
    write_down(emergency, "emergency.delivered_more", by=by, facts={"means": facts["means"]})
    letters.order_reply(emergency, delivery, by=by)
    return delivery


def confirm(emergency: Emergency, *, by: User, upload: BinaryIO | None = None, **given: Any) -> Emergency:
    """Their written confirmation is here: who signed it, whether it says what was said on the telephone.

    Raises NotAllowed, Blocked, Invalid; what `casefile.uploads.keep` raises for the file.
    """
    return _confirmed(emergency, "confirm", by=by, kept=uploads.keep(upload) if upload else None, **given)


def confirm_ours(
    emergency: Emergency, *, by: User, upload: BinaryIO | None = None, **given: Any
) -> Emergency:
    """Our written confirmation went out: who signed it, and a copy of it."""
    return _confirmed(
        emergency, "confirm_ours", by=by, kept=uploads.keep(upload) if upload else None, **given
    )


@whole
def give_up(emergency: Emergency, *, by: User, note: str) -> Emergency:
    """No written confirmation came, although it was asked for again."""
    given = Input()
    note = given.text("note", note, needed="Say when it was asked for again, and of whom.")
    given.done()
    emergency = perform(emergency, "give_up", by=by)
    add_note(emergency, "give_up", note, by=by)
    return emergency


@whole
def remind(emergency: Emergency, *, by: User) -> None:
    """Order the letter that asks for the written confirmation once more."""
    emergency = working(emergency, by, Permission.EMERGENCY_DELIVER, (Status.DELIVERED,))
    letters.order_reminder(emergency, by=by)
    write_down(emergency, "emergency.reminded", by=by)


@whole
def _confirmed(
    emergency: Emergency,
    verb: str,
    *,
    by: User,
    kept: uploads.Kept | None,
    confirmed_at: datetime,
    signed_by: str,
    their_reference: str = "",
    agrees: bool | None = True,
    differences: str = "",
) -> Emergency:
    emergency = held(emergency, verb, by)
    given = Input()
    facts: dict[str, Any] = {
        "confirmed_at": past_moment(given, "confirmed_at", confirmed_at, not_before=emergency.received_at),
        "signed_by": given.text("signed_by", signed_by, needed="Say who signed it.", longest=200),
        "their_reference": given.line("their_reference", their_reference),
        "agrees": bool(agrees),
    }
    if agrees is None:
        given.fault("agrees", "Say whether it agrees with what was said.")
    needed = "" if agrees else "Say in what it differs from what was said on the telephone."
    facts["differences"] = given.text("differences", differences, needed=needed)
    given.done()
    file = {"file": kept.file, "filename": kept.name} if kept else {}
    emergency = perform(
        emergency, verb, by=by, confirmed_at=facts["confirmed_at"], facts={"agrees": facts["agrees"]}
    )
    keep(Confirmation, emergency, by=by, **facts, **file)
    if facts["their_reference"]:
        casefile.note_reference(emergency.case, facts["their_reference"])
    return emergency


def _read(
    emergency: Emergency,
    items: Outcomes,
    *,
    authority: str,
    to: str,
    means: str,
    what: str,
    delivered_at: datetime,
    conditions: str = "",
) -> dict[str, Any]:
    given = Input()
    office = directory.find_authority(authority or "")
    if office is None or office.state_id != emergency.state:
        given.fault("authority", "Choose an authority of the requesting State from the directory.")
    facts: dict[str, Any] = {
        "authority": office,
        "to": given.text("to", to, needed="Name the person who received it.", longest=200),
        "means": given.choice("means", means, Delivery.Means.values),
        "what": given.text("what", what, needed="Say what was delivered, file by file."),
        "conditions": given.text("conditions", conditions),
        "delivered_at": past_moment(given, "delivered_at", delivered_at, not_before=emergency.decided_at),
        "outcomes": [],
    }
    for number, (item, _) in enumerate(claims.items(emergency.version), start=1):
        said = items.get(item, {})
        outcome = given.choice(f"item-{item}-outcome", said.get("outcome", ""), OUTCOMES)
        needed = "Say why." if outcome in ("later", "not_given") else ""
        remark = given.text(f"item-{item}-remark", said.get("remark", ""), needed=needed, longest=2000)
        facts["outcomes"].append({"item": item, "number": number, "outcome": outcome, "remark": remark})
    given.done()
    return facts


def _keep(emergency: Emergency, facts: dict[str, Any], *, by: User) -> Delivery:
    gone = 0
    if evidence.of_case(emergency.case):
        gone = custody.transmitted(
            emergency.case,
            by=by,
            to=f"{facts['to']}, {facts['authority'].name}",
            state=emergency.state,
            means=str(Delivery.Means(facts["means"]).label),
            purpose="Delivered in an emergency",
        )
    made: Delivery = keep(Delivery, emergency, by=by, exhibits=gone, **facts)
    return made

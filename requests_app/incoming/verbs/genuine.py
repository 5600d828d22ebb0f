"""Is it for us, and is it genuine? Nothing is verified by particulars that only the request itself names."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority
from requests_app.documents.answers.requests import ForwardingNotice, MisdirectedNotice
from requests_app.documents.answers.writing import Addressee
from requests_app.incoming import letters, moving
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import Forwarding, SenderCheck
from requests_app.incoming.states import Status

SECURITY = "security"
"""The stream of the register for attempts on the house."""
Compared, Contact, Outcome = SenderCheck.Compared, SenderCheck.Contact, SenderCheck.Outcome
CONTACT_FIELD = {Contact.PHONE: "phone", Contact.EMAIL: "email", Contact.POST: "address"}
SAY_WHAT = "Say what was compared and fits; at least two things must."
FEWEST_COMPARED = 2


@whole
def recognise(incoming: Incoming, *, by: User, checks: Sequence[str], note: str = "") -> Incoming:
    """The sender is a listed authority, the channel is its own, and signature, seal or case are known."""
    given = Input()
    compared = [given.choice("checks", one, Compared.values) for one in dict.fromkeys(checks)]
    if len(compared) < FEWEST_COMPARED:
        given.fault("checks", SAY_WHAT)
    note = given.text("note", note)
    given.done()
    incoming = moving.perform(incoming, "recognise", by=by, facts={"compared": compared})
    _keep(incoming, Outcome.KNOWN, by=by, compared=compared, note=note)
    return incoming


@whole
def doubt(incoming: Incoming, *, by: User, reasons: str) -> Incoming:
    """Something does not fit or is not known: the sender is asked through an independent channel."""
    given = Input()
    reasons = given.text("reasons", reasons, needed="Say what does not fit, or is not known.")
    given.done()
    incoming = moving.perform(incoming, "doubt", by=by)
    _keep(incoming, Outcome.DOUBTED, by=by, note=reasons)
    return incoming


@whole
def verify(
    incoming: Incoming, *, by: User, authority: str, contact: str, answered_by: str, on: date, note: str = ""
) -> Incoming:
    """The sender confirmed, asked at an address of the directory, not at the one given in the request."""
    given = Input()
    asked = _asked(given, incoming, authority, contact, answered_by, on)
    note = given.text("note", note)
    given.done()
    incoming = moving.perform(incoming, "verify", by=by, facts={"contact": asked["contact"]}, happened=on)
    _keep(incoming, Outcome.CONFIRMED, by=by, note=note, **asked)
    return incoming


@whole
def reject(
    incoming: Incoming,
    *,
    by: User,
    authority: str,
    contact: str,
    answered_by: str,
    on: date,
    reasons: str,
) -> Incoming:
    """The alleged sender, asked through the directory, did not send it. The attempt is written down apart, too."""
    given = Input()
    asked = _asked(given, incoming, authority, contact, answered_by, on)
    reasons = given.text("reasons", reasons, needed="Say what the alleged sender answered.")
    given.done()
    incoming = moving.perform(incoming, "reject", by=by, facts={"contact": asked["contact"]}, happened=on)
    _keep(incoming, Outcome.DENIED, by=by, note=reasons, **asked)
    facts = {"reference": incoming.reference, "state": incoming.requesting_state, "road": incoming.road}
    register.record(SECURITY, "incoming.not_genuine", by=by, facts=facts)
    return incoming


@whole
def forward(
    incoming: Incoming,
    *,
    by: User,
    to: str = "",
    to_name: str = "",
    to_address: str = "",
    reason: str,
    language: str = "en",
) -> Incoming:
    """Another authority is competent: the papers go there, and the sender is told. Both letters are ordered."""
    given = Input()
    office = directory.find_authority(str(to)) if to else None
    if to and (office is None or not office.is_active):
        given.fault("to", "Choose an authority of the directory, or write its name.")
    needed = "" if to else "Name the authority that is competent."
    named = office.name if office else given.text("to_name", to_name, needed=needed, longest=200)
    address = given.text("to_address", to_address, longest=600)
    reason = given.text("reason", reason, needed="Say why that authority is competent.")
    given.done()
    incoming = moving.perform(incoming, "forward", by=by, facts={"authority": office.code if office else ""})
    moving.keep(Forwarding, incoming, to=office, to_name=named, to_address=address, reason=reason, by=by)
    competent = Addressee.of(office) if office else Addressee(name=named, address=tuple(address.splitlines()))
    _order_notices(incoming, competent, reason, language, by=by)
    return incoming


@whole
def confirm_forwarding(
    incoming: Incoming,
    *,
    by: User,
    confirmed_on: date | None = None,
    their_reference: str = "",
    note: str = "",
) -> Incoming:
    """The other authority has the request; or, without a confirmation, what is known of it."""
    held = moving.hold(incoming, Permission.INCOMING_FORWARD, by=by)
    moving.must_be(held, Status.FORWARDED)
    row = held.forwardings.filter(settled_at=None).first()
    if row is None:
        raise Blocked("This was recorded already.")
    given = Input()
    day = given.past_day("confirmed_on", confirmed_on) if confirmed_on is not None else None
    needed = "" if day else "Say what is known of it, or enter the day on which they confirmed."
    note = given.text("note", note, needed=needed)
    their_reference = given.line("their_reference", their_reference)
    given.done()
    row.confirmed_on, row.their_reference, row.note = day, their_reference, note
    row.settled_at, row.settled_by = clock.now(), by
    row.save(update_fields=["confirmed_on", "their_reference", "note", "settled_at", "settled_by"])
    moving.write(held, "forwarding_confirmed", by=by, facts={"confirmed": day is not None})
    return held


def _order_notices(incoming: Incoming, competent: Addressee, reason: str, language: str, *, by: User) -> None:
    told = MisdirectedNotice(
        **letters.head(incoming, by=by, to=letters.sender(incoming)),
        competent=competent,
        forwarded_on=clock.today(),
        reason=reason,
    )
    letters.order(incoming, told, by=by, language=language)
    passed_on = ForwardingNotice(
        **letters.head(incoming, by=by, to=competent),
        sender=letters.sender(incoming),
        sender_reference=incoming.their_reference,
        papers=letters.papers(incoming),
        urgent=incoming.urgent,
        reason=reason,
    )
    letters.order(incoming, passed_on, by=by, language=language)


def _asked(
    given: Input, incoming: Incoming, code: str, contact: str, answered_by: str, on: date
) -> dict[str, Any]:
    office = directory.find_authority(str(code or ""))
    contact = given.choice("contact", contact, Contact.values)
    if not _can_vouch(office, incoming):
        given.fault("authority", "Choose an authority of that State that the directory knows.")
    elif contact in CONTACT_FIELD and not getattr(office, CONTACT_FIELD[Contact(contact)]):
        given.fault("contact", "The directory has no such particulars of this authority. Choose another way.")
    named = given.line("answered_by", answered_by, needed="Name whoever answered.")
    not_before = timezone.localtime(incoming.received_at).date()
    day = given.past_day("on", on, not_before=not_before)
    return {"authority": office, "contact": contact, "answered_by": named, "on": day}


def _can_vouch(office: Authority | None, incoming: Incoming) -> bool:
    return office is not None and office.is_active and office.state_id == incoming.requesting_state


def _keep(incoming: Incoming, outcome: str, *, by: User, **facts: Any) -> None:
    moving.keep(SenderCheck, incoming, outcome=outcome, by=by, **{"on": clock.today(), **facts})

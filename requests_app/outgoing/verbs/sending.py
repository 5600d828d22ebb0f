"""Share in advance, make ready, send, confirm, acknowledge."""

from datetime import date

from requests_app.accounts.models import User
from requests_app.assurances import following
from requests_app.casefile import services as casefile
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory.models import Channel
from requests_app.outgoing import letters
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.moving import perform
from requests_app.outgoing.records import Transmission
from requests_app.outgoing.verbs.recording import add_note, keep, with_note


@whole
def pre_contact(outgoing: Outgoing, *, by: User, channel: str, sent_on: date, note: str) -> Outgoing:
    """Note that the draft was shared, or the 24/7 point asked, before the decision."""
    return _send(
        outgoing,
        "pre_contact",
        Transmission.Kind.ADVANCE,
        by=by,
        channel=channel,
        sent_on=sent_on,
        note=note,
        note_needed="Say what was shared or asked, and with whom.",
    )


@whole
def prepare(outgoing: Outgoing, *, by: User, note: str = "") -> Outgoing:
    """Declare that letters, annexes and translation are complete."""
    return with_note(outgoing, "prepare", note, by=by)


@whole
def transmit(outgoing: Outgoing, *, by: User, channel: str, sent_on: date, note: str = "") -> Outgoing:
    """Mark the letter as signed and sent on a day through a channel."""
    return _send(
        outgoing, "transmit", Transmission.Kind.WRITTEN, by=by, channel=channel, sent_on=sent_on, note=note
    )


@whole
def send_orally(outgoing: Outgoing, *, by: User, channel: str, sent_on: date, note: str) -> Outgoing:
    """Record an oral request: with whom, on what agreement. The letter that confirms it is ordered at once."""
    outgoing = _send(
        outgoing,
        "send_orally",
        Transmission.Kind.ORAL,
        by=by,
        channel=channel,
        sent_on=sent_on,
        note=note,
        note_needed="Say with whom you spoke, and that oral requests are agreed with this State.",
    )
    letters.order_oral_confirmation(outgoing, on=sent_on, channel=channel, by=by)
    return outgoing


@whole
def confirm(outgoing: Outgoing, *, by: User, channel: str, sent_on: date, note: str = "") -> Outgoing:
    """Record that the written confirmation of an oral request went out."""
    return _send(
        outgoing, "confirm", Transmission.Kind.WRITTEN, by=by, channel=channel, sent_on=sent_on, note=note
    )


@whole
def acknowledge(
    outgoing: Outgoing, *, by: User, their_reference: str = "", acknowledged_on: date, note: str = ""
) -> Outgoing:
    """Record that the requested State has the request, under which reference."""
    given = Input()
    first_time = not outgoing.their_reference
    needed = "Enter the reference under which they keep the request, or “none”." if first_time else ""
    their_reference = (
        given.line("their_reference", their_reference, needed=needed) or outgoing.their_reference
    )
    sent = outgoing.transmissions.filter(kind=Transmission.Kind.WRITTEN).first()
    acknowledged_on = given.past_day(
        "acknowledged_on", acknowledged_on, not_before=sent.sent_on if sent else None
    )
    note = given.text("note", note)
    given.done()
    outgoing = perform(
        outgoing,
        "acknowledge",
        by=by,
        their_reference=their_reference,
        facts={"their_reference": their_reference, "on": acknowledged_on.isoformat()},
        happened=acknowledged_on,
    )
    casefile.note_reference(outgoing.case, their_reference)
    add_note(outgoing, "acknowledge", note, by=by)
    return outgoing


def _send(
    outgoing: Outgoing,
    verb: str,
    kind: str,
    *,
    by: User,
    channel: str,
    sent_on: date,
    note: str,
    note_needed: str = "",
) -> Outgoing:
    given = Input()
    channel = given.choice("channel", channel, Channel.values)
    sent_on = given.past_day("sent_on", sent_on)
    note = given.text("note", note, needed=note_needed)
    given.done()
    facts = {"channel": channel, "on": sent_on.isoformat()}
    outgoing = perform(outgoing, verb, by=by, facts=facts, happened=sent_on)
    keep(
        Transmission,
        outgoing,
        version=outgoing.submitted_version,
        kind=kind,
        channel=channel,
        sent_on=sent_on,
        note=note,
        by=by,
    )
    if kind != Transmission.Kind.ADVANCE:
        following.enter_promises(outgoing.submitted_version, by=by)
    return outgoing

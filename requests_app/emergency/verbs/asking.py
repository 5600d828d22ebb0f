"""Our own calls: record that another State was asked, and what it answered."""

from datetime import datetime
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import services as casefile
from requests_app.core.errors import must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.emergency import claims, guards, letters
from requests_app.emergency.models import Emergency
from requests_app.emergency.moving import (
    held,
    keep,
    past_moment,
    perform,
    wants_a_second_person,
    working,
    write_down,
)
from requests_app.emergency.records import Call, Reply
from requests_app.emergency.states import Status
from requests_app.emergency.verbs.calling import read_call

LATER = (Status.ANSWERED, Status.CONFIRMED)


@whole
def ask(
    emergency: Emergency,
    *,
    by: User,
    authority: str,
    spoke_to: str,
    called_at: datetime,
    through: str = Call.Through.DIRECTORY,
    note: str = "",
) -> Emergency:
    """We called their 24/7 point on the number of the directory and asked. Our confirmation is ordered at once.

    What was asked is what is written down in the case. A second person reviews the call until the end of the next
    day. Raises NotAllowed, Blocked (what is asked is not written down), Invalid.
    """
    emergency = held(emergency, "ask", by)
    given = Input()
    facts = read_call(given, emergency, through, authority, spoke_to, called_at, note, reached=True)
    if facts["authority"] is None and "authority" not in given.faults:
        given.fault("authority", "Choose an authority of that State from the directory.")
    given.done()
    version = claims.freeze(emergency.case, emergency.version, by=by)
    emergency = perform(
        emergency,
        "ask",
        by=by,
        version=version,
        happened=facts["called_at"],
        asked_at=facts["called_at"],
        facts={"version": version.number, "through": facts["through"]},
    )
    call = keep(Call, emergency, by=by, outcome=Call.Outcome.CONFIRMED, **facts)
    letters.order_our_confirmation(emergency, call, by=by)
    wants_a_second_person(emergency, by=by)
    return emergency


@whole
def receive(
    emergency: Emergency,
    *,
    by: User,
    outcome: str,
    what: str,
    answered_at: datetime,
    their_reference: str = "",
) -> Emergency:
    """What the other State answered: given, in part, not, or only on an ordinary request."""
    emergency = held(emergency, "receive", by)
    facts = _read(emergency, outcome, what, answered_at, their_reference)
    reference = facts["their_reference"] or emergency.their_reference
    emergency = perform(
        emergency, "receive", by=by, their_reference=reference, facts={"outcome": facts["outcome"]}
    )
    _keep(emergency, facts, by=by)
    return emergency


@whole
def receive_more(
    emergency: Emergency,
    *,
    by: User,
    outcome: str,
    what: str,
    answered_at: datetime,
    their_reference: str = "",
) -> Emergency:
    """An answer that comes later: after the first, or after our written confirmation went out."""
    emergency = working(emergency, by, Permission.EMERGENCY_WRITE, LATER)
    must_be_possible(guards.we_ask(emergency), "This does not belong to this case.")
    facts = _read(emergency, outcome, what, answered_at, their_reference)
    _keep(emergency, facts, by=by)
    write_down(emergency, "emergency.answered_more", by=by, facts={"outcome": facts["outcome"]})
    return emergency


def _read(
    emergency: Emergency, outcome: str, what: str, answered_at: datetime, their_reference: str
) -> dict[str, Any]:
    given = Input()
    facts: dict[str, Any] = {
        "outcome": given.choice("outcome", outcome, Reply.Outcome.values),
        "what": given.text("what", what, needed="Say what they gave, or why they did not."),
        "their_reference": given.line("their_reference", their_reference),
        "answered_at": past_moment(given, "answered_at", answered_at, not_before=emergency.asked_at),
    }
    given.done()
    return facts


def _keep(emergency: Emergency, facts: dict[str, Any], *, by: User) -> None:
    keep(Reply, emergency, by=by, **facts)
    if facts["their_reference"]:
        casefile.note_reference(emergency.case, facts["their_reference"])

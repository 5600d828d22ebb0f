"""What is no emergency goes on as an ordinary request: what that request is told, and that it is told once."""

from typing import Any
from uuid import UUID

from requests_app.accounts.models import User
from requests_app.casefile import membership
from requests_app.casefile import queries as casefile
from requests_app.casefile import services as drafts
from requests_app.casefile.models import RESTRICTED, CaseFile
from requests_app.core.transactions import whole
from requests_app.directory.models import Channel
from requests_app.emergency import claims
from requests_app.emergency.models import Emergency
from requests_app.emergency.records import Call
from requests_app.emergency.states import Status
from requests_app.emergency.verbs.deciding import goes_on_as

TOPIC = "emergency.rerouted"
LONGEST = 2000


def waiting(emergency_id: UUID | str) -> Emergency | None:
    """The emergency, if no ordinary request was opened from it yet."""
    found = Emergency.objects.select_related("case", "version").get(pk=emergency_id)
    return found if found.status in (Status.REROUTED, Status.CLOSED) and found.ordinary_id is None else None


def told(emergency: Emergency) -> dict[str, Any]:
    """What is known of the request, as it is registered."""
    call = emergency.calls.filter(outcome=Call.Outcome.CONFIRMED, authority__isnull=False).last()
    caller = ", ".join(filter(None, (emergency.caller, emergency.caller_office)))
    sender = {"sender": call.authority.code} if call and call.authority else {"sender_name": caller[:200]}
    return {
        "state": emergency.state,
        "title": emergency.case.title,
        "road": "oral",
        "channel": Channel.POINT_24_7.value,
        "received_at": emergency.received_at,
        "language": "en",
        "their_reference": emergency.their_reference,
        "urgency": "urgent",
        "urgency_reason": _why(emergency),
        **sender,
    }


@whole
def opened(emergency: Emergency, request: CaseFile, *, by: User) -> None:
    """The ordinary request is there: name it, and keep it as restricted as the emergency was."""
    if emergency.case.is_restricted:
        level = {"level": RESTRICTED, "reason": "The emergency it follows was restricted."}
        revision = casefile.draft_section(request, "confidentiality").revision
        drafts.save_section(request, "confidentiality", level, revision=revision, by=by)
        people = [row.user_id for row in membership.members(emergency.case)]
        membership.enrol_as_before(request, people, by=by)
    goes_on_as(emergency, request, by=by)


def _why(emergency: Emergency) -> str:
    timing = (emergency.version.content if emergency.version else {}).get("timing") or {}
    words = [str(timing[field]) for field, _ in claims.WORDS.values() if timing.get(field)]
    return " ".join(["Claimed as an emergency.", *words])[:LONGEST]

"""Register a request from the data its PDF carries: nothing is typed but how and when it came."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any, BinaryIO

from django.conf import settings

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.core import clock
from requests_app.core.errors import Invalid, must_be_allowed
from requests_app.core.transactions import whole
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority
from requests_app.incoming import carried, papers
from requests_app.incoming.carried import Carried
from requests_app.incoming.columns import Urgency
from requests_app.incoming.models import Incoming
from requests_app.incoming.papers import Looked
from requests_app.incoming.records import IncomingPaper
from requests_app.incoming.unaccepted import UnacceptedFile
from requests_app.incoming.verbs import arrival, taking_over
from requests_app.vault.models import StoredFile

STREAM = "incoming/unaccepted"
FIELD = "request_file"
TYPED = frozenset({"road", "channel", "received_at"})
NO_DATA = "This PDF carries no data. Register the request by hand."
NOT_A_PDF = "Only a PDF carries data. Register the request by hand."
BARE = (
    "The data do not say who sent them. Register the request by hand; its data can be taken over afterwards."
)
NOT_TO_US = (
    "The request in the data is addressed to another State ({state}). Register it by hand and forward it."
)
REGISTERED = "This very PDF was registered already. Add what came with it to that request."
REGISTERED_AS = "This very PDF was registered already, as {reference}. Add what came with it there."
UNKNOWN_STATE = "The data name {state} as the sending State, which is not in the directory."


def import_request(
    *,
    by: User,
    upload: BinaryIO,
    road: str,
    channel: str,
    received_at: datetime,
    annexes: Iterable[BinaryIO] = (),
) -> Incoming:
    """Register the request of a PDF with everything it carries.

    Raises NotAllowed, Invalid, and what a file is refused for. A PDF whose data are refused stays in the vault with the
    reasons (`UnacceptedFile`).
    """
    for permission in (Permission.INCOMING_REGISTER, Permission.INCOMING_KEY):
        must_be_allowed(the_role_does_this(by, permission), "You may not do this.")
    request = papers.one(upload, IncomingPaper.Kind.REQUEST, field=FIELD)
    others = papers.look_at([(one, IncomingPaper.Kind.ANNEX) for one in annexes], field="annex_files")
    found, reasons = _found(request)
    if found is None:
        raise _not_taken(request, reasons, by=by)
    told: dict[str, Any] = {"road": road, "channel": channel, "received_at": received_at} | _told(found)
    try:
        arrived = arrival.read(**told)
    except Invalid as error:
        if wrong := [
            said for name, all_said in error.fields.items() if name not in TYPED for said in all_said
        ]:
            raise _not_taken(request, wrong, by=by) from error
        raise
    return _import(arrived, found, [request, *others], by=by)


def _not_taken(request: Looked, reasons: list[str], *, by: User) -> Invalid:
    """Keep the file with the reasons, and say them."""
    keep_unaccepted(request, reasons, by=by)
    return Invalid(reasons[0], fields={FIELD: reasons})


@whole
def keep_unaccepted(looked: Looked, reasons: list[str], *, by: User) -> UnacceptedFile:
    """Write down that a file was not taken, and why."""
    now = clock.now()
    row = UnacceptedFile.objects.create(
        at=now, by=by, name=looked.kept.name, file=looked.kept.file, reasons=reasons
    )
    register.record(
        STREAM, "incoming.file_not_taken", by=by, at=now, facts={"file": str(row.pk), "sha256": row.file_id}
    )
    return row


@whole
def note_unaccepted_read(row: UnacceptedFile, *, by: User) -> None:
    """Write down who looked into a file that was not taken. Raises NotAllowed."""
    must_be_allowed(the_role_does_this(by, Permission.INCOMING_REGISTER), "You may not do this.")
    facts = {"file": str(row.pk), "sha256": row.file_id}
    register.record(STREAM, "incoming.file_not_taken_read", by=by, facts=facts)


@whole
def _import(arrived: arrival.Arrived, found: Carried, looked: list[Looked], *, by: User) -> Incoming:
    _must_be_new(looked[0].kept.file, by=by)
    incoming = arrival.enter(arrived, by=by, looked=looked)
    paper = incoming.papers.get(file=looked[0].kept.file)
    return taking_over.write(incoming, paper, found, found.sections, by=by)


def _must_be_new(file: StoredFile, *, by: User) -> None:
    """A second click, or a colleague, must not open a second case: whoever comes second waits, and is told."""
    StoredFile.objects.select_for_update().get(pk=file.pk)
    papers_of = IncomingPaper.objects.filter(file=file, kind=IncomingPaper.Kind.REQUEST)
    cases = list(papers_of.values_list("incoming__case", flat=True))
    if not cases:
        return
    seen = casefile.visible_to(by).filter(pk__in=cases).order_by("opened_at").first()
    said = REGISTERED_AS.format(reference=seen.reference) if seen else REGISTERED
    raise Invalid(said, fields={FIELD: [said]})


def _found(looked: Looked) -> tuple[Carried | None, list[str]]:
    """What the file carries if it can be registered from it; else why not."""
    if looked.kept.file.media_type != carried.PDF:
        return None, [NOT_A_PDF]
    found = carried.read(looked.kept.file.pk)
    if found is None:
        return None, [NO_DATA]
    if found.faults:
        return None, list(found.faults)
    if not found.envelope:
        return None, [BARE]
    fault = _not_for_us(found)
    return (None, [fault]) if fault else (found, [])


def _not_for_us(found: Carried) -> str:
    asked = (found.content.get("basis") or {}).get("requested_state", "")
    if asked != settings.HOME_STATE:
        state = directory.find_state(asked)
        return NOT_TO_US.format(state=f"{state.name()}, {asked}" if state else asked or "none")
    sender = str(found.envelope["sender"].get("state", ""))
    known = directory.find_state(sender)
    if known is None or known.code == settings.HOME_STATE:
        return UNKNOWN_STATE.format(state=sender or "nobody")
    return ""


def _told(found: Carried) -> dict[str, Any]:
    """What is written down at the arrival of a request, as its data tell it."""
    sender, dated = found.envelope["sender"], date.fromisoformat(found.envelope["dated_on"])
    told = {
        "state": sender["state"],
        "title": found.content["title"],
        "language": found.envelope["language"],
        "their_reference": found.envelope["references"]["ours"],
        "dated_on": min(dated, clock.today()),
        "sender_contact": " ".join(str(sender.get("email", "")).split())[: arrival.LONGEST_CONTACT],
    }
    return told | _sender(sender) | _urgency(found.content.get("timing") or {})


def _sender(sender: Mapping[str, Any]) -> dict[str, str]:
    """The authority of the directory that has this name; else the name as it is written."""
    name = str(sender.get("name", ""))
    office = Authority.objects.filter(state_id=sender["state"], is_active=True, name=name).first()
    if office is not None:
        return {"sender": office.code}
    return {"sender_name": name[: arrival.LONGEST_NAME]}


def _urgency(timing: Mapping[str, Any]) -> dict[str, str]:
    urgency = str(timing.get("urgency") or Urgency.ORDINARY)
    reason = timing.get("reason") or timing.get("emergency_why_now") or timing.get("emergency_risk") or ""
    if urgency == Urgency.ORDINARY or not reason:
        return {"urgency": Urgency.ORDINARY}
    return {"urgency": urgency, "urgency_reason": str(reason)}

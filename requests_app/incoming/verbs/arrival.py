"""A request arrives: it is registered with its papers, whatever it lacks, and keyed in beside them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.utils import timezone

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory import languages
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority, Channel
from requests_app.incoming import moving, papers
from requests_app.incoming.columns import Road, Urgency
from requests_app.incoming.models import Incoming
from requests_app.incoming.papers import Handed, Looked

TOLD = frozenset(
    "road channel received_at language sender sender_name sender_contact their_reference dated_on urgency "
    "urgency_reason".split()
)
LONGEST_NAME = 200
LONGEST_CONTACT = 300


@dataclass(frozen=True, slots=True)
class Arrived:
    """What is written down when a request arrives, checked."""

    title: str
    state: str
    columns: dict[str, Any]


def register(*, by: User, papers: Handed = (), **told: Any) -> Incoming:
    """Register a request and keep its papers; what it lacks is asked for later, nothing is sent back unregistered.

    `told`: state, title, road, channel, received_at, language; optionally sender (code of the directory) or
    sender_name, sender_contact, their_reference, dated_on, urgency, urgency_reason. `papers` are pairs of a file
    and the kind of paper. Files are looked at before anything is locked. Raises NotAllowed, Invalid, and what a
    file is refused for.
    """
    must_be_allowed(the_role_does_this(by, Permission.INCOMING_REGISTER))
    arrived = read(state=told.pop("state", ""), title=told.pop("title", ""), **told)
    return enter(arrived, by=by, looked=_look_at(papers))


def _look_at(handed: Handed) -> list[Looked]:
    return papers.look_at(handed)


@whole
def enter(arrived: Arrived, *, by: User, looked: list[Looked]) -> Incoming:
    """Open the case with its papers; its sections begin with what the arrival tells."""
    case = casefile.open_case(
        by=by, title=arrived.title, kind=CaseFile.Kind.INCOMING, requesting_state=arrived.state
    )
    _key_what_is_known(case, arrived, by=by)
    version = casefile.freeze(case, by=by)
    now = clock.now()
    incoming = Incoming.objects.create(
        case=case,
        version=version,
        reference=case.reference,
        officer=by,
        requesting_state=arrived.state,
        moved_by=by,
        moved_at=now,
        **arrived.columns,
    )
    facts = {
        "reference": case.reference,
        "state": arrived.state,
        "road": incoming.road,
        "channel": incoming.channel,
        "version": version.number,
        "sha256": version.sha256,
    }
    moving.write(incoming, "registered", by=by, facts=facts, happened=incoming.received_at)
    papers.enter(incoming, looked, by=by)
    casefile.note_reference(case, incoming.their_reference)
    return incoming


@whole
def take_up(incoming: Incoming, *, by: User, note: str = "") -> Incoming:
    """It is for us: begin with whether it is genuine."""
    return moving.with_note(incoming, "take_up", note, by=by)


def add_paper(incoming: Incoming, *, by: User, upload: Any, kind: str, title: str = "") -> Incoming:
    """Keep a further paper. Looks at the file before anything is locked."""
    given = Input()
    title = given.line("title", title)
    given.done()
    return _add_paper(incoming, papers.one(upload, kind, title), by=by)


@whole
def _add_paper(incoming: Incoming, looked: Looked, *, by: User) -> Incoming:
    held = moving.hold(incoming, Permission.INCOMING_KEY, by=by)
    papers.enter(held, [looked], by=by)
    casefile.touch(held.case)
    return held


def read(*, state: str, title: str, **told: Any) -> Arrived:
    """What is told of an arrival, checked. Raises Invalid."""
    if unknown := set(told) - TOLD:
        raise TypeError(f"Nothing is registered under the names {sorted(unknown)}.")
    given = Input()
    code = _state(given, state)
    columns = _who(given, code, told) | _how(given, told) | _pressing(given, told)
    title = given.text("title", title, needed="Give the case a title.", longest=casefile.LONGEST_TITLE)
    given.done()
    return Arrived(title, code, columns)


def _who(given: Input, state: str, told: Mapping[str, Any]) -> dict[str, Any]:
    office = _sender(given, str(told.get("sender") or ""), state)
    unnamed = office is None and not told.get("sender")
    needed = "Name whoever sent it, as it stands on the paper." if unnamed else ""
    name = given.text("sender_name", told.get("sender_name"), needed=needed, longest=LONGEST_NAME)
    contact = given.text("sender_contact", told.get("sender_contact"), longest=LONGEST_CONTACT)
    reference = given.line("their_reference", told.get("their_reference"))
    return {"sender": office, "sender_name": name, "sender_contact": contact, "their_reference": reference}


def _how(given: Input, told: Mapping[str, Any]) -> dict[str, Any]:
    dated_on = told.get("dated_on")
    return {
        "road": given.choice("road", told.get("road"), Road.values),
        "channel": given.choice("channel", told.get("channel"), Channel.values),
        "received_at": _moment(given, told.get("received_at")),
        "dated_on": given.past_day("dated_on", dated_on) if dated_on else None,
        "language": _language(given, str(told.get("language") or "")),
    }


def _pressing(given: Input, told: Mapping[str, Any]) -> dict[str, Any]:
    urgency = given.choice("urgency", told.get("urgency") or Urgency.ORDINARY, Urgency.values)
    presses = _presses(urgency)
    if told.get("road") == Road.ORAL and not presses:
        given.fault("urgency", "Only an urgent request may be made orally.")
    needed = "Give the reason for the urgency, as the requesting State names it." if presses else ""
    reason = given.text("urgency_reason", told.get("urgency_reason"), needed=needed)
    return {"urgency": urgency, "urgency_reason": reason, "urgent": presses}


def _presses(urgency: str) -> bool:
    return urgency in (Urgency.URGENT, Urgency.EMERGENCY)


def _state(given: Input, code: Any) -> str:
    found = directory.find_state(str(code or ""))
    if found is None or found.code == settings.HOME_STATE:
        given.fault("state", "Choose the State that asks.")
        return ""
    return found.code


def _sender(given: Input, code: str, state: str) -> Authority | None:
    found = directory.find_authority(str(code or "")) if code else None
    if code and (found is None or found.state_id != state):
        given.fault("sender", "Choose an authority of the requesting State, or write its name.")
        return None
    return found


def _moment(given: Input, value: Any) -> datetime:
    now = clock.now()
    if not isinstance(value, datetime) or timezone.is_naive(value):
        given.fault("received_at", "Enter the day and time of arrival.")
        return now
    if value > now:
        given.fault("received_at", "This lies in the future. Enter when it arrived.")
    return value


def _language(given: Input, code: str) -> str:
    code = str(code or "").strip().lower()
    if not languages.is_known(code):
        given.fault("language", "Choose the language of the request.")
        return ""
    return code


def _key_what_is_known(case: CaseFile, arrived: Arrived, *, by: User) -> None:
    """The sections begin with what the arrival tells, so that nobody types it twice."""
    told = arrived.columns
    known: dict[str, dict[str, Any]] = {
        "basis": {"requested_state": settings.HOME_STATE, "channel": told["channel"]},
    }
    if told["sender"] is not None and told["sender"].is_active:
        known["authority"] = {"requesting_authority": told["sender"].code}
    if told["urgency"] == Urgency.URGENT:
        known["timing"] = {"urgency": Urgency.URGENT, "reason": told["urgency_reason"]}
    for section, data in known.items():
        revision = casefile_queries.draft_section(case, section).revision
        casefile.save_section(case, section, data, revision=revision, by=by)

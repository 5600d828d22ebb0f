"""Register a call at any hour, and find out through an independent channel whether it is genuine."""

from datetime import datetime
from typing import Any
from uuid import UUID

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register as lines
from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Blocked, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory import queries as directory
from requests_app.directory.models import Authority, home_state_code
from requests_app.emergency import claims
from requests_app.emergency.claims import ASKED, NEEDS, WORDS, Claim
from requests_app.emergency.models import Emergency
from requests_app.emergency.moving import follow, keep, past_moment, perform, wants_a_second_person
from requests_app.emergency.records import Call
from requests_app.emergency.states import Status
from requests_app.workflow.perform import lock

LONGEST_NAME = 200
OUTCOME, THROUGH = Call.Outcome, Call.Through


@whole
def register(
    *,
    by: User,
    state: str,
    how: str,
    received_at: datetime,
    caller: str,
    caller_office: str = "",
    number_given: str = "",
    email_given: str = "",
    their_reference: str = "",
    token: UUID | None = None,
    **claim: str,
) -> Emergency:
    """A call of another State: who called, how, what is at stake, what is needed, who holds it.

    The same `token` gives the same emergency. Raises NotAllowed, Invalid with every field that is wrong.
    """
    must_be_allowed(the_role_does_this(by, Permission.EMERGENCY_VERIFY), "You may not register a call.")
    if (again := _again(token)) is not None:
        return again
    given = Input()
    facts = {
        "state": _state(given, state),
        "how": given.choice("how", how, Emergency.How.values),
        "received_at": past_moment(given, "received_at", received_at),
        "caller": _name(given, "caller", caller, needed="Say who called."),
        "caller_office": _name(given, "caller_office", caller_office),
        "number_given": given.text("number_given", number_given, longest=60),
        "email_given": given.text("email_given", email_given, longest=254),
        "their_reference": given.line("their_reference", their_reference),
    }
    said = _claim(given, claim, needed=("who", "risk"))
    given.done()
    emergency = _opened(said, facts, asked_of_us=True, by=by, token=token)
    claims.write(emergency.case, said, by=by, asked=home_state_code())
    _frozen(emergency, by=by)
    follow(emergency, "emergency.registered", by=by, at=emergency.received_at)
    return emergency


@whole
def open_ours(*, by: User, state: str, token: UUID | None = None, **claim: str) -> Emergency:
    """Our own emergency: what we will ask another State by telephone. Raises NotAllowed, Invalid."""
    must_be_allowed(the_role_does_this(by, Permission.EMERGENCY_WRITE), "You may not open an emergency.")
    if (again := _again(token)) is not None:
        return again
    given = Input()
    facts: dict[str, Any] = {"state": _state(given, state), "how": Emergency.How.TELEPHONE}
    said = _claim(given, claim, needed=tuple(WORDS))
    given.done()
    emergency = _opened(said, facts, asked_of_us=False, by=by, token=token)
    claims.write(emergency.case, said, by=by, asked=emergency.state, ticked=True)
    _frozen(emergency, by=by)
    follow(emergency, "emergency.opened", by=by)
    return emergency


@whole
def verify(
    emergency: Emergency,
    *,
    by: User,
    outcome: str,
    through: str = THROUGH.DIRECTORY,
    authority: str = "",
    spoke_to: str = "",
    called_at: datetime,
    note: str = "",
) -> Emergency:
    """Record a call back through an independent channel and what came of it.

    `authority` is the code of an authority of that State in the directory, whose number was called. Confirmed and
    denied calls are steps; where nobody was reached the call alone is kept. Raises NotAllowed, Blocked, Invalid.
    """
    emergency = lock(emergency)
    given = Input()
    outcome = given.choice("outcome", outcome, OUTCOME.values)
    facts = read_call(
        given, emergency, through, authority, spoke_to, called_at, note, reached=outcome != OUTCOME.UNREACHED
    )
    given.done()
    if outcome == OUTCOME.UNREACHED:
        _may_call(emergency, by)
        lines.record(emergency.case.stream, "emergency.not_reached", by=by)
    else:
        verb = "verify" if outcome == OUTCOME.CONFIRMED else "reject"
        emergency = perform(emergency, verb, by=by, facts={"through": facts["through"]})
    keep(Call, emergency, by=by, outcome=outcome, **facts)
    if outcome == OUTCOME.DENIED:
        wants_a_second_person(emergency, by=by)
    return emergency


def reject(emergency: Emergency, **given: Any) -> Emergency:
    """Their own authority knows nothing of the call: nothing is given. The same call back, denied."""
    return verify(emergency, **{**given, "outcome": OUTCOME.DENIED})


def read_call(
    given: Input,
    emergency: Emergency,
    through: str,
    authority: str,
    spoke_to: str,
    called_at: Any,
    note: str,
    *,
    reached: bool,
) -> dict[str, Any]:
    """What is kept of a call: the number is that of the directory, whatever anybody gave us."""
    through = given.choice("through", through, THROUGH.values)
    office = _office(given, emergency, authority, needed=through == THROUGH.DIRECTORY)
    other_way = (
        "" if through in ("", THROUGH.DIRECTORY) else "Say how this was done, and why not by the directory."
    )
    return {
        "through": through,
        "authority": office,
        "number": office.phone if office and through == THROUGH.DIRECTORY else "",
        "spoke_to": _name(given, "spoke_to", spoke_to, needed="Say whom you spoke to." if reached else ""),
        "called_at": past_moment(given, "called_at", called_at, not_before=_earliest(emergency)),
        "note": given.text("note", note, needed=other_way),
    }


def _earliest(emergency: Emergency) -> datetime | None:
    return emergency.received_at if emergency.asked_of_us else None


def _office(given: Input, emergency: Emergency, code: str, *, needed: bool) -> Authority | None:
    found = directory.find_authority(code) if code else None
    if found is None or found.state_id != emergency.state or not found.is_active:
        if needed or code:
            given.fault("authority", "Choose an authority of that State from the directory.")
        return None
    if needed and not found.phone:
        given.fault(
            "authority", "The directory has no number of this authority. Choose another one or another way."
        )
    return found


def _may_call(emergency: Emergency, by: User) -> None:
    must_be_allowed(the_role_does_this(by, Permission.EMERGENCY_VERIFY) and emergency.open_to(by))
    if emergency.status not in (Status.REGISTERED, Status.UNVERIFIED) or not emergency.asked_of_us:
        raise Blocked("The case has moved on. Nobody needs to be called back.")


def _again(token: UUID | None) -> Emergency | None:
    return Emergency.objects.select_related("case").filter(token=token).first() if token else None


def _state(given: Input, code: str) -> str:
    found = directory.find_state(code or "")
    if found is None or found.code == home_state_code():
        given.fault("state", "Choose the other State from the list.")
        return ""
    return found.code


def _name(given: Input, field: str, value: str, *, needed: str = "") -> str:
    return " ".join(given.text(field, value, needed=needed, longest=LONGEST_NAME).split())


def _claim(given: Input, claim: dict[str, str], *, needed: tuple[str, ...]) -> Claim:
    unknown = set(claim) - ASKED
    if unknown:
        raise TypeError(f"An emergency is not asked {sorted(unknown)}.")
    said = {name: given.text(name, claim.get(name, ""), longest=1000) for name in (*WORDS, *NEEDS)}
    for name in needed:
        if not said[name]:
            given.fault(name, f"Say {WORDS[name][1]}.")
    if not any(said[name] for name in NEEDS):
        given.fault("data", "Say what is needed: data, an account, or a preservation.")
    said["provider"] = _name(given, "provider", claim.get("provider", ""))
    said["identifier"] = _name(given, "identifier", claim.get("identifier", ""))
    return Claim(**said)


def _opened(
    said: Claim, facts: dict[str, Any], *, asked_of_us: bool, by: User, token: UUID | None
) -> Emergency:
    state = directory.state(facts["state"])
    whose = f"Emergency call of {state}" if asked_of_us else f"Emergency call to {state}"
    title = f"{whose}: {said.provider}" if said.provider else whose
    case = casefile.open_case(
        by=by,
        title=title[:200],
        kind=CaseFile.Kind.EMERGENCY,
        requesting_state=facts["state"] if asked_of_us else "",
    )
    given_token = {"token": token} if token else {}
    emergency = Emergency.objects.create(
        case=case,
        reference=case.reference,
        authority_id=case.authority_id,
        asked_of_us=asked_of_us,
        moved_by=by,
        moved_at=case.opened_at,
        **{"received_at": case.opened_at, **facts},
        **given_token,
    )
    name = "emergency.registered" if asked_of_us else "emergency.opened"
    lines.record(case.stream, name, by=by, facts={"reference": case.reference, "state": facts["state"]})
    if facts.get("their_reference"):
        casefile.note_reference(case, facts["their_reference"])
    return emergency


def _frozen(emergency: Emergency, *, by: User) -> None:
    emergency.version = claims.freeze(emergency.case, None, by=by)
    Emergency.objects.filter(pk=emergency.pk).update(version=emergency.version)

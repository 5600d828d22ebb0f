"""Register what another State asks; open what we ask; write the seven elements anew."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID, uuid4

from django.db import IntegrityError

from requests_app.accounts.models import User
from requests_app.audit import register as log
from requests_app.casefile import queries as casefile_queries
from requests_app.casefile import services as casefile
from requests_app.casefile.filling import fill
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotVisible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.directory import queries as directory
from requests_app.preservation import elements, writing
from requests_app.preservation.elements import Told
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import perform
from requests_app.preservation.states import ENDED, Status
from requests_app.preservation.verbs.recording import held_for, set_columns

LONGEST_TITLE = 200
OPEN_TO_WRITING = (Status.DRAFTED, Status.REQUESTED, Status.WARNED)


def register(
    *, by: User, told: Told, token: UUID | None = None, received_at: datetime | None = None
) -> Preservation:
    """A request of another State, with as many of its elements as there are. A second tap returns the first case.

    Raises Invalid by the fields of the short form, NotAllowed.
    """
    try:
        return _register(by=by, told=told, token=token or uuid4(), received_at=received_at)
    except IntegrityError:
        if (found := _earlier(token, by)) is None:
            raise
        return found


@whole
def _register(*, by: User, told: Told, token: UUID, received_at: datetime | None) -> Preservation:
    if (found := _earlier(token, by)) is not None:
        return found
    given = Input()
    given.line("authority", told.authority, needed="Enter who asks, for example the 24/7 point and a name.")
    if not (told.identifiers.strip() or told.described.strip()):
        given.fault("identifiers", "Enter the data: accounts, addresses or numbers, one on each line.")
    their_reference = given.line("their_reference", told.their_reference)
    moment = received_at or clock.now()
    if moment > clock.now():
        given.fault("received_at", "This moment lies in the future. Enter when the request arrived.")
    _must_be_another_state(given, told.state)
    given.done()
    preservation = _open(by=by, told=told, token=token, asked_of_us=True)
    set_columns(preservation, received_at=moment, their_reference=their_reference)
    casefile.note_reference(preservation.case, their_reference)
    version = casefile.freeze(preservation.case, by=by)
    facts = {"version": version.number, "received_at": moment.isoformat()}
    return perform(preservation, "register", by=by, version=version, facts=facts, happened=moment)


@whole
def open_request(*, by: User, told: Told, token: UUID | None = None) -> Preservation:
    """We ask another State: a draft with what the short form was told."""
    if token is not None and (found := _earlier(token, by)) is not None:
        return found
    given = Input()
    _must_be_another_state(given, told.state)
    given.done()
    return _open(by=by, told=told, token=token or uuid4(), asked_of_us=False)


@whole
def ask_for_item(case: CaseFile, *, by: User, entry_id: str = "") -> Preservation:
    """Make the item of preservation of an outgoing request a preservation of its own, linked to that request.

    Its dates are kept here from then on. Raises NotVisible if the request has no such item, Blocked if it was done.
    """
    if not casefile_queries.visible_to(by).filter(pk=case.pk, kind=CaseFile.Kind.OUTGOING).exists():
        raise NotVisible("There is no such case.")
    content = casefile_queries.draft_content(case)
    items = [
        one for one in content.get("assistance", {}).get("entries", ()) if one.get("type") == elements.TYPE
    ]
    item = next((one for one in items if not entry_id or one["id"] == entry_id), None)
    if item is None:
        raise NotVisible("This request has no such item of preservation.")
    if Preservation.objects.filter(request=case, asked_of_us=False).exclude(status__in=ENDED).exists():
        raise Blocked("A preservation is linked to this request already.")
    preservation = _begin(
        by=by, title=case.title, state=case.requested_state, asked_of_us=False, token=uuid4()
    )
    kept = {
        code: content[code]
        for code in ("authority", "basis", "offences", "facts", "identifiers", "confidentiality", "timing")
        if code in content
    }
    if "basis" in kept:
        kept["basis"] = kept["basis"] | {"channel": "point_24_7"} | _point(case.requested_state)
    from_request = kept | {"assistance": {"entries": [item]}}
    fill(preservation.case, from_request, by=by, origin=case.pk)
    return set_columns(
        preservation, request=case, linked_by=by, will_follow=True, provider=item.get("holder", "")
    )


@whole
def amend(preservation: Preservation, *, by: User, told: Told) -> Preservation:
    """Write the elements anew while they can still change: what was missing came by telephone, or was mistyped."""
    held = held_for(preservation, by=by)
    if held.status not in OPEN_TO_WRITING:
        raise Blocked("The elements can no longer be changed: the request has gone out.")
    told = replace(told, state=held.state)
    writing.write(held.case, told, by=by)
    columns = {"will_follow": told.will_follow, "provider": told.custodian}
    if held.asked_of_us:
        their_reference = told.their_reference or held.their_reference
        columns |= {"their_reference": their_reference}
        casefile.note_reference(held.case, their_reference)
        if casefile_queries.changed_since_last_version(held.case):
            columns |= {"version": casefile.freeze(held.case, by=by)}
    return set_columns(held, **columns)


def _open(*, by: User, told: Told, token: UUID, asked_of_us: bool) -> Preservation:
    title = (told.offence or told.custodian or told.authority or "Preservation")[:LONGEST_TITLE]
    preservation = _begin(by=by, title=title, state=told.state, asked_of_us=asked_of_us, token=token)
    writing.write(preservation.case, told, by=by)
    return set_columns(preservation, will_follow=told.will_follow, provider=told.custodian[:300])


def _begin(*, by: User, title: str, state: str, asked_of_us: bool, token: UUID) -> Preservation:
    case = casefile.open_case(
        by=by,
        title=title,
        kind=CaseFile.Kind.PRESERVATION,
        requesting_state=state if asked_of_us else "",
    )
    preservation = Preservation.objects.create(
        case=case,
        reference=case.reference,
        authority_id=case.authority_id,
        asked_of_us=asked_of_us,
        state=state,
        token=token,
        moved_by=by,
        moved_at=case.opened_at,
    )
    log.record(case.stream, "preservation.opened", by=by, facts={"reference": case.reference})
    return preservation


def _point(state: str) -> dict[str, str]:
    office = writing.point_of(state)
    return {"addressee": office.code} if office else {}


def _earlier(token: UUID | None, by: User) -> Preservation | None:
    """What the same page opened before: the second tap of the same person."""
    if token is None:
        return None
    return Preservation.objects.select_related("case").filter(token=token, case__opened_by=by).first()


def _must_be_another_state(given: Input, code: str) -> None:
    state = directory.find_state(code)
    if state is None or state.code == directory.home_state().code:
        given.fault("state", "Choose the other State.")

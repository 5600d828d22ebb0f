"""Everything that writes a country sheet: propose, decide, withdraw, confirm; and what returns teach.

A line changes in one way only: somebody proposes, a supervisor who is somebody else accepts.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, Stale, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no
from requests_app.directory import languages as known_languages
from requests_app.directory import services as directory
from requests_app.directory.models import State
from requests_app.law.return_reasons import REASONS
from requests_app.sheets.lines import Line, experience_with, line_of
from requests_app.sheets.models import AskedState, SheetLine, SheetProposal
from requests_app.sheets.queries import find_line, possible_owners

STREAM = "directory"
LONGEST_TEXT = 4000
LONGEST_SOURCE = 500
_BY_ITSELF = "Proposed by the portal because a request came back."


@whole
def propose(
    state: State, code: str, *, text: str, source: str, why: str, by: User, languages: Iterable[str] = ()
) -> SheetProposal:
    """Propose what a line should say. Raises NotAllowed, NotVisible for an unknown line, Invalid by field."""
    _must_hold(by, Permission.SHEETS_PROPOSE)
    line, known = find_line(state.code, code)
    given = Input()
    text = given.text("text", text, needed="Write what the line should say.", longest=LONGEST_TEXT)
    source = _source(given, source)
    why = given.text("why", why, needed="Say why the line should change.", longest=LONGEST_TEXT)
    chosen = _languages(given, line, languages)
    before = known.text if known else ""
    listed = list(state.accepted_languages) if line.lists_languages else []
    if text and text == before and chosen == listed and not given.faults:
        given.fault("text", "This is what the sheet says already. Confirm the line instead.")
    given.done()
    proposal = SheetProposal.objects.create(
        state=state,
        code=code,
        before=before,
        text=text,
        languages_before=listed,
        languages=chosen,
        source=source,
        why=why,
        proposed_by=by,
        proposed_at=clock.now(),
    )
    register.record(STREAM, "sheets.proposed", by=by, facts={"state": state.code, "line": code})
    return proposal


@whole
def decide(
    proposal: SheetProposal,
    *,
    accept: bool,
    note: str = "",
    text: str | None = None,
    owner: User | None = None,
    revision: int,
    by: User,
) -> SheetProposal:
    """Accept a proposal, perhaps in other words (`text`), or decline it with a note.

    `revision` is that of the line the supervisor saw (0: no line yet). Raises NotAllowed (not a supervisor,
    one's own proposal), Blocked (decided already), Stale with `.current` (the line changed), Invalid.
    """
    _must_hold(by, Permission.SHEETS_DECIDE)
    held = SheetProposal.objects.select_for_update(of=("self",)).select_related("state").get(pk=proposal.pk)
    _must_be_open(held)
    if held.proposed_by_id == by.pk:
        _refuse("own_proposal", "This is your own proposal. Another supervisor decides on it.")
    given = Input()
    needed = "" if accept else "Say why the correction is not taken over."
    note = given.text("note", note, needed=needed, longest=LONGEST_TEXT)
    wanted = held.text if text is None else text
    wanted = given.text("text", wanted, needed="Write what the line should say.", longest=LONGEST_TEXT)
    given.done()
    if accept:
        _write_line(held, wanted, owner=owner, revision=revision, by=by)
    held.standing = SheetProposal.Standing.ACCEPTED if accept else SheetProposal.Standing.DECLINED
    held.note, held.decided_by, held.decided_at = note, by, clock.now()
    held.save(update_fields=["standing", "note", "decided_by", "decided_at"])
    event = "sheets.accepted" if accept else "sheets.declined"
    register.record(STREAM, event, by=by, facts={"state": held.state_id, "line": held.code})
    return held


@whole
def withdraw(proposal: SheetProposal, *, by: User) -> SheetProposal:
    """Take one's own proposal back. Raises NotAllowed for somebody else's, Blocked if it was decided."""
    held = SheetProposal.objects.select_for_update().get(pk=proposal.pk)
    if held.proposed_by_id != by.pk:
        _refuse("other_proposal", "Only whoever made a proposal takes it back.")
    _must_be_open(held)
    held.standing, held.decided_by = SheetProposal.Standing.WITHDRAWN, by
    held.decided_at = clock.now()
    held.save(update_fields=["standing", "decided_by", "decided_at"])
    register.record(STREAM, "sheets.withdrawn", by=by, facts={"state": held.state_id, "line": held.code})
    return held


@whole
def confirm(line: SheetLine, *, source: str, revision: int, by: User) -> SheetLine:
    """Note that the line was checked today and still holds. The owner or a supervisor does this.

    Raises NotAllowed, Stale if the line changed meanwhile, Invalid without a source.
    """
    if line.owner_id != by.pk:
        _must_hold(by, Permission.SHEETS_DECIDE)
    given = Input()
    source = _source(given, source)
    given.done()
    held = SheetLine.objects.select_for_update().get(pk=line.pk)
    _must_be_current(held, revision)
    held.source, held.confirmed_on = source, clock.today()
    held.revision += 1
    held.save(update_fields=["source", "confirmed_on", "revision"])
    register.record(STREAM, "sheets.confirmed", by=by, facts={"state": held.state_id, "line": held.code})
    return held


@whole
def note_request(state_code: str, request: UUID, *, at: datetime) -> None:
    """A request for this State was submitted. Said again, for another State or not, it counts once."""
    if state_code:
        AskedState.objects.update_or_create(
            request=request, defaults={"state_code": state_code}, create_defaults=_asked(state_code, at)
        )


@whole
def note_return(request: UUID, reasons: Iterable[str], *, by: User) -> list[SheetProposal]:
    """A request came back for coded reasons: they are counted, and each opens a proposal by itself.

    A reason that already has an open proposal for that State only counts one more time there.
    """
    asked = AskedState.objects.select_for_update().filter(request=request).first()
    if asked is None:
        return []
    coded = [reason for reason in dict.fromkeys(reasons) if reason in REASONS]
    asked.reasons = list(dict.fromkeys([*asked.reasons, *coded]))
    asked.save(update_fields=["reasons"])
    opened = [_propose_from(asked.state_code, reason, by) for reason in coded]
    return [proposal for proposal in opened if proposal is not None]


def _propose_from(state_code: str, reason: str, by: User) -> SheetProposal | None:
    line = line_of(reason)
    learnt = experience_with(reason)
    waiting = SheetProposal.objects.filter(
        state_id=state_code, code=line.code, reason_code=reason, standing=SheetProposal.Standing.OPEN
    ).select_for_update()
    if (found := waiting.first()) is not None:
        found.times += 1
        found.save(update_fields=["times"])
        return None
    state = State.objects.get(pk=state_code)
    known = SheetLine.objects.filter(state_id=state_code, code=line.code).first()
    if known is not None and learnt in known.text:
        return None
    listed = list(state.accepted_languages) if line.lists_languages else []
    before = known.text if known else ""
    try:
        with transaction.atomic():
            proposal = SheetProposal.objects.create(
                state=state,
                code=line.code,
                before=before,
                text=f"{before}\n{learnt}".strip(),
                languages_before=listed,
                languages=listed,
                source="Our own experience",
                why=_BY_ITSELF,
                reason_code=reason,
                proposed_at=clock.now(),
            )
    except IntegrityError:  # somebody else's return opened it in this very moment
        return None
    facts = {"state": state_code, "line": line.code, "reason": reason}
    register.record(STREAM, "sheets.proposed_by_return", by=by, facts=facts)
    return proposal


def _write_line(proposal: SheetProposal, text: str, *, owner: User | None, revision: int, by: User) -> None:
    # Whoever accepts for the same State waits here, so that two people cannot both write a first line.
    State.objects.select_for_update().get(pk=proposal.state_id)
    line, known = find_line(proposal.state_id, proposal.code)
    _must_be_current(known, revision)
    owner = owner or (known.owner if known else None) or proposal.proposed_by or by
    if owner not in possible_owners():
        raise Invalid("Check the owner.", fields={"owner": ["Choose an active colleague from the list."]})
    values = {
        "text": text,
        "source": proposal.source,
        "owner": owner,
        "confirmed_on": clock.today(),
        "revision": (known.revision if known else 0) + 1,
    }
    SheetLine.objects.update_or_create(state=proposal.state, code=proposal.code, defaults=values)
    if line.lists_languages:
        directory.adopt_languages(proposal.state, proposal.languages, source=proposal.source, by=by)


def _asked(state_code: str, at: datetime) -> dict[str, Any]:
    return {"state_code": state_code, "submitted_at": at}


def _source(given: Input, source: str) -> str:
    return given.text(
        "source", source, needed="Say where this was read, or who said it.", longest=LONGEST_SOURCE
    )


def _languages(given: Input, line: Line, chosen: Iterable[str]) -> list[str]:
    codes = list(dict.fromkeys(chosen)) if line.lists_languages else []
    if unknown := [code for code in codes if not known_languages.is_known(code)]:
        given.fault("languages", f"Not a known language: {', '.join(unknown)}. Write its English name.")
    return codes


def _must_hold(by: User, permission: Permission) -> None:
    must_be_allowed(the_role_does_this(by, permission))


def _refuse(code: str, message: str) -> None:
    raise NotAllowed(message, no(code, message).blockers)


def _must_be_open(proposal: SheetProposal) -> None:
    if not proposal.is_open:
        message = f"This proposal is {proposal.get_standing_display().lower()} already."
        raise Blocked(message, no("decided", message).blockers)


def _must_be_current(known: SheetLine | None, revision: int) -> None:
    if (known.revision if known else 0) != revision:
        raise Stale("Somebody else changed this line in the meantime.", current=known)

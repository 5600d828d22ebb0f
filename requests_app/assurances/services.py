"""The verbs of the register. Each takes the lock of the case, writes a change and a line of the register."""

import logging
from collections.abc import Mapping
from datetime import date
from typing import Any, BinaryIO

from django.conf import settings
from django.db import OperationalError

from requests_app.accounts.models import User
from requests_app.assurances import guards, queries
from requests_app.assurances.kinds import Kind, Nature, Origin
from requests_app.assurances.models import Assurance, CuredGround
from requests_app.assurances.states import LIVE, Status
from requests_app.assurances.writing import PORTAL, keep_terms, line, open_entry, reminder, take
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.casefile.uploads import Kept, keep
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, Stale, must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import no

logger = logging.getLogger(__name__)

US, THEM = "us", "them"
SIDES = (US, THEM)
STAGES = (Status.ASKED, Status.OFFERED)
LONGEST_SCOPE = 4000
ENDINGS = {
    "fulfilled": "Fulfilled",
    "not_needed": "No longer needed",
    "replaced": "Replaced by another one",
    "dealt_with": "The expiry or breach was dealt with",
}
SAY_TEXT = "Write what is assured or required, as it is worded."


@whole
def add(
    case: CaseFile,
    *,
    by: User,
    nature: str,
    kind: str,
    stage: str,
    text: str,
    giver: str,
    given_by: str = "",
    asker: str = THEM,
    asked_by: str = "",
    scope: str = "",
    starts_on: date | None = None,
    expires_on: date | None = None,
    note: str = "",
) -> Assurance:
    """Enter an assurance or a condition by hand, as asked for or as offered. Raises NotAllowed or Invalid."""
    _may_keep(case, by)
    given = Input()
    columns = {
        "nature": given.choice("nature", nature, Nature.values),
        "kind": given.choice("kind", kind, Kind.values),
        "status": given.choice("stage", stage, STAGES),
        "text": given.text("text", text, needed=SAY_TEXT),
        **_who(given, case, giver=giver, given_by=given_by, asker=asker, asked_by=asked_by),
        **_terms(given, scope, starts_on, expires_on),
    }
    if columns["nature"] == Nature.CONDITION and columns["status"] == Status.OFFERED:
        given.fault("stage", "A condition is asked for, then accepted or declined. It is not offered.")
    note = given.text("note", note)
    given.done()
    version = casefile.latest_version(case)
    return open_entry(case, by=by, version=version, origin=Origin.PERSON, note=note, **columns)


@whole
def ask(
    entry: Assurance,
    *,
    by: User,
    kind: str,
    giver: str,
    given_by: str,
    text: str,
    scope: str = "",
    asked_on: date,
    note: str = "",
) -> Assurance:
    """Record that whoever can give it was asked, and for what exactly."""
    given = Input()
    values = {
        "kind": given.choice("kind", kind, Kind.values),
        "given_by_state": _state(given, "giver", giver, entry.case),
        "given_by": given.line("given_by", given_by, needed="Name the authority that is to give it."),
        "text": given.text("text", text, needed=SAY_TEXT),
        "scope": given.text("scope", scope, longest=LONGEST_SCOPE),
        # Asked for anew, it was not received: an earlier one, found wanting, stays among the changes.
        "received_on": None,
    }
    on, note = given.past_day("asked_on", asked_on), given.text("note", note)
    given.done()
    return take(entry, "ask", by=by, values=values, note=note, on=on)


@whole
def offer(
    entry: Assurance, *, by: User, given_by: str, text: str, scope: str = "", offered_on: date, note: str = ""
) -> Assurance:
    """Record that it is offered, in what words; it counts once it was received."""
    given = Input()
    values = {
        "given_by": given.line("given_by", given_by, needed="Name the authority that offers it."),
        "text": given.text("text", text, needed=SAY_TEXT),
        "scope": given.text("scope", scope, longest=LONGEST_SCOPE),
    }
    on, note = given.past_day("offered_on", offered_on), given.text("note", note)
    given.done()
    return take(entry, "offer", by=by, values=values, note=note, on=on)


def receive(entry: Assurance, *, by: User, file: BinaryIO | None = None, **given: Any) -> Assurance:
    """Record that it was given: from whom, in what words, for when, in which document.

    Looks at the file before anything is locked. Raises NotAllowed, Blocked, Invalid and what a file is refused for.
    """
    _may_keep(entry.case, by)
    return _receive(entry, by=by, kept=keep(file) if file else None, **given)


@whole
def _receive(
    entry: Assurance,
    *,
    by: User,
    kept: Kept | None,
    given_by: str,
    text: str,
    scope: str = "",
    received_on: date,
    starts_on: date | None = None,
    expires_on: date | None = None,
    note: str = "",
) -> Assurance:
    given = Input()
    on = given.past_day("received_on", received_on)
    values = {
        "given_by": given.line("given_by", given_by, needed="Name the authority that gave it."),
        "text": given.text("text", text, needed=SAY_TEXT),
        "received_on": on,
        **_terms(given, scope, starts_on, expires_on),
    }
    note = given.text("note", note)
    if kept is None and not note:
        given.fault(
            "file", "Upload the document in which it was given, or say in the note why there is none."
        )
    given.done()
    values |= {"document": kept.file, "document_name": kept.name} if kept else _NO_DOCUMENT
    return take(entry, "receive", by=by, values=values, note=note, on=on)


_NO_DOCUMENT: Mapping[str, Any] = {"document": None, "document_name": ""}


@whole
def accept(entry: Assurance, *, by: User, note: str = "") -> Assurance:
    """Whoever asked finds it sufficient; an accepted condition binds."""
    given = Input()
    note = given.text("note", note)
    given.done()
    return take(entry, "accept", by=by, note=note)


@whole
def decline(entry: Assurance, *, by: User, note: str) -> Assurance:
    """It is not given or not accepted, for a reason."""
    given = Input()
    note = given.text("note", note, needed="Say why it is not given or not accepted.")
    given.done()
    return take(entry, "decline", by=by, note=note)


@whole
def end(entry: Assurance, *, by: User, how: str, note: str) -> Assurance:
    """It is fulfilled, no longer needed or replaced; or the work after an expiry or a breach is done."""
    given = Input()
    how = given.choice("how", how, ENDINGS)
    note = given.text("note", note, needed="Say in a few words what happened.")
    given.done()
    return take(entry, "end", by=by, note=f"{ENDINGS[how]}. {note}")


@whole
def breach(entry: Assurance, *, by: User, happened_on: date, note: str, done: str) -> Assurance:
    """Record what happened and what was done: the other State told, the use stopped."""
    given = Input()
    on = given.past_day("happened_on", happened_on)
    note = given.text("note", note, needed="Say what happened.")
    done = given.text("done", done, needed="Say what was done: who was told, which use was stopped.")
    given.done()
    return take(entry, "breach", by=by, note=note, done=done, on=on)


@whole
def expire(entry: Assurance, *, by: Any = PORTAL) -> Assurance:
    """Its last day has passed. Raises Blocked if it has not."""
    return take(entry, "expire", by=by, on=entry.expires_on)


@whole
def set_terms(
    entry: Assurance,
    *,
    by: User,
    scope: str = "",
    starts_on: date | None = None,
    expires_on: date | None = None,
    note: str = "",
) -> Assurance:
    """Say for whom, for what and until when. Raises Blocked once the entry has come to an end."""
    _may_keep(entry.case, by)
    held = _hold(entry)
    if held.status not in LIVE:
        reason = no("status", f"It is “{held.status_label().lower()}”; its terms do not change any more.")
        raise Blocked("This cannot be done any more.", reason.blockers)
    must_be_possible(guards.its_days_are_not_over(held), "This cannot be done any more.")
    given = Input()
    values = _terms(given, scope, starts_on, expires_on)
    note = given.text("note", note, needed="Say on what the change rests.")
    given.done()
    for name, value in (values | {"remind_on": reminder(held.status, values["expires_on"])}).items():
        setattr(held, name, value)
    held.save(update_fields=[*values, "remind_on"])
    keep_terms(held, by=by, note=note)
    line(held, "assurance.terms_set", by=by)
    return held


@whole
def serve(entry: Assurance, *, by: User, other: str) -> Assurance:
    """Let another assurance of the case that is in force cure the same ground; this entry ends.

    `other` is the number of that assurance. Raises Invalid if it does not count today.
    """
    _may_keep(entry.case, by)
    held = _hold(entry)
    found = next((one for one in queries.could_serve(held) if str(one.number) == str(other)), None)
    if found is None:
        sentence = "Choose an assurance of this case that was received and is in force."
        raise Invalid(sentence, fields={"other": [sentence]})
    ended = take(held, "end", by=by, note=f"No. {found.number} of this register settles it as well.")
    now = clock.now()
    rows = [
        CuredGround(assurance=found, answer_id=one.answer_id, ground=one.ground, wording=one.wording, at=now)
        for one in held.cured.all()
    ]
    CuredGround.objects.bulk_create(rows, ignore_conflicts=True)
    line(found, "assurance.serves", by=by, at=now)
    return ended


def expire_due() -> int:
    """Mark what has run out, each entry in a transaction of its own; gives their number. Again changes nothing.

    A case that somebody holds just now is left to the next round.
    """
    expired = 0
    for key in queries.due():
        try:
            expire(Assurance.objects.get(pk=key))
            expired += 1
        except (Blocked, Stale, OperationalError) as error:
            logger.info("assurance %s stays until the next round: %s", key, type(error).__name__)
    return expired


def _may_keep(case: CaseFile, by: User) -> None:
    must_be_allowed(guards.may_keep(case, by))


def _hold(entry: Assurance) -> Assurance:
    CaseFile.objects.select_for_update().get(pk=entry.case_id)
    return Assurance.objects.select_for_update().get(pk=entry.pk)


def _state(given: Input, field: str, side: str, case: CaseFile) -> str:
    chosen = given.choice(field, side, SIDES)
    if chosen == THEM and not case.requested_state:
        given.fault(field, "The case names no other State yet.")
    return settings.HOME_STATE if chosen == US else case.requested_state


def _who(
    given: Input, case: CaseFile, *, giver: str, given_by: str, asker: str, asked_by: str
) -> dict[str, str]:
    return {
        "other_state": case.requested_state,
        "given_by_state": _state(given, "giver", giver, case),
        "given_by": given.line("given_by", given_by),
        "asked_by_state": _state(given, "asker", asker, case),
        "asked_by": given.line("asked_by", asked_by),
    }


def _terms(given: Input, scope: str, starts_on: date | None, expires_on: date | None) -> dict[str, Any]:
    expires_on = given.future_day("expires_on", expires_on, needed=False)
    if starts_on is not None and not isinstance(starts_on, date):
        given.fault("starts_on", "Enter a date, for example 27 3 2026.")
    elif starts_on and expires_on and expires_on < starts_on:
        given.fault("expires_on", "The last day lies before the first.")
    scope = given.text("scope", scope, longest=LONGEST_SCOPE)
    return {"scope": scope, "starts_on": starts_on, "expires_on": expires_on}

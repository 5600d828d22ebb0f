"""What the provider, or the State we asked, confirms: wholly, in part, more later; and the path to a third State."""

import re
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.core.verdicts import YES, Verdict, no
from requests_app.directory import queries as directory
from requests_app.preservation import elements, letters, term
from requests_app.preservation.models import Preservation
from requests_app.preservation.moving import perform
from requests_app.preservation.records import PreservationAnswer, ThirdStatePath
from requests_app.preservation.states import PRESERVED, Status
from requests_app.preservation.verbs.linking import hold_if_filed
from requests_app.preservation.verbs.recording import held_for, keep, write_down
from requests_app.workflow.perform import lock

Extent, Method = PreservationAnswer.Extent, PreservationAnswer.HashMethod
LENGTHS = {Method.SHA256: 64, Method.SHA512: 128, Method.SHA3_256: 64}
ANSWERABLE = (Status.ASKED, Status.CAUTIONED, Status.ORDERED, Status.WARNED, *PRESERVED)
PATH_KNOWN = (Status.ASKED, Status.CAUTIONED, Status.ORDERED, Status.WARNED, *PRESERVED)


@whole
def effect(
    preservation: Preservation,
    *,
    by: User,
    effected_at: datetime | None,
    extent: str = Extent.FULL,
    ends_on: date | None = None,
    **answer: Any,
) -> Preservation:
    """The confirmation: since when, what, hash and log if there are. The clock K01 starts at that moment.

    `answer` holds scope, left_out, ticket, answered_by, hash_method, hash_value, log, each may be left out. The end
    is proposed where none is named; under an order of ours it is never before the sixtieth day.
    """
    preservation = lock(preservation)
    given = Input()
    told = _answer(given, preservation, extent=extent, effected_at=effected_at, **answer)
    if told["extent"] == Extent.NONE:
        given.fault("extent", "Nothing is preserved. Record this as an answer, then warn or withdraw.")
    moment = told["effected_at"] or clock.now()
    effected_on = timezone.localtime(moment).date()
    end = ends_on or _first_end(preservation, effected_on)
    if preservation.asked_of_us and end < term.least_end(effected_on):
        given.fault(
            "ends_on", f"Sixty days are the least: not before {term.least_end(effected_on):%-d %B %Y}."
        )
    if end < effected_on:
        given.fault("ends_on", "This lies before the day it took effect.")
    elif end > term.furthest(clock.today()):
        given.fault("ends_on", "This date is too far away. Check the year.")
    given.done()
    facts = {"extent": told["extent"], "effected_at": moment.isoformat(), "until": end.isoformat()}
    preservation = perform(
        preservation, "effect", by=by, effected_at=moment, ends_on=end, facts=facts, happened=moment, due=end
    )
    keep(PreservationAnswer, preservation, by=by, **told)
    if preservation.asked_of_us:
        letters.confirm_to_state(preservation, by=by)
    return hold_if_filed(preservation, by=by)


@whole
def answer(
    preservation: Preservation,
    *,
    by: User,
    extent: str,
    effected_at: datetime | None = None,
    **answer: Any,
) -> Preservation:
    """One more answer: a further part, or that nothing is there. The end stays that of the first part."""
    held = held_for(preservation, by=by, if_=_may_be_answered(preservation, extent))
    given = Input()
    told = _answer(given, held, extent=extent, effected_at=effected_at, **answer)
    given.done()
    if held.answers.filter(**told, recorded_by=by).exists():
        return held  # a second tap
    keep(PreservationAnswer, held, by=by, **told)
    write_down(held, "answered", by=by, extent=told["extent"])
    if held.asked_of_us and told["extent"] != Extent.NONE:
        letters.confirm_to_state(held, by=by)
    return held


@whole
def note_third_state(
    preservation: Preservation, *, by: User, state: str, provider: str, path: str, told_on: date
) -> Preservation:
    """A provider in a third State took part: tell the requesting State, with the path and no more (P3T)."""
    ready = preservation.status in PATH_KNOWN
    early = no("status", "A path is known only after the provider was ordered, or the State asked.")
    held = held_for(preservation, by=by, if_=YES if ready else early)
    given = Input()
    found = directory.find_state(state)
    if found is None or found.code in (held.state, directory.home_state().code):
        given.fault("state", "Choose the third State: neither ours nor the one we deal with.")
    provider = given.text("provider", provider, needed="Enter the provider there.", longest=300)
    path = given.text(
        "path", path, needed="Enter the path: addresses and times, one step on each line.", longest=4000
    )
    told_on = given.past_day("told_on", told_on)
    given.done()
    if held.third_states.filter(state=state, provider=provider, path=path, recorded_by=by).exists():
        return held  # a second tap
    kept = keep(ThirdStatePath, held, by=by, state=state, provider=provider, path=path, told_on=told_on)
    write_down(held, "third_state_found", by=by, state=state)
    if held.asked_of_us:
        letters.tell_of_third_state(held, kept, by=by)
    return held


def _answer(
    given: Input,
    preservation: Preservation,
    *,
    extent: str,
    effected_at: datetime | None,
    scope: str = "",
    left_out: str = "",
    ticket: str = "",
    answered_by: str = "",
    hash_method: str = "",
    hash_value: str = "",
    log: str = "",
) -> dict[str, Any]:
    """The answer as it is kept, its faults gathered."""
    extent = given.choice("extent", extent, Extent.values)
    told: dict[str, Any] = {"extent": extent, "effected_at": None}
    told["scope"] = given.text("scope", scope)
    wanted = "" if extent == Extent.FULL else "Say what is not preserved, and why."
    told["left_out"] = given.text("left_out", left_out, needed=wanted)
    told["ticket"], told["answered_by"] = given.line("ticket", ticket), given.line("answered_by", answered_by)
    told["log"] = given.text("log", log)
    told["hash_method"], told["hash_value"] = _hash(given, hash_method, hash_value)
    if extent != Extent.NONE:
        told["effected_at"] = _moment(given, preservation, effected_at)
    return told


def _moment(given: Input, preservation: Preservation, moment: datetime | None) -> datetime:
    now = clock.now()
    if moment is None:
        given.fault("effected_at", "Enter the moment since when the data are preserved.")
        return now
    if moment > now:
        given.fault("effected_at", "This moment lies in the future.")
    received = preservation.received_at
    # A person enters minutes, not seconds.
    if received is not None and moment < received.replace(second=0, microsecond=0):
        given.fault("effected_at", f"This lies before the request arrived ({received:%-d %B %Y, %H:%M} UTC).")
    return moment


def _hash(given: Input, method: str, value: str) -> tuple[str, str]:
    value = given.text("hash_value", value, longest=200).replace(" ", "").lower()
    if not value:
        return "", ""
    method = given.choice("hash_method", method, Method.values)
    length = LENGTHS.get(Method(method)) if method in Method.values else None
    if length and not re.fullmatch(rf"[0-9a-f]{{{length}}}", value):
        given.fault("hash_value", f"This hash has {length} characters from 0 to 9 and a to f.")
    return method, value


def _first_end(preservation: Preservation, effected_on: date) -> date:
    wanted = elements.item_of(elements.content_of(preservation)).get("preserve_days")
    return term.first_end(
        effected_on, preservation.order_ends_on, wanted if isinstance(wanted, int) else None
    )


def _may_be_answered(preservation: Preservation, extent: str) -> Verdict:
    if preservation.status not in ANSWERABLE:
        return no("status", "Nobody has been ordered or asked yet. Record that first.")
    if preservation.status not in PRESERVED and extent != Extent.NONE:
        return no("first", "The first confirmation starts the clock: record it as the confirmation.")
    return YES

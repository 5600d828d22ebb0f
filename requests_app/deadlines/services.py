"""The clocks of a case: let them follow what happens, or start, stop and pause one by hand.

`follow` is called in the transaction of every event of a case; which event starts, pauses or ends which clock is
declared in `deadlines.declared`. Everything here may be said twice and does no more than once.
"""

from typing import Any

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit import register
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import Blocked, must_be_allowed
from requests_app.core.transactions import whole
from requests_app.deadlines import running
from requests_app.deadlines.declaration import Declared, Outcome, Scope, Whose
from requests_app.deadlines.declared import CONTACTED, OVER, find, on
from requests_app.deadlines.models import Deadline
from requests_app.deadlines.running import Actor, Happening, Moment, moment_of

NOBODY = "nobody"
STATUS = "K35"
CONTACTS = Permission.OUTGOING_ACKNOWLEDGE
"""Whoever hears from the requested State also asks it."""
THEIR_TURN, OUR_TURN = "The other side must act", "Our side must act"


@whole
def follow(
    case: CaseFile,
    event: str,
    *,
    by: Actor,
    subject: str = "",
    at: Moment | None = None,
    due: Moment | None = None,
    side: str = "",
    authority: Any = None,
) -> None:
    """Let the clocks of a case follow an event: some end, some stand still or go on, some start.

    `at` is when it happened, `due` a day that somebody named, `subject` which one of several, `authority` the one
    whose people are warned. `side` tells whose turn it is now ("ours", "theirs", "nobody").
    """
    happening = Happening(event, by, subject, moment_of(at), due, authority)
    named = [one for one in on(event) if _applies(one.scope, case)]
    held = _running(case)
    if event in OVER or side == NOBODY:
        running.end(held, Outcome.CANCELLED, happening)
        held = []
    held = _end(held, named, happening)
    _hold(held, named, happening)
    _turn(held, side, happening)
    _begin(case, held, named, happening)


@whole
def start(
    case: CaseFile,
    code: str,
    *,
    by: Actor,
    variant: str = "",
    subject: str = "",
    at: Moment | None = None,
    due: Moment | None = None,
) -> Deadline:
    """Start a clock by hand, or give the one that runs. Raises LookupError for none that is declared."""
    declared = find(code, variant)
    for one in _running(case):
        if (one.code, one.variant, one.subject) == (code, variant, subject):
            return one
    begun = running.begin(case, declared, Happening("deadlines.started", by, subject, moment_of(at), due))
    if begun is None:
        raise ValueError(f"{code} needs a day.")
    return begun


@whole
def stop(
    case: CaseFile, code: str, *, by: Actor, variant: str = "", subject: str = "", outcome: str = "met"
) -> int:
    """End a clock by hand; gives how many ended (none, if it does not run)."""
    found = _named(case, code, variant, subject)
    running.end(found, Outcome(outcome), Happening("deadlines.stopped", by, subject))
    return len(found)


@whole
def pause(case: CaseFile, code: str, *, by: Actor, why: str, variant: str = "", subject: str = "") -> None:
    """Let a clock stand still, and say why."""
    for one in _named(case, code, variant, subject):
        running.pause(one, Happening("deadlines.paused", by, subject), why)


@whole
def resume(
    case: CaseFile,
    code: str,
    *,
    by: Actor,
    variant: str = "",
    subject: str = "",
    due: Moment | None = None,
) -> None:
    """Let a clock go on."""
    for one in _named(case, code, variant, subject):
        running.resume(one, Happening("deadlines.resumed", by, subject, None, due))


@whole
def cancel_all(case: CaseFile, *, by: Actor, why: str = "deadlines.cancelled") -> int:
    """End every clock of a case and take back what was not sent; gives how many ended."""
    held = _running(case)
    running.end(held, Outcome.CANCELLED, Happening(why, by))
    return len(held)


@whole
def contacted(case: CaseFile, *, by: User) -> None:
    """Somebody asked the other State how things stand: that clock begins anew. Raises NotAllowed, Blocked."""
    must_be_allowed(the_role_does_this(by, CONTACTS))
    if not any(on_it.code == STATUS for on_it in _running(case)):
        raise Blocked("Nothing is awaited from the other State just now.")
    register.record(case.stream, CONTACTED, by=by)
    follow(case, CONTACTED, by=by)


@whole
def recount(ids: list[int]) -> int:
    """Count these clocks anew: their calendar changed. Gives how many are due on another day now."""
    changed = 0
    for deadline in Deadline.objects.select_for_update().filter(pk__in=ids, ended_at=None).order_by("pk"):
        if deadline.paused_at is None:
            changed += running.recount(deadline)
    return changed


def _running(case: CaseFile) -> list[Deadline]:
    """The clocks of a case that have not ended, held until the transaction ends."""
    CaseFile.objects.select_for_update().filter(pk=case.pk).values_list("pk").first()
    open_ = Deadline.objects.select_for_update(of=("self",)).filter(case=case, ended_at=None)
    return list(open_.order_by("pk"))


def _named(case: CaseFile, code: str, variant: str, subject: str) -> list[Deadline]:
    find(code, variant)
    wanted = (code, variant, subject)
    return [one for one in _running(case) if (one.code, one.variant, one.subject) == wanted]


def _applies(scope: Scope, case: CaseFile) -> bool:
    if scope.asked_of_us is not None and scope.asked_of_us != case.asked_of_us:
        return False
    return not scope.requested_states or case.requested_state in scope.requested_states


def _is(deadline: Deadline, declared: Declared, happening: Happening) -> bool:
    if (deadline.code, deadline.variant) != declared.key:
        return False
    return not declared.several or deadline.subject == happening.subject


def _end(held: list[Deadline], named: list[Declared], happening: Happening) -> list[Deadline]:
    left = list(held)
    for declared in named:
        mine = [one for one in left if _is(one, declared, happening)]
        outcome = declared.ends_on(happening.event)
        if outcome is None and declared.restarts and happening.event in declared.starts:
            outcome = Outcome.SUPERSEDED
        if outcome is not None and mine:
            running.end(mine, outcome, happening)
            left = [one for one in left if one not in mine]
    return left


def _hold(held: list[Deadline], named: list[Declared], happening: Happening) -> None:
    for declared in named:
        for one in [one for one in held if _is(one, declared, happening)]:
            if happening.event in declared.pauses:
                running.pause(one, happening, declared.pause_reason)
            elif happening.event in declared.resumes:
                running.resume(one, happening)


def _turn(held: list[Deadline], side: str, happening: Happening) -> None:
    """Let clocks stand still while it is the other side's turn, those that say so."""
    if side not in (Whose.OURS, Whose.THEIRS):
        return
    for one in held:
        if not find(one.code, one.variant).pauses_on_other_turn:
            continue
        if side == one.whose:
            running.resume(one, happening)
        else:
            running.pause(one, happening, THEIR_TURN if one.whose == Whose.OURS else OUR_TURN)


def _begin(case: CaseFile, held: list[Deadline], named: list[Declared], happening: Happening) -> None:
    running_now = {(one.code, one.variant, one.subject) for one in held}
    for declared in named:
        subject = happening.subject if declared.several else ""
        if happening.event in declared.starts and (*declared.key, subject) not in running_now:
            told = happening if declared.several else happening.about_all()
            running.begin(case, declared, told)

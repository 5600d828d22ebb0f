"""Give a case, or all open cases of somebody who leaves, to another officer."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import services as casefile
from requests_app.core.errors import Invalid, NotAllowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.outgoing import queries
from requests_app.outgoing.models import Outgoing
from requests_app.workflow.perform import lock

SAME_AUTHORITY = "Choose an active officer of the same authority."


@whole
def hand_over(outgoing: Outgoing, *, to: User, by: User, reason: str = "") -> Outgoing:
    """Give the case to another officer of the same authority; a supervisor does this."""
    if not (allowed := the_role_does_this(by, Permission.CASEFILE_ASSIGN)):
        raise NotAllowed("You may not do this.", allowed.blockers)
    outgoing = lock(outgoing)
    if to.authority_id != outgoing.authority_id or not to.holds(Permission.CASEFILE_DRAFT):
        raise Invalid("Check the person.", fields={"to": [SAME_AUTHORITY]})
    casefile.hand_over(outgoing.case, to=to, by=by, reason=reason)
    Outgoing.objects.filter(pk=outgoing.pk).update(officer=to)
    outgoing.officer = to
    return outgoing


@whole
def hand_over_all(
    officer: User, *, to: User, by: User, reason: str, only: Collection[UUID | str] | None = None
) -> int:
    """Give all open cases of an officer, or those of them named in `only`, to another officer; returns how many.

    All or none, each with its own line and the reason. Restricted cases are among them although the supervisor
    does not see them: the new officer joins their teams. Raises NotAllowed, Invalid.
    """
    if not (allowed := the_role_does_this(by, Permission.CASEFILE_ASSIGN)):
        raise NotAllowed("You may not do this.", allowed.blockers)
    given = Input()
    reason = given.text("reason", reason, needed="Say why the cases are handed over.", longest=2000)
    _check_new_officer(given, officer, to)
    found = queries.open_cases_of(officer)
    chosen = [one for one in found if only is None or str(one.pk) in {str(pk) for pk in only}]
    if not chosen:
        given.fault("cases", "Choose at least one case.")
    given.done()
    for outgoing in sorted(chosen, key=_in_one_order):
        _hand_over_if_still_theirs(outgoing, officer, to=to, by=by, reason=reason)
    return len(chosen)


def _check_new_officer(given: Input, officer: User, to: User) -> None:
    if to.pk == officer.pk:
        given.fault("to", "Choose somebody else: these cases are with this officer already.")
    elif to.authority_id != officer.authority_id or not to.holds(Permission.CASEFILE_DRAFT):
        given.fault("to", SAME_AUTHORITY)


def _in_one_order(outgoing: Outgoing) -> Any:
    # Two supervisors at once take the locks in the same order.
    return outgoing.case_id


def _hand_over_if_still_theirs(outgoing: Outgoing, officer: User, *, to: User, by: User, reason: str) -> None:
    held = lock(outgoing)
    if held.officer_id == officer.pk:
        hand_over(held, to=to, by=by, reason=reason)

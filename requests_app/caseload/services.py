"""Give a case, or all open cases of somebody who leaves, to somebody else."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from requests_app.accounts.guards import the_role_does_this
from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.casefile import services as casefile
from requests_app.caseload import queries
from requests_app.core.errors import Invalid, must_be_allowed
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.workflow.perform import lock


@whole
def hand_over(procedure: Any, *, to: User, by: User, reason: str = "") -> Any:
    """Give the case of this procedure to another person; a supervisor does this.

    Raises NotAllowed; Invalid if that person could not write in the case.
    """
    _may(by)
    held = lock(procedure)
    casefile.hand_over(held.case, to=to, by=by, reason=reason)
    if any(field.name == "officer" for field in held._meta.concrete_fields):
        type(held).objects.filter(pk=held.pk).update(officer=to)
        held.officer = to
    return held


@whole
def hand_over_all(
    officer: User, *, to: User, by: User, reason: str, only: Collection[UUID | str] | None = None
) -> int:
    """Give all open cases of a person, or those named in `only` (ids of cases), to another; returns how many.

    All or none, each with its own line and the reason. Restricted cases are among them although the supervisor
    does not see them: the new person joins their teams. Raises NotAllowed, Invalid.
    """
    _may(by)
    given = Input()
    reason = given.text("reason", reason, needed="Say why the cases are handed over.", longest=2000)
    if to.pk == officer.pk:
        given.fault("to", "Choose somebody else: these cases are with this person already.")
    found = queries.held_by(officer)
    wanted = None if only is None else {str(pk) for pk in only}
    chosen = [one for one in found if wanted is None or str(one.case_id) in wanted]
    if not chosen:
        given.fault("cases", "Choose at least one case.")
    given.done()
    # Two supervisors at once take the locks in the same order.
    for procedure in sorted(chosen, key=lambda one: str(one.case_id)):
        _hand_over_if_still_theirs(procedure, officer, to=to, by=by, reason=reason)
    return len(chosen)


def _may(by: User) -> None:
    must_be_allowed(the_role_does_this(by, Permission.CASEFILE_ASSIGN))


def _hand_over_if_still_theirs(procedure: Any, officer: User, *, to: User, by: User, reason: str) -> None:
    held = lock(procedure)
    if held.case.officer_id != officer.pk:
        return
    try:
        hand_over(held, to=to, by=by, reason=reason)
    except Invalid as error:
        said = error.fields.get("to", [error.message])[0]
        # A supervisor gives away restricted cases unseen: the answer does not name one.
        named = held.case.reference if queries.seen_of(officer, by) & {held.case_id} else "A restricted case"
        raise Invalid("Check the person.", fields={"to": [f"{named}: {said}"]}) from error

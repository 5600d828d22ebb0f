"""Record an exhibit on a task: the one way by which whoever executes puts something into the custody of a case."""

from collections.abc import Mapping, Sequence
from typing import Any

from requests_app.accounts.models import User
from requests_app.core.errors import must_be_allowed, must_be_possible
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.evidence import services as evidence
from requests_app.evidence.models import Exhibit
from requests_app.execution import guards
from requests_app.execution.models import Task
from requests_app.execution.moving import hold
from requests_app.execution.verbs.acting import items_chosen, may_record


@whole
def record_exhibit(task: Task, *, by: User, values: Mapping[str, Any], items: Sequence[Any]) -> Exhibit:
    """Record what was collected for some items of the task, by their numbers in it. `values` are those of an exhibit.

    Raises NotAllowed, Blocked (the task is not being worked on), Invalid.
    """
    held = hold(task)
    must_be_allowed(may_record(held, by))
    must_be_possible(guards.may_be_worked_on(held))
    given = Input()
    chosen = items_chosen(given, held, items)
    given.done()
    return evidence.record(
        held.case, by=by, values=values, items=chosen, task=held.pk, authority=held.authority
    )

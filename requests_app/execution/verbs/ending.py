"""Send a task back, call it off, close it; for procedures: call all of a case back, close all."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.execution.given import items_of
from requests_app.execution.models import Task
from requests_app.execution.moving import add_note, perform
from requests_app.execution.states import DROPPABLE, Status


@whole
def send_back(task: Task, *, by: User, reason: str, due_on: date | None = None) -> Task:
    """Ask for what is still missing."""
    given = Input()
    reason = given.text("reason", reason, needed="Say what is still missing, or was not done as asked.")
    due = given.future_day("due_on", due_on, needed=False)
    given.done()
    moved = perform(task, "send_back", by=by, values={"due_on": due} if due else {}, due=due)
    add_note(moved, "send_back", reason, by=by, due_on=due)
    return moved


@whole
def cancel(task: Task, *, by: User, reason: str) -> Task:
    """Call a task off: what was done stays recorded and does not leave."""
    given = Input()
    reason = given.text("reason", reason, needed="Say why it is called off.")
    given.done()
    moved = perform(task, "cancel", by=by)
    add_note(moved, "cancel", reason, by=by)
    return moved


@whole
def close(task: Task, *, by: User) -> Task:
    """Nothing is left to do."""
    return perform(task, "close", by=by)


@whole
def call_back(
    case: CaseFile, *, by: User, reason: str, granted: Mapping[str, tuple[str, Any]] | None = None
) -> int:
    """Call off every task of a case that is not over: it was withdrawn, or is not granted any more. How many.

    With `granted` (by item: the limits set to it, and its entry) those go on that were given out just so.
    """
    found = list(case.tasks.filter(status__in=DROPPABLE).select_related("version").order_by("number"))
    if granted is not None:
        found = [task for task in found if not _is_as_given(task, granted)]
    for task in found:
        cancel(task, by=by, reason=reason)
    return len(found)


@whole
def close_all(case: CaseFile, *, by: User) -> int:
    """Close every task of a case that was handed in, once its product was reviewed and has left. How many."""
    found = list(case.tasks.filter(status=Status.HANDED_IN).order_by("number"))
    for task in found:
        close(task, by=by)
    return len(found)


def _is_as_given(task: Task, granted: Mapping[str, tuple[str, Any]]) -> bool:
    entries = items_of(task.version.content)
    return all(granted.get(one.entry) == (one.limits, entries.get(one.entry)) for one in task.items.all())

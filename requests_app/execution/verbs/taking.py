"""Accept a task, decline it, begin."""

from requests_app.accounts.models import User
from requests_app.core.input import Input
from requests_app.core.transactions import whole
from requests_app.execution.models import Task
from requests_app.execution.moving import add_note, perform


@whole
def accept(task: Task, *, by: User) -> Task:
    """Take the task on; whoever accepts has it, unless it was given to somebody by name."""
    return perform(task, "accept", by=by)


@whole
def decline(task: Task, *, by: User, reason: str) -> Task:
    """Give the task back to the central authority."""
    given = Input()
    reason = given.text("reason", reason, needed="Say why your authority cannot carry it out.")
    given.done()
    moved = perform(task, "decline", by=by)
    add_note(moved, "decline", reason, by=by)
    return moved


@whole
def begin(task: Task, *, by: User) -> Task:
    """Begin the work."""
    return perform(task, "begin", by=by)

"""Tasks on the desk: what an executing officer must do, what the central authority must answer or review."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.execution import queries
from requests_app.execution.models import Task
from requests_app.execution.states import Status
from requests_app.web.components import Todo
from requests_app.web.tags import day

SAYS = {
    Status.ASSIGNED: "Accept a task, or decline it",
    Status.ACCEPTED: "Begin a task",
    Status.IN_WORK: "Carry out a task and hand it in",
    Status.SENT_BACK: "Complete a task that was sent back",
    Status.DECLINED: "A task was declined: give it to another authority, or call it off",
    Status.OBSTRUCTED: "Answer an obstacle; tell the requesting State first",
    Status.HANDED_IN: "Review what an executing authority handed in",
}


def tasks(user: User) -> list[Todo]:
    """The tasks on which this person must act."""
    if not (user.holds(Permission.EXECUTION_ACT) or user.holds(Permission.INCOMING_ASSIGN)):
        return []
    return [_todo(one, central=user.holds(Permission.INCOMING_ASSIGN)) for one in queries.tasks_for(user)]


def _todo(task: Task, *, central: bool) -> Todo:
    alarm = task.is_late or (central and task.status in (Status.OBSTRUCTED, Status.DECLINED))
    reviews = central and task.status == Status.HANDED_IN
    url = (
        reverse("execution:product", args=[task.case.reference])
        if reviews
        else reverse("execution:task", args=[task.reference])
    )
    return Todo(
        text=SAYS[Status(task.status)],
        url=url,
        about=f"{task.reference}, {task.authority.name}" if central else f"{task.reference}: {task.title}",
        due=day(task.due_on),
        alarm=alarm,
    )

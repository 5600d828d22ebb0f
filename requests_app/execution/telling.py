"""Who is told what when a task moves. Never a word of its content; a restricted case only to those who see it."""

from collections.abc import Iterable
from typing import Any

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.accounts.roles import Role
from requests_app.execution.models import Task
from requests_app.notices import services as notices
from requests_app.notices.kinds import Kind
from requests_app.notices.services import LONGEST_KEY

TO_THEM = {
    "assign": "You were given the task {task}.",
    "send_back": "The task {task} was sent back to you for more.",
    "answer_obstacle": "The obstacle you reported on the task {task} was answered.",
    "cancel": "The task {task} was called off. Stop the work on it.",
    "reassign": "The task {task} was given to another authority. Stop the work on it.",
    "hand_on": "The task {task} is yours now.",
    "set_day": "The day of the task {task} was changed.",
}
TO_US = {
    "accept": "The task {task} was accepted.",
    "decline": "The task {task} was declined.",
    "report_obstacle": "An obstacle was reported on the task {task}.",
    "hand_in": "The task {task} was handed in.",
}
URGENT = frozenset({"assign", "cancel", "reassign", "report_obstacle", "decline"})


def after(task: Task, verb: str, *, by: Any) -> None:
    """Tell whoever must act, or stop acting, now; what was to be done before is settled."""
    notices.take_back(f"task/{task.pk}")
    if verb in TO_THEM:
        _tell(executing_people(task), task, verb, TO_THEM[verb], by=by, inside=False)
    if verb in TO_US:
        _tell(central_people(task), task, verb, TO_US[verb], by=by, inside=True)


def executing_people(task: Task) -> list[User]:
    """The person who has the task; until somebody has, all executing officers of the authority."""
    if task.officer is not None:
        return [task.officer]
    if task.case.is_restricted:
        return []
    found = User.objects.filter(role=Role.EXECUTING_OFFICER, authority_id=task.authority_id, is_active=True)
    return list(found.order_by("pk"))


def central_people(task: Task) -> list[User]:
    """Whoever gave the task, as long as they may still do so; otherwise all who give tasks."""
    giver = task.given_by
    if giver.holds(Permission.INCOMING_ASSIGN):
        return [giver]
    found = User.objects.filter(role__in=[Role.REVIEWER, Role.SUPERVISOR], is_active=True)
    return list(found.order_by("pk"))


def _tell(people: Iterable[User], task: Task, verb: str, sentence: str, *, by: Any, inside: bool) -> None:
    told = [one for one in people if one.pk != by.pk]
    notices.tell(
        told,
        kind=Kind.TASK,
        key=f"task/{task.pk}/{verb}/{task.moved_at.isoformat()}/{task.officer_id or ''}"[:LONGEST_KEY],
        text=sentence.format(task=task.reference),
        # Whoever executes is on no team; that a task exists is told to those alone who see it.
        case=task.case if inside else None,
        url=f"/tasks/{task.reference}/",
        urgent=verb in URGENT or task.urgent,
        about=f"task/{task.pk}",
    )

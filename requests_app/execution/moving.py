"""How a task moves: by the engine, with its clock followed and the people told in the same transaction."""

from datetime import date
from typing import Any

from requests_app.core import clock
from requests_app.deadlines import services as clocks
from requests_app.deadlines.moving import perform as move
from requests_app.execution import telling
from requests_app.execution.models import Task
from requests_app.execution.records import TaskNote
from requests_app.workflow.perform import lock


def perform(
    task: Task,
    verb: str,
    *,
    by: Any,
    facts: dict[str, Any] | None = None,
    due: date | None = None,
    **given: Any,
) -> Task:
    """Take a step. `due` is the day that counts from now on."""
    told = {"task": task.reference, **(facts or {})}
    held = move(task, verb, by=by, facts=told, due=due or task.due_on, about=task.reference, **given)
    telling.after(held, verb, by=by)
    return held


def follow(task: Task, event: str, *, by: Any) -> None:
    """Let the clock of the task follow an event that is no step."""
    clocks.follow(task.case, event, by=by, subject=task.reference, due=task.due_on, authority=task.authority)


def hold(task: Task) -> Task:
    """The task as it is now, locked after its case."""
    return lock(task)


def add_note(
    task: Task, verb: str, text: str, *, by: Any, person: Any = None, due_on: date | None = None
) -> TaskNote | None:
    """Keep the words of a step; none for no words."""
    if not text:
        return None
    return TaskNote.objects.create(
        task=task, verb=verb, text=text, person=person, due_on=due_on, by=by, at=clock.now()
    )

"""The road of a procedure with its clocks: one step, and everything that runs because of it."""

from typing import Any, TypeVar

from requests_app.core.transactions import whole
from requests_app.deadlines import services
from requests_app.deadlines.running import Moment
from requests_app.workflow import perform as road
from requests_app.workflow.machine import StateMachine

M = TypeVar("M", bound=StateMachine)


@whole
def perform(
    subject: M,
    verb: str,
    *,
    by: Any,
    facts: dict[str, Any] | None = None,
    happened: Moment | None = None,
    due: Moment | None = None,
    about: str = "",
    **given: Any,
) -> M:
    """Carry out one step as `workflow.perform` does, and let the clocks of the case follow its event.

    `happened` is when it really happened, `due` a day that was named with it, `about` which one of several.
    """
    moved = road.perform(subject, verb, by=by, facts=facts, **given)
    event = next(edge.step.event for edge in type(moved).edges() if edge.verb == verb)
    leads = is_the_procedure(moved)
    services.follow(
        moved.case,
        event,
        by=by,
        subject=about,
        at=happened,
        due=due,
        side=str(getattr(moved, "side", "")) if leads else "",
        authority=None if leads else getattr(moved, "authority", None),
    )
    return moved


def is_the_procedure(subject: StateMachine) -> bool:
    """Whether the case has this one machine as its procedure; a task or an assurance is one of several."""
    columns: Any = type(subject)._meta
    return bool(columns.get_field("case").one_to_one)

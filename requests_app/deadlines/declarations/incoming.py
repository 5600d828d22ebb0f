"""Clocks of a request that another State makes of us, and of its tasks."""

from typing import Final

from requests_app.deadlines.declaration import (
    Bound,
    Declared,
    Outcome,
    Told,
    Whose,
    days,
    legal,
    met,
    working_days,
)
from requests_app.deadlines.own import NAMED_DAY, REVIEW_DAY

OURS, THEIRS = Whose.OURS, Whose.THEIRS
CANCELLED = Outcome.CANCELLED

_K30, _WORKING = legal("K30")
_K31, _COMPLETE = legal("K31")
_K32, _DECIDE = legal("K32")
_K33, _EXECUTE = legal("K33")
_K37, _REPLY = legal("K37")

INCOMING: Final = (
    Declared(
        clock=_K30,
        title="Acknowledge the request",
        whose=OURS,
        starts=("incoming.registered",),
        ends=met("incoming.acknowledged"),
        span=_WORKING,
        pauses_on_other_turn=True,
        warns=(working_days(1),),
        chases=days(1),
        next_step="Check that the request is genuine, then send the acknowledgement.",
    ),
    Declared(
        clock=_K31,
        title="Check whether the request is complete",
        whose=OURS,
        starts=("incoming.registered",),
        ends=met("incoming.completed"),
        span=_COMPLETE,
        pauses_on_other_turn=True,
        warns=(working_days(2),),
        chases=days(1),
        next_step="Go through the check of completeness; ask for what is missing.",
    ),
    Declared(
        clock=_K32,
        title="Decide on the request",
        whose=OURS,
        starts=(
            "incoming.completed",
            "incoming.resumed",
            "incoming.authority_denied",
            "incoming.rest_taken_up",
        ),
        ends=(*met("incoming.granted", "incoming.refused"), ("incoming.postponed", CANCELLED)),
        span=_DECIDE,
        pauses_on_other_turn=True,
        warns=(days(7), days(1)),
        chases=days(7),
        next_step="Finish the legal tests, then propose and take the decision.",
    ),
    Declared(
        clock=_K33,
        title="Execute the request and send the result",
        whose=OURS,
        starts=("incoming.granted", "incoming.execution_resumed"),
        ends=(
            *met("incoming.transmitted"),
            ("incoming.refused", CANCELLED),
            ("incoming.authority_denied", CANCELLED),
        ),
        span=_EXECUTE,
        pauses_on_other_turn=True,
        warns=(days(21), days(7)),
        chases=days(7),
        next_step="Look at the tasks of the executing authority; tell the requesting State of a long delay.",
    ),
    Declared(
        clock=_K37,
        variant="asked_of_them",
        title="The requesting State answers our question",
        whose=THEIRS,
        starts=("incoming.questioned", "incoming.warned"),
        ends=(*met("incoming.supplemented"), ("incoming.completed", CANCELLED)),
        span=_REPLY,
        warns=(days(7),),
        chases=days(7),
        tells=(Told.STARTER, Told.HOLDER),
        restarts=True,
        next_step="Warn the requesting State; if it stays silent, close the request with notice.",
    ),
    Declared(
        clock=_K37,
        variant="consultation",
        title="The requesting State answers the consultation",
        whose=THEIRS,
        starts=("incoming.consulted",),
        ends=met("incoming.consultation_answered"),
        span=_REPLY,
        warns=(days(7),),
        chases=days(7),
        tells=(Told.STARTER, Told.HOLDER),
        restarts=True,
        next_step="Ask the requesting State for its answer, or record that none came.",
    ),
    Declared(
        clock=REVIEW_DAY,
        variant="ours",
        title="Look at the postponed request again",
        whose=OURS,
        starts=("incoming.postponed",),
        ends=met("incoming.resumed"),
        bound=Bound.NAMED,
        warns=(days(7), days(1)),
        chases=days(7),
        next_step="See whether the reason for the postponement still holds and go on, or postpone again.",
    ),
    Declared(
        clock=NAMED_DAY,
        variant="follow_up",
        title="What follows after the transfer",
        whose=THEIRS,
        starts=("incoming.follow_up_opened",),
        ends=met("incoming.follow_up_settled"),
        bound=Bound.NAMED,
        warns=(days(7),),
        chases=days(7),
        several=True,
        restarts=True,
        next_step="Settle what is open after the transfer.",
    ),
)

EXECUTION: Final = (
    Declared(
        clock=NAMED_DAY,
        variant="task",
        title="The executing authority finishes its task",
        whose=OURS,
        starts=("task.assigned", "task.day_set", "task.sent_back", "task.obstacle_answered"),
        ends=(
            *met("task.handed_in", "task.closed"),
            ("task.declined", CANCELLED),
            ("task.cancelled", CANCELLED),
            ("task.reassigned", CANCELLED),
        ),
        bound=Bound.NAMED,
        warns=(days(7), days(1)),
        chases=days(7),
        tells=(Told.HOLDER, Told.STARTER),
        several=True,
        restarts=True,
        next_step="Finish the task and hand it in, or report what stands in the way.",
    ),
)

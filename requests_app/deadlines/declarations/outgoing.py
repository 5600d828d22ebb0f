"""Clocks of a request that goes out."""

from typing import Final

from requests_app.deadlines.declaration import Bound, Declared, Outcome, Told, Whose, days, hours, legal, met
from requests_app.deadlines.own import ORAL, REVIEW_DAY

OURS, THEIRS = Whose.OURS, Whose.THEIRS
CANCELLED = Outcome.CANCELLED
CONTACTED: Final = "deadlines.contacted"

_K35, _STATUS = legal("K35")
_K37, _REPLY = legal("K37")

OUTGOING: Final = (
    Declared(
        clock=ORAL,
        variant="oral_request",
        title="Confirm the oral request in writing",
        whose=OURS,
        starts=("outgoing.sent_orally",),
        ends=met("outgoing.confirmed"),
        span=hours(24),
        setting="ORAL_CONFIRMATION_HOURS",
        warns=(hours(4),),
        chases=days(1),
        tells=(Told.STARTER, Told.HOLDER),
        urgent=True,
        next_step="Sign the letter that confirms the oral request and record that it was sent.",
    ),
    Declared(
        clock=_K35,
        title="Ask the requested State how things stand",
        whose=THEIRS,
        starts=(
            "outgoing.transmitted",
            "outgoing.confirmed",
            "outgoing.acknowledged",
            "outgoing.supplemented",
            "outgoing.consulted",
            "outgoing.condition_accepted",
            "outgoing.condition_declined",
            "outgoing.executed",
            "outgoing.rest_awaited",
            CONTACTED,
        ),
        ends=(*met("outgoing.received", "outgoing.declined"), ("outgoing.postponed", CANCELLED)),
        span=_STATUS,
        pauses_on_other_turn=True,
        warns=(days(3),),
        chases=days(7),
        tells=(Told.STARTER,),
        restarts=True,
        next_step="Ask how the request stands, then note here that you did.",
    ),
    Declared(
        clock=_K37,
        variant="asked_of_us",
        title="Answer the question of the requested State",
        whose=OURS,
        starts=("outgoing.questioned",),
        ends=met("outgoing.supplemented"),
        span=_REPLY,
        warns=(days(7), days(1)),
        chases=days(1),
        tells=(Told.HOLDER, Told.STARTER),
        next_step="Answer the question in the case.",
    ),
    Declared(
        clock=REVIEW_DAY,
        variant="theirs",
        title="The requested State looks at the postponed request again",
        whose=THEIRS,
        starts=("outgoing.postponed",),
        ends=met("outgoing.executed", "outgoing.consulted", "outgoing.declined"),
        bound=Bound.NAMED,
        warns=(days(3),),
        chases=days(7),
        tells=(Told.STARTER,),
        next_step="Ask whether the reason for the postponement still holds.",
    ),
)

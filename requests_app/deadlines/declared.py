"""Every clock that runs in the portal, written down once. Which events exist is asked of the machines in a test."""

from typing import Final

from requests_app.deadlines.declaration import (
    Bound,
    Declared,
    Outcome,
    Scope,
    Told,
    Whose,
    days,
    hours,
    legal,
    minutes,
    working_days,
)
from requests_app.deadlines.own import AFTER_ACTION, NAMED_DAY, ORAL, REVIEW_DAY
from requests_app.law.clocks import CLOCKS, Clock

OURS, THEIRS = Whose.OURS, Whose.THEIRS
MET, RELEASED, CANCELLED = Outcome.MET, Outcome.RELEASED, Outcome.CANCELLED

CONTACTED: Final = "deadlines.contacted"
STARTED: Final = "deadlines.started"
EXPLICIT: Final = frozenset({CONTACTED})
"""Events that are no step of a machine: somebody noted that the other State was asked how things stand."""


def _met(*events: str) -> tuple[tuple[str, Outcome], ...]:
    return tuple((event, MET) for event in events)


_K30, _WORKING = legal("K30")
_K31, _COMPLETE = legal("K31")
_K32, _DECIDE = legal("K32")
_K33, _EXECUTE = legal("K33")
_K34, _ACT = legal("K34")
_K35, _STATUS = legal("K35")
_K37, _REPLY = legal("K37")
_K01, _SIXTY = legal("K01")
_K03, _NINETY = legal("K03")
_K04, _PROVIDER = legal("K04")

PRESERVATION_ALARMS = CLOCKS["K36"].spans

OUTGOING: Final = (
    Declared(
        clock=ORAL,
        variant="oral_request",
        title="Confirm the oral request in writing",
        whose=OURS,
        starts=("outgoing.sent_orally",),
        ends=_met("outgoing.confirmed"),
        span=hours(24),
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
        ends=(
            *_met("outgoing.received", "outgoing.declined"),
            ("outgoing.postponed", CANCELLED),
            ("outgoing.reopened", CANCELLED),
        ),
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
        ends=_met("outgoing.supplemented"),
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
        ends=(
            *_met("outgoing.executed", "outgoing.consulted", "outgoing.declined"),
            ("outgoing.reopened", CANCELLED),
        ),
        bound=Bound.NAMED,
        warns=(days(3),),
        chases=days(7),
        tells=(Told.STARTER,),
        next_step="Ask whether the reason for the postponement still holds.",
    ),
)

_NO_LONGER = (
    ("incoming.forwarded", CANCELLED),
    ("incoming.rejected", CANCELLED),
    ("incoming.lapsed", CANCELLED),
    ("incoming.withdrawn", CANCELLED),
    ("incoming.closed", CANCELLED),
)

INCOMING: Final = (
    Declared(
        clock=_K30,
        title="Acknowledge the request",
        whose=OURS,
        starts=("incoming.registered",),
        ends=(*_met("incoming.acknowledged"), *_NO_LONGER),
        span=_WORKING,
        warns=(working_days(1),),
        chases=days(1),
        next_step="Send the acknowledgement.",
    ),
    Declared(
        clock=_K31,
        title="Check whether the request is complete",
        whose=OURS,
        starts=("incoming.registered",),
        ends=(*_met("incoming.found_complete"), *_NO_LONGER),
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
        starts=("incoming.found_complete",),
        ends=(
            *_met("incoming.granted", "incoming.refused"),
            ("incoming.postponed", CANCELLED),
            *_NO_LONGER,
        ),
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
        starts=("incoming.granted",),
        ends=(*_met("incoming.transmitted"), ("incoming.refused", CANCELLED), *_NO_LONGER),
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
        starts=("incoming.questioned",),
        ends=(*_met("incoming.answered"), *_NO_LONGER),
        span=_REPLY,
        warns=(days(7),),
        chases=days(7),
        tells=(Told.STARTER, Told.HOLDER),
        next_step="Remind the requesting State; if it stays silent, close the request with notice.",
    ),
    Declared(
        clock=REVIEW_DAY,
        variant="ours",
        title="Look at the postponed request again",
        whose=OURS,
        starts=("incoming.postponed",),
        ends=(*_met("incoming.resumed"), *_NO_LONGER),
        bound=Bound.NAMED,
        warns=(days(7), days(1)),
        chases=days(7),
        next_step="See whether the reason for the postponement still holds and go on, or postpone again.",
    ),
)

_ENDED = (
    ("preservation.released", RELEASED),
    ("preservation.lapsed", RELEASED),
    ("preservation.refused", CANCELLED),
    ("preservation.withdrawn", CANCELLED),
)

PRESERVATION: Final = (
    Declared(
        clock=_K30,
        variant="point_24_7",
        title="Acknowledge at the 24/7 point",
        whose=OURS,
        starts=("preservation.registered",),
        ends=(*_met("preservation.acknowledged", "preservation.ordered", "preservation.refused"), *_ENDED[:2]),
        span=CLOCKS["K30"].spans[1],
        warns=(minutes(15),),
        chases=hours(1),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        scope=Scope(asked_of_us=True),
        next_step="Acknowledge the request, or act on it.",
    ),
    Declared(
        clock=_K34,
        title="Act on the request for preservation",
        whose=OURS,
        starts=("preservation.registered",),
        ends=(*_met("preservation.ordered", "preservation.refused"), *_ENDED[:2]),
        span=_ACT,
        warns=(hours(4),),
        chases=hours(12),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        scope=Scope(asked_of_us=True),
        next_step="Order the preservation from the provider, or refuse on a narrow ground.",
    ),
    Declared(
        clock=_K01,
        title="The preservation ends",
        whose=OURS,
        starts=("preservation.effected", "preservation.renewed"),
        ends=_ENDED,
        span=_SIXTY,
        bound=Bound.AT_LEAST,
        pauses=("preservation.linked",),
        resumes=("preservation.unlinked",),
        pause_reason="Held until the request is decided",
        warns=PRESERVATION_ALARMS,
        chases=days(1),
        tells=(Told.HOLDER, Told.POINT),
        urgent=True,
        restarts=True,
        next_step="Renew the preservation, link the request, or release it.",
    ),
    Declared(
        clock=_K03,
        title="The domestic order of preservation ends",
        whose=OURS,
        starts=("preservation.effected", "preservation.renewed"),
        ends=_ENDED,
        span=_NINETY,
        bound=Bound.AT_MOST,
        warns=PRESERVATION_ALARMS,
        chases=days(1),
        tells=(Told.HOLDER, Told.POINT),
        urgent=True,
        restarts=True,
        scope=Scope(asked_of_us=True),
        next_step="Renew the order before it ends: a hold for the other State does not lengthen it.",
    ),
    Declared(
        clock=_K04,
        title="The provider in the United States keeps the data",
        whose=THEIRS,
        starts=("preservation.effected", "preservation.renewed"),
        ends=_ENDED,
        span=_PROVIDER,
        bound=Bound.FIXED,
        warns=PRESERVATION_ALARMS,
        chases=days(1),
        tells=(Told.HOLDER, Told.POINT),
        urgent=True,
        restarts=True,
        scope=Scope(asked_of_us=False, requested_states=("US",)),
        next_step="Ask for ninety days more, once.",
    ),
)

EMERGENCY: Final = (
    Declared(
        clock=_K30,
        variant="emergency",
        title="Acknowledge the emergency",
        whose=OURS,
        starts=("emergency.registered",),
        ends=(*_met("emergency.verified"), ("emergency.rejected", CANCELLED), ("emergency.rerouted", CANCELLED)),
        span=CLOCKS["K30"].spans[2],
        warns=(minutes(10),),
        chases=minutes(30),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        scope=Scope(asked_of_us=True),
        next_step="Call back through an independent channel and answer.",
    ),
    Declared(
        clock=ORAL,
        variant="emergency",
        title="Confirm the emergency in writing",
        whose=OURS,
        starts=("emergency.delivered",),
        ends=_met("emergency.confirmed"),
        span=hours(24),
        warns=(hours(4),),
        chases=days(1),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        next_step="Send the written confirmation.",
    ),
    Declared(
        clock=AFTER_ACTION,
        title="Review the emergency afterwards",
        whose=OURS,
        starts=("emergency.delivered",),
        ends=_met("emergency.reviewed"),
        span=working_days(10),
        warns=(working_days(2),),
        chases=days(7),
        tells=(Told.STARTER,),
        next_step="Write the review after the action.",
    ),
)

EXECUTION: Final = (
    Declared(
        clock=NAMED_DAY,
        variant="task",
        title="The executing authority finishes its task",
        whose=OURS,
        starts=("execution.assigned", "execution.sent_back"),
        ends=(*_met("execution.handed_in"), ("execution.declined", CANCELLED)),
        bound=Bound.NAMED,
        warns=(days(7), days(1)),
        chases=days(7),
        tells=(Told.HOLDER, Told.STARTER),
        several=True,
        restarts=True,
        next_step="Finish the task and hand it in, or report what stands in the way.",
    ),
)

DECLARED: Final = (*OUTGOING, *INCOMING, *PRESERVATION, *EMERGENCY, *EXECUTION)
BY_KEY: Final = {one.key: one for one in DECLARED}

SHOWN_ONLY: Final[dict[str, str]] = {
    "K02": "No length of its own: it says that K01 may be lengthened before it ends.",
    "K05": "Counted in the item itself from the day on which presence ends.",
    "K06": "Counted back from the hearing in the item itself.",
    "K07": "Counted in the item itself from the day of the arrest.",
    "K08": "Runs for the person who was extradited, after the case.",
    "K09": "Requests under this directive do not travel through this portal; K32 borrows its length.",
    "K10": "Requests under this directive do not travel through this portal; K33 borrows its length.",
    "K11": "Not in force; counted in the item itself.",
    "K12": "Not in force; counted in the item itself.",
    "K13": "Orders under these rules do not travel through this portal; read at second hand only.",
    "K14": "Runs for the convention, not for a case.",
    "K15": "Runs for the convention, not for a case.",
    "K20": "Reported practice; binds nobody.",
    "K21": "Reported practice; binds nobody.",
    "K22": "Reported practice; binds nobody.",
    "K23": "Reported practice; binds nobody.",
    "K24": "Reported practice; binds nobody.",
    "K36": "Not a clock by itself: the alarms of K01.",
}
"""Clocks of the digest that do not run, each with the reason."""


def on(event: str) -> tuple[Declared, ...]:
    """The declarations that name this event, in their order."""
    return _BY_EVENT.get(event, ())


def find(code: str, variant: str = "") -> Declared:
    """The declaration of that name. Raises LookupError."""
    found = BY_KEY.get((code, variant))
    if found is None:
        raise LookupError(f"No clock {code} {variant} is declared.".replace("  ", " "))
    return found


def clocks() -> dict[str, Clock]:
    """The clocks that run, by code."""
    return {one.code: one.clock for one in DECLARED}


def _by_event() -> dict[str, tuple[Declared, ...]]:
    events = {event for one in DECLARED for event in one.events}
    return {event: tuple(one for one in DECLARED if event in one.events) for event in events}


_BY_EVENT = _by_event()

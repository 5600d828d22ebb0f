"""Clocks of the 24/7 point: preservations and emergencies. Hours and minutes run through nights and weekends."""

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
    met,
    minutes,
)
from requests_app.deadlines.own import AFTER_ACTION, ORAL
from requests_app.law.clocks import CLOCKS

OURS, THEIRS = Whose.OURS, Whose.THEIRS
RELEASED, CANCELLED = Outcome.RELEASED, Outcome.CANCELLED
PRESERVATION_ALARMS: Final = CLOCKS["K36"].spans

_K30, _ANY_HOUR = legal("K30", 1)
_, _HALF_HOUR = legal("K30", 2)
_K34, _ACT = legal("K34")
_K01, _SIXTY = legal("K01")
_K03, _NINETY = legal("K03")
_K04, _PROVIDER = legal("K04")

_ENDED = (
    ("preservation.released", RELEASED),
    ("preservation.declined", CANCELLED),
    ("preservation.refused", CANCELLED),
    ("preservation.withdrawn", CANCELLED),
)

PRESERVATION: Final = (
    Declared(
        clock=_K30,
        variant="point_24_7",
        title="Acknowledge at the 24/7 point",
        whose=OURS,
        starts=("preservation.received",),
        ends=(
            *met("preservation.ordered", "preservation.refused", "preservation.warned"),
            ("preservation.withdrawn", CANCELLED),
        ),
        span=_ANY_HOUR,
        warns=(minutes(15),),
        chases=hours(1),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        next_step="Act on the request, or tell the requesting State that it arrived.",
    ),
    Declared(
        clock=_K34,
        title="Act on the request for preservation",
        whose=OURS,
        starts=("preservation.received", "preservation.gone_on"),
        ends=(
            *met("preservation.ordered", "preservation.refused", "preservation.warned"),
            ("preservation.withdrawn", CANCELLED),
        ),
        span=_ACT,
        warns=(hours(4),),
        chases=hours(12),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        next_step="Order the preservation from the provider, or refuse on a narrow ground.",
    ),
    Declared(
        clock=_K01,
        title="The preservation ends",
        whose=OURS,
        starts=("preservation.effected", "preservation.extended"),
        ends=_ENDED,
        span=_SIXTY,
        bound=Bound.AT_LEAST,
        pauses=("preservation.held",),
        resumes=("preservation.freed", "preservation.decided"),
        pause_reason="Held until the request is decided",
        warns=PRESERVATION_ALARMS,
        chases=days(1),
        tells=(Told.HOLDER, Told.POINT),
        urgent=True,
        restarts=True,
        next_step="Extend the preservation, link the request, or release it.",
    ),
    Declared(
        clock=_K03,
        title="The domestic order of preservation ends",
        whose=OURS,
        starts=("preservation.ordered", "preservation.extended", "preservation.prolonged"),
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
        starts=("preservation.effected", "preservation.extended"),
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
        title="Answer the emergency call",
        whose=OURS,
        starts=("emergency.registered",),
        ends=(
            *met("emergency.verified"),
            ("emergency.unverified", CANCELLED),
            ("emergency.rerouted", CANCELLED),
            ("emergency.withdrawn", CANCELLED),
        ),
        span=_HALF_HOUR,
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
        title="The requesting State confirms the emergency in writing",
        whose=THEIRS,
        starts=("emergency.delivered",),
        ends=(
            *met("emergency.confirmed"),
            ("emergency.unconfirmed", CANCELLED),
            ("emergency.withdrawn", CANCELLED),
        ),
        span=hours(24),
        setting="EMERGENCY_CONFIRMATION_HOURS",
        warns=(hours(4),),
        chases=days(1),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        scope=Scope(asked_of_us=True),
        next_step="Remind the requesting State that its written confirmation is outstanding.",
    ),
    Declared(
        clock=ORAL,
        variant="emergency_ours",
        title="Confirm our emergency request in writing",
        whose=OURS,
        starts=("emergency.asked",),
        ends=(
            *met("emergency.confirmation_sent"),
            ("emergency.withdrawn", CANCELLED),
        ),
        span=hours(24),
        setting="EMERGENCY_CONFIRMATION_HOURS",
        warns=(hours(4),),
        chases=days(1),
        tells=(Told.STARTER, Told.POINT),
        urgent=True,
        scope=Scope(asked_of_us=False),
        next_step="Send the written confirmation.",
    ),
    Declared(
        clock=AFTER_ACTION,
        title="Review the emergency afterwards",
        whose=OURS,
        starts=("emergency.granted", "emergency.rerouted", "emergency.unverified", "emergency.asked"),
        ends=met("emergency.reviewed"),
        span=days(1),
        chases=days(1),
        tells=(Told.SUPERVISOR,),
        next_step="Somebody who did not act writes the review after the action.",
    ),
)

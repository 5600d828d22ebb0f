"""Everything that may be done with a preservation: one function per step, and what is recorded between the steps."""

from requests_app.preservation.verbs.asking import (
    ask,
    caution,
    decline,
    insist,
    return_,
    submit,
    withdraw,
)
from requests_app.preservation.verbs.effecting import answer, effect, note_third_state
from requests_app.preservation.verbs.ending import propose_release, release, take_back
from requests_app.preservation.verbs.extending import ask_extension, extend, free, prolong
from requests_app.preservation.verbs.linking import hold, link, name_in_request
from requests_app.preservation.verbs.ordering import go_on, order, propose_refusal, refuse, warn
from requests_app.preservation.verbs.registering import amend, ask_for_item, open_request, register

__all__ = [
    "amend",
    "answer",
    "ask",
    "ask_extension",
    "ask_for_item",
    "caution",
    "decline",
    "effect",
    "extend",
    "free",
    "go_on",
    "hold",
    "insist",
    "link",
    "name_in_request",
    "note_third_state",
    "open_request",
    "order",
    "prolong",
    "propose_refusal",
    "propose_release",
    "refuse",
    "register",
    "release",
    "return_",
    "submit",
    "take_back",
    "warn",
    "withdraw",
]

"""Everything that may be done with an outgoing request: one function per step, gathered from the stages."""

from requests_app.outgoing.verbs.dialogue import (
    accept_condition,
    condition,
    consult,
    decline,
    decline_condition,
    execute,
    postpone,
    question,
    supplement,
)
from requests_app.outgoing.verbs.drafting import hand_over, open_request, reopen, submit, withdraw
from requests_app.outgoing.verbs.ending import await_rest, close, control, receive
from requests_app.outgoing.verbs.review import approve, refuse, return_
from requests_app.outgoing.verbs.sending import (
    acknowledge,
    confirm,
    pre_contact,
    prepare,
    send_orally,
    transmit,
)

__all__ = [
    "accept_condition",
    "acknowledge",
    "approve",
    "await_rest",
    "close",
    "condition",
    "confirm",
    "consult",
    "control",
    "decline",
    "decline_condition",
    "execute",
    "hand_over",
    "open_request",
    "postpone",
    "pre_contact",
    "prepare",
    "question",
    "receive",
    "refuse",
    "reopen",
    "return_",
    "send_orally",
    "submit",
    "supplement",
    "transmit",
    "withdraw",
]

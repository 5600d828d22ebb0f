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
from requests_app.outgoing.verbs.drafting import open_request, recall, reopen, submit, withdraw
from requests_app.outgoing.verbs.ending import await_rest, close, control, receive
from requests_app.outgoing.verbs.items import record_item
from requests_app.outgoing.verbs.opening import open_through_gate
from requests_app.outgoing.verbs.relating import amend, send_to_several, start_from, supplementary
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
    "amend",
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
    "open_request",
    "open_through_gate",
    "postpone",
    "pre_contact",
    "prepare",
    "question",
    "recall",
    "receive",
    "record_item",
    "refuse",
    "reopen",
    "return_",
    "send_orally",
    "send_to_several",
    "start_from",
    "submit",
    "supplement",
    "supplementary",
    "transmit",
    "withdraw",
]

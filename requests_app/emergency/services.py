"""Everything that may be done with an emergency: one function per act, gathered from the stages."""

from requests_app.emergency.verbs.asking import ask, receive, receive_more
from requests_app.emergency.verbs.calling import open_ours, register, reject, verify
from requests_app.emergency.verbs.deciding import goes_on_as, grant, name_ordinary, reroute
from requests_app.emergency.verbs.delivering import (
    confirm,
    confirm_ours,
    deliver,
    deliver_more,
    give_up,
    remind,
)
from requests_app.emergency.verbs.ending import close, review, withdraw
from requests_app.emergency.verbs.ordering import order, order_again, record_answer

__all__ = [
    "ask",
    "close",
    "confirm",
    "confirm_ours",
    "deliver",
    "deliver_more",
    "give_up",
    "goes_on_as",
    "grant",
    "name_ordinary",
    "open_ours",
    "order",
    "order_again",
    "receive",
    "receive_more",
    "record_answer",
    "register",
    "reject",
    "remind",
    "reroute",
    "review",
    "verify",
    "withdraw",
]

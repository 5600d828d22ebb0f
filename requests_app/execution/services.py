"""The verbs of this room. Each takes the lock of the case, writes a change and a line of the register."""

from requests_app.execution.verbs.acting import may_record, record_act
from requests_app.execution.verbs.ending import call_back, cancel, close, close_all, send_back
from requests_app.execution.verbs.exhibiting import record_exhibit
from requests_app.execution.verbs.giving import assign, hand_on, reassign, set_day
from requests_app.execution.verbs.handing_in import hand_in
from requests_app.execution.verbs.obstacles import answer_obstacle, report_obstacle
from requests_app.execution.verbs.reviewing import review_product, second
from requests_app.execution.verbs.taking import accept, begin, decline

__all__ = [
    "accept",
    "answer_obstacle",
    "assign",
    "begin",
    "call_back",
    "cancel",
    "close",
    "close_all",
    "decline",
    "hand_in",
    "hand_on",
    "may_record",
    "reassign",
    "record_act",
    "record_exhibit",
    "report_obstacle",
    "review_product",
    "second",
    "send_back",
    "set_day",
]

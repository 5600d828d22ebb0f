"""The verbs of the room, gathered: what doors and procedures call."""

from requests_app.evidence.alarms import report_damage, settle_alarm
from requests_app.evidence.disposing import confirm_disposal, decline_disposal, propose_disposal
from requests_app.evidence.handing import (
    confirm_hand_over,
    decline_hand_over,
    hand_out,
    offer_hand_over,
    record_receipt,
    take_back,
    withdraw_hand_over,
)
from requests_app.evidence.recording import (
    copy_of,
    correct,
    note_access,
    record,
    seal,
    set_aside,
    store,
    transmitted,
)
from requests_app.evidence.uploading import append, begin_upload, expire_due, take_file, terminate
from requests_app.evidence.verifying import verify

__all__ = [
    "append",
    "begin_upload",
    "confirm_disposal",
    "confirm_hand_over",
    "copy_of",
    "correct",
    "decline_disposal",
    "decline_hand_over",
    "expire_due",
    "hand_out",
    "note_access",
    "offer_hand_over",
    "propose_disposal",
    "record",
    "record_receipt",
    "report_damage",
    "seal",
    "set_aside",
    "settle_alarm",
    "store",
    "take_back",
    "take_file",
    "terminate",
    "transmitted",
    "verify",
    "withdraw_hand_over",
]

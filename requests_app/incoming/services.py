"""Everything that may be done with a request of another State, gathered from the stages.

One function per step, and one for each record that is kept without a step. Giving items to an executing authority,
its acts and the review of its product are in `execution.services`; the register of conditions in `assurances.services`.
"""

from requests_app.incoming.verbs.arrival import add_paper, register, take_up
from requests_app.incoming.verbs.asking import acknowledge, lapse, question, supplement, waive_point, warn
from requests_app.incoming.verbs.deciding import grant, postpone, propose, refuse, send_back
from requests_app.incoming.verbs.ending import close, open_follow_up, reopen, settle_follow_up, withdraw
from requests_app.incoming.verbs.executing import (
    authorise,
    deny_authority,
    obstruct,
    record_authority,
    resume,
    resume_execution,
    review,
)
from requests_app.incoming.verbs.genuine import (
    confirm_forwarding,
    doubt,
    forward,
    recognise,
    reject,
    verify,
)
from requests_app.incoming.verbs.hearing import answer_consultation, consult, not_consulted
from requests_app.incoming.verbs.importing import import_request, note_unaccepted_read
from requests_app.incoming.verbs.sending import confirm_receipt, order_report, take_up_rest, transmit
from requests_app.incoming.verbs.taking_over import take_over
from requests_app.incoming.verbs.testing import complete, conclude, conclude_rights, correct, refer

__all__ = [
    "acknowledge",
    "add_paper",
    "answer_consultation",
    "authorise",
    "close",
    "complete",
    "conclude",
    "conclude_rights",
    "confirm_forwarding",
    "confirm_receipt",
    "consult",
    "correct",
    "deny_authority",
    "doubt",
    "forward",
    "grant",
    "import_request",
    "lapse",
    "not_consulted",
    "note_unaccepted_read",
    "obstruct",
    "open_follow_up",
    "order_report",
    "postpone",
    "propose",
    "question",
    "recognise",
    "record_authority",
    "refer",
    "refuse",
    "register",
    "reject",
    "reopen",
    "resume",
    "resume_execution",
    "review",
    "send_back",
    "settle_follow_up",
    "supplement",
    "take_over",
    "take_up",
    "take_up_rest",
    "transmit",
    "verify",
    "waive_point",
    "warn",
    "withdraw",
]

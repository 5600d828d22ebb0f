"""What may be done, and which role may do it. Denied unless listed here.

A permission says *what kind of act* is open to a role. *Which case* it is open for is decided by
``casefile.queries.visible_to``; whether it is open *now* is decided by the guards of the step.
"""

from enum import StrEnum
from typing import Self

from requests_app.accounts.roles import Role
from requests_app.core.text import together


class Permission(StrEnum):
    """An act, named ``room.verb``. ``meaning`` explains it to a reader of the permission matrix."""

    meaning: str

    def __new__(cls, value: str, meaning: str) -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.meaning = meaning
        return member

    CASEFILE_READ = "casefile.read", "Read a case that is visible to the person"
    CASEFILE_DRAFT = "casefile.draft", "Open a case and write its draft"
    CASEFILE_TEAM = "casefile.team", "Say who may see a restricted case"
    RELATIONS_LINK = "relations.link", "Link a case to another one"

    OUTGOING_SUBMIT = "outgoing.submit", "Submit a draft to the central authority"
    OUTGOING_SUPPLEMENT = "outgoing.supplement", "Answer a question of the requested State"
    OUTGOING_WITHDRAW = "outgoing.withdraw", "Withdraw a request"
    OUTGOING_PRE_CONTACT = "outgoing.pre_contact", "Note a contact with the requested State before sending"
    OUTGOING_APPROVE = "outgoing.approve", "Approve a request for sending"
    OUTGOING_RETURN = "outgoing.return", "Return a request to its author with coded reasons"
    OUTGOING_REFUSE = "outgoing.refuse", "Refuse to send a request"
    OUTGOING_PREPARE = "outgoing.prepare", "Complete translation and annexes"
    OUTGOING_TRANSMIT = "outgoing.transmit", "Authorise, sign and send a request"
    OUTGOING_SEND_ORALLY = "outgoing.send_orally", "Make an urgent request orally"
    OUTGOING_CONFIRM = "outgoing.confirm", "Confirm an oral request in writing"
    OUTGOING_ACKNOWLEDGE = "outgoing.acknowledge", "Record the acknowledgement of the requested State"
    OUTGOING_QUESTION = "outgoing.question", "Record a question of the requested State"
    OUTGOING_CONSULT = "outgoing.consult", "Record a consultation with the requested State"
    OUTGOING_CONDITION = "outgoing.condition", "Record a condition set by the requested State"
    OUTGOING_ACCEPT_CONDITION = "outgoing.accept_condition", "Accept a condition"
    OUTGOING_DECLINE_CONDITION = "outgoing.decline_condition", "Decline a condition"
    OUTGOING_EXECUTE = "outgoing.execute", "Record that execution has begun"
    OUTGOING_POSTPONE = "outgoing.postpone", "Record that execution is postponed"
    OUTGOING_DECLINE = "outgoing.decline", "Record a refusal by the requested State"
    OUTGOING_RECEIVE = "outgoing.receive", "Record a result, partly or wholly"
    OUTGOING_AWAIT_REST = "outgoing.await_rest", "Record that the rest of a result is awaited"
    OUTGOING_CONTROL = "outgoing.control", "Record the use control after a result"
    OUTGOING_CLOSE = "outgoing.close", "Close a request"
    OUTGOING_REOPEN = "outgoing.reopen", "Reopen a closed request"
    OUTGOING_RECALL = "outgoing.recall", "Take a submitted request back before it is approved"
    OUTGOING_RECORD_ITEM = (
        "outgoing.record_item",
        "Record what was decided on, and came of, one item of a request",
    )
    CASEFILE_ASSIGN = "casefile.assign", "Give a case to somebody else"

    INCOMING_READ = "incoming.read", "See the requests of other States"
    INCOMING_REGISTER = "incoming.register", "Register a request of another State"
    INCOMING_KEY = "incoming.key", "Key in what another State asks"
    INCOMING_VERIFY = "incoming.verify", "Check that a request of another State is genuine"
    INCOMING_FORWARD = "incoming.forward", "Forward a misdirected request to the competent authority"
    INCOMING_ACKNOWLEDGE = "incoming.acknowledge", "Acknowledge a request of another State"
    INCOMING_QUESTION = "incoming.question", "Ask the requesting State for information"
    INCOMING_ASSESS = (
        "incoming.assess",
        "Take a request of another State through completeness and legal tests",
    )
    INCOMING_CONCLUDE_RIGHTS = (
        "incoming.conclude_rights",
        "End the rights review of a request of another State",
    )
    INCOMING_CONSULT = "incoming.consult", "Consult the requesting State"
    INCOMING_PROPOSE = "incoming.propose", "Propose a decision on a request of another State"
    INCOMING_DECIDE = "incoming.decide", "Decide, as a second person, on a request of another State"
    INCOMING_AUTHORISE = "incoming.authorise", "Record the domestic authority or court order for execution"
    INCOMING_ASSIGN = "incoming.assign", "Give a granted request to an executing authority"
    INCOMING_REVIEW_PRODUCT = "incoming.review_product", "Review what was obtained before it leaves"
    INCOMING_TRANSMIT = "incoming.transmit", "Send the result to the requesting State"
    INCOMING_FOLLOW = "incoming.follow", "Look after consents, accounts of use, returns and costs afterwards"
    INCOMING_CLOSE = "incoming.close", "Close or reopen a request of another State"

    EXECUTION_READ = "execution.read", "See the tasks given to one's own authority"
    EXECUTION_ACT = "execution.act", "Carry out a task and record what was done"

    PRESERVATION_READ = "preservation.read", "See preservations"
    PRESERVATION_WRITE = "preservation.write", "Ask for a preservation, or register one that is asked of us"
    PRESERVATION_ORDER = "preservation.order", "Order, renew and release a preservation"
    PRESERVATION_REFUSE = "preservation.refuse", "Refuse a preservation on a narrow ground"

    EMERGENCY_WRITE = "emergency.write", "Register an emergency"
    EMERGENCY_VERIFY = "emergency.verify", "Verify the caller of an emergency through an independent channel"
    EMERGENCY_DECIDE = "emergency.decide", "Decide on an emergency"
    EMERGENCY_DELIVER = "emergency.deliver", "Deliver in an emergency, and record its confirmation"
    EMERGENCY_REVIEW = "emergency.review", "Review an emergency afterwards"

    EVIDENCE_READ = "evidence.read", "See exhibits and their custody"
    EVIDENCE_RECORD = "evidence.record", "Record exhibits and upload their files"
    EVIDENCE_HAND_OVER = "evidence.hand_over", "Give and take exhibits"
    EVIDENCE_DISPOSE = "evidence.dispose", "Return or destroy exhibits"

    DEADLINES_MANAGE = "deadlines.manage", "Change holidays and the working values of clocks"
    WORKLOAD_READ = "workload.read", "See where every case waits and how much each person has"
    OPERATIONS_WORK = "operations.work", "Take and settle work that failures left behind"

    ASSESSMENT_ANSWER = "assessment.answer", "Answer the grounds for refusal"
    ASSESSMENT_COUNTERSIGN = "assessment.countersign", "Give the second opinion on an answer"
    ASSESSMENT_RESOLVE = "assessment.resolve", "Settle a disagreement between two opinions"

    ASSURANCES_RECORD = "assurances.record", "Keep the register of assurances and conditions"
    TRANSLATION_ORDER = "translation.order", "Order the translation of a request"
    TRANSLATION_RECEIVE = "translation.receive", "Hand in a finished translation"
    TRANSLATION_ACCEPT = "translation.accept", "Accept a translation or send it back"

    DOCUMENTS_READ = "documents.read", "Download the documents of a visible case"
    DOCUMENTS_RETRY = "documents.retry", "Have a failed document made again"

    CHECKING_WITHDRAW = "checking.withdraw", "Withdraw a document that left, or take that back"
    ARCHIVE_READ = "archive.read", "Take a case, with all that proves it, as one package"

    CLAUSES_WRITE = "clauses.write", "Write clauses for the library"
    CLAUSES_APPROVE = "clauses.approve", "Approve and retire clauses"
    COUNSEL_CONFIRM = "counsel.confirm", "Confirm or correct a citation of the catalogue"
    SHEETS_PROPOSE = "sheets.propose", "Propose a correction of a country sheet"
    SHEETS_DECIDE = "sheets.decide", "Accept or decline a correction of a country sheet"

    OPERATIONS_READ = "operations.read", "See parked work and failures"
    OPERATIONS_RETRY = "operations.retry", "Put parked work back into the queue"
    AUDIT_READ = "audit.read", "Read and verify the register"
    ACCOUNTS_MANAGE = "accounts.manage", "Invite, change and deactivate people"
    DIRECTORY_READ = "directory.read", "Read the directory of States and authorities"
    DIRECTORY_MANAGE = "directory.manage", "Change the directory of States and authorities"
    APPEARANCE_MANAGE = "appearance.manage", "Set crest, letterhead and signature block of the letters"


P = Permission

_READERS = frozenset({P.CASEFILE_READ, P.DOCUMENTS_READ, P.DIRECTORY_READ})

_FOLLOWING = frozenset(
    {
        P.OUTGOING_WITHDRAW,
        P.OUTGOING_SUPPLEMENT,
        P.OUTGOING_PRE_CONTACT,
        P.OUTGOING_APPROVE,
        P.OUTGOING_RETURN,
        P.OUTGOING_REFUSE,
        P.OUTGOING_PREPARE,
        P.OUTGOING_TRANSMIT,
        P.OUTGOING_SEND_ORALLY,
        P.OUTGOING_CONFIRM,
        P.OUTGOING_ACKNOWLEDGE,
        P.OUTGOING_QUESTION,
        P.OUTGOING_CONSULT,
        P.OUTGOING_CONDITION,
        P.OUTGOING_ACCEPT_CONDITION,
        P.OUTGOING_DECLINE_CONDITION,
        P.OUTGOING_EXECUTE,
        P.OUTGOING_POSTPONE,
        P.OUTGOING_DECLINE,
        P.OUTGOING_RECEIVE,
        P.OUTGOING_AWAIT_REST,
        P.OUTGOING_CONTROL,
        P.OUTGOING_CLOSE,
        P.OUTGOING_REOPEN,
        P.OUTGOING_RECORD_ITEM,
    }
)
"""What the central authority does with a request once it has been submitted."""

_INCOMING = frozenset(
    {
        P.INCOMING_READ,
        P.INCOMING_REGISTER,
        P.INCOMING_KEY,
        P.INCOMING_VERIFY,
        P.INCOMING_FORWARD,
        P.INCOMING_ACKNOWLEDGE,
        P.INCOMING_QUESTION,
        P.INCOMING_ASSESS,
        P.INCOMING_CONSULT,
        P.INCOMING_PROPOSE,
        P.INCOMING_DECIDE,
        P.INCOMING_AUTHORISE,
        P.INCOMING_ASSIGN,
        P.INCOMING_REVIEW_PRODUCT,
        P.INCOMING_TRANSMIT,
        P.INCOMING_FOLLOW,
        P.INCOMING_CLOSE,
    }
)
"""What the central authority does with a request of another State. Who proposed a decision does not take it."""

_EXHIBITS = frozenset({P.EVIDENCE_READ, P.EVIDENCE_RECORD, P.EVIDENCE_HAND_OVER})

_POINT_24_7 = frozenset(
    {
        P.PRESERVATION_READ,
        P.PRESERVATION_WRITE,
        P.PRESERVATION_ORDER,
        P.PRESERVATION_REFUSE,
        P.EMERGENCY_WRITE,
        P.EMERGENCY_VERIFY,
        P.EMERGENCY_DECIDE,
        P.EMERGENCY_DELIVER,
    }
)
"""What is done at any hour."""

ROLES: dict[Role, frozenset[Permission]] = {
    Role.OFFICER: _READERS
    | {
        P.CASEFILE_DRAFT,
        P.CASEFILE_TEAM,
        P.RELATIONS_LINK,
        P.OUTGOING_SUBMIT,
        P.OUTGOING_RECALL,
        P.OUTGOING_SUPPLEMENT,
        P.OUTGOING_WITHDRAW,
        P.OUTGOING_CLOSE,
        P.TRANSLATION_ORDER,
        P.TRANSLATION_RECEIVE,
        P.SHEETS_PROPOSE,
        P.PRESERVATION_READ,
        P.PRESERVATION_WRITE,
        P.EMERGENCY_WRITE,
    }
    | _EXHIBITS,
    Role.REVIEWER: _READERS
    | _FOLLOWING
    | _INCOMING
    | _POINT_24_7
    | _EXHIBITS
    | {
        P.EMERGENCY_REVIEW,
        P.EVIDENCE_DISPOSE,
        P.OPERATIONS_WORK,
        P.ASSESSMENT_ANSWER,
        P.DOCUMENTS_RETRY,
        P.CHECKING_WITHDRAW,
        P.ARCHIVE_READ,
        P.CASEFILE_TEAM,
        P.RELATIONS_LINK,
        P.ASSURANCES_RECORD,
        P.TRANSLATION_ORDER,
        P.TRANSLATION_RECEIVE,
        P.TRANSLATION_ACCEPT,
        P.CLAUSES_WRITE,
        P.SHEETS_PROPOSE,
    },
    Role.RIGHTS_ADVISER: _READERS
    | {
        P.ASSESSMENT_COUNTERSIGN,
        P.SHEETS_PROPOSE,
        P.PRESERVATION_READ,
        P.EVIDENCE_READ,
        P.INCOMING_READ,
        P.INCOMING_CONCLUDE_RIGHTS,
        P.INCOMING_REVIEW_PRODUCT,
    },
    Role.LEGAL_ADVISER: frozenset(
        {P.DIRECTORY_READ, P.CLAUSES_WRITE, P.CLAUSES_APPROVE, P.COUNSEL_CONFIRM, P.SHEETS_PROPOSE}
    ),
    Role.DUTY_OFFICER: _READERS
    | _POINT_24_7
    | _EXHIBITS
    | {
        P.SHEETS_PROPOSE,
        P.CHECKING_WITHDRAW,
        P.INCOMING_READ,
        P.INCOMING_REGISTER,
        P.INCOMING_KEY,
        P.INCOMING_VERIFY,
        P.INCOMING_ACKNOWLEDGE,
        P.OPERATIONS_WORK,
    },
    Role.EXECUTING_OFFICER: _EXHIBITS
    | {P.DIRECTORY_READ, P.SHEETS_PROPOSE, P.EXECUTION_READ, P.EXECUTION_ACT},
    Role.SUPERVISOR: _READERS
    | {
        P.INCOMING_READ,
        P.INCOMING_ASSIGN,
        P.INCOMING_DECIDE,
        P.PRESERVATION_READ,
        P.EMERGENCY_REVIEW,
        P.EVIDENCE_READ,
        P.DEADLINES_MANAGE,
        P.WORKLOAD_READ,
        P.OPERATIONS_WORK,
        P.CASEFILE_TEAM,
        P.CASEFILE_ASSIGN,
        P.SHEETS_PROPOSE,
        P.SHEETS_DECIDE,
        P.ASSESSMENT_RESOLVE,
        P.DOCUMENTS_RETRY,
        P.CHECKING_WITHDRAW,
        P.ARCHIVE_READ,
        P.OPERATIONS_READ,
        P.OPERATIONS_RETRY,
        P.AUDIT_READ,
    },
    Role.AUDITOR: _READERS
    | {
        P.AUDIT_READ,
        P.ARCHIVE_READ,
        P.INCOMING_READ,
        P.PRESERVATION_READ,
        P.EVIDENCE_READ,
        P.WORKLOAD_READ,
    },
    Role.ADMINISTRATOR: frozenset(
        {
            P.ACCOUNTS_MANAGE,
            P.DIRECTORY_READ,
            P.DIRECTORY_MANAGE,
            P.APPEARANCE_MANAGE,
            P.SHEETS_PROPOSE,
            P.OPERATIONS_READ,
            P.OPERATIONS_RETRY,
            P.OPERATIONS_WORK,
            P.DEADLINES_MANAGE,
        }
    ),
}


def holders(permission: Permission) -> frozenset[Role]:
    """The roles that hold ``permission``."""
    return frozenset(role for role, held in ROLES.items() if permission in held)


def done_by(permission: str) -> str:
    """Who does it, for the end of a sentence: "an officer or a reviewer"."""
    labels = [str(role.label).lower() for role in Role if permission in ROLES[role]]
    named = [f"{'an' if label[0] in 'aeiou' else 'a'} {label}" for label in labels]
    return together(named, last="or")

"""What each step page says: its heading, what will happen, the button, and the sentence afterwards."""

from requests_app.outgoing.states import OWNERS, Owner, Status
from requests_app.web.procedures import Wording

STEPS: dict[str, Wording] = {
    "recall": Wording(
        "Take the request back",
        (
            "The draft opens again for you. The version you submitted stays in the case; its review is closed.",
            "Answers to grounds stay where the facts do not change when you submit again.",
        ),
        "Take the request back",
        "The request was taken back. You can change the draft.",
    ),
    "return_": Wording(
        "Return to the officer",
        (
            "The draft opens again for the officer, who sees your reasons at the fields they point to.",
            "A return note is made as a document.",
            "Answers to grounds stay where the facts do not change.",
        ),
        "Return the request",
        "The request was returned to the officer. The return note is being made.",
    ),
    "refuse": Wording(
        "Refuse to send this request",
        (
            "The request will not be sent. The officer sees the grounds and your reasons.",
            "The assessment of this version is closed and its decision record is made.",
            "The case can then be drafted anew or closed.",
        ),
        "Refuse the request",
        "The request was refused. The decision record is being made.",
        tone="warning",
    ),
    "approve": Wording(
        "Approve this request",
        (
            "The letter of request and its annexes are made from exactly this version.",
            "The assessment is closed; its decision record is made.",
            "Nothing is sent yet: translation, signature and sending follow.",
        ),
        "Approve the request",
        "The request was approved. Its letters are being made.",
        confirm="I have read this version and the answers to every ground.",
    ),
    "pre_contact": Wording(
        "Share the draft in advance",
        (
            "You record that the requested State was shown the draft, or asked where the data are.",
            "The review goes on; the request is not sent yet.",
        ),
        "Record the contact",
        "The contact was recorded.",
    ),
    "prepare": Wording(
        "Declare ready to sign",
        ("The letters, annexes and any translation are complete. The request can be signed and sent.",),
        "Declare ready to sign",
        "The request is ready to sign and send.",
    ),
    "transmit": Wording(
        "Mark as sent",
        (
            "From now on the requested State must act: its acknowledgement is awaited.",
            "The text can no longer be changed; a new text needs a supplementary request.",
        ),
        "Mark as sent",
        "The request was marked as sent.",
    ),
    "send_orally": Wording(
        "Record an oral request",
        ("The request was made orally because it is urgent. It must be confirmed in writing at once.",),
        "Record the oral request",
        "The oral request was recorded. Confirm it in writing now.",
    ),
    "confirm": Wording(
        "Confirm in writing",
        ("You record that the signed letter that confirms the oral request has gone out.",),
        "Record the confirmation",
        "The written confirmation was recorded.",
    ),
    "acknowledge": Wording(
        "Record the acknowledgement",
        ("Their reference is kept with the case, printed in later letters, and found by the search.",),
        "Record the acknowledgement",
        "The acknowledgement was recorded.",
    ),
    "question": Wording(
        "Record a question of the requested State",
        (
            "The officer is asked to answer; until then the requested State waits for us.",
            "The question and its answer stay in the case as one object.",
        ),
        "Record the question",
        "The question was recorded. The officer must answer it.",
    ),
    "supplement": Wording(
        "Answer the requested State",
        (
            "The answer is recorded with its date and author, and the letter with your answers is made.",
            "It goes to the requested State as you write it. Send it through the channel of the request.",
        ),
        "Record the answer",
        "The answer was recorded. Its letter is among the documents: sign it and send it.",
    ),
    "consult": Wording(
        "Record a consultation",
        ("The requested State consults before it refuses, postpones or sets conditions.",),
        "Record the consultation",
        "The consultation was recorded.",
    ),
    "condition": Wording(
        "Record conditions",
        ("Assistance is offered on conditions. They are then accepted or declined; accepted ones bind us.",),
        "Record the conditions",
        "The conditions were recorded. Accept or decline them.",
    ),
    "accept_condition": Wording(
        "Accept the conditions",
        (
            "The conditions bind our State and every authority that uses the result.",
            "They are shown again whenever the result is recorded or its use is controlled.",
        ),
        "Accept the conditions",
        "The conditions were accepted.",
        confirm="Our authorities can and will keep these conditions.",
    ),
    "decline_condition": Wording(
        "Decline the conditions",
        ("The requested State is told at once and decides whether it assists all the same.",),
        "Decline the conditions",
        "The conditions were declined.",
    ),
    "execute": Wording(
        "Record that execution began",
        ("The requested State carries out the request. Its result is awaited.",),
        "Record the start of execution",
        "The start of execution was recorded.",
    ),
    "postpone": Wording(
        "Record a postponement",
        (
            "Execution would disturb a case of theirs. The portal brings the request back on the date you set.",
        ),
        "Record the postponement",
        "The postponement was recorded.",
    ),
    "decline": Wording(
        "Record a refusal by the requested State",
        (
            "The grounds and reasons of the requested State are kept with the case.",
            "Afterwards the request can be drafted anew on another basis, or the case closed.",
        ),
        "Record the refusal",
        "The refusal was recorded.",
        tone="warning",
    ),
    "receive": Wording(
        "Record a result",
        ("What arrived is kept with the case. If only a part came, the rest can still be awaited.",),
        "Record the result",
        "The result was recorded.",
    ),
    "await_rest": Wording(
        "Await the rest",
        ("The request goes back into execution until the rest of the result arrives.",),
        "Await the rest",
        "The rest of the result is awaited.",
    ),
    "control": Wording(
        "Control the use of the result",
        ("The result was checked. Conditions, consents and returns are followed until the case is closed.",),
        "Record the control",
        "The control of use was recorded.",
    ),
    "close": Wording(
        "Close the case",
        ("Nothing is outstanding. The case leaves every desk; it stays readable.",),
        "Close the case",
        "The case was closed.",
        confirm="Nothing is outstanding in this case.",
    ),
    "reopen": Wording(
        "Draft anew",
        ("The draft opens again. What follows is a new version with a review of its own.",),
        "Open the draft again",
        "The draft is open again.",
    ),
    "withdraw": Wording(
        "Withdraw this request",
        (
            "The assistance is no longer asked for. If the request was sent, tell the requested State promptly.",
            "A withdrawn request cannot be taken up again; a new one can be started.",
        ),
        "Withdraw the request",
        "The request was withdrawn.",
        tone="warning",
    ),
}

# The step that brings a request forward from each status; the next-steps card shows it as the main button.
FORWARD: dict[Status, str] = {
    Status.DRAFTED: "submit",
    Status.SUBMITTED: "approve",
    Status.PRE_CONTACTED: "approve",
    Status.APPROVED: "prepare",
    Status.PREPARED: "transmit",
    Status.SENT_ORALLY: "confirm",
    Status.TRANSMITTED: "acknowledge",
    Status.QUESTIONED: "supplement",
    Status.SUPPLEMENTED: "acknowledge",
    Status.ACKNOWLEDGED: "execute",
    Status.CONSULTED: "execute",
    Status.CONDITIONED: "accept_condition",
    Status.EXECUTED: "receive",
    Status.POSTPONED: "execute",
    Status.RECEIVED: "control",
    Status.CONTROLLED: "close",
    Status.DECLINED: "close",
    Status.REFUSED: "close",
    Status.WITHDRAWN: "close",
}

ENDING = frozenset({"refuse", "withdraw"})

COLOURS: dict[Status, str] = {
    Status.DRAFTED: "grey",
    Status.SUBMITTED: "blue",
    Status.PRE_CONTACTED: "blue",
    Status.APPROVED: "green",
    Status.PREPARED: "green",
    Status.TRANSMITTED: "turquoise",
    Status.SENT_ORALLY: "orange",
    Status.ACKNOWLEDGED: "turquoise",
    Status.QUESTIONED: "yellow",
    Status.SUPPLEMENTED: "turquoise",
    Status.CONSULTED: "turquoise",
    Status.CONDITIONED: "yellow",
    Status.EXECUTED: "turquoise",
    Status.POSTPONED: "orange",
    Status.DECLINED: "red",
    Status.RECEIVED: "green",
    Status.CONTROLLED: "green",
    Status.WITHDRAWN: "grey",
    Status.REFUSED: "red",
    Status.CLOSED: "grey",
}

OWNER_LABELS = {
    Owner.AUTHOR: "The officer",
    Owner.CENTRAL: "Our central authority",
    Owner.REQUESTED: "The requested State",
    Owner.NOBODY: "Nobody",
}


def owner_label(status: str) -> str:
    """Who must act next, as a column of a list says it."""
    return OWNER_LABELS[OWNERS[Status(status)]]

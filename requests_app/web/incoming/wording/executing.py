"""The words of the steps from the domestic order to the closing."""

from requests_app.web.procedures import Wording

STEPS: dict[str, Wording] = {
    "deny_authority": Wording(
        "Record that authority was denied",
        (
            "The domestic authority or court does not order it.",
            "It is decided anew: narrower, under other conditions, or not at all.",
        ),
        "Record the denial",
        "The denial was recorded. Propose a new decision.",
        tone="warning",
    ),
    "authorise": Wording(
        "Begin execution",
        (
            "Every coercive item that was granted rests on an order you recorded.",
            "Next, the items are given to executing authorities.",
        ),
        "Begin execution",
        "Execution has begun. Give the items to an executing authority.",
    ),
    "review": Wording(
        "Review what was obtained",
        (
            "Every task was handed in. Privilege, scope, third parties and personal data are reviewed next.",
            "Nothing leaves before the review has ended.",
        ),
        "Begin the review",
        "The product is being reviewed.",
    ),
    "resume_execution": Wording(
        "Go on executing",
        ("Something is missing, or a further part is executed. New tasks can be given.",),
        "Go on executing",
        "Execution goes on.",
    ),
    "transmit": Wording(
        "Record that the result was sent",
        (
            "The execution report, its transmittal and the receipt form go with it.",
            "The conditions of use stand in the report and in the register of assurances.",
        ),
        "Record the sending",
        "The sending was recorded.",
        confirm="What was sent is what was reviewed, under seal or with its hashes.",
    ),
    "confirm_receipt": Wording(
        "Record the receipt",
        ("The requesting State has the result. Consents, accounts of use, returns and costs follow.",),
        "Record the receipt",
        "The receipt was recorded.",
    ),
    "take_up_rest": Wording(
        "Take up what was postponed",
        ("What had to wait is decided upon; what was sent stays sent.",),
        "Take up the rest",
        "The rest was taken up. Propose a decision on it.",
    ),
    "close": Wording(
        "Close this case",
        ("Nothing is outstanding. The case is kept for as long as the retention rule says.",),
        "Close the case",
        "The case was closed.",
    ),
    "reopen": Wording(
        "Open the case again",
        ("A later use, an account or a return can be dealt with.",),
        "Open the case again",
        "The case is open again.",
    ),
}

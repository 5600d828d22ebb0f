"""The words of the steps from receipt to completeness, and of the questions we ask."""

from requests_app.web.procedures import Wording

STEPS: dict[str, Wording] = {
    "take_up": Wording(
        "Take up this request",
        (
            "You confirm that our authority is competent. If another one is, forward the request instead.",
            "Next, sender, channel and signature are compared with the directory.",
        ),
        "Take up the request",
        "The request was taken up. Check that it is genuine.",
    ),
    "forward": Wording(
        "Forward this request",
        (
            "The papers go to the authority that is competent; a letter for it is made.",
            "The requesting State is told where its request went.",
            "Our part ends when the other authority confirms that it has the papers.",
        ),
        "Forward the request",
        "The request was forwarded. The letters are being made.",
        tone="warning",
    ),
    "recognise": Wording(
        "Recognise the sender",
        (
            "You record what you compared. The request counts as genuine from then on.",
            "If anything does not fit, have the sender verified instead.",
        ),
        "Recognise the sender",
        "The sender was recognised. The receipt can be acknowledged.",
        confirm="I compared the papers with the directory, not with what the papers say of themselves.",
    ),
    "doubt": Wording(
        "Have the sender verified",
        (
            "The request waits until the alleged sender has confirmed it.",
            "The sender is asked through a number or address of our directory, never through one given in the papers.",
        ),
        "Have the sender verified",
        "The sender is to be verified. Use the particulars of the directory.",
    ),
    "verify": Wording(
        "Record that the sender confirmed",
        (
            "You record whom you reached, through which entry of our directory, and what was said.",
            "The request counts as genuine from then on.",
        ),
        "Record the confirmation",
        "The request is genuine. The receipt can be acknowledged.",
        confirm="I asked through the directory, not through a number or address given in the papers.",
    ),
    "reject": Wording(
        "Record that it is not genuine",
        (
            "The alleged sender knows nothing of this request. Nothing is done and nothing is answered.",
            "The case ends here and cannot be opened again. Its papers are kept; security is told.",
        ),
        "Record that it is not genuine",
        "The case was ended: the request is not genuine.",
        tone="warning",
        confirm="The alleged sender said so itself, through the directory.",
    ),
    "acknowledge": Wording(
        "Acknowledge the receipt",
        (
            "A letter of acknowledgement with our reference is made.",
            "Next, the request is checked for completeness.",
        ),
        "Acknowledge the receipt",
        "The receipt was acknowledged. The letter is being made.",
    ),
    "question": Wording(
        "Ask for information",
        (
            "A letter with your question and the points you tick is made.",
            "Our time stops until the requesting State has answered.",
        ),
        "Ask for the information",
        "The question was recorded. Its letter is being made.",
    ),
    "supplement": Wording(
        "Record the answer",
        (
            "The answer and its papers are kept with the question. Our time runs again.",
            "Key in what it changes; then completeness is looked at anew.",
        ),
        "Record the answer",
        "The answer was recorded. Key in what it changes.",
    ),
    "lapse": Wording(
        "Let the request lapse",
        (
            "No answer came, although a last day was named. The requesting State is told by letter.",
            "It may send a new request at any time.",
        ),
        "Let the request lapse",
        "The request has lapsed. The notice is being made.",
        tone="warning",
    ),
    "complete": Wording(
        "Find the request complete",
        (
            "What is keyed in is frozen as a version; all grounds are screened against it.",
            "Time for the decision begins to run.",
        ),
        "Find it complete",
        "The request is complete. Its grounds are being screened.",
    ),
    "withdraw": Wording(
        "Record a withdrawal",
        (
            "The requesting State no longer needs the assistance. Open tasks are called back.",
            "Nothing more is done, and no clock runs on.",
        ),
        "Record the withdrawal",
        "The withdrawal was recorded.",
        tone="warning",
    ),
}

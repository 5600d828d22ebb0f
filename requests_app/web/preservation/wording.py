"""The words of a preservation: colours, the step that brings it forward, what each step page says."""

from requests_app.preservation.states import Status
from requests_app.preservation.term import Standing
from requests_app.web.procedures import Wording

COLOURS: dict[Status, str] = {
    Status.DRAFTED: "grey",
    Status.PROPOSED: "blue",
    Status.ASKED: "turquoise",
    Status.CAUTIONED: "orange",
    Status.DECLINED: "red",
    Status.REQUESTED: "blue",
    Status.ORDERED: "yellow",
    Status.WARNED: "turquoise",
    Status.REFUSED: "red",
    Status.EFFECTED: "green",
    Status.EXTENDED: "green",
    Status.HELD: "green",
    Status.RELEASED: "grey",
    Status.WITHDRAWN: "grey",
}
STANDING_COLOURS: dict[Standing, str] = {
    Standing.NOT_YET: "grey",
    Standing.RUNNING: "green",
    Standing.ENDING: "orange",
    Standing.LAST_WEEK: "red",
    Standing.OVERDUE: "red",
    Standing.HELD: "green",
    Standing.DECIDED: "orange",
    Standing.ENDED: "grey",
}
FORWARD: dict[Status, str] = {
    Status.DRAFTED: "submit",
    Status.PROPOSED: "ask",
    Status.ASKED: "effect",
    Status.CAUTIONED: "insist",
    Status.REQUESTED: "order",
    Status.ORDERED: "effect",
    Status.WARNED: "go_on",
    Status.EFFECTED: "extend",
    Status.EXTENDED: "extend",
    Status.HELD: "prolong",
}
ENDING = frozenset({"refuse", "release", "withdraw", "decline"})

STEPS: dict[str, Wording] = {
    "submit": Wording(
        "Hand to the 24/7 point",
        ("The seven elements are frozen and the preservation form is made.", "The 24/7 point sends it."),
        "Hand to the 24/7 point",
        "The 24/7 point has it. The form is being made.",
    ),
    "return_": Wording(
        "Return to the officer",
        ("The draft opens again for the officer, who reads your reason.",),
        "Return it",
        "It was returned to the officer.",
    ),
    "ask": Wording(
        "Mark as sent to the other State",
        ("You record that the form went out. The other State is to confirm that the data are preserved.",),
        "Mark as sent",
        "Sent. The confirmation of the other State is awaited.",
    ),
    "caution": Wording(
        "Record their warning",
        ("They preserve nothing until we decide. The officer is asked whether to go on.",),
        "Record the warning",
        "The warning was recorded. We decide whether to go on.",
    ),
    "insist": Wording(
        "Go on in spite of the warning",
        ("Tell the other State that the data are to be preserved all the same.",),
        "Go on",
        "Recorded. The confirmation of the other State is awaited.",
    ),
    "decline": Wording(
        "Record their refusal",
        ("The other State refuses to preserve. This preservation ends.",),
        "Record the refusal",
        "The refusal was recorded.",
        tone="warning",
    ),
    "order": Wording(
        "Order the provider to preserve",
        (
            "The order is made as a letter to the provider. It says neither who asks nor why.",
            "Whether the act is a crime here as well is not asked for a preservation.",
        ),
        "Order the preservation",
        "Ordered. Send the letter to the provider; record the answer when it confirms.",
    ),
    "warn": Wording(
        "Warn the requesting State",
        ("A letter says what would happen. Nothing goes on until the requesting State decides.",),
        "Warn the requesting State",
        "The warning is being made. The requesting State decides.",
    ),
    "go_on": Wording(
        "The requesting State wants it all the same",
        ("Next, the order goes to the provider.",),
        "Record their decision",
        "Recorded. Order the provider now.",
    ),
    "refuse": Wording(
        "Refuse the preservation",
        (
            "You refuse on the grounds that another person proposed. The data may be lost for good.",
            "A letter with grounds and reasons goes to the requesting State.",
        ),
        "Refuse",
        "Refused. The letter is being made.",
        tone="warning",
        confirm="I have read the request and agree with the grounds and the reasons.",
    ),
    "effect": Wording(
        "Record the confirmation",
        ("The preservation starts at the moment you enter, and lasts sixty days at least.",),
        "Record the confirmation",
        "The data are preserved. The alarms are set.",
    ),
    "extend": Wording(
        "Extend the preservation",
        (
            "The end moves to the day you enter. A second tap changes nothing.",
            "Asked of us: the order is renewed, and the requesting State is told.",
            "Asked by us: enter the end that the other State confirmed.",
        ),
        "Extend",
        "Extended. The letters are being made.",
    ),
    "hold": Wording(
        "Hold until the request is decided",
        ("The data stay preserved until the linked request is decided, whatever the end says.",),
        "Hold the data",
        "Held until the request is decided.",
    ),
    "prolong": Wording(
        "Renew while the request holds the data",
        ("The hold goes on. The order, or the end they told us, is renewed.",),
        "Renew",
        "Renewed.",
    ),
    "free": Wording(
        "Keep the data after the decision",
        ("The request is decided. The data stay preserved to a new end, with your reason.",),
        "Keep the data",
        "The data are kept on to the new end.",
    ),
    "release": Wording(
        "Release the data",
        (
            "The data need not be kept any more. What the provider deletes cannot be had back.",
            "The provider and the other State are told by letter.",
        ),
        "Release the data",
        "Released. The notices are being made.",
        tone="warning",
    ),
    "withdraw": Wording(
        "Withdraw",
        ("The preservation ends before anything was confirmed. Whoever was asked or ordered is told.",),
        "Withdraw",
        "Withdrawn.",
        tone="warning",
    ),
}

ACTS: dict[str, Wording] = {
    "link": Wording(
        "Link the request for the data",
        ("Once that request is filed, it holds the data until it is decided.",),
        "Link the request",
        "The request was linked.",
    ),
    "answer": Wording(
        "Record a further answer",
        ("For a further part, or where nothing is there. The end stays that of the first part.",),
        "Record the answer",
        "The answer was recorded.",
    ),
    "note_third_state": Wording(
        "A provider in a third State took part",
        ("Only what tells the provider there and the path of the communication is passed on.",),
        "Record the third State",
        "The third State was recorded.",
    ),
    "ask_extension": Wording(
        "Ask for an extension",
        ("A letter asks the other State to keep the data longer. The end moves when they agree.",),
        "Ask for the extension",
        "The letter is being made. Record their answer with “Extend”.",
    ),
    "propose_refusal": Wording(
        "Propose to refuse",
        (
            "Only the narrow grounds count. Another person refuses.",
            "Until then the order can still be given, once the proposal is taken back.",
        ),
        "Propose to refuse",
        "Proposed. Somebody else refuses, or it is taken back.",
        tone="warning",
    ),
    "propose_release": Wording(
        "Propose to release",
        ("Before the end, one person proposes and another releases.",),
        "Propose to release",
        "Proposed. Somebody else releases the data.",
    ),
    "take_back": Wording(
        "Take the proposal back",
        ("Nothing is refused or released.",),
        "Take it back",
        "The proposal was taken back.",
    ),
    "name_in_request": Wording(
        "Name it in the draft of our request",
        ("The preservation is written among the earlier contacts of the linked draft, with its end.",),
        "Name it in the draft",
        "The draft of the request names the preservation now.",
    ),
}

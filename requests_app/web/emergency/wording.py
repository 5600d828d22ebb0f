"""What the pages of an emergency say: colours, whose turn it is, each step and act with what will happen."""

from requests_app.accounts.permissions import Permission
from requests_app.emergency.states import Owner, Status
from requests_app.web.procedures import Wording

S = Status

COLOURS: dict[Status, str] = {
    S.REGISTERED: "orange",
    S.VERIFIED: "orange",
    S.UNVERIFIED: "red",
    S.GRANTED: "blue",
    S.ORDERED: "blue",
    S.DELIVERED: "turquoise",
    S.ASKED: "turquoise",
    S.ANSWERED: "blue",
    S.CONFIRMED: "green",
    S.UNCONFIRMED: "red",
    S.REROUTED: "yellow",
    S.WITHDRAWN: "grey",
    S.CLOSED: "green",
}

OWNER_LABELS: dict[Owner, str] = {
    Owner.POINT: "Our 24/7 point",
    Owner.PROVIDER: "The provider",
    Owner.OTHER: "The other State",
    Owner.SECOND: "A second person",
    Owner.NOBODY: "Nobody",
}

FORWARD: dict[Status, str] = {
    S.REGISTERED: "verify",
    S.VERIFIED: "grant",
    S.UNVERIFIED: "verify",
    S.GRANTED: "order",
    S.ORDERED: "deliver",
    S.DELIVERED: "confirm",
    S.ASKED: "receive",
    S.ANSWERED: "confirm_ours",
    S.CONFIRMED: "close",
    S.UNCONFIRMED: "close",
    S.REROUTED: "close",
    S.WITHDRAWN: "close",
}

ENDING = frozenset({"reject", "reroute", "withdraw", "give_up", "close"})

REVIEWED_AFTER = (
    "A second person reviews this until the end of the next day; that becomes a piece of work at once."
)

STEPS: dict[str, Wording] = {
    "verify": Wording(
        "Call back and verify",
        (
            "Call one of the numbers below. They are those of the directory, not the one the caller gave.",
            "Ask whether the call comes from them and who made it. Nothing is given before that is certain.",
        ),
        "Record the call",
        "The call was recorded.",
    ),
    "reject": Wording(
        "The caller is not genuine",
        ("Their own authority knows nothing of the call. Nothing is given.", REVIEWED_AFTER),
        "Record that the caller is not genuine",
        "Recorded. Nothing was given.",
        tone="warning",
    ),
    "grant": Wording(
        "Is it an emergency?",
        (
            "You decide alone, now. Answer each element with the reasons: all four must be met.",
            REVIEWED_AFTER,
            "Then the provider is asked or ordered to give the data.",
        ),
        "Recognise the emergency",
        "Recognised as an emergency. Ask or order the provider now.",
    ),
    "reroute": Wording(
        "Put it on the ordinary track",
        (
            "An incoming request is opened from what was said, and named here.",
            "The requesting State is told at once, with your reasons.",
            REVIEWED_AFTER,
        ),
        "Put it on the ordinary track",
        "The matter goes on as an ordinary request. The reply is being made.",
        tone="warning",
    ),
    "order": Wording(
        "Ask or order the provider",
        (
            "You record what was asked or ordered, of whom, and on which provision. Further orders may follow.",
        ),
        "Record the order",
        "The order was recorded. Deliver the data as soon as they are here.",
    ),
    "deliver": Wording(
        "Record the delivery",
        (
            "Exhibits of this case go with it; each gets an entry in its custody log.",
            "A reply is made that asks the requesting State to confirm in writing.",
        ),
        "Record the delivery",
        "The delivery was recorded. The reply that asks for the written confirmation is being made.",
    ),
    "confirm": Wording(
        "Record their written confirmation",
        ("The requesting State has confirmed in writing what it asked for on the telephone.",),
        "Record the confirmation",
        "The written confirmation was recorded.",
    ),
    "give_up": Wording(
        "Give up waiting for the confirmation",
        ("Nobody waits for the written confirmation any more. It can still be recorded if it comes.",),
        "Give up waiting",
        "Nobody waits for the confirmation any more.",
        tone="warning",
    ),
    "ask": Wording(
        "Record our call",
        (
            "Call their 24/7 point on the number of the directory and say what is written down in this case.",
            "Our written confirmation is made as a letter; send it at once.",
            REVIEWED_AFTER,
        ),
        "Record the call",
        "The call was recorded. The letter that confirms it in writing is being made.",
    ),
    "receive": Wording(
        "Record their answer",
        ("You record what the other State gave, or why it did not.",),
        "Record the answer",
        "The answer was recorded.",
    ),
    "confirm_ours": Wording(
        "Record our written confirmation",
        ("Our letter that confirms what was asked on the telephone has gone out.",),
        "Record the confirmation",
        "The confirmation was recorded.",
    ),
    "withdraw": Wording(
        "Record the withdrawal",
        ("The help is no longer needed. Tell every provider that was asked.",),
        "Record the withdrawal",
        "The withdrawal was recorded.",
        tone="warning",
    ),
    "close": Wording(
        "Close the emergency",
        ("Everything is recorded and reviewed. Nothing can be changed afterwards.",),
        "Close",
        "The emergency is closed.",
    ),
}

ACTS: dict[str, Wording] = {
    "review": Wording(
        "Review as a second person",
        (
            "Read the course of events and the answers to the four elements. The review is kept as a document inside.",
        ),
        "Record the review",
        "The review was recorded.",
    ),
    "order_again": Wording(
        "A further order",
        ("Another provider, or the same one for more.",),
        "Record the order",
        "The order was recorded.",
    ),
    "record_answer": Wording(
        "What came of an order",
        ("Each order is answered once.",),
        "Record the answer",
        "The answer was recorded.",
    ),
    "deliver_more": Wording(
        "A further delivery",
        ("What follows later is recorded like the first delivery, with a reply of its own.",),
        "Record the delivery",
        "The delivery was recorded.",
    ),
    "receive_more": Wording(
        "A further answer",
        ("What the other State answers later is recorded like its first answer.",),
        "Record the answer",
        "The answer was recorded.",
    ),
    "remind": Wording(
        "Ask for the confirmation again",
        ("A letter is made that asks the requesting State once more to confirm in writing.",),
        "Have the letter made",
        "The letter is being made.",
    ),
    "name_ordinary": Wording(
        "Name the ordinary request that followed",
        ("Both cases show each other from now on.",),
        "Name the request",
        "The ordinary request was named.",
    ),
}

ACT_LABELS = {
    "review": "Review as a second person",
    "order_again": "Record a further order",
    "record_answer": "Record what came of an order",
    "deliver_more": "Record a further delivery",
    "receive_more": "Record a further answer",
    "remind": "Ask for the confirmation again",
    "name_ordinary": "Name the ordinary request",
}

ACT_NEEDS: dict[str, Permission] = {
    "review": Permission.EMERGENCY_REVIEW,
    "order_again": Permission.EMERGENCY_DECIDE,
    "record_answer": Permission.EMERGENCY_DELIVER,
    "deliver_more": Permission.EMERGENCY_DELIVER,
    "receive_more": Permission.EMERGENCY_WRITE,
    "remind": Permission.EMERGENCY_DELIVER,
    "name_ordinary": Permission.EMERGENCY_DELIVER,
}

EVENTS: dict[str, str] = {
    "emergency.registered": "Call registered",
    "emergency.opened": "Emergency opened",
    "emergency.not_reached": "Called back; nobody was reached",
    "emergency.verified": "Caller verified",
    "emergency.unverified": "Caller not genuine",
    "emergency.granted": "Recognised as an emergency",
    "emergency.rerouted": "Put on the ordinary track",
    "emergency.ordered": "Provider asked or ordered",
    "emergency.ordered_again": "Further order",
    "emergency.order_answered": "Answer of a provider recorded",
    "emergency.delivered": "Delivered",
    "emergency.delivered_more": "Further delivery",
    "emergency.confirmed": "Confirmed in writing",
    "emergency.unconfirmed": "Nobody waits for the confirmation any more",
    "emergency.reminded": "Confirmation asked for again",
    "emergency.asked": "Asked of the other State",
    "emergency.answered": "Answered by the other State",
    "emergency.answered_more": "Further answer of the other State",
    "emergency.confirmation_sent": "Our written confirmation sent",
    "emergency.withdrawn": "Withdrawn",
    "emergency.followed": "The ordinary request that follows was named",
    "emergency.reviewed": "Reviewed by a second person",
    "emergency.closed": "Closed",
    "casefile.mail_matched": "Mail matched to the case",
}

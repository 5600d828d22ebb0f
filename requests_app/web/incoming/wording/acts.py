"""The words of what is recorded without the request moving."""

from requests_app.web.procedures import Wording

ACTS: dict[str, Wording] = {
    "add_paper": Wording(
        "Add a paper",
        (
            "The file is checked, kept with its hash and shown beside what is keyed in. It cannot be removed again.",
        ),
        "Add the paper",
        "The paper was added.",
    ),
    "confirm_forwarding": Wording(
        "Record that the other authority has it",
        ("The forwarding is settled; the case can then be closed.",),
        "Record the confirmation",
        "The confirmation was recorded. The case can be closed.",
    ),
    "warn": Wording(
        "Name a last day",
        (
            "A letter says until when an answer is awaited, and that the request lapses after that day.",
            "Only then may the request be let lapse.",
        ),
        "Name the last day",
        "The last day was named. The letter is being made.",
    ),
    "waive_point": Wording(
        "Go on without this point",
        ("The point no longer stops the request. Your reason stays with the case.",),
        "Go on without it",
        "The point no longer stops the request.",
    ),
    "not_consulted": Wording(
        "Record why nobody is consulted",
        (
            "Before a refusal or a postponement the requesting State is consulted, unless it would endanger somebody.",
            "Your reason stays inside; no letter repeats it.",
        ),
        "Record the reason",
        "The reason was recorded.",
    ),
    "record_authority": Wording(
        "Record an order, or its refusal",
        (
            "The order of the domestic authority or court is kept with the items it covers.",
            "Its number, date and judge go into the execution report.",
        ),
        "Record the order",
        "The order was recorded.",
    ),
    "obstruct": Wording(
        "Tell of an obstacle",
        (
            "The requesting State is told at once what stands in the way. Execution goes on where it can.",
            "Where secrecy cannot be kept, consult: the requesting State decides whether to go on.",
        ),
        "Record the obstacle",
        "The obstacle was recorded.",
    ),
    "order_report": Wording(
        "Have the execution report made",
        (
            "The report is made from what was recorded until now: items, orders, acts, exhibits, what was withheld.",
            "It comes with the transmittal and a receipt form. Read it before anything is sent.",
        ),
        "Have the report made",
        "The execution report is being made.",
    ),
    "open_follow_up": Wording(
        "Note what is to be settled",
        ("It stays open, and the case cannot be closed, until it is settled.",),
        "Note it",
        "It was noted.",
    ),
    "settle_follow_up": Wording(
        "Settle what was open",
        ("Your answer is kept with it. A consent is given for exactly what was asked.",),
        "Settle it",
        "It was settled.",
    ),
}

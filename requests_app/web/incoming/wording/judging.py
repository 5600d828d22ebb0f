"""The words of the steps of the legal tests, the consultation and the decision."""

from requests_app.web.procedures import Wording

STEPS: dict[str, Wording] = {
    "correct": Wording(
        "Key in a correction",
        (
            "What is keyed in now becomes a new version, and is tested anew.",
            "Answers to grounds stay where the facts do not change.",
        ),
        "Freeze the correction",
        "The correction was frozen. Its grounds are being screened.",
    ),
    "refer": Wording(
        "Hand to the rights adviser",
        (
            "A ground of human rights is flagged. The rights adviser looks at every such ground.",
            "Nothing is decided before the adviser has spoken.",
        ),
        "Hand to the rights adviser",
        "The request is with the rights adviser.",
    ),
    "conclude": Wording(
        "End the legal tests",
        ("Every ground is answered. Next, a decision is proposed on every item.",),
        "End the legal tests",
        "The legal tests have ended. Propose a decision.",
    ),
    "conclude_rights": Wording(
        "End the rights review",
        (
            "You have given your opinion on every ground of human rights.",
            "What you write here is for those who decide; it goes into no letter.",
        ),
        "End the rights review",
        "The rights review has ended. A decision can be proposed.",
    ),
    "consult": Wording(
        "Consult the requesting State",
        (
            "A letter with the subject and our offers is made. Our time stops until they answer.",
            "Each offer is kept in the register of assurances.",
            "Do not consult if it would endanger somebody: record instead why nobody is consulted.",
        ),
        "Consult the requesting State",
        "The consultation was recorded. Its letter is being made.",
    ),
    "answer_consultation": Wording(
        "Record what the consultation brought",
        (
            "Conditions they accept bind them; they stand in the register of assurances.",
            "Next, a decision is proposed.",
        ),
        "Record the outcome",
        "The outcome was recorded. Propose a decision.",
    ),
    "propose": Wording(
        "Propose a decision",
        (
            "You propose what is decided on each item. A second person takes the decision or sends it back.",
            "Only the reasons for the letter leave the house; the others stay inside.",
        ),
        "Propose the decision",
        "The decision was proposed. A second person takes it.",
    ),
    "send_back": Wording(
        "Send the proposal back",
        ("The decision is not taken. Whoever proposed it sees your reasons and proposes anew.",),
        "Send the proposal back",
        "The proposal was sent back.",
    ),
    "grant": Wording(
        "Grant as proposed",
        (
            "The items are decided as proposed, each on its own.",
            "Letters for conditions, refusals and postponements are made.",
            "Next, the domestic authority or court orders what the granted items need.",
        ),
        "Grant as proposed",
        "The request was granted as proposed. The letters are being made.",
        confirm="I have read the request, the answers to the grounds and the proposal, and decide so.",
    ),
    "postpone": Wording(
        "Postpone as proposed",
        (
            "The requesting State is told why and until when. On that day the request is looked at again.",
            "Items proposed to be refused are refused now.",
        ),
        "Postpone as proposed",
        "The request was postponed as proposed. The letter is being made.",
        confirm="I have read the request, the answers to the grounds and the proposal, and decide so.",
    ),
    "refuse": Wording(
        "Refuse as proposed",
        (
            "Every item is refused. The letter gives the grounds and the reasons meant for it, nothing else.",
            "The reasons kept inside go into a memorandum that does not leave the house.",
        ),
        "Refuse the request",
        "The request was refused. The letter is being made.",
        tone="warning",
        confirm="I have read what the letter will say. It names no source and nobody's whereabouts.",
    ),
    "resume": Wording(
        "Take up again",
        ("The reason for the postponement is looked at again, and a new decision is proposed.",),
        "Take up again",
        "The request was taken up again. Propose a decision.",
    ),
}

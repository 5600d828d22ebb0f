"""The cases of the demonstration: the two big ones at two stages each, and small ones everywhere else."""

from datetime import date, timedelta

from requests_app.management.demo.large import ledger, ledger_before, mirrorlock, mirrorlock_again
from requests_app.management.demo.roads import TRANSLATED, approved_by, sent, there
from requests_app.management.demo.stories import attacks, frauds, persons
from requests_app.management.demo.stories.story import Story
from requests_app.management.demo.walk import Case, Day, Step


def cases(today: date) -> tuple[Case, ...]:
    """Every case, with the days counted back from `today`; the ones that wait longest come first."""
    return (
        _closed(today),
        mirrorlock(today),
        ledger_before(),
        _late(today),
        _asked(today),
        _answered(today),
        _conditions(today),
        _postponed(today),
        _acknowledged(today),
        _received(today),
        _declined(today),
        _refused(today),
        _ready(today),
        _approved(today),
        _oral(today),
        ledger(),
        mirrorlock_again(today),
        _returned(today),
        _withdrawn(today),
        _begun(today),
    )


def _story(key: str, story: Story, officer: str, today: date, steps: tuple[Step, ...]) -> Case:
    """A small matter; its deadline counts from the day on which it was written."""
    deadline = None
    if story.deadline_days is not None:
        deadline = today - timedelta(days=steps[0].days_ago) + timedelta(days=story.deadline_days)
    return Case(key, story.title, officer, story.sections(deadline), steps)


def _declined(today: date) -> Case:
    """A refusal by the requested State, with its grounds."""
    steps = (
        *there(140, 118, "MJ/INT/2026/0377", **TRANSLATED),
        Step(
            "consult",
            70,
            {"note": "They ask whether the person is wanted for a tax offence as well. She is not."},
        ),
        Step(
            "decline",
            24,
            {
                "grounds": ["G57"],
                "reasons": "A proceeding of the Public Prosecution of Aurelia on the same company is pending.",
                "refused_on": Day(-2),
                "consulted": True,
                "consultation": "By note of the month before; postponement was offered to them and not taken up.",
            },
        ),
    )
    return _story("auric", frauds.INVESTMENT, "officer", today, steps)


def _refused(today: date) -> Case:
    """Our own central authority does not send it: it aims at a journalist's source."""
    why = (
        "The request has no other aim than to learn a journalist's source. The paper concerned a matter of public "
        "interest, fourteen officials can be heard, and nothing shows that this has been tried."
    )
    steps = (
        Step("write", 44),
        Step("submit", 43),
        Step("judge", 38, {"bars": ("G31", "G34"), "why": why}),
        Step(
            "refuse",
            37,
            {
                "grounds": ["G31", "G34"],
                "reasons": why,
                "consulted": True,
                "consultation": "The officer was heard on the telephone and had no further facts.",
            },
        ),
    )
    return _story("council", persons.COUNCIL_PAPER, "officer", today, steps)


def _late(today: date) -> Case:
    return _story("market", frauds.MARKETPLACE, "officer", today, sent(88, 61))


def _acknowledged(today: date) -> Case:
    return _story("insurer", attacks.INSURER, "colleague", today, there(47, 35, "EP 2026/1390"))


def _asked(today: date) -> Case:
    question = {
        "question": "Which of the two addresses was used for the letters of May, and at which times?",
        "asked_on": Day(),
        "due_on": Day(14),
    }
    steps = (*there(52, 41, "EP 2026/1322"), Step("question", 9, question))
    return _story("captain", frauds.ROMANCE, "stranger", today, steps)


def _answered(today: date) -> Case:
    question = {
        "question": "Is Ms Vasseur to be heard as a witness or as a suspect?",
        "asked_on": Day(),
        "due_on": Day(20),
    }
    steps = (
        *there(75, 58, "EP 2026/1288"),
        Step("question", 16, question),
        Step(
            "supplement",
            3,
            {"answer": "As a witness. Nothing shows that she knew where the drawings came from."},
        ),
    )
    return _story("turbine", frauds.TRADE_SECRETS, "officer", today, steps)


def _conditions(today: date) -> Case:
    conditions = [
        "The data are used in proceeding 4 Js 1588/26 only.",
        "The files themselves are not copied and are destroyed after the judgment.",
    ]
    steps = (
        *there(66, 50, "EP 2026/1301"),
        Step("consult", 12, {"note": "They ask how the files are kept."}),
        Step("condition", 5, {"conditions": conditions}),
    )
    return _story("lantern", persons.ABUSE, "colleague", today, steps)


def _postponed(today: date) -> Case:
    facts = {"note": "The same account is under observation in a case of theirs.", "review_on": Day(45)}
    steps = (*there(81, 64, "EP 2026/1265"), Step("postpone", 20, facts))
    return _story("harbour", attacks.FLOOD, "officer", today, steps)


def _received(today: date) -> Case:
    result = {
        "extent": "full",
        "description": "Statements and opening documents, 214 pages, certified.",
        "received_on": Day(),
    }
    steps = (*there(96, 79, "EP 2026/1240"), Step("execute", 50), Step("receive", 6, result))
    return _story("nephew", persons.INHERITANCE, "stranger", today, steps)


def _closed(today: date) -> Case:
    result = {
        "extent": "full",
        "description": "Certified records of both accounts.",
        "received_on": Day(),
    }
    steps = (
        *there(280, 262, "EP 2026/0412"),
        Step("execute", 240),
        Step("receive", 170, result),
        Step(
            "control",
            160,
            {"note": "Pages counted and certified copies checked; use limited to the proceeding."},
        ),
        Step("close", 120, {"note": "Judgment of the District Court of Halden is final."}),
    )
    return _story("velin", frauds.LAUNDERING, "colleague", today, steps)


def _ready(today: date) -> Case:
    steps = (*approved_by(21, 20, 11), Step("letters", 11), Step("prepare", 2))
    return _story("ashgrid", attacks.BOTNET, "officer", today, steps)


def _approved(today: date) -> Case:
    return _story("school", persons.IMAGES, "officer", today, approved_by(13, 12, 3))


def _oral(today: date) -> Case:
    spoken = {
        "channel": "point_24_7",
        "sent_on": Day(),
        "note": "Commissaire Duval, 24/7 point of Solvara, at 23:55; oral requests are agreed between us.",
    }
    steps = (*approved_by(2, 2, 2), Step("letters", 2), Step("prepare", 2), Step("send_orally", 2, spoken))
    return _story("lindvik", persons.THREAT, "colleague", today, steps)


def _returned(today: date) -> Case:
    reasons = [
        {
            "code": "provision_text_missing",
            "pointer": "/offences/entries/0/provision_text",
            "note": "Add paragraph 2.",
        },
        {
            "code": "no_dates",
            "pointer": "/assistance/entries/0/period_from",
            "note": "Give the times of each login.",
        },
    ]
    steps = (
        Step("write", 18),
        Step("submit", 17),
        Step("return_", 8, {"reasons": reasons, "note": "Good otherwise; it can go out within the week."}),
    )
    return _story("numbers", attacks.SIM_SWAP, "officer", today, steps)


def _withdrawn(today: date) -> Case:
    story = frauds.MARKETPLACE
    steps = (
        Step("write", 30),
        Step("submit", 29),
        Step(
            "withdraw",
            10,
            {"note": "The seller has been found in Northmark; the records are no longer needed."},
        ),
    )
    case = _story("second-seller", story, "colleague", today, steps)
    return Case(
        case.key, "Second account of the marketplace sellers", case.officer, case.sections, case.steps
    )


def _begun(today: date) -> Case:
    """A draft that somebody began yesterday and left."""
    whole = frauds.ROMANCE.sections()
    begun = {code: whole[code] for code in ("authority", "basis", "offences")}
    begun["offences"] = {"entries": [{"title": "Computer fraud", "provision": "Criminal Code § 263a (1)"}]}
    return Case("begun", "Forged invoices for a building site", "officer", begun, (Step("write", 1),))

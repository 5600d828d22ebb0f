"""The two big cases of the demonstration, each at two stages."""

from datetime import date, timedelta

from requests_app.management.demo import hospital, invoice
from requests_app.management.demo.roads import TRANSLATED, since, there
from requests_app.management.demo.walk import Case, Day, Step


def mirrorlock(today: date) -> Case:
    """Case 1 on its own days: asked, answered, in part received; the rest is awaited and late."""
    decided, sent_on = since(today, 3, 12), since(today, 3, 13)
    steps = (
        Step("write", since(today, 3, 10)),
        Step("submit", since(today, 3, 10)),
        Step("judge", decided),
        Step("approve", decided),
        Step("letters", decided),
        Step("prepare", sent_on),
        Step("transmit", sent_on, {"channel": "central_authority", "sent_on": Day()}),
        *_mirrorlock_there(today),
    )
    return Case("mirrorlock", hospital.TITLE, "officer", hospital.SECTIONS, steps)


def _mirrorlock_there(today: date) -> tuple[Step, ...]:
    """What the requested State did with it."""
    question = {
        "question": "From which hour on was the second address used, and in which time zone is the log kept?",
        "their_reference": "EP 2026/0388-2",
        "asked_on": Day(),
        "due_on": Day(14),
    }
    result = {
        "extent": "partial",
        "description": "Subscriber, billing and traffic data of both addresses; minutes of the hearing.",
        "outstanding": "Images of the two virtual servers.",
        "received_on": Day(),
    }
    acknowledged = {"their_reference": "EP 2026/0388", "acknowledged_on": Day()}
    answer = "The log is kept in UTC. The second address appears from 2026-02-19T01:44:10Z on."
    note = "The images are being copied under seal. The preservation was extended meanwhile."
    return (
        Step("acknowledge", since(today, 3, 18), acknowledged),
        Step("question", since(today, 3, 27), question),
        Step("supplement", since(today, 4, 1), {"answer": answer}),
        Step("acknowledge", since(today, 4, 3), {"acknowledged_on": Day()}),
        Step("execute", since(today, 4, 13)),
        Step("receive", since(today, 4, 29), result),
        Step("await_rest", since(today, 4, 30), {"note": note}),
    )


def mirrorlock_again(today: date) -> Case:
    """Case 1 once more: a supplementary request that has just been submitted."""
    end = today + timedelta(days=45)
    sections = {**hospital.SECTIONS}
    for code in ("assistance", "earlier"):
        entries = [
            {**entry, "expires_on": end.isoformat()} if "expires_on" in entry else entry
            for entry in hospital.SECTIONS[code]["entries"]
        ]
        sections[code] = {"entries": entries}
    sections["timing"] = {
        "urgency": "urgent",
        "deadline": end.isoformat(),
        "reason": "The extended preservation of both servers ends on this day.",
    }
    steps = (Step("write", 6), Step("submit", 2))
    title = f"{hospital.TITLE}: supplementary request"
    return Case("mirrorlock-two", title, "colleague", sections, steps)


def ledger() -> Case:
    """Case 2, in review: half answered, and on one ground reviewer and adviser disagree."""
    steps = (Step("write", 19), Step("submit", 15), Step("judge_in_part", 4, {"disputed": "G23"}))
    return Case("ledger", invoice.TITLE, "stranger", invoice.SECTIONS, steps)


def ledger_before() -> Case:
    """Case 2 as it was sent first: refused by the requested State for its form."""
    refusal = {
        "grounds": ["G02"],
        "reasons": "The translation into Arabic was not certified; the papers were returned unread.",
        "refused_on": Day(-3),
        "consulted": False,
    }
    steps = (*there(168, 150, "MJ/INT/2026/0291", **TRANSLATED), Step("decline", 99, refusal))
    return Case("ledger-first", f"{invoice.TITLE}: first request", "stranger", invoice.SECTIONS, steps)

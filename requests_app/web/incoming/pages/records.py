"""What was recorded on the way of a request of another State, as cards for the case page."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.assessment import queries as assessment
from requests_app.directory.models import Channel
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import SenderCheck
from requests_app.incoming.rulings import ItemDecision
from requests_app.law.grounds import GROUNDS
from requests_app.web.components import Fact, Link, Tag, fact
from requests_app.web.incoming.wording.acts import ACTS
from requests_app.web.incoming.wording.steps import STEPS
from requests_app.web.outgoing.pages.records import Card, Group
from requests_app.web.tags import day, moment

DECISIONS = {
    ItemDecision.Decision.GRANTED: "green",
    ItemDecision.Decision.CONDITIONS: "turquoise",
    ItemDecision.Decision.PARTLY: "turquoise",
    ItemDecision.Decision.NARROWED: "turquoise",
    ItemDecision.Decision.POSTPONED: "orange",
    ItemDecision.Decision.REFUSED: "red",
}
OPEN, DONE = Tag("Open", "yellow"), Tag("Settled", "green")


def decision_tag(code: str) -> Tag | None:
    """What was decided on an item; nothing while nothing was."""
    if not code:
        return None
    return Tag(str(ItemDecision.Decision(code).label), DECISIONS[ItemDecision.Decision(code)])


def groups(incoming: Incoming, records: Any, user: User) -> tuple[Group, ...]:
    """All records by kind, the newest matter first; kinds without records are left out."""
    inside = assessment.may_read(user)
    found = (
        ("Consultations", map(_consultation, records.consultations)),
        ("Not consulted", map(_unconsulted, records.unconsulted if inside else ())),
        ("Proposals", map(_proposal, records.proposals if inside else ())),
        ("Information asked for", map(_question, records.questions)),
        ("Domestic orders", map(_order, records.orders)),
        ("Obstacles", map(_obstacle, records.obstacles)),
        ("Sent", map(_sending, records.sendings)),
        ("To be settled afterwards", (_follow_up(one, user) for one in records.follow_ups)),
        ("Forwarded", map(_forwarding, records.forwardings)),
        ("Is it genuine?", map(check, records.checks)),
        ("Gone on without", map(_waiver, records.waivers)),
        ("Notes", map(_note, records.notes)),
    )
    made = (Group(title, tuple(cards)) for title, cards in found)
    return tuple(group for group in made if group.cards)


def check(record: SenderCheck) -> Card:
    """One look at whether the request is genuine."""
    words = dict(SenderCheck.Compared.choices)
    rows = [
        fact("What fits", ", ".join(str(words.get(code, code)) for code in record.compared))
        if record.compared
        else None,
        fact("Asked", f"{record.authority.name}, {record.get_contact_display().lower()}")
        if record.authority
        else None,
        fact("Answered by", record.answered_by) if record.answered_by else None,
        fact("Note", record.note) if record.note else None,
    ]
    return _card(f"{record.get_outcome_display()}, {day(record.on)}", rows, record)


def _consultation(record: Any) -> Card:
    rows = [
        fact("State", tag=_outcome(record.outcome, record.get_outcome_display())),
        fact("Subject", record.subject),
        fact("Because of", *_titles(record.grounds)) if record.grounds else None,
        fact("Offered", *(one.text for one in record.offers.all())) if record.offers.all() else None,
        fact("Answer asked for by", day(record.due_on)),
        fact("Answer", record.answer) if record.answer else None,
    ]
    return _card(f"Consultation {record.number}, {day(record.recorded_at)}", rows, record)


def _unconsulted(record: Any) -> Card:
    rows = [fact("Why", record.get_why_display()), fact("Reason, kept inside", record.reason)]
    return _card(f"Nobody is consulted, {day(record.recorded_at)}", rows, record)


def _proposal(record: Any) -> Card:
    """Shown in full while it waits in its own card; here only as history."""
    colour = {"open": "yellow", "taken": "green", "sent_back": "red"}.get(record.outcome, "grey")
    rows = [
        fact("State", tag=Tag(record.get_outcome_display(), colour)),
        *(_proposed(one) for one in record.items.all()),
        fact("Reasons, kept inside", record.reasons),
        fact("Reasons for the letter", record.safe_reasons) if record.safe_reasons else None,
        fact("Word of the second person", record.word) if record.word else None,
        fact("Decided", f"{moment(record.decided_at)}, {record.decided_by.name}")
        if record.decided_by
        else None,
    ]
    return _card(f"Proposal {record.number}", rows, record)


def _proposed(one: ItemDecision) -> Fact:
    said = [one.narrowed_to, *(condition.get("text", "") for condition in one.conditions), one.reason]
    if one.grounds:
        said.append(", ".join(one.grounds))
    if one.review_on:
        said.append(f"Looked at again on {day(one.review_on)}")
    return fact(f"Item {one.number}", *said, tag=decision_tag(one.decision))


def _question(record: Any) -> Card:
    rows = [
        fact("State", tag=DONE if record.settled_at else OPEN),
        fact("Question", record.question),
        fact("Points", *(one.get("message", "") for one in record.points)) if record.points else None,
        fact("Answer asked for by", day(record.due_on)),
        fact("Last day", day(record.warned_until)) if record.warned_until else None,
        fact("Answer", record.answer) if record.answer else None,
        fact("Answered on", day(record.answered_on)) if record.answered_on else None,
    ]
    return _card(f"Question {record.number}, {day(record.recorded_at)}", rows, record)


def _order(record: Any) -> Card:
    rows = [
        fact("State", tag=Tag("Refused", "red") if record.refused else Tag("Ordered", "green")),
        fact("By", record.authority_name, record.judge),
        fact("Valid until", day(record.valid_until)) if record.valid_until else None,
        fact("Scope", record.scope) if record.scope else None,
        fact("Reasons", record.reasons) if record.reasons else None,
    ]
    return _card(f"No. {record.order_no} of {day(record.ordered_on)}", rows, record)


def _obstacle(record: Any) -> Card:
    rows = [
        fact("What is told", record.text),
        fact("Expected on", day(record.expected_on)) if record.expected_on else None,
    ]
    return _card(record.get_kind_display(), rows, record)


def _sending(record: Any) -> Card:
    received = f"{day(record.received_on)}, {record.received_by}" if record.received_on else ""
    rows = [
        fact("Channel", Channel(record.channel).label),
        fact("Received", received, tag=None if received else Tag("Not confirmed yet", "yellow")),
        fact("Note", record.note) if record.note else None,
    ]
    return _card(f"Sending {record.number}, {day(record.sent_on)}", rows, record)


def _follow_up(record: Any, user: User) -> Card:
    links: tuple[Link, ...] = ()
    if record.outcome == "open" and user.holds(Permission.INCOMING_FOLLOW):
        url = reverse("incoming:act", args=[record.incoming.reference, "settle_follow_up"])
        links = (Link("Settle", f"{url}?about={record.number}", f"no. {record.number}"),)
    tag = OPEN if record.outcome == "open" else Tag(record.get_outcome_display(), "green")
    rows = [
        fact("State", tag=tag, links=links),
        fact("What", record.text),
        fact("By", day(record.due_on)) if record.due_on else None,
        fact("Answer", record.word) if record.word else None,
    ]
    return _card(f"{record.number}. {record.get_kind_display()}", rows, record)


def _forwarding(record: Any) -> Card:
    confirmed = f"{day(record.confirmed_on)} {record.their_reference}".strip() if record.confirmed_on else ""
    rows = [
        fact("State", tag=DONE if record.settled_at else Tag("Not confirmed yet", "yellow")),
        fact("Why", record.reason),
        fact("Confirmed", confirmed) if confirmed else None,
        fact("Note", record.note) if record.note else None,
    ]
    return _card(f"To {record.to_name}", rows, record)


def _waiver(record: Any) -> Card:
    return _card(record.message, [fact("Why we go on", record.reason)], record)


def _note(record: Any) -> Card:
    words = STEPS.get(record.verb) or ACTS.get(record.verb)
    return _card(words.heading if words else record.verb, [fact("Note", record.text)], record)


def _card(title: str, rows: Iterable[Fact | None], record: Any) -> Card:
    by = fact("Recorded", f"{moment(record.recorded_at)}, {record.recorded_by.name}")
    return Card(title, (*(row for row in rows if row is not None), by))


def _outcome(code: str, label: str) -> Tag:
    if not code:
        return OPEN
    return Tag(label, {"agreed": "green", "partly": "turquoise"}.get(code, "red"))


def _titles(codes: Iterable[str]) -> list[str]:
    return [f"{code} {GROUNDS[code].title}" if code in GROUNDS else code for code in codes]

"""What was recorded on the way of a request, as cards for the case page: questions, conditions, results, refusals."""

from dataclasses import dataclass

from requests_app.law.grounds import GROUNDS
from requests_app.law.return_reasons import REASONS
from requests_app.outgoing import records as tables
from requests_app.outgoing.queries import Records
from requests_app.web.components import Fact, Tag, fact
from requests_app.web.outgoing.pages.places import place
from requests_app.web.outgoing.wording import STEPS
from requests_app.web.tags import day, moment


@dataclass(frozen=True)
class Card:
    """One record with its title and state."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Group:
    """The records of one kind."""

    title: str
    cards: tuple[Card, ...]


def groups(records: Records) -> tuple[Group, ...]:
    """All records by kind, those of the other State first; kinds without records are left out."""
    found = (
        Group("Information requested", tuple(map(_question, records.questions))),
        Group("Conditions", tuple(map(_condition, records.conditions))),
        Group("Results", tuple(map(_result, records.results))),
        Group("Refusals", tuple(map(_refusal, records.refusals))),
        Group("Sent", tuple(map(_transmission, records.transmissions))),
        Group("Returned", tuple(map(returned, records.returns))),
        Group("Notes", tuple(map(_note, records.notes))),
    )
    return tuple(group for group in found if group.cards)


def returned(record: tables.Return) -> Card:
    """A return with its coded reasons."""
    rows = [
        fact(
            _reason(one.get("code", "")),
            place(one.get("pointer", ""), record.version.content),
            one.get("note", ""),
        )
        for one in record.reasons
    ]
    if record.note:
        rows.append(fact("Note", record.note))
    return Card(f"Version {record.version.number} returned, {day(record.recorded_at)}", (*rows, _by(record)))


def _question(record: tables.InformationRequest) -> Card:
    state = Tag("Answered", "green") if record.answered_at else Tag("Open", "yellow")
    rows = [
        fact("State", tag=state),
        fact("Question", record.question),
        fact("Coded reasons", *map(_reason, record.codes)) if record.codes else None,
        fact("Their reference", record.their_reference) if record.their_reference else None,
        fact("Answer asked for by", day(record.due_on)) if record.due_on else None,
        fact("Answer", record.answer) if record.answer else None,
        fact("Answered", f"{moment(record.answered_at)}, {record.answered_by.name}")
        if record.answered_by
        else None,
    ]
    return Card(f"Question of {day(record.asked_on)}", tuple(row for row in rows if row))


def _condition(record: tables.Condition) -> Card:
    states = {
        None: Tag("To be decided", "yellow"),
        True: Tag("Accepted", "green"),
        False: Tag("Declined", "red"),
    }
    rows = [fact("State", tag=states[record.accepted]), fact("Condition", record.text)]
    if record.reasons:
        rows.append(fact("Reasons", record.reasons))
    if record.decided_by:
        rows.append(fact("Decided", f"{moment(record.decided_at)}, {record.decided_by.name}"))
    return Card(f"Condition recorded {day(record.recorded_at)}", tuple(rows))


def _result(record: tables.Result) -> Card:
    rows = [fact("Extent", record.get_extent_display()), fact("Received", record.description)]
    if record.outstanding:
        rows.append(fact("Still missing", record.outstanding))
    if record.settled:
        rows.append(fact("Whole all the same", record.settled))
    return Card(f"Result of {day(record.received_on)}", (*rows, _by(record)))


def _refusal(record: tables.Refusal) -> Card:
    titles = [f"{code} {GROUNDS[code].title}" if code in GROUNDS else code for code in record.grounds]
    rows = [fact("Grounds", *titles), fact("Reasons", record.reasons)]
    rows.append(fact("Consultation", "Held" if record.consulted else "Not held", record.consultation))
    return Card(f"{record.get_side_display()}, {day(record.refused_on)}", (*rows, _by(record)))


def _transmission(record: tables.Transmission) -> Card:
    rows = [fact("Channel", record.get_channel_display()), fact("Version", record.version.number)]
    if record.note:
        rows.append(fact("Note", record.note))
    return Card(f"{record.get_kind_display()}, {day(record.sent_on)}", (*rows, _by(record)))


def _note(record: tables.Note) -> Card:
    words = STEPS.get(record.verb)
    return Card(words.heading if words else record.verb, (fact("Note", record.text), _by(record)))


def _by(record: tables.Record) -> Fact:
    return fact("Recorded", f"{moment(record.recorded_at)}, {record.recorded_by.name}")


def _reason(code: str) -> str:
    return REASONS[code].text if code in REASONS else code

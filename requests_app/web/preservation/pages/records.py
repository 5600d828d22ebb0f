"""What was recorded of a preservation, as cards: orders, confirmations, extensions, third States, words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from requests_app.directory import queries as directory
from requests_app.law.grounds import GROUNDS
from requests_app.preservation import records as tables
from requests_app.preservation.queries import Records
from requests_app.preservation.verbs.asking import RISKS
from requests_app.preservation.verbs.ending import BECAUSE
from requests_app.web.components import Fact, fact
from requests_app.web.preservation.wording import ACTS, STEPS
from requests_app.web.tags import day, moment

CODES = {
    **dict(RISKS),
    **dict(BECAUSE),
    "refusal": "Refusal",
    "release": "Release",
    "other": "Another ground",
}


@dataclass(frozen=True)
class Card:
    """One record with its title."""

    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Group:
    """The records of one kind."""

    title: str
    cards: tuple[Card, ...]


def groups(records: Records) -> tuple[Group, ...]:
    """All records by kind; kinds without records are left out."""
    found = (
        Group("Confirmations", tuple(map(_answer, records.answers))),
        Group("Orders", tuple(_order(one, number) for number, one in enumerate(records.orders, 1))),
        Group("Extensions", tuple(map(_extension, records.extensions))),
        Group("Third States", tuple(map(_third_state, records.third_states))),
        Group("Decisions and reasons", tuple(map(_word, reversed(records.words)))),
    )
    return tuple(group for group in found if group.cards)


def _answer(record: tables.PreservationAnswer) -> Card:
    rows = [
        fact("What", record.get_extent_display(), record.scope),
        fact("Since", moment(record.effected_at)) if record.effected_at else None,
        fact("Not preserved", record.left_out) if record.left_out else None,
        fact("Ticket", record.ticket) if record.ticket else None,
        fact("Answered by", record.answered_by) if record.answered_by else None,
        fact(f"Hash, {record.get_hash_method_display()}", record.hash_value, code=True)
        if record.hash_value
        else None,
        fact("Log", record.log) if record.log else None,
    ]
    return Card(f"Answer of {day(record.recorded_at)}", _facts(rows, record))


def _order(record: tables.PreservationOrder, number: int) -> Card:
    seen = [GROUNDS[code].title for code in record.grounds_seen if code in GROUNDS]
    rows = [
        fact("Provider", record.provider, record.email, record.address),
        fact("Provision", record.legal_basis),
        fact("Binds until", day(record.ends_on)),
        fact("Narrow grounds that showed a sign", "; ".join(seen), record.reasons) if seen else None,
    ]
    title = "Order" if number == 1 else "Order renewed"
    return Card(f"{title} of {day(record.ordered_on)}", _facts(rows, record))


def _extension(record: tables.PreservationExtension) -> Card:
    rows = [
        fact("New end", day(record.until)),
        fact("End before", day(record.ended_on)),
        fact("Reason", record.reason) if record.reason else None,
    ]
    return Card(f"{record.get_kind_display()} on {day(record.recorded_at)}", _facts(rows, record))


def _third_state(record: tables.ThirdStatePath) -> Card:
    state = directory.find_state(record.state)
    rows = [
        fact("State", state.name() if state else record.state),
        fact("Provider", record.provider),
        fact("Path", *record.path.splitlines()),
        fact("Told on", day(record.told_on)),
    ]
    return Card(f"Third State of {day(record.recorded_at)}", _facts(rows, record))


def _word(record: tables.PreservationWord) -> Card:
    words = STEPS.get(record.verb) or ACTS.get(record.verb)
    named = [
        CODES.get(code) or (GROUNDS[code].title if code in GROUNDS else str(code)) for code in record.codes
    ]
    rows = [fact("On", "; ".join(named)) if named else None, fact("Reason", record.text)]
    title = words.heading if words else record.verb
    return Card(f"{title}, {day(record.on)}", _facts(rows, record))


def _facts(rows: Sequence[Fact | None], record: Any) -> tuple[Fact, ...]:
    by = fact("Recorded", f"{moment(record.recorded_at)}, {record.recorded_by.name}")
    return (*(row for row in rows if row), by)

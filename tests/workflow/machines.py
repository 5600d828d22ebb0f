"""The procedures whose every status, step and role is tried: how a test arrives, and what each step is given.

One table of text per entry, beside this file. Whoever adds a procedure adds an entry.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from requests_app.casefile import services as casefile
from requests_app.core import clock
from requests_app.emergency import states as emergency_states
from requests_app.emergency.models import Emergency
from requests_app.incoming import states as incoming_states
from requests_app.incoming.models import Incoming
from requests_app.outgoing import states as outgoing_states
from requests_app.outgoing.models import Outgoing
from requests_app.preservation import states as preservation_states
from requests_app.preservation.models import Preservation
from requests_app.workflow.machine import StateMachine
from tests import builders, emergency_builders, incoming_builders, preservation_builders

EVERYBODY = "officer colleague stranger reviewer adviser supervisor duty executing auditor admin"
TWO_REVIEWERS = EVERYBODY.replace("reviewer", "reviewer second_reviewer")
Given = Callable[[Any], dict[str, Any]]


@dataclass(frozen=True)
class Machine:
    """A procedure, or one lane of it. `arrive` takes a status and the people; `given` what a step’s method needs."""

    table: str
    model: type[StateMachine]
    statuses: tuple[Any, ...]
    numbers: Mapping[Any, str]
    arrive: Callable[[Any, Any], Any]
    given: Mapping[str, Given] = field(default_factory=dict)
    who: str = EVERYBODY

    @property
    def verbs(self) -> list[str]:
        """Every step, in the order in which they are written."""
        return list(dict.fromkeys(edge.verb for edge in self.model.edges()))


ENDS = {"ends_on": clock.today(), "order_ends_on": clock.today()}
OF_PRESERVATION: dict[str, Given] = {
    **dict.fromkeys(("register", "submit"), lambda one: {"version": one.version or _frozen(one)}),
    "ask": lambda one: {"channel": "point_24_7"},
    "order": lambda one: {"version": one.version, "provider": "Nordhost AS", "order_ends_on": clock.today()},
    "effect": lambda one: {"effected_at": clock.now(), "ends_on": clock.today()},
    **dict.fromkeys(("extend", "prolong", "free"), lambda one: ENDS),
}


def _frozen(preservation: Preservation) -> Any:
    case = preservation.case
    return casefile.freeze(case, by=case.officer) if case.draft_open else None


OF_EMERGENCY: dict[str, Given] = {
    **dict.fromkeys(("grant", "reroute"), lambda one: {"version": one.version}),
    "ask": lambda one: {"version": one.version, "asked_at": clock.now()},
    "deliver": lambda one: {"delivered_at": clock.now()},
    **dict.fromkeys(("confirm", "confirm_ours"), lambda one: {"confirmed_at": clock.now()}),
    "receive": lambda one: {"their_reference": "SOL/1"},
}

MACHINES = (
    Machine(
        table="matrix.txt",
        model=Outgoing,
        statuses=tuple(outgoing_states.Status),
        numbers=outgoing_states.NUMBERS,
        arrive=builders.outgoing_at,
        given={
            "submit": lambda outgoing: {"version": outgoing.version},
            "acknowledge": lambda outgoing: {"their_reference": "SOL/1"},
            "postpone": lambda outgoing: {"review_on": clock.today()},
        },
    ),
    Machine(
        table="matrix-incoming.txt",
        model=Incoming,
        statuses=tuple(incoming_states.Status),
        numbers=incoming_states.NUMBERS,
        arrive=incoming_builders.incoming_at,
        given={
            "complete": lambda incoming: {"version": incoming.version},
            "correct": lambda incoming: {"version": incoming.version},
        },
        who=TWO_REVIEWERS,
    ),
    Machine(
        table="matrix-preservation-asked-of-us.txt",
        model=Preservation,
        statuses=tuple(preservation_builders.THEIRS),
        numbers=preservation_states.NUMBERS,
        arrive=preservation_builders.theirs_at,
        given=OF_PRESERVATION,
        who=TWO_REVIEWERS,
    ),
    Machine(
        table="matrix-preservation-asked-by-us.txt",
        model=Preservation,
        statuses=tuple(preservation_builders.OURS),
        numbers=preservation_states.NUMBERS,
        arrive=preservation_builders.ours_at,
        given=OF_PRESERVATION,
        who=TWO_REVIEWERS,
    ),
    Machine(
        table="matrix-emergency.txt",
        model=Emergency,
        statuses=tuple(emergency_states.Status),
        numbers=emergency_states.NUMBERS,
        arrive=emergency_builders.emergency_at,
        given=OF_EMERGENCY,
        who=TWO_REVIEWERS,
    ),
)

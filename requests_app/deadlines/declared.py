"""Every clock that runs in the portal, written down once. Which events exist is asked of the machines in a test."""

from typing import Final

from requests_app.deadlines.declaration import Declared
from requests_app.deadlines.declarations.incoming import EXECUTION, INCOMING
from requests_app.deadlines.declarations.outgoing import CONTACTED, OUTGOING
from requests_app.deadlines.declarations.urgent import EMERGENCY, PRESERVATION
from requests_app.law.clocks import Clock

EXPLICIT: Final = frozenset(
    {
        CONTACTED,
        "emergency.registered",
        "emergency.reviewed",
        "incoming.follow_up_opened",
        "incoming.follow_up_settled",
        "incoming.registered",
        "incoming.warned",
        "preservation.decided",
        "preservation.received",
        "task.assigned",
        "task.day_set",
    }
)
"""Events that are recorded without a step of a machine."""

OVER: Final = frozenset(
    {
        "outgoing.reopened",
        "outgoing.withdrawn",
        "outgoing.refused",
        "outgoing.closed",
        "incoming.forwarded",
        "incoming.rejected",
        "incoming.lapsed",
        "incoming.withdrawn",
        "incoming.closed",
        "emergency.closed",
    }
)
"""Nothing is asked any more, or it begins anew: every clock of the case ends and nobody is chased."""


DECLARED: Final = (*OUTGOING, *INCOMING, *PRESERVATION, *EMERGENCY, *EXECUTION)
BY_KEY: Final = {one.key: one for one in DECLARED}

SHOWN_ONLY: Final[dict[str, str]] = {
    "K02": "No length of its own: it says that K01 may be lengthened before it ends.",
    "K05": "Counted in the item itself from the day on which presence ends.",
    "K06": "Counted back from the hearing in the item itself.",
    "K07": "Counted in the item itself from the day of the arrest.",
    "K08": "Runs for the person who was extradited, after the case.",
    "K09": "Requests under this directive do not travel through this portal; K32 borrows its length.",
    "K10": "Requests under this directive do not travel through this portal; K33 borrows its length.",
    "K11": "Not in force; counted in the item itself.",
    "K12": "Not in force; counted in the item itself.",
    "K13": "Orders under these rules do not travel through this portal; read at second hand only.",
    "K14": "Runs for the convention, not for a case.",
    "K15": "Runs for the convention, not for a case.",
    "K20": "Reported practice; binds nobody.",
    "K21": "Reported practice; binds nobody.",
    "K22": "Reported practice; binds nobody.",
    "K23": "Reported practice; binds nobody.",
    "K24": "Reported practice; binds nobody.",
    "K36": "Not a clock by itself: the alarms of K01.",
}
"""Clocks of the digest that do not run, each with the reason."""


def on(event: str) -> tuple[Declared, ...]:
    """The declarations that name this event, in their order."""
    return _BY_EVENT.get(event, ())


def find(code: str, variant: str = "") -> Declared:
    """The declaration of that name. Raises LookupError."""
    found = BY_KEY.get((code, variant))
    if found is None:
        raise LookupError(f"No clock {code} {variant} is declared.".replace("  ", " "))
    return found


def clocks() -> dict[str, Clock]:
    """The clocks that run, by code."""
    return {one.code: one.clock for one in DECLARED}


def _by_event() -> dict[str, tuple[Declared, ...]]:
    events = {event for one in DECLARED for event in one.events}
    return {event: tuple(one for one in DECLARED if event in one.events) for event in events}


_BY_EVENT = _by_event()

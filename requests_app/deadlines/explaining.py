"""How a due date came about: the law, the start, what was counted, what was skipped and why, when it stood still."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from requests_app.core import clock
from requests_app.deadlines import running
from requests_app.deadlines.calendars import is_known
from requests_app.deadlines.counting import Skipped
from requests_app.deadlines.declaration import Bound, Declared, Whose
from requests_app.deadlines.declared import find
from requests_app.deadlines.models import Deadline, Pause
from requests_app.law.citations import NOTHING_CONFIRMED, Confirmations
from requests_app.law.clocks import Span, Unit

MOST_SKIPPED = 400


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days in a row that were not counted, for one reason."""

    first: date
    last: date
    why: str

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


@dataclass(frozen=True, slots=True)
class Side:
    """How many days of a clock were ours and how many theirs, up to now or to its end."""

    ours: int
    theirs: int


@dataclass(frozen=True)
class Computation:
    """Everything that says why a clock is due when it is due."""

    deadline: Deadline
    declared: Declared
    span: Span | None
    law: tuple[str, ...]
    force: str
    rule: str
    state: str
    calendar_known: bool
    skipped: tuple[Stretch, ...] = ()
    pauses: tuple[Pause, ...] = ()
    sides: Side = field(default=Side(0, 0))

    @property
    def counts_working_days(self) -> bool:
        return self.span is not None and self.span.unit is Unit.WORKING_DAYS

    @property
    def is_named(self) -> bool:
        """Whether somebody named the day instead."""
        return self.span is None

    @property
    def is_working_value(self) -> bool:
        """Whether no law says how long."""
        return self.declared.bound is Bound.FREE


def explain(deadline: Deadline, confirmed: Confirmations = NOTHING_CONFIRMED) -> Computation:
    """The computation of one clock. What a legal adviser confirmed is cited as they said."""
    declared = find(deadline.code, deadline.variant)
    pauses = tuple(deadline.pauses.select_related("paused_by", "resumed_by"))
    counted = running.count(deadline, [(one.since, one.until) for one in pauses])
    span = Span(deadline.amount, Unit(deadline.unit)) if deadline.amount is not None else None
    return Computation(
        deadline=deadline,
        declared=declared,
        span=span,
        law=tuple(one.printable(confirmed) for one in declared.clock.citations),
        force=declared.clock.force.meaning,
        rule=declared.clock.rule,
        state=deadline.state,
        calendar_known=is_known(deadline.state),
        skipped=stretches(counted.skipped if counted else ()),
        pauses=pauses,
        sides=_sides(deadline, pauses),
    )


def stretches(skipped: Iterable[Skipped]) -> tuple[Stretch, ...]:
    """Skipped days with the days in a row put together."""
    found: list[Stretch] = []
    for one in skipped:
        last = found[-1] if found else None
        if last and last.why == one.why and (one.day - last.last).days == 1:
            found[-1] = Stretch(last.first, one.day, one.why)
        else:
            found.append(Stretch(one.day, one.day, one.why))
    return tuple(found[:MOST_SKIPPED])


def _sides(deadline: Deadline, pauses: Iterable[Pause]) -> Side:
    """Days that passed for each side: while it ran for the one that must act, while it stood still for the other."""
    end = deadline.ended_at or clock.now()
    still = sum(((one.until or end) - one.since).total_seconds() for one in pauses)
    whole = max((end - deadline.started_at).total_seconds(), 0)
    ran = int(max(whole - still, 0) // 86_400)
    stood = int(still // 86_400)
    return Side(ran, stood) if deadline.whose == Whose.OURS else Side(stood, ran)


def still_to_go(deadline: Deadline, now: datetime) -> int:
    """Whole days until the due date, negative afterwards."""
    if deadline.due_on is not None:
        return (deadline.due_on - now.astimezone(running.here()).date()).days
    return int((deadline.due_at - now).total_seconds() // 86_400)

"""Words, dates and colours of clocks."""

from datetime import datetime

from requests_app.core import clock
from requests_app.deadlines.declaration import Declared, Outcome, Whose
from requests_app.deadlines.declared import BY_KEY
from requests_app.deadlines.explaining import still_to_go
from requests_app.deadlines.models import Deadline
from requests_app.deadlines.wording import ago
from requests_app.law.clocks import Span
from requests_app.web.components import Tag
from requests_app.web.tags import day, moment

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ENDED = {
    Outcome.MET: Tag("Done in time", "green"),
    Outcome.LATE: Tag("Done late", "orange"),
    Outcome.SUPERSEDED: Tag("Replaced", "grey"),
    Outcome.CANCELLED: Tag("No longer needed", "grey"),
    Outcome.RELEASED: Tag("Released", "grey"),
}
SOON_DAYS = 7


def title(deadline: Deadline) -> str:
    """What is to be done."""
    declared = BY_KEY.get((deadline.code, deadline.variant))
    return declared.title if declared else deadline.code


def due(deadline: Deadline) -> str:
    """When it is due: a day, or a day with the time."""
    return day(deadline.due_on) if deadline.due_on is not None else moment(deadline.due_at)


def standing(deadline: Deadline) -> Tag:
    """The state of a clock in a coloured word."""
    if deadline.ended_at is not None:
        return ENDED[Outcome(deadline.outcome)]
    if deadline.paused_at is not None:
        return Tag("Paused", "turquoise")
    if deadline.is_late:
        return Tag("Overdue", "red")
    return (
        Tag("Due soon", "orange")
        if still_to_go(deadline, clock.now()) <= SOON_DAYS
        else Tag("Running", "blue")
    )


def left(deadline: Deadline) -> str:
    """How long there is still, or for how long it has been late."""
    if deadline.ended_at is not None:
        return f"Ended {moment(deadline.ended_at)}"
    if deadline.paused_at is not None:
        return f"Stands still since {day(deadline.paused_at)}"
    days = still_to_go(deadline, clock.now())
    if deadline.is_late:
        return f"Overdue since {due(deadline)}"
    if deadline.due_on is None and days < 2:
        return f"In {ago(deadline.due_at - clock.now())}"
    return "Today" if days <= 0 else f"In {count(days, 'day')}"


def count(number: int, word: str) -> str:
    """ "1 day", "2 days"."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def length(span: Span | None) -> str:
    """A length in words; "" where a day is named."""
    if span is None:
        return "A day that is named"
    word = str(span.unit.value)
    return f"{span.amount} {word[:-1] if span.amount == 1 else word}"


def whose(deadline: Deadline) -> str:
    """Whose days pass."""
    return "Ours" if deadline.whose == Whose.OURS else "Theirs"


def force(declared: Declared) -> Tag:
    """Whether law binds, in a coloured word."""
    return Tag("Law", "purple") if declared.is_law else Tag("Working value", "grey")


def when(value: datetime | None) -> str:
    """A moment, or nothing."""
    return moment(value) if value else ""

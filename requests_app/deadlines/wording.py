"""The sentences of alarms: what, in which case, until when. No name, no content."""

from datetime import datetime, timedelta, tzinfo

from requests_app.deadlines.alarms import Planned
from requests_app.deadlines.declaration import Declared
from requests_app.deadlines.models import Deadline


def sentence(deadline: Deadline, declared: Declared, alarm: Planned, now: datetime, zone: tzinfo) -> str:
    """What an alarm says to the people of the case."""
    return f"{deadline.case.reference}: {words(deadline, declared, now, zone)}"[:300]


def words(deadline: Deadline, declared: Declared, now: datetime, zone: tzinfo) -> str:
    """The same without the case."""
    until = due_in_words(deadline, zone)
    if now >= deadline.due_at:
        return f"{declared.title} – this was due {until} ({ago(now - deadline.due_at)} ago)."
    return f"{declared.title} – due {until} (in {ago(deadline.due_at - now)})."


def due_in_words(deadline: Deadline, zone: tzinfo) -> str:
    """The due date: a day, or a day and a time with its zone."""
    if deadline.due_on is not None:
        return f"on {deadline.due_on.day} {deadline.due_on:%B %Y}"
    local = deadline.due_at.astimezone(zone)
    return f"on {local.day} {local:%B %Y, %H:%M %Z}"


def ago(span: timedelta) -> str:
    """How long, in the unit that fits: "3 days", "1 hour", "20 minutes"."""
    minutes = int(span.total_seconds() // 60)
    for size, one in ((1440, "day"), (60, "hour"), (1, "minute")):
        if minutes >= size:
            number = minutes // size
            return f"{number} {one}{'' if number == 1 else 's'}"
    return "less than a minute"

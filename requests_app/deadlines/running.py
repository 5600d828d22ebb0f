"""The life of one clock: begin, stand still, go on, end, be counted anew. For this room; others use `services`.

Whoever calls holds the case.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any

from django.conf import settings
from django.utils import timezone

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.deadlines import alarms, counting, values
from requests_app.deadlines.calendars import calendar_of
from requests_app.deadlines.declaration import Bound, Declared, Outcome, Whose
from requests_app.deadlines.declared import find
from requests_app.deadlines.models import Deadline, Pause
from requests_app.law.clocks import Span, Unit
from requests_app.notices import services as notices

Moment = date | datetime
Actor = User | str


@dataclass(frozen=True, slots=True)
class Happening:
    """One event of a case, as the clocks need to know it."""

    event: str
    by: Actor
    subject: str = ""
    at: datetime | None = None
    due: Moment | None = None
    authority: Any = None

    @property
    def moment(self) -> datetime:
        return self.at or clock.now()

    def about_all(self) -> "Happening":
        """The same without its subject, for a clock of which a case has one alone."""
        return replace(self, subject="")

    @property
    def person(self) -> User | None:
        return None if isinstance(self.by, str) else self.by


def here() -> tzinfo:
    """The time zone in which the days of the portal begin."""
    return timezone.get_default_timezone()


def moment_of(given: Moment | None) -> datetime | None:
    """When something happened: a day without a time is that day, and today is now."""
    if given is None or isinstance(given, datetime):
        return given
    if given == clock.today():
        return clock.now()
    return counting.beginning_of(given, here()) + timedelta(hours=12)


def state_of(case: CaseFile, whose: Whose) -> str:
    """Whose calendar counts: ours, or that of the other State; ours while no other State is known."""
    if whose is Whose.OURS:
        return settings.HOME_STATE
    return case.requesting_state or case.requested_state or settings.HOME_STATE


def begin(case: CaseFile, declared: Declared, happening: Happening) -> Deadline | None:
    """Let a clock run. None where a day must be named and none was."""
    if declared.bound is Bound.NAMED and happening.due is None:
        return None
    span = values.length(declared)
    deadline = Deadline(
        case=case,
        code=declared.code,
        variant=declared.variant,
        subject=happening.subject,
        whose=declared.whose,
        state=state_of(case, declared.whose),
        authority=happening.authority,
        started_at=happening.moment,
        started_event=happening.event,
        started_by=happening.person,
    )
    if span is not None:
        deadline.amount, deadline.unit = span.amount, span.unit
    set_due(deadline, declared, happening.due, ())
    deadline.alarmed_until = _quiet_until(deadline, declared)
    plan_alarm(deadline, declared)
    deadline.save()
    return deadline


def _quiet_until(deadline: Deadline, declared: Declared) -> datetime | None:
    """Warnings that lie in the past when a due date is set are kept to oneself, unless urgent; lateness never is."""
    return None if declared.urgent else min(clock.now(), deadline.due_at - timedelta(seconds=1))


def set_due(
    deadline: Deadline, declared: Declared, named: Moment | None, pauses: Sequence[counting.Interval]
) -> None:
    """When it is due: the day that was named, else what is counted. What the law says at most is never exceeded."""
    counted = count(deadline, pauses)
    if named is not None:
        given = named_due(named)
        if counted is None or declared.bound is not Bound.AT_MOST or given.due_at <= counted.due_at:
            deadline.amount, deadline.unit = None, ""
            counted = given
    if counted is None:
        raise ValueError(f"{deadline.code} has neither a length nor a day.")
    deadline.due_at, deadline.due_on = counted.due_at, counted.due_on


def named_due(named: Moment) -> counting.Counted:
    """The due date where somebody named it: the end of a day, or a moment."""
    if isinstance(named, datetime):
        return counting.Counted(named.astimezone(UTC), None)
    return counting.Counted(counting.end_of(named, here()), named)


def count(deadline: Deadline, pauses: Sequence[counting.Interval]) -> counting.Counted | None:
    """The count of a clock with a length; None where the day was named."""
    if deadline.amount is None:
        return None
    span = Span(deadline.amount, Unit(deadline.unit))
    off = calendar_of(deadline.state).day_off if span.unit is Unit.WORKING_DAYS else _always_on
    return counting.count(deadline.started_at, span, zone=here(), day_off=off, pauses=pauses)


def _always_on(_: date) -> str:
    return ""


def plan_alarm(deadline: Deadline, declared: Declared) -> None:
    """When the next alarm is; none while it stands still or after its end."""
    deadline.next_alarm_at = None
    if deadline.is_running:
        planned = alarms.after(declared, due_of(deadline, declared), deadline.alarmed_until)
        deadline.next_alarm_at = planned.at if planned else None


def due_of(deadline: Deadline, declared: Declared) -> alarms.Due:
    """What the alarms of a clock are reckoned from; the calendar is read only if a warning counts working days."""
    needs = any(span.unit is Unit.WORKING_DAYS for span in declared.warns)
    off = calendar_of(deadline.state).day_off if needs else _always_on
    return alarms.Due(deadline.due_at, deadline.due_on, here(), off)


def pause(deadline: Deadline, happening: Happening, why: str) -> None:
    """Let it stand still."""
    if not deadline.is_running:
        return
    since = max(happening.moment, deadline.started_at)
    deadline.paused_at, deadline.next_alarm_at = since, None
    deadline.save(update_fields=["paused_at", "next_alarm_at"])
    Pause.objects.create(
        deadline=deadline, since=since, event=happening.event, why=why, paused_by=happening.person
    )
    notices.take_back(matter(deadline))


def resume(deadline: Deadline, happening: Happening) -> None:
    """Let it go on; the days it stood still are not counted. A named day stays unless another one is named."""
    if deadline.paused_at is None or deadline.ended_at is not None:
        return
    until = max(happening.moment, deadline.paused_at)
    deadline.pauses.filter(until=None).update(until=until, resumed_by=happening.person)
    deadline.paused_at = None
    recount(deadline, happening.due)


def recount(deadline: Deadline, named: Moment | None = None) -> bool:
    """Count anew, with the pauses and the calendar as they are; True if another due date came out."""
    declared = find(deadline.code, deadline.variant)
    before = deadline.due_at
    if named is not None or deadline.amount is not None:
        set_due(deadline, declared, named, intervals(deadline))
    changed = deadline.due_at != before
    if changed:
        deadline.alarmed_until = _quiet_until(deadline, declared)
    plan_alarm(deadline, declared)
    deadline.save()
    return changed


def end(deadlines: Collection[Deadline], outcome: Outcome, happening: Happening) -> None:
    """Let these end; what was not yet sent about them is not sent any more."""
    for deadline in deadlines:
        at = max(happening.moment, deadline.started_at)
        late = outcome is Outcome.MET and deadline.paused_at is None and at > deadline.due_at
        deadline.pauses.filter(until=None).update(until=clock.now(), resumed_by=happening.person)
        deadline.ended_at, deadline.next_alarm_at = at, None
        deadline.ended_event, deadline.ended_by = happening.event, happening.person
        deadline.outcome = Outcome.LATE if late else outcome
        deadline.save()
    notices.take_back([matter(one) for one in deadlines])


def intervals(deadline: Deadline) -> list[counting.Interval]:
    """The times in which it stood still."""
    return list(deadline.pauses.values_list("since", "until"))


def matter(deadline: Deadline) -> str:
    """The name under which everything sent about a clock can be taken back."""
    return f"clock/{deadline.pk}"

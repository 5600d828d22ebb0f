"""Send the alarms that have come. Asked for every minute; two at once share the work, and none is sent twice.

A batch is leased by locking its rows, skipping what another sweep holds. The alarm, the notices and the messages of
the outbox are written in the transaction that says when the next alarm is: a worker that dies has done nothing, and
the next sweep finds the clock as it was. What was late by more than one alarm is told once, in its most pressing form;
the alarms it overtook are kept, marked as such.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.urls import NoReverseMatch, reverse

from requests_app.accounts.models import User
from requests_app.core import clock
from requests_app.core.transactions import whole
from requests_app.deadlines import running
from requests_app.deadlines.alarms import Due, Planned, after, between
from requests_app.deadlines.calendars import calendars_of
from requests_app.deadlines.counting import DayOff
from requests_app.deadlines.declaration import Declared
from requests_app.deadlines.declared import BY_KEY
from requests_app.deadlines.models import Alarm, Deadline
from requests_app.deadlines.telling import Audience
from requests_app.deadlines.wording import sentence, words
from requests_app.law.clocks import Unit
from requests_app.notices.kinds import Kind
from requests_app.notices.services import News, tell_all

BATCH = 500
_LATER = """
UPDATE requests_app_deadline AS d SET next_alarm_at = later.at, alarmed_until = later.until
  FROM unnest(%s::bigint[], %s::timestamptz[], %s::timestamptz[]) AS later(id, at, until)
 WHERE d.id = later.id
"""
MOST = 100_000


@dataclass(frozen=True, slots=True)
class Raised:
    """One clock with the alarms that have come, oldest first."""

    deadline: Deadline
    declared: Declared
    alarms: Sequence[Planned]
    next_at: datetime | None

    @property
    def alarmed_until(self) -> datetime | None:
        """The nominal moment of the last alarm, this one included."""
        return self.newest.at if self.alarms else self.deadline.alarmed_until

    @property
    def newest(self) -> Planned:
        return self.alarms[-1]


def sweep(*, batch: int = BATCH, most: int = MOST) -> int:
    """Send what is due, a batch at a time; gives how many clocks were looked at. `most` bounds one call."""
    looked_at = 0
    while looked_at < most:
        found = _sweep_batch(batch)
        looked_at += found
        if found < batch:
            break
    return looked_at


@whole
def _sweep_batch(batch: int) -> int:
    now = clock.now()
    due = Deadline.objects.select_for_update(skip_locked=True, of=("self",)).filter(next_alarm_at__lte=now)
    deadlines = list(due.select_related("case").order_by("next_alarm_at", "id")[:batch])
    if deadlines:
        raised = _raised(deadlines, now)
        told = _tell(raised, deadlines, now)
        _keep(raised, told, now)
        _put_off(deadlines, raised)
    return len(deadlines)


def _raised(deadlines: Sequence[Deadline], now: datetime) -> list[Raised]:
    zone = running.here()
    offs = _calendars(deadlines)
    found = []
    for deadline in deadlines:
        declared = BY_KEY.get((deadline.code, deadline.variant))
        if declared is None:
            continue  # declared once, no longer: nothing to say
        due = Due(deadline.due_at, deadline.due_on, zone, offs.get(deadline.state, _always_on))
        come = between(declared, due, deadline.alarmed_until, now)
        last = come[-1].at if come else deadline.alarmed_until
        later = after(declared, due, last)
        found.append(Raised(deadline, declared, come, later.at if later else None))
    return found


def _calendars(deadlines: Sequence[Deadline]) -> dict[str, DayOff]:
    states = {
        one.state
        for one in deadlines
        if (found := BY_KEY.get((one.code, one.variant)))
        and any(span.unit is Unit.WORKING_DAYS for span in found.warns)
    }
    return {state: found.day_off for state, found in calendars_of(states).items()}


def _always_on(_: object) -> str:
    return ""


def _tell(raised: Sequence[Raised], deadlines: Sequence[Deadline], now: datetime) -> dict[str, int]:
    """Tell everybody; gives how many people learned of each clock's newest alarm."""
    audience = Audience(deadlines)
    news = [one for found in raised if found.alarms for one in _news(found, audience, now)]
    told: dict[str, int] = {}
    for key, _ in tell_all(news):
        told[key] = told.get(key, 0) + 1
    return told


def _news(found: Raised, audience: Audience, now: datetime) -> list[News]:
    deadline, declared = found.deadline, found.declared
    told = audience.told(deadline, declared)
    handed_up = audience.escalated(deadline, declared) if found.newest.is_late or not told else []
    handed_up = [one for one in handed_up if one.pk not in {other.pk for other in told}]
    kind = Kind.CLOCK_LAW if declared.is_law else Kind.CLOCK
    text = sentence(deadline, declared, found.newest, now, running.here())
    groups = ((told, kind), (handed_up, Kind.ESCALATION))
    news = [_about(found, people, what, text, urgent=declared.urgent) for people, what in groups if people]
    if executing := audience.executing(deadline):
        task = f"{deadline.subject}: {words(deadline, declared, now, running.here())}"
        news.append(_of_task(found, executing, task))
    if not told and not handed_up:
        news.append(_nobody(found, audience.who_names_teams()))
    return [one for one in news if one.people]


def _about(found: Raised, people: Sequence[User], kind: Kind, text: str, *, urgent: bool) -> News:
    deadline = found.deadline
    url = reverse("deadlines:clock", args=[deadline.case.reference, deadline.pk])
    # The team was asked for the whole batch; it is asked again when a mail is written or a list is read.
    return News(
        tuple(people), kind, key_of(found), text, deadline.case, url, urgent, running.matter(deadline)
    )


def _of_task(found: Raised, people: Sequence[User], text: str) -> News:
    try:
        url = reverse("execution:task", args=[found.deadline.subject])
    except NoReverseMatch:
        url = ""
    about = running.matter(found.deadline)
    return News(tuple(people), Kind.TASK, key_of(found), text[:300], None, url, False, about)


def _nobody(found: Raised, people: Sequence[User]) -> News:
    text = (
        "A time limit runs in a restricted case of which nobody on the team can be told. Complete the team."
    )
    url, about = reverse("teams:restricted"), running.matter(found.deadline)
    return News(tuple(people), Kind.ESCALATION, key_of(found), text, None, url, found.declared.urgent, about)


def key_of(found: Raised) -> str:
    """The name of an alarm among all notices of a person."""
    return f"{running.matter(found.deadline)}/{found.newest.code}"


def _keep(raised: Sequence[Raised], told: dict[str, int], now: datetime) -> None:
    rows = [
        Alarm(
            deadline=found.deadline,
            code=one.code,
            nominal_at=one.at,
            at=now,
            overtaken=one is not found.newest,
            told=0 if one is not found.newest else told.get(key_of(found), 0),
        )
        for found in raised
        for one in found.alarms
    ]
    Alarm.objects.bulk_create(rows, ignore_conflicts=True)


def _put_off(deadlines: Sequence[Deadline], raised: Sequence[Raised]) -> None:
    """Say when each is looked at next; one whose declaration is gone is never looked at again."""
    later = {found.deadline.pk: (found.next_at, found.alarmed_until) for found in raised}
    rows = [(one.pk, *later.get(one.pk, (None, one.alarmed_until))) for one in deadlines]
    with connection.cursor() as cursor:
        cursor.execute(_LATER, [list(column) for column in zip(*rows, strict=True)])

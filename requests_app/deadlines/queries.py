"""Reading clocks. Of a case that somebody may not see they learn nothing, not even a number."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import NotVisible
from requests_app.deadlines.declared import BY_KEY
from requests_app.deadlines.models import Alarm, DayOverride, Deadline, Weekend

PER_PAGE = 50


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list of due clocks is narrowed to. Empty means everything."""

    mine: bool = False
    late: bool = False
    whose: str = ""
    code: str = ""


def of_case(case: CaseFile) -> list[Deadline]:
    """Every clock of a case: those that run by their due date, then those that ended, the newest first."""
    rows = list(
        Deadline.objects.filter(case=case).select_related("started_by", "ended_by").order_by("due_at", "id")
    )
    for row in rows:
        row.case = case
    open_ = [one for one in rows if one.ended_at is None]
    ended = sorted((one for one in rows if one.ended_at), key=_ended, reverse=True)
    return [*open_, *ended]


def _ended(deadline: Deadline) -> datetime:
    return deadline.ended_at or deadline.started_at


def open_of_case(case: CaseFile) -> list[Deadline]:
    """The clocks of a case that have not ended, by their due date; one query."""
    rows = list(Deadline.objects.filter(case=case, ended_at=None).order_by("due_at", "id"))
    for row in rows:
        row.case = case
    return rows


def next_due(case: CaseFile) -> Deadline | None:
    """The clock of a case that is due first, of those that run."""
    return next((one for one in open_of_case(case) if one.paused_at is None), None)


def due(
    user: User, narrowed: Narrowed, *, after: tuple[datetime, int] | None = None, most: int = PER_PAGE
) -> list[Deadline]:
    """Running clocks of the cases this person may see, the soonest first, one more than fits.

    Mine are those of my cases and those that I started: each half is read from an index, however many run.
    """
    found = _narrowed(_visible(user), narrowed, after)
    if narrowed.mine:
        held = found.filter(case__officer=user).order_by("due_at", "id").values("pk")[: most + 1]
        started = found.filter(started_by=user).order_by("due_at", "id").values("pk")[: most + 1]
        found = Deadline.objects.filter(pk__in=held.union(started))
    return list(found.select_related("case").order_by("due_at", "id")[: most + 1])


def _narrowed(
    found: QuerySet[Deadline], narrowed: Narrowed, after: tuple[datetime, int] | None
) -> QuerySet[Deadline]:
    found = found.filter(ended_at=None, paused_at=None)
    if narrowed.late:
        found = found.filter(due_at__lte=clock.now())
    if narrowed.whose:
        found = found.filter(whose=narrowed.whose)
    if narrowed.code:
        found = found.filter(code=narrowed.code)
    if after is not None:
        moment, key = after
        found = found.filter(Q(due_at__gt=moment) | Q(due_at=moment, pk__gt=key))
    return found


def _visible(user: User) -> QuerySet[Deadline]:
    return Deadline.objects.filter(case__in=casefile.visible_to(user).order_by().values("pk"))


def find(case: CaseFile, deadline_id: int) -> Deadline:
    """One clock of a case that the caller has found. Raises NotVisible."""
    found = None
    if 0 < deadline_id < 2**63:
        rows = Deadline.objects.filter(case=case, pk=deadline_id)
        found = rows.select_related("started_by", "ended_by").first()
    if found is None:
        raise NotVisible("This case has no such clock.")
    found.case = case
    return found


def alarms(deadline: Deadline) -> list[Alarm]:
    """What was sent about a clock, oldest first."""
    return list(Alarm.objects.filter(deadline=deadline).order_by("nominal_at", "id"))


def is_declared(deadline: Deadline) -> bool:
    """Whether its declaration still exists."""
    return (deadline.code, deadline.variant) in BY_KEY


def days_set(state: str) -> list[DayOverride]:
    """What people said about days of a State: the newest word on each day, latest day first."""
    rows = DayOverride.objects.filter(state=state).order_by("day", "-id").distinct("day")
    return sorted(rows.select_related("set_by"), key=lambda one: one.day, reverse=True)


def weekend_set(state: str) -> Weekend | None:
    """What people said about the week of a State."""
    return Weekend.objects.filter(state=state).select_related("set_by").order_by("-id").first()


def running_by_case(cases: Collection[Any], code: str, variant: str = "") -> dict[Any, datetime]:
    """When a clock of each of these cases is due, for those in which it runs."""
    rows = Deadline.objects.filter(case__in=cases, code=code, variant=variant, ended_at=None)
    return dict(rows.values_list("case_id", "due_at"))

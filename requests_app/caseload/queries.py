"""Reads across all procedures: what waits, for how long and on whom; what each person has."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any
from uuid import UUID

from django.db.models import Count, Min, Q, QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission, holders
from requests_app.accounts.roles import Role
from requests_app.casefile.guards import WRITTEN_BY
from requests_app.casefile.models import CaseFile
from requests_app.caseload.kinds import KINDS, Kind
from requests_app.core import clock
from requests_app.deadlines.models import Deadline
from requests_app.workflow.turns import Spent, spent

SHOWN = 50
MOST = 500


@dataclass(frozen=True)
class Band:
    """How long something has been waiting: from `days` days on, until the next band begins."""

    code: str
    label: str
    days: int


BANDS = (
    Band("week", "Less than a week", 0),
    Band("month", "A week to a month", 7),
    Band("quarter", "One to three months", 30),
    Band("half", "Three to six months", 90),
    Band("longer", "Six months or longer", 180),
)


@dataclass(frozen=True)
class Filters:
    """What the list is narrowed to; empty for everything. `officer` is the person who has the case."""

    kind: str = ""
    side: str = ""
    band: str = ""
    officer: str = ""


@dataclass(frozen=True)
class Waiting:
    """One case that waits: its procedure, the days of both sides, whether one of its clocks has run out."""

    procedure: Any
    spent: Spent
    late: bool


@dataclass(frozen=True)
class WaitingPage:
    """Cases that wait, longest first; how many wait in each band; the key of the next page, or ""."""

    rows: list[Waiting]
    bands: dict[str, int]
    after: str = ""


@dataclass(frozen=True)
class Load:
    """What one person has: open cases, those in which we must act, those with a clock that has run out."""

    person: User
    cases: int
    with_us: int
    late: int
    oldest: datetime | None


def waiting(user: User, filters: Filters, *, after: str = "") -> WaitingPage:
    """The cases that wait, as far as this person may see them. Two statements per kind, and two for the page."""
    now = clock.now()
    bands = dict.fromkeys([band.code for band in BANDS], 0)
    found: list[Any] = []
    key = _read(after)
    for kind in _kinds(filters):
        rows = _narrowed(kind, kind.open_to(user), filters)
        for code, count in rows.aggregate(
            **{band.code: Count("pk", filter=_in_band(band, now)) for band in BANDS}
        ).items():
            bands[code] += count
        rows = rows.filter(_in_band_of(filters, now))
        if key:
            rows = rows.filter(Q(moved_at__gt=key[0]) | Q(moved_at=key[0], pk__gt=key[1]))
        rows = rows.select_related("case", "case__officer", "version").defer("version__content")
        found += rows.order_by("moved_at", "pk")[: SHOWN + 1]
    found.sort(key=lambda one: (one.moved_at, str(one.pk)))
    shown = found[:SHOWN]
    more = _write(shown[-1]) if len(found) > SHOWN else ""
    return WaitingPage(_with_days(shown), bands, more)


def loads(user: User) -> list[Load]:
    """Who has open cases. Whoever gives cases out sees every case counted; others those they may see."""
    every = user.holds(Permission.CASEFILE_ASSIGN)
    totals: dict[UUID, list[Any]] = {}
    for kind in KINDS:
        rows = kind.every() if every else kind.open_to(user)
        found = (
            rows.order_by()
            .values("case__officer")
            .annotate(
                cases=Count("pk"),
                ours=Count("pk", filter=~kind.theirs),
                late=Count("pk", filter=Q(case__in=_with_late_clock())),
                oldest=Min("moved_at"),
            )
        )
        for officer, *counts, oldest in found.values_list("case__officer", "cases", "ours", "late", "oldest"):
            held = totals.setdefault(officer, [0, 0, 0, None])
            held[:3] = [sum(pair) for pair in zip(held, counts, strict=False)]
            held[3] = min(filter(None, (held[3], oldest)), default=None)
    people = (
        User.objects.filter(pk__in=totals).select_related("authority").order_by("is_active", "name", "pk")
    )
    return [Load(one, *totals[one.pk]) for one in people]


def held_by(officer: User) -> list[Any]:
    """Every open case of a person, newest move first, restricted ones too: for giving them away, not for reading."""
    found = [
        one
        for kind in KINDS
        for one in kind.every().filter(case__officer=officer).select_related("case", "case__officer")[:MOST]
    ]
    return sorted(found, key=lambda one: one.moved_at, reverse=True)[:MOST]


def seen_of(officer: User, user: User) -> frozenset[UUID]:
    """The ids of those of a person's open cases that `user` may see."""
    return frozenset(
        pk
        for kind in KINDS
        for pk in kind.open_to(user).filter(case__officer=officer).values_list("case_id", flat=True)
    )


def left_behind(*, most: int) -> list[User]:
    """People who cannot sign in any more and still have open cases."""
    people = User.objects.filter(is_active=False).values("pk")
    held = [
        kind.every().filter(case__officer__in=people).order_by().values("case__officer") for kind in KINDS
    ]
    has_one = [Q(pk__in=rows) for rows in held]
    return list(User.objects.filter(reduce(or_, has_one)).order_by("name", "pk")[:most])


def takers(cases: Iterable[CaseFile]) -> list[tuple[str, str]]:
    """(user name, name) of the active people who could take at least one of these cases, and have not all of them."""
    found = Q(pk__in=[])
    holding = set()
    for case in cases:
        roles = holders(WRITTEN_BY[CaseFile.Kind(case.kind)])
        own = Q(role=Role.OFFICER, authority=case.authority_id) if Role.OFFICER in roles else Q(pk__in=[])
        found |= Q(role__in=roles - {Role.OFFICER}) | own
        holding.add(case.officer_id)
    people = User.objects.filter(found, is_active=True).order_by("name", "pk")
    people = people.exclude(pk__in=holding) if len(holding) == 1 else people
    return list(people.values_list("username", "name")[:MOST])


def has_open_cases(officer: User) -> bool:
    """Whether anything would be left behind."""
    return any(kind.every().filter(case__officer=officer).exists() for kind in KINDS)


def _kinds(filters: Filters) -> Iterable[Kind]:
    return [kind for kind in KINDS if filters.kind in ("", kind.kind)]


def _narrowed(kind: Kind, rows: QuerySet[Any], filters: Filters) -> QuerySet[Any]:
    if filters.side:
        rows = rows.filter(kind.theirs) if filters.side == "theirs" else rows.exclude(kind.theirs)
    return rows.filter(case__officer__username=filters.officer) if filters.officer else rows


def _in_band(band: Band, now: datetime) -> Q:
    later = [other.days for other in BANDS if other.days > band.days]
    since = Q(moved_at__lte=now - timedelta(days=band.days)) if band.days else Q()
    return since & Q(moved_at__gt=now - timedelta(days=min(later))) if later else since


def _in_band_of(filters: Filters, now: datetime) -> Q:
    chosen = next((band for band in BANDS if band.code == filters.band), None)
    return _in_band(chosen, now) if chosen else Q()


def _with_days(procedures: Sequence[Any]) -> list[Waiting]:
    days = spent(procedures)
    cases = [one.case_id for one in procedures]
    late = set(_with_late_clock().filter(case__in=cases).values_list("case_id", flat=True))
    return [Waiting(one, days[one.case_id], one.case_id in late) for one in procedures]


def _with_late_clock() -> QuerySet[Deadline, Any]:
    """The cases in which a clock that runs has passed its day."""
    running = Deadline.objects.filter(ended_at=None, paused_at=None)
    return running.filter(due_at__lte=clock.now()).values("case_id")


def _write(procedure: Any) -> str:
    return f"{procedure.moved_at.isoformat()}~{procedure.pk}"


def _read(key: str) -> tuple[datetime, UUID] | None:
    """A key that somebody made up shows the first page."""
    moved_at, _, pk = key.partition("~")
    try:
        moment = datetime.fromisoformat(moved_at)
        return (moment, UUID(pk)) if moment.tzinfo else None
    except ValueError:
        return None

"""The desk: what waits for this person, what waits for others, what is late, what came in last."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.outgoing.listing import COLUMNS, Row, is_late, name_states, waiting_for
from requests_app.outgoing.queries import visible_to
from requests_app.outgoing.states import WITH_AUTHOR, WITH_THEM, WITH_US, Status

SHOWN = 10
COUNTED = (
    100  # counting stops here: "more than 100" is as good as an exact number, and costs the same for ever
)

ANSWERS = (
    Status.ACKNOWLEDGED,
    Status.QUESTIONED,
    Status.CONDITIONED,
    Status.DECLINED,
    Status.RECEIVED,
)


@dataclass(frozen=True)
class Pile:
    """A few rows and how many there are; `count` above `COUNTED` means "more than"."""

    rows: list[Row]
    count: int

    @property
    def more_than_counted(self) -> bool:
        return self.count > COUNTED


@dataclass(frozen=True)
class Desk:
    """The four piles of a desk."""

    waiting_for_me: Pile
    waiting_for_others: Pile
    late: Pile
    newest_answers: Pile


def desk(user: User) -> Desk:
    """The piles for this person; each is read from an index and cut off, whatever the number of cases."""
    visible = visible_to(user)
    mine = waiting_for(user)
    others = visible.filter(status__in=_with_others(user))
    piles = [
        _pile(visible.filter(mine), "moved_at", "id"),
        _pile(others, "-moved_at", "-id"),
        _pile(visible.filter(is_late()), "due_on", "id"),
        _pile(visible.filter(status__in=ANSWERS), "-moved_at", "-id"),
    ]
    name_states([row for pile in piles for row in pile.rows])
    return Desk(*piles)


def _with_others(user: User) -> tuple[Any, ...]:
    if user.role == Role.OFFICER:
        return (*WITH_US, *WITH_THEM)
    if user.role == Role.REVIEWER:
        return (*WITH_THEM, Status.QUESTIONED)
    return (*WITH_AUTHOR, *WITH_US, *WITH_THEM)


def _pile(found: QuerySet[Any], *order: str) -> Pile:
    rows = list(found.order_by(*order).values(*COLUMNS)[:SHOWN])
    if len(rows) < SHOWN:
        return Pile(rows, len(rows))
    return Pile(rows, found.order_by().values("pk")[: COUNTED + 1].count())

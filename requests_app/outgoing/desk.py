"""The desk: what waits for this person, what waits for others, what is late, what came in last."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.outgoing.listing import COLUMNS, Row, is_late, name_states, waiting_for
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.queries import visible_to
from requests_app.outgoing.states import ANSWERS, WITH_AUTHOR, WITH_THEM, WITH_US, Status

SHOWN = 10
# Counting stops here: "more than 100" is as good as an exact number, and costs the same for ever.
COUNTED = 100


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
    found = [
        _keys(visible.filter(waiting_for(user)), "moved_at", "id"),
        _keys(visible.filter(status__in=_with_others(user)), "-moved_at", "-id"),
        _keys(visible.filter(is_late()), "due_on", "id"),
        _keys(visible.filter(status__in=ANSWERS), "-moved_at", "-id"),
    ]
    rows = _rows(key for keys in found for key in keys[:SHOWN])
    return Desk(*(Pile([rows[key] for key in keys[:SHOWN] if key in rows], len(keys)) for keys in found))


def _with_others(user: User) -> tuple[Any, ...]:
    if user.role == Role.OFFICER:
        return (*WITH_US, *WITH_THEM)
    if user.role == Role.REVIEWER:
        return (*WITH_THEM, Status.QUESTIONED)
    return (*WITH_AUTHOR, *WITH_US, *WITH_THEM)


def _keys(found: QuerySet[Any], *order: str) -> list[UUID]:
    # Keys alone come from an index; they are counted by reading on, a little further than is shown.
    return list(found.order_by(*order).values_list("pk", flat=True)[: COUNTED + 1])


def _rows(keys: Iterable[UUID]) -> dict[UUID, Row]:
    # A case may lie in two piles; each row is read once, with one statement for the whole desk.
    rows = list(Outgoing.objects.filter(pk__in=set(keys)).values(*COLUMNS))
    name_states(rows)
    return {row["id"]: row for row in rows}

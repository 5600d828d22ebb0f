"""The desk: which requests of other States wait for this person, which are late."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from requests_app.accounts.models import User
from requests_app.core.keyset import Row
from requests_app.incoming.listing import COLUMNS, is_late, name_states, waiting_for
from requests_app.incoming.models import Incoming
from requests_app.incoming.queries import visible_to

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
    """The piles of requests of other States."""

    waiting_for_me: Pile
    late: Pile


def desk(user: User) -> Desk:
    """The piles for this person; each is read from an index and cut off, whatever the number of cases."""
    visible = visible_to(user)
    found = [
        _keys(visible.filter(waiting_for(user)), "moved_at", "id"),
        _keys(visible.filter(is_late()), "moved_at", "id"),
    ]
    # A case may lie in both piles; each row is read once.
    shown = {key for keys in found for key in keys[:SHOWN]}
    rows = list(Incoming.objects.filter(pk__in=shown).values(*COLUMNS)) if shown else []
    name_states(rows)
    kept = {row["id"]: row for row in rows}
    return Desk(*(Pile([kept[key] for key in keys[:SHOWN] if key in kept], len(keys)) for keys in found))


def _keys(found: QuerySet[Any], *order: str) -> list[UUID]:
    # Keys alone come from an index; they are counted by reading on, a little further than is shown.
    return list(found.order_by(*order).values_list("pk", flat=True)[: COUNTED + 1])

"""The desk: which requests of other States wait for this person, which are late."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.casefile.listing import Pile, piles
from requests_app.incoming.listing import COLUMNS, STATE, is_late, waiting_for
from requests_app.incoming.queries import visible_to


@dataclass(frozen=True)
class Desk:
    """The piles of requests of other States."""

    waiting_for_me: Pile
    late: Pile


def desk(user: User) -> Desk:
    """The piles for this person; each is read from an index and cut off, whatever the number of cases."""
    visible = visible_to(user)
    selections = (
        visible.filter(waiting_for(user)).order_by("moved_at", "id"),
        visible.filter(is_late()).order_by("moved_at", "id"),
    )
    return Desk(*piles(selections, COLUMNS, STATE))

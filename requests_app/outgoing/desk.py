"""The desk: what waits for this person, what waits for others, what is late, what came in last."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.accounts.roles import Role
from requests_app.casefile.listing import Pile, piles
from requests_app.outgoing.listing import COLUMNS, STATE, is_late, waiting_for
from requests_app.outgoing.queries import visible_to
from requests_app.outgoing.states import ANSWERS, WITH_AUTHOR, WITH_THEM, WITH_US, Status


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
    selections = (
        visible.filter(waiting_for(user)).order_by("moved_at", "id"),
        visible.filter(status__in=_with_others(user)).order_by("-moved_at", "-id"),
        visible.filter(is_late()).order_by("due_on", "id"),
        visible.filter(status__in=ANSWERS).order_by("-moved_at", "-id"),
    )
    return Desk(*piles(selections, COLUMNS, STATE))


def _with_others(user: User) -> tuple[Status, ...]:
    if user.role == Role.OFFICER:
        return (*WITH_US, *WITH_THEM)
    if user.role == Role.REVIEWER:
        return (*WITH_THEM, Status.QUESTIONED)
    return (*WITH_AUTHOR, *WITH_US, *WITH_THEM)

"""What other rooms show on the overview of a case: each adds one line to `MAIN` or to `SIDE`."""

from collections.abc import Callable

from requests_app.accounts.models import User
from requests_app.outgoing.models import Outgoing
from requests_app.web.assurances import pages as assurances
from requests_app.web.components import Piece
from requests_app.web.outgoing.pages import items
from requests_app.web.relations import beside as relations
from requests_app.web.teams import pages as teams
from requests_app.web.translation import pages as translation

Source = Callable[[Outgoing, User], Piece | None]

MAIN: tuple[Source, ...] = (items.piece, assurances.piece)
"""Under the items, offences and persons, in this order."""

SIDE: tuple[Source, ...] = (translation.card, teams.card, relations.related, relations.alike)
"""Beside them, under the next steps."""


def pieces(sources: tuple[Source, ...], outgoing: Outgoing, user: User) -> tuple[Piece, ...]:
    """What these sources have to say about a case to this person; a source with nothing to say gives None."""
    found = (source(outgoing, user) for source in sources)
    return tuple(piece for piece in found if piece is not None)

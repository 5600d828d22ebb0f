"""What other rooms show on the overview of a case: each adds one line to `MAIN` or to `SIDE`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from requests_app.accounts.models import User
from requests_app.outgoing.models import Outgoing


@dataclass(frozen=True)
class Piece:
    """A part of the overview: its template, which gets `page`."""

    template: str
    page: Any


Source = Callable[[Outgoing, User], Piece | None]

MAIN: tuple[Source, ...] = ()
"""Under the items, offences and persons, in this order."""

SIDE: tuple[Source, ...] = ()
"""Beside them, under the next steps."""


def pieces(sources: tuple[Source, ...], outgoing: Outgoing, user: User) -> tuple[Piece, ...]:
    """What these sources have to say about a case to this person; a source with nothing to say gives None."""
    found = (source(outgoing, user) for source in sources)
    return tuple(piece for piece in found if piece is not None)

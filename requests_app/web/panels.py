"""What rooms show on the overview of a case of any kind: each adds one line to `MAIN` or to `SIDE`.

A source is asked about every case; it gives None where it has nothing to say.
"""

from collections.abc import Callable

from requests_app.accounts.models import User
from requests_app.casefile.models import CaseFile
from requests_app.web.assurances import pages as assurances
from requests_app.web.components import Piece
from requests_app.web.deadlines import pages as deadlines
from requests_app.web.evidence import pages as evidence
from requests_app.web.execution import case_pages as execution
from requests_app.web.operations import letters
from requests_app.web.outgoing.pages import items
from requests_app.web.preservation import beside as preservations
from requests_app.web.procedures import Procedure
from requests_app.web.relations import beside as relations
from requests_app.web.teams import pages as teams
from requests_app.web.translation import pages as translation

Source = Callable[[Procedure, User], Piece | None]


def _only(kind: CaseFile.Kind, source: Source) -> Source:
    """A source that knows one kind of case."""
    return lambda procedure, user: source(procedure, user) if procedure.case.kind == kind else None


OUTGOING = CaseFile.Kind.OUTGOING

MAIN: tuple[Source, ...] = (
    _only(OUTGOING, items.piece),
    execution.panel,
    evidence.piece,
    letters.of_case,
    assurances.piece,
)
"""Under the items, offences and persons, in this order."""

SIDE: tuple[Source, ...] = (
    deadlines.panel,
    preservations.card,
    _only(OUTGOING, translation.card),
    teams.card,
    relations.related,
    relations.alike,
)
"""Beside them, under the next steps."""


def pieces(sources: tuple[Source, ...], procedure: Procedure, user: User) -> tuple[Piece, ...]:
    """What these sources have to say about a case to this person; a source with nothing to say gives None."""
    found = (source(procedure, user) for source in sources)
    return tuple(piece for piece in found if piece is not None)

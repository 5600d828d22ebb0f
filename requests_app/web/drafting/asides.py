"""The cards beside a form of the draft: each room that knows something about it adds one line to `SOURCES`."""

from collections.abc import Callable

from requests_app.web.assurances import beside as assurances
from requests_app.web.clauses import beside as clauses
from requests_app.web.components import Piece
from requests_app.web.drafting import on_paper
from requests_app.web.drafting.beside import Beside
from requests_app.web.gate import beside as gate
from requests_app.web.incoming.pages import papers
from requests_app.web.relations import beside as relations
from requests_app.web.sheets import beside as sheets
from requests_app.web.teams import pages as teams

Source = Callable[[Beside], Piece | None]

SOURCES: tuple[Source, ...] = (
    relations.offers_beside,
    relations.origin_beside,
    gate.card,
    sheets.card,
    clauses.card,
    assurances.card,
    relations.duplicates_beside,
    teams.beside,
    on_paper.card,
)

ASKED_OF_US: tuple[Source, ...] = (papers.beside, relations.duplicates_beside, teams.beside)
"""Where another State asks us we key in what it says: nothing is suggested."""


def asides(beside: Beside) -> list[Piece]:
    """The cards for this place, in the order of their sources; a source with nothing to say gives None."""
    sources = ASKED_OF_US if beside.procedure.case.asked_of_us else SOURCES
    found = (source(beside) for source in sources)
    return [piece for piece in found if piece is not None]

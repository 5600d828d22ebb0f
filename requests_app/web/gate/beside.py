"""The gate as a card beside the task list of a draft."""

from requests_app.casefile import queries as casefile
from requests_app.casefile.gate import matter_of
from requests_app.casefile.surroundings import context_of
from requests_app.law.gate import ask
from requests_app.web.components import Piece
from requests_app.web.drafting.beside import Beside
from requests_app.web.gate.pages import shown


def card(beside: Beside) -> Piece | None:
    """How the draft stands before the gate; only on the task list, where it is looked for."""
    if beside.section is not None:
        return None
    content = casefile.draft_content(beside.outgoing.case)
    return Piece("gate/_card.html", shown(ask(matter_of(content, context_of(content)))))

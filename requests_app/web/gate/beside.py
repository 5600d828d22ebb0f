"""The gate as a card beside the task list of a draft."""

from requests_app.casefile.gate import matter_of
from requests_app.law.gate import ask
from requests_app.web.components import Piece
from requests_app.web.drafting.beside import Beside
from requests_app.web.gate.pages import shown


def card(beside: Beside) -> Piece | None:
    """How the draft stands before the gate; only on the task list, where it is looked for."""
    if beside.section is not None:
        return None
    return Piece("gate/_card.html", shown(ask(matter_of(beside.content, beside.context))))

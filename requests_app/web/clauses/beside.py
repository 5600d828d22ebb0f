"""The clauses that fit, as a card beside the draft."""

from dataclasses import dataclass

from django.urls import reverse

from requests_app.casefile import clausing
from requests_app.web.components import Link, Piece
from requests_app.web.drafting.beside import Beside

SHOWN_IN_CARD = 5


@dataclass(frozen=True)
class CardPage:
    """The card beside the task list: the first clauses that fit, each put in with one click."""

    offers: tuple[Link, ...]
    insert_url: str
    all_url: str
    more: int


def card(beside: Beside) -> Piece | None:
    """Beside the task list and the list of clauses: never beside a form, where a click would lose what was typed."""
    if beside.section is not None and beside.section.code != "clauses":
        return None
    offered = clausing.offered(beside.content)
    if not offered:
        return None
    reference = beside.procedure.reference
    page = CardPage(
        offers=tuple(Link(text.title, text.clause.code) for text in offered[:SHOWN_IN_CARD]),
        insert_url=reverse("clausing:insert", args=[reference]),
        all_url=reverse("clausing:choose", args=[reference]),
        more=max(0, len(offered) - SHOWN_IN_CARD),
    )
    return Piece("clauses/_card.html", page)

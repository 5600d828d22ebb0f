"""The country sheet where it is needed: beside the draft, and on the desk of whoever decides on corrections."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.directory import queries as directory
from requests_app.sheets import queries
from requests_app.sheets.lines import LINES
from requests_app.web.components import Piece, Todo
from requests_app.web.directory.pages import language
from requests_app.web.drafting.beside import Beside
from requests_app.web.sheets import pages

SHOWN = 10


def card(beside: Beside) -> Piece | None:
    """The sheet of the requested State; nothing while no State is chosen."""
    chosen = beside.content.get("basis", {}).get("requested_state", "")
    state = directory.find_state(chosen)
    return Piece("sheets/_beside.html", pages.beside(state)) if state else None


def to_decide(user: User) -> list[Todo]:
    """The corrections that wait for a supervisor who did not propose them."""
    if not user.holds(Permission.SHEETS_DECIDE):
        return []
    waiting = [one for one in queries.open_proposals(most=SHOWN + 1) if one.proposed_by_id != user.pk]
    return [
        Todo(
            f"Decide on a correction: {LINES[one.code].title.lower()}",
            reverse("sheets:correction", args=[one.pk]),
            one.state.name(language()),
        )
        for one in waiting[:SHOWN]
    ]

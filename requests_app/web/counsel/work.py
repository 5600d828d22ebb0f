"""What the desk of the legal adviser lists: clauses to decide, words that lapsed, places nobody has read."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.clauses import queries as clauses
from requests_app.counsel import queries
from requests_app.counsel.queries import State
from requests_app.directory import languages
from requests_app.web.components import Todo

SHOWN = 5


def todos(user: User) -> list[Todo]:
    """Nothing for anybody else; lapsed words are alarms."""
    if not user.holds(Permission.COUNSEL_CONFIRM):
        return []
    waiting = clauses.to_decide()
    found = [
        Todo(
            f"Approve or decline: {text.title}",
            reverse("clauses:clause", args=[text.clause.code]),
            languages.name(text.language),
        )
        for text in waiting[:SHOWN]
    ]
    if len(waiting) > SHOWN:
        found.append(Todo(f"{len(waiting) - SHOWN} more clauses to decide", reverse("clauses:library")))
    counted = queries.count_by_state(queries.standings())
    lapsed = counted[State.LAPSED] + len(queries.left_behind())
    if lapsed:
        url = f"{reverse('counsel:list')}?state={State.LAPSED}"
        found.append(Todo(f"Words on citations that have lapsed: {lapsed}", url, alarm=True))
    if counted[State.OPEN]:
        found.append(Todo(f"Citations to be checked: {counted[State.OPEN]}", reverse("counsel:list")))
    return found

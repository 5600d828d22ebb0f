"""Work without an owner, and my work: what the desk says of it, and the words of a piece of work."""

from django.urls import reverse

from requests_app.accounts.models import User
from requests_app.operations import queries
from requests_app.operations.models import WorkItem
from requests_app.web.components import Todo
from requests_app.web.tags import moment

SHOWN = 10


def todos(user: User) -> list[Todo]:
    """My work piece by piece, and how much has no owner."""
    waiting = queries.waiting_for(user)
    mine = [_todo(one) for one in waiting.mine[:SHOWN]]
    count = waiting.without_owner
    if not count:
        return mine
    number = f"more than {queries.COUNTED}" if count > queries.COUNTED else str(count)
    words = "1 piece of work has no owner" if count == 1 else f"{number} pieces of work have no owner"
    return [*mine, Todo(words, f"{reverse('operations:work')}?whose=nobody")]


def _todo(item: WorkItem) -> Todo:
    due = f"by {moment(item.due_at)}" if item.due_at else ""
    return Todo(
        item.text,
        reverse("operations:item", args=[item.pk]),
        item.get_kind_display(),
        due,
        alarm=item.is_late,
    )

"""A place in the draft, as the cards beside it are told of it."""

from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.casefile.declaration import Section
from requests_app.outgoing.models import Outgoing


@dataclass(frozen=True)
class Beside:
    """Where in the draft somebody is. `section` is None on the task list; `entry_id` names a saved entry."""

    outgoing: Outgoing
    user: User
    section: Section | None = None
    entry_id: str = ""

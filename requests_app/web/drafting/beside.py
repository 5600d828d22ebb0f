"""A place in the draft, as the cards beside it are told of it."""

from dataclasses import dataclass
from functools import cached_property

from requests_app.accounts.models import User
from requests_app.casefile import queries as casefile
from requests_app.casefile.declaration import Section
from requests_app.casefile.points import Context
from requests_app.casefile.queries import Content
from requests_app.casefile.surroundings import context_of
from requests_app.web.procedures import Procedure


@dataclass(frozen=True)
class Beside:
    """Where in the draft somebody is. `section` is None on the task list; `entry_id` names a saved entry.

    What several cards want to know of the draft is read once.
    """

    procedure: Procedure
    user: User
    section: Section | None = None
    entry_id: str = ""

    @cached_property
    def content(self) -> Content:
        """The draft as it is now."""
        return casefile.draft_content(self.procedure.case)

    @cached_property
    def context(self) -> Context:
        """What the directory says about it."""
        return context_of(self.content)

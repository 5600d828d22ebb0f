"""What stands beside a form of the draft: each room that knows something about it adds one line to `SOURCES`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

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


@dataclass(frozen=True)
class Aside:
    """A card beside the form: its template, which gets `page`."""

    template: str
    page: Any


Source = Callable[[Beside], Aside | None]

SOURCES: tuple[Source, ...] = ()


def asides(beside: Beside) -> list[Aside]:
    """The cards for this place, in the order of their sources; a source with nothing to say gives None."""
    found = (source(beside) for source in SOURCES)
    return [aside for aside in found if aside is not None]

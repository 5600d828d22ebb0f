"""Work that is not a step of a request: overdue confirmations, assurances that end, corrections to decide.

Each room adds one line to `SOURCES`. A source reads at most a few rows from an index, whatever the number of cases.
"""

from collections.abc import Callable
from dataclasses import dataclass

from requests_app.accounts.models import User

SHOWN = 10


@dataclass(frozen=True)
class Task:
    """One thing to do: what, for which case or State, where; `alarm` if its time has passed."""

    text: str
    url: str
    about: str = ""
    due: str = ""
    alarm: bool = False


Source = Callable[[User], list[Task]]

SOURCES: tuple[Source, ...] = ()


def work_of(user: User) -> list[Task]:
    """What this person has to do besides the steps of requests, alarms first."""
    found = [task for source in SOURCES for task in source(user)]
    return sorted(found, key=lambda task: not task.alarm)

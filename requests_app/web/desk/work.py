"""Work that is not a step of a request: overdue confirmations, assurances that end, corrections to decide.

Each room adds one line to `SOURCES`. A source reads at most a few rows from an index, whatever the number of cases.
"""

from collections.abc import Callable

from requests_app.accounts.models import User
from requests_app.web.assurances import work as assurances
from requests_app.web.caseload import pages as caseload
from requests_app.web.components import Todo
from requests_app.web.counsel import work as counsel
from requests_app.web.deadlines import due as deadlines
from requests_app.web.emergency import work as emergencies
from requests_app.web.evidence import work as evidence
from requests_app.web.execution import work as execution
from requests_app.web.operations import work as operations
from requests_app.web.outgoing import work as oral
from requests_app.web.preservation import work as preservations
from requests_app.web.sheets import beside as sheets
from requests_app.web.translation import pages as translation

Source = Callable[[User], list[Todo]]

SOURCES: tuple[Source, ...] = (
    emergencies.todos,
    preservations.todos,
    operations.todos,
    oral.to_confirm,
    execution.tasks,
    deadlines.on_the_desk,
    evidence.alarms,
    evidence.to_sign,
    evidence.receipts,
    evidence.endings,
    assurances.to_watch,
    translation.due,
    sheets.to_decide,
    caseload.left_behind,
    counsel.todos,
)


def work_of(user: User) -> list[Todo]:
    """What this person has to do besides the steps of requests, alarms first."""
    found = [todo for source in SOURCES for todo in source(user)]
    return sorted(found, key=lambda todo: not todo.alarm)

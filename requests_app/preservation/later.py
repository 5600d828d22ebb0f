"""The later request for the data: whether it was filed, and whether it was decided.

The other procedures stand beside this one and are not imported; their statuses are read by their names, and a test
proves that every status of theirs is known here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from requests_app.casefile.models import CaseFile


class Standing(StrEnum):
    """What the request is to the preservation."""

    DRAFTED = "drafted"
    FILED = "filed"
    DECIDED = "decided"


NOT_FILED: Final = {
    "outgoing": frozenset({"drafted", "submitted", "pre_contacted", "approved", "prepared"}),
    "incoming": frozenset(),
    "emergency": frozenset(),
}
"""By procedure: it is being written. What another State files is filed as soon as we have it."""

DECIDED: Final = {
    "outgoing": frozenset({"declined", "controlled", "withdrawn", "refused", "closed"}),
    "incoming": frozenset({"refused", "lapsed", "transmitted", "follow_up", "closed", "rejected"}),
    "emergency": frozenset(),
}
"""By procedure: nothing more is decided or produced. A grant is no end: the data are still to be produced."""


def of(case: CaseFile) -> Standing:
    """Where the request stands. A case without a procedure, or of another kind, counts as being written."""
    return of_many([case])[case.pk]


def of_many(cases: Iterable[CaseFile]) -> dict[UUID, Standing]:
    """The same for several, with one query for each kind; statuses are read fresh."""
    wanted = {case.pk: case.kind for case in cases}
    found = dict.fromkeys(wanted, Standing.DRAFTED)
    for kind in set(wanted.values()):
        model = procedure(kind)
        ids = [pk for pk, its in wanted.items() if its == kind]
        rows = model.objects.filter(case_id__in=ids).values_list("case_id", "status") if model else ()
        found |= {pk: _standing(kind, status) for pk, status in rows}
    return found


@dataclass(frozen=True, slots=True)
class Course:
    """When a request was opened, filed and answered with what was asked for; None for what has not happened."""

    opened_at: datetime
    filed_at: datetime | None
    produced_at: datetime | None


def course(case: CaseFile) -> Course:
    """The days of the request, as its procedure keeps them."""
    model = procedure(case.kind)
    row = model.objects.filter(case_id=case.pk).first() if model else None
    filed, produced = MOMENTS.get(case.kind, ("", ""))
    return Course(case.opened_at, getattr(row, filed, None), getattr(row, produced, None))


MOMENTS: Final = {
    "outgoing": ("transmitted_at", "received_at"),
    "incoming": ("received_at", "transmitted_at"),
}
"""By procedure: the columns that tell when the request was filed, and when the data were handed over."""


def _standing(kind: str, status: str) -> Standing:
    if kind not in DECIDED:
        return Standing.DRAFTED
    if status in DECIDED[kind]:
        return Standing.DECIDED
    return Standing.DRAFTED if status in NOT_FILED[kind] else Standing.FILED


def procedure(kind: str) -> Any:
    """The table of the procedure that a kind of case has; None if there is none."""
    columns: Any = CaseFile._meta
    related = {one.name: one.related_model for one in columns.related_objects if one.one_to_one}
    return related.get(kind)

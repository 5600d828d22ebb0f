"""Whose turn it is, and how long each side has had a case: our days and theirs, kept apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from requests_app.core import clock
from requests_app.workflow.models import Stay


class Side(StrEnum):
    """Who must act. A court, a provider or an executing authority of ours is on our side."""

    OURS = "ours"
    THEIRS = "theirs"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Spent:
    """How long a case has been with each side, in whole days; what is running counts too."""

    ours: int = 0
    theirs: int = 0


def leave(subject: Any, *, side: str, status: str, since: datetime, until: datetime) -> None:
    """Keep how long a procedure stayed in the status it now leaves. A clock set back makes a stay of no length."""
    Stay.objects.create(
        case_id=subject.case_id, status=status, side=side, since=min(since, until), until=until
    )


def spent(subjects: Iterable[Any]) -> Mapping[Any, Spent]:
    """The days of each of these procedures by the id of its case. One query."""
    found = list(subjects)
    now = clock.now()
    totals: dict[Any, dict[str, timedelta]] = defaultdict(lambda: defaultdict(timedelta))
    for case, side, since, until in Stay.objects.filter(
        case_id__in=[one.case_id for one in found]
    ).values_list("case_id", "side", "since", "until"):
        totals[case][side] += until - since
    for one in found:
        totals[one.case_id][str(one.side)] += max(now - one.moved_at, timedelta())
    return {
        case: Spent(by_side[Side.OURS].days, by_side[Side.THEIRS].days) for case, by_side in totals.items()
    }

"""Days counted from what an item says, for the card beside its form."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from requests_app.casefile.content.sources import printed
from requests_app.core import clock
from requests_app.counsel.queries import standing
from requests_app.law.assistance import find, reckon


@dataclass(frozen=True)
class Counted:
    """One day that follows from the item: by what rule, how far off, over or not."""

    label: str
    day: date
    source: str
    days_left: int

    @property
    def is_over(self) -> bool:
        """Whether the day has passed."""
        return self.days_left < 0


def counted_days(entry: Mapping[str, Any]) -> list[Counted]:
    """The days reckoned from an item as it is saved, the nearest first."""
    if find(entry.get("type")) is None:
        return []
    today, said = clock.today(), standing()
    found = [
        Counted(one.label, day, printed(one.source, confirmed=said) if one.source else "", (day - today).days)
        for one, day in reckon(entry)
    ]
    return sorted(found, key=lambda one: one.day)

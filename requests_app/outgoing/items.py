"""Each item of assistance by itself: what was decided on it, what came of it, and whether it is outstanding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from requests_app.casefile import sections
from requests_app.law import assistance
from requests_app.outgoing.records import ItemRecord

if TYPE_CHECKING:
    from requests_app.outgoing.models import Outgoing

Decision, Execution = ItemRecord.Decision, ItemRecord.Execution
DONE = (Execution.EXECUTED, Execution.NOT_EXECUTED)


@dataclass(frozen=True)
class Item:
    """One item as it stands: the newest word on its decision and on its execution."""

    id: str
    number: int
    type: str
    title: str
    description: str = ""
    decision: str = ""
    ground: str = ""
    decision_reason: str = ""
    decided_on: date | None = None
    execution: str = ""
    execution_reason: str = ""
    came: str = ""
    executed_on: date | None = None

    @property
    def outstanding(self) -> bool:
        """Something is still to come: not refused, and neither executed nor given up."""
        return self.decision != Decision.REFUSED and self.execution not in DONE

    @property
    def label(self) -> str:
        """How a sentence names it."""
        return f"{self.number}. {self.title}"


def of(outgoing: "Outgoing") -> list[Item]:
    """The items of the newest version, in their order. One query."""
    if outgoing.version is None:
        return []
    entries = sections.entries_of(outgoing.version.content, "assistance")
    words: dict[str, dict[str, Any]] = {}
    for record in outgoing.item_records.order_by("recorded_at", "id"):
        words.setdefault(record.item, {}).update(_words(record))
    return [
        Item(
            entry["id"],
            number,
            entry.get("type", ""),
            _title(entry),
            str(entry.get("description", "")),
            **words.get(entry["id"], {}),
        )
        for number, entry in enumerate(entries, 1)
    ]


def outstanding(found: Iterable[Item]) -> list[Item]:
    """Those of which something is still to come."""
    return [item for item in found if item.outstanding]


def after(found: Iterable[Item], rows: Iterable[ItemRecord]) -> list[Item]:
    """The items as they will stand once these records are kept."""
    words: dict[str, dict[str, Any]] = {}
    for row in rows:
        words.setdefault(row.item, {}).update(_words(row))
    return [Item(**(vars(item) | words.get(item.id, {}))) for item in found]


def _words(record: ItemRecord) -> Mapping[str, Any]:
    said: dict[str, Any] = {}
    if record.decision:
        reason = record.reason if record.decision != Decision.GRANTED else ""
        said |= {"decision": record.decision, "ground": record.ground, "decision_reason": reason}
        said |= {"decided_on": record.on}
    if record.execution:
        reason = record.reason if record.execution != Execution.EXECUTED else ""
        said |= {"execution": record.execution, "execution_reason": reason, "came": record.came}
        said |= {"executed_on": record.on}
    return said


def _title(entry: Mapping[str, Any]) -> str:
    declared = assistance.find(entry.get("type"))
    return declared.title if declared else str(entry.get("type", ""))

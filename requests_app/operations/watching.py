"""Keep the pieces of work of one cause in step with the cause: raise what is wrong, settle what is right again."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from requests_app.casefile.models import CaseFile
from requests_app.operations.kinds import Kind
from requests_app.operations.models import WorkItem
from requests_app.operations.services import raise_item, settle_if_gone

PORTAL = "the portal"
MOST = 500


@dataclass(frozen=True)
class Cause:
    """One thing that is wrong: its key, a sentence without names, since when, and what it is about."""

    key: str
    text: str
    since: datetime
    case: CaseFile | None = None
    detail: str = ""


def open_keys(kind: Kind, prefix: str) -> list[str]:
    """The keys with this beginning about which something is open, the oldest first."""
    found = WorkItem.objects.filter(kind=kind, settled_at=None, key__startswith=prefix)
    return list(found.order_by("opened_at", "id").values_list("key", flat=True)[:MOST])


def in_step(kind: Kind, causes: Iterable[Cause], *, gone: Collection[str], word: str) -> None:
    """Raise a piece of work for every cause; settle those whose keys are gone."""
    for cause in causes:
        raise_item(
            kind,
            key=cause.key,
            text=cause.text,
            case=cause.case,
            detail=cause.detail,
            since=cause.since,
            by=PORTAL,
        )
    for key in gone:
        settle_if_gone(kind, key=key, by=PORTAL, word=word)

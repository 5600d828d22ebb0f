"""Cases with clocks, and time that passes, for the tests of this room."""

from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from requests_app.casefile import services as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.deadlines import services
from requests_app.deadlines.models import Deadline

MONDAY = datetime(2037, 3, 2, 9, tzinfo=UTC)


class Hands:
    """The hands of the clock, moved by a test."""

    def __init__(self, monkeypatch: Any, at: datetime = MONDAY) -> None:
        self.at = at
        monkeypatch.setattr(clock, "now", lambda: self.at)

    def go(self, **much: float) -> None:
        """Let time pass, or turn it back."""
        self.at += timedelta(**much)

    def to(self, text: str) -> None:
        """Put them to a moment in UTC."""
        self.at = datetime.fromisoformat(text).replace(tzinfo=UTC)


def asking(people: SimpleNamespace, title: str = "Mirrorlock") -> CaseFile:
    """A case in which we ask."""
    return casefile.open_case(by=people.officer, title=title)


def asked(
    people: SimpleNamespace, kind: str = "incoming", state: str = "XB", by: str = "reviewer"
) -> CaseFile:
    """A case in which another State asks us."""
    return casefile.open_case(by=getattr(people, by), title="From abroad", kind=kind, requesting_state=state)


def clocks(case: CaseFile) -> dict[str, Deadline]:
    """The open clocks of a case by code and variant."""
    found = Deadline.objects.filter(case=case, ended_at=None)
    return {":".join(filter(None, [one.code, one.variant, one.subject])): one for one in found}


def received(people: SimpleNamespace, **more: Any) -> CaseFile:
    """A request of another State that was registered just now."""
    case = asked(people, **more)
    services.follow(case, "incoming.registered", by=people.reviewer, side="ours")
    return case


def preserved(people: SimpleNamespace, **more: Any) -> CaseFile:
    """A preservation asked of us whose data are kept since now."""
    case = asked(people, kind="preservation", by="duty")
    services.follow(case, "preservation.received", by=people.duty, side="ours")
    services.follow(case, "preservation.ordered", by=people.duty, side="ours")
    services.follow(case, "preservation.effected", by=people.duty, side="ours", **more)
    return case

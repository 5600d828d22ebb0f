"""The history of a case of any procedure: every line of the register in words."""

from collections.abc import Iterable
from dataclasses import dataclass

from requests_app.accounts.models import User
from requests_app.accounts.permissions import Permission
from requests_app.audit.models import AuditEvent
from requests_app.web.case_head import case_head, next_steps, where_is_it
from requests_app.web.components import CaseHead, Event, Link, Step, Where
from requests_app.web.outgoing import events
from requests_app.web.procedures import Procedure


@dataclass(frozen=True)
class HistoryPage:
    """Every line of the register for this case."""

    head: CaseHead
    steps: tuple[Step, ...]
    where: Where
    events: tuple[Event, ...]
    toggle: Link | None


def history(procedure: Procedure, lines: Iterable[AuditEvent], user: User, *, reads: bool) -> HistoryPage:
    """The whole history; those who audit may also see who read the case."""
    may_see_reads = user.holds(Permission.AUDIT_READ)
    reads = reads and may_see_reads
    toggle = Link("Without readings", "?") if reads else Link("With every reading of the case", "?reads=1")
    return HistoryPage(
        head=case_head(procedure, user, current="history"),
        steps=next_steps(procedure, user),
        where=where_is_it(procedure, user),
        events=events.in_words(events.shown_to(user, lines), reads=reads),
        toggle=toggle if may_see_reads else None,
    )

"""A sitting: the case held still while somebody speaks on its grounds, and what must hold before they may.

Lock order is that of every decision: the case file first. What is read afterwards cannot change any more.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from requests_app.assessment import guards, rows
from requests_app.assessment.models import Answer, Assessment, Finding
from requests_app.assessment.rows import Row
from requests_app.assurances import curing
from requests_app.audit import register
from requests_app.casefile import guards as restricted
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.core.errors import Blocked, NotAllowed, NotVisible, Stale
from requests_app.core.verdicts import Verdict

if TYPE_CHECKING:
    from requests_app.accounts.models import User


class Sitting:
    """The locked case, the grounds spoken on as they are now, and the people who wrote the request."""

    def __init__(self, findings: Sequence[Finding], by: "User") -> None:
        first = findings[0]
        assessment = Assessment.objects.select_related("version").defer("version__content")
        self.assessment = assessment.get(pk=first.assessment_id)
        self.case = CaseFile.objects.select_for_update().get(pk=self.assessment.case_id)
        require_person(restricted.is_open_to(self.case, by))
        self.assessment.refresh_from_db(fields=["closed_at", "closed_by"])
        self.by = by
        self.now: datetime = clock.now()
        self.rows: list[Row] = rows.some(self.assessment, [finding.pk for finding in findings])
        if len(self.rows) != len({finding.pk for finding in findings}):
            raise NotVisible("A ground of another review was chosen.")
        self.required = curing.required_grounds(self.case)
        self.contributors: frozenset[Any] = casefile.contributor_ids(self.case)

    def require_open(self) -> None:
        """Blocked if a decision was taken or a newer version has come."""
        number, newest = self.assessment.version.number, self.case.version_count
        require(guards.is_open(self.assessment, number=number, newest=newest))

    def write(self, name: str, facts: dict[str, Any]) -> None:
        """One line in the register of the case."""
        facts = {"version": self.assessment.version.number, **facts}
        register.record(self.case.stream, name, by=self.by, facts=facts, at=self.now)


def require_person(verdict: Verdict) -> None:
    """NotAllowed with the reason, unless the verdict is yes."""
    if not verdict:
        raise NotAllowed(verdict.blockers[0].message, verdict.blockers)


def require(verdict: Verdict) -> None:
    """Blocked with the reason, unless the verdict is yes."""
    if not verdict:
        raise Blocked(verdict.blockers[0].message, verdict.blockers)


def require_not_overtaken(row: Row, seen: int | None) -> None:
    """Stale if somebody answered since the form was opened; `seen` None asks for no such check."""
    newest = row.answer.number if row.answer else 0
    if seen is not None and seen != newest:
        who = row.answer.by.name if row.answer else "Somebody"
        raise Stale(f"{who} answered {row.finding.ground} while you were writing.", current=row.answer)


def require_newest(row: Row, answer: Answer) -> Answer:
    """The answer as it is now; Stale if a newer one has taken its place."""
    newest = row.answer
    if newest is None or newest.pk != answer.pk:
        raise Stale(f"{row.finding.ground} was answered anew. Read the new answer first.", current=newest)
    return newest


def require_unflagged(rows: Sequence[Row]) -> None:
    """Blocked if a trigger has raised one of the grounds: such a ground is judged on its own."""
    flagged = [row.finding.ground for row in rows if row.finding.flagged]
    if flagged:
        said = "the facts raise this question; answer it on its own page"
        blockers = [guards.blocker(code, said) for code in flagged]
        raise Blocked("Grounds that the facts raise are judged one by one.", blockers)

"""Reads of the review: where each ground stands, whose turn it is, the whole record.

Every function takes a constant number of queries, however many grounds apply.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from requests_app.accounts.permissions import Permission
from requests_app.assessment import standing
from requests_app.assessment.models import Answer, Finding, Opinion, Resolution
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.assessment.records import record
from requests_app.assessment.rows import Row, findings, question, resolution_of
from requests_app.assessment.rows import every as rows
from requests_app.assessment.rows import one as row
from requests_app.assessment.rows import review_of as of_version
from requests_app.assessment.standing import Standing
from requests_app.law.grounds import GROUNDS, GROUPS

if TYPE_CHECKING:
    from requests_app.accounts.models import User
    from requests_app.casefile.models import Version

__all__ = [
    "Brief",
    "GroupSummary",
    "Row",
    "Summary",
    "answers",
    "barring_grounds",
    "brief_of",
    "briefs",
    "cases_waiting_for",
    "findings",
    "may_read",
    "of_version",
    "question",
    "record",
    "resolution_of",
    "row",
    "rows",
    "summarise",
    "summary",
    "waiting",
]

READING = (
    Permission.ASSESSMENT_ANSWER,
    Permission.ASSESSMENT_COUNTERSIGN,
    Permission.ASSESSMENT_RESOLVE,
    Permission.AUDIT_READ,
)


@dataclass(frozen=True)
class GroupSummary:
    """How far one group of grounds has come."""

    code: str
    title: str
    total: int
    settled: int


@dataclass(frozen=True)
class Summary:
    """How far the review of a version has come. `waits` counts grounds per person who has to speak."""

    screened: bool
    total: int = 0
    answered: int = 0
    settled: int = 0
    flagged: int = 0
    carried: int = 0
    stale: int = 0
    waits: dict[str, int] = field(default_factory=dict)
    bars: tuple[str, ...] = ()
    groups: tuple[GroupSummary, ...] = ()


@dataclass(frozen=True)
class Brief:
    """A ground in short, as one query brings it. `assurances` are the wordings that must be received to cure it."""

    code: str
    flagged: bool
    stale: bool
    carried: bool
    answered: bool
    standing: Standing
    answer: UUID | None = None
    assurances: tuple[str, ...] = ()


def may_read(user: "User") -> bool:
    """Whether the review is open to this person; to officers it is internal to the central authority."""
    return any(user.holds(permission) for permission in READING)


def briefs(version: "Version") -> list[Brief]:
    """Where each applicable ground of the version stands, in the order of the tests. One query."""
    newest = Answer.objects.filter(finding=OuterRef("pk")).order_by("-number")
    opinions = Opinion.objects.filter(answer=OuterRef("newest"))
    resolutions = Resolution.objects.filter(answer=OuterRef("newest"))
    found = (
        Finding.objects.filter(assessment__version=version)
        .annotate(newest=Subquery(newest.values("pk")[:1]), said=Subquery(newest.values("answer")[:1]))
        .annotate(
            kept=Subquery(newest.values("carried_from")[:1]),
            spoken=Exists(opinions),
            disputed=Exists(opinions.filter(agrees=False)),
            resolved=Subquery(resolutions.values("outcome")[:1]),
            cures=Subquery(newest.values("cures")[:1]),
            decided_cures=Subquery(resolutions.values("cures")[:1]),
        )
        .order_by("order")
    )
    return [_brief(values) for values in found.values()]


def _brief(values: Mapping[str, Any]) -> Brief:
    where = standing.of(
        second_person=values["second_person"],
        answer=values["said"],
        spoken=values["spoken"],
        disputed=values["disputed"],
        resolved=values["resolved"],
    )
    return Brief(
        code=values["ground"],
        flagged=values["flagged"],
        stale=values["stale"],
        carried=values["kept"] is not None,
        answered=values["said"] is not None,
        standing=where,
        answer=values["newest"],
        assurances=standing.assurances(
            where.outcome, values["decided_cures"] if values["resolved"] else values["cures"]
        ),
    )


def brief_of(found: Row) -> Brief:
    """The brief of a row that has been read."""
    carried = found.answer is not None and found.answer.carried_from_id is not None
    return Brief(
        code=found.finding.ground,
        flagged=found.finding.flagged,
        stale=found.finding.stale,
        carried=carried,
        answered=found.answer is not None,
        standing=found.standing,
        answer=found.answer.pk if found.answer else None,
        assurances=found.assurances,
    )


def summary(version: "Version") -> Summary:
    """Counts for the case page and the head of the review. One query."""
    return summarise(briefs(version))


def waiting(version: "Version") -> dict[str, str]:
    """By ground that is not settled, who has to speak next. One query."""
    return {one.code: one.standing.waits_for.value for one in briefs(version) if not one.standing.settled}


def barring_grounds(version: "Version") -> set[str]:
    """The grounds that bar the request by an outcome that counts. One query."""
    return {brief.code for brief in briefs(version) if brief.standing.outcome == Outcome.BARS}


def summarise(found: list[Brief]) -> Summary:
    """The counts over what `briefs` brought. Some grounds apply to every request: none means not screened."""
    return Summary(
        screened=bool(found),
        total=len(found),
        answered=sum(brief.answered for brief in found),
        settled=sum(brief.standing.settled for brief in found),
        flagged=sum(brief.flagged for brief in found),
        carried=sum(brief.carried for brief in found),
        stale=sum(brief.stale and not brief.answered for brief in found),
        waits={who.value: sum(b.standing.waits_for == who for b in found) for who in Waits},
        bars=tuple(brief.code for brief in found if brief.standing.outcome == Outcome.BARS),
        groups=_groups(found),
    )


def _groups(found: list[Brief]) -> tuple[GroupSummary, ...]:
    members = {code: [brief for brief in found if GROUNDS[brief.code].group == code] for code in GROUPS}
    return tuple(
        GroupSummary(code, title, len(members[code]), sum(brief.standing.settled for brief in members[code]))
        for code, title in GROUPS.items()
        if members[code]
    )


def answers(version: "Version", ids: Sequence[UUID]) -> list[Answer]:
    """Those of the answers that were given on this version, with their findings. One query."""
    found = Answer.objects.filter(finding__assessment__version=version, pk__in=ids)
    return list(found.select_related("finding"))


def cases_waiting_for(who: Waits) -> QuerySet[Finding, Any]:
    """The ids of the cases in which `who` has to speak on at least one ground: a subquery for work lists."""
    return Finding.objects.filter(waits_for=who).values("assessment__case_id")

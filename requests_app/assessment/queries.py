"""Reads of the review: where each ground stands, whose turn it is, the whole record.

Every function takes a constant number of queries, however many grounds apply.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Prefetch, QuerySet, Subquery

from requests_app.accounts.permissions import Permission
from requests_app.assessment import standing
from requests_app.assessment.models import Answer, Assessment, Finding, Opinion, Resolution
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.assessment.standing import Standing
from requests_app.law.grounds import GROUNDS, GROUPS, Ground

if TYPE_CHECKING:
    from requests_app.accounts.models import User
    from requests_app.casefile.models import Version

READING = (
    Permission.ASSESSMENT_ANSWER,
    Permission.ASSESSMENT_COUNTERSIGN,
    Permission.ASSESSMENT_RESOLVE,
    Permission.AUDIT_READ,
)


@dataclass(frozen=True)
class Row:
    """One ground of one version with everything said about it; `answers` newest first."""

    finding: Finding
    ground: Ground
    answers: tuple[Answer, ...]
    standing: Standing

    @property
    def answer(self) -> Answer | None:
        """The newest answer, the one that counts."""
        return self.answers[0] if self.answers else None

    @property
    def opinions(self) -> tuple[Opinion, ...]:
        """The second opinions on the newest answer."""
        return tuple(self.answer.opinions.all()) if self.answer else ()

    @property
    def resolution(self) -> Resolution | None:
        """What the supervisor decided on the newest answer."""
        return resolution_of(self.answer) if self.answer else None


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
    """A ground in short, as one query brings it."""

    code: str
    flagged: bool
    stale: bool
    carried: bool
    answered: bool
    standing: Standing


def may_read(user: "User") -> bool:
    """Whether the review is open to this person; to officers it is internal to the central authority."""
    return any(user.holds(permission) for permission in READING)


def of_version(version: "Version") -> Assessment | None:
    """The assessment of a version, or None while it has not been screened."""
    return Assessment.objects.filter(version=version).select_related("closed_by").first()


def resolution_of(answer: Answer) -> Resolution | None:
    """The resolution of an answer, or None."""
    return getattr(answer, "resolution", None)


def briefs(version: "Version") -> list[Brief]:
    """Where each applicable ground of the version stands, in the order of the tests. One query."""
    newest = Answer.objects.filter(finding=OuterRef("pk")).order_by("-number")
    opinions = Opinion.objects.filter(answer=OuterRef("newest"))
    resolutions = Resolution.objects.filter(answer=OuterRef("newest"))
    rows = (
        Finding.objects.filter(assessment__version=version)
        .annotate(newest=Subquery(newest.values("pk")[:1]), said=Subquery(newest.values("answer")[:1]))
        .annotate(
            kept=Subquery(newest.values("carried_from")[:1]),
            spoken=Exists(opinions),
            disputed=Exists(opinions.filter(agrees=False)),
            resolved=Subquery(resolutions.values("outcome")[:1]),
        )
        .order_by("order")
    )
    return [_brief(row) for row in rows.values()]


def _brief(row: dict[str, Any]) -> Brief:
    where = standing.of(
        second_person=row["second_person"],
        answer=row["said"],
        spoken=row["spoken"],
        disputed=row["disputed"],
        resolved=row["resolved"],
    )
    return Brief(
        code=row["ground"],
        flagged=row["flagged"],
        stale=row["stale"],
        carried=row["kept"] is not None,
        answered=row["said"] is not None,
        standing=where,
    )


def summary(version: "Version") -> Summary:
    """Counts for the case page, the desk and the head of the review. Two queries."""
    if not Assessment.objects.filter(version=version).exists():
        return Summary(screened=False)
    return summarise(briefs(version))


def summarise(found: list[Brief]) -> Summary:
    """The counts over what `briefs` brought."""
    return Summary(
        screened=True,
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
    members = {
        code: [brief for brief in found if GROUNDS[brief.code].group == code] for code in GROUPS
    }
    return tuple(
        GroupSummary(code, title, len(members[code]), sum(brief.standing.settled for brief in members[code]))
        for code, title in GROUPS.items()
        if members[code]
    )


def findings(version: "Version") -> QuerySet[Finding]:
    """The findings of a version in the order of the tests."""
    return Finding.objects.filter(assessment__version=version).order_by("order")


def rows(version: "Version") -> list[Row]:
    """Every applicable ground with all that was said about it. Three queries."""
    return [_row(finding) for finding in _with_words(findings(version))]


def rows_of(assessment: Assessment, ids: Sequence[Any]) -> list[Row]:
    """Some grounds of one review with all that was said about them. Three queries."""
    return [_row(finding) for finding in _with_words(assessment.findings.filter(pk__in=ids).order_by("order"))]


def row(version: "Version", ground: str) -> Row | None:
    """One ground with all that was said about it, or None if it does not apply to this version."""
    found = _with_words(findings(version).filter(ground=ground))
    return next((_row(finding) for finding in found), None)


def _with_words(found: QuerySet[Finding]) -> QuerySet[Finding]:
    opinions = Opinion.objects.select_related("by__authority").order_by("at")
    answers = (
        Answer.objects.select_related("by__authority", "resolution__by__authority")
        .prefetch_related(Prefetch("opinions", opinions))
        .order_by("-number")
    )
    return found.select_related("previous__by").prefetch_related(Prefetch("answers", answers))


def _row(finding: Finding) -> Row:
    answers = tuple(finding.answers.all())
    return Row(finding, GROUNDS[finding.ground], answers, standing_of(finding, answers[0] if answers else None))


def standing_of(finding: Finding, answer: Answer | None) -> Standing:
    """Where a finding stands, from its newest answer and what was said on it."""
    opinions = list(answer.opinions.all()) if answer else []
    resolution = resolution_of(answer) if answer else None
    return standing.of(
        second_person=finding.second_person,
        answer=answer.answer if answer else None,
        spoken=bool(opinions),
        disputed=any(not opinion.agrees for opinion in opinions),
        resolved=resolution.outcome if resolution else None,
    )


def cases_waiting_for(who: Waits) -> QuerySet[Finding, Any]:
    """The ids of the cases in which `who` has to speak on at least one ground: a subquery for work lists."""
    return Finding.objects.filter(waits_for=who).values("assessment__case_id")

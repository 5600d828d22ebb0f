"""Every ground of a version with all that was said about it, in three queries however many grounds apply."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Prefetch, QuerySet

from requests_app.assessment import standing
from requests_app.assessment.models import Answer, Assessment, Finding, Opinion, Resolution
from requests_app.assessment.outcomes import Outcome
from requests_app.assessment.standing import Standing
from requests_app.law.facts import INCOMING, OUTGOING
from requests_app.law.grounds import GROUNDS, Ground

if TYPE_CHECKING:
    from requests_app.casefile.models import Version


@dataclass(frozen=True)
class Row:
    """One ground of one version with everything said about it; `answers` newest first."""

    finding: Finding
    ground: Ground
    answers: tuple[Answer, ...]
    standing: Standing

    @property
    def outcome(self) -> Outcome | None:
        """The outcome that counts, None while there is none."""
        return self.standing.outcome

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

    @property
    def assurances(self) -> tuple[str, ...]:
        """The wordings of the assurances that must be received before the ground is cured."""
        said = self.resolution or self.answer
        return standing.assurances(self.outcome, said.cures if said else ())


def review_of(version: "Version") -> Assessment | None:
    """The assessment of a version, or None while it has not been screened."""
    return Assessment.objects.filter(version=version).select_related("closed_by").first()


def question(ground: Ground, version: "Version") -> str:
    """What a ground asks of this version: one thing of our own request, another of what a State wants from us."""
    return ground.question_for(INCOMING if version.case.asked_of_us else OUTGOING)


def resolution_of(answer: Answer) -> Resolution | None:
    """The resolution of an answer, or None."""
    return getattr(answer, "resolution", None)


def findings(version: "Version") -> QuerySet[Finding]:
    """The findings of a version in the order of the tests."""
    return Finding.objects.filter(assessment__version=version).order_by("order")


def every(version: "Version") -> list[Row]:
    """Every applicable ground with all that was said about it. Three queries."""
    return [_row(finding) for finding in _with_words(findings(version))]


def some(assessment: Assessment, ids: Sequence[Any]) -> list[Row]:
    """Some grounds of one review with all that was said about them. Three queries."""
    return [
        _row(finding) for finding in _with_words(assessment.findings.filter(pk__in=ids).order_by("order"))
    ]


def one(version: "Version", ground: str) -> Row | None:
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
    return Row(
        finding, GROUNDS[finding.ground], answers, standing_of(finding, answers[0] if answers else None)
    )


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

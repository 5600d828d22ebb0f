"""The verbs of the review: screen, answer, countersign, resolve, close. Everything here takes the case lock.

Whoever decides on a case holds the same lock, so that no answer slips in while a decision is being taken.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from requests_app.assessment import guards, rows, screening, standing, statements
from requests_app.assessment.models import Answer, Assessment, Finding, Opinion, Resolution
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.assessment.rows import Row
from requests_app.assessment.sitting import (
    Sitting,
    require,
    require_newest,
    require_not_overtaken,
    require_person,
    require_unflagged,
)
from requests_app.assurances import curing
from requests_app.audit import register
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import clock
from requests_app.core.errors import Invalid
from requests_app.core.transactions import whole

if TYPE_CHECKING:
    from requests_app.accounts.models import User

MOST_AT_ONCE = 100


@whole
def screen(version: Version) -> Assessment:
    """Open the grounds that apply to a version and carry over the answers whose facts did not change.

    Doing it again changes nothing. Older versions of the case stop waiting for anybody.
    """
    case = CaseFile.objects.select_for_update().get(pk=version.case_id)
    existing = rows.review_of(version)
    if existing is not None:
        return existing
    _nobody_waits(case)
    assessment, counts = screening.open_assessment(version, at=clock.now())
    register.record(case.stream, "assessment.screened", by="system", facts=counts, at=assessment.screened_at)
    return assessment


@whole
def answer(
    finding: Finding,
    *,
    answer: str,
    reasons: str,
    facts_relied: str,
    by: "User",
    sources: Sequence[Mapping[str, Any]] = (),
    cures: Sequence[Mapping[str, Any]] = (),
    seen: int | None = None,
) -> Answer:
    """A reviewer answers one ground. `seen` is the number of the answer the form showed (0 for none).

    Raises NotAllowed, Blocked, Invalid with `fields`, or Stale whose `current` is the answer given meanwhile.
    """
    sitting = Sitting([finding], by)
    row = sitting.rows[0]
    require_person(guards.may_answer(by, sitting.contributors))
    sitting.require_open()
    require_not_overtaken(row, seen)
    require(guards.can_be_answered(row))
    given = {
        "answer": answer,
        "reasons": reasons,
        "facts_relied": facts_relied,
        "sources": sources,
        "cures": cures,
    }
    said = statements.answer(given, row.ground, flagged=row.finding.flagged)
    added = _add_answers(sitting, said)[0]
    _follow(sitting, added, added.answer, added.cures)
    facts = {"ground": row.finding.ground, "answer": added.answer, "number": added.number}
    sitting.write("assessment.answered", facts)
    return added


@whole
def answer_many(findings: Sequence[Finding], *, reasons: str, facts_relied: str, by: "User") -> list[Answer]:
    """Answer several grounds "not engaged" for one common reason: only grounds that no trigger has raised.

    All or none. Raises Stale if one of them has been answered meanwhile, otherwise like `answer`.
    """
    _some_but_not_too_many(findings)
    sitting = Sitting(findings, by)
    require_person(guards.may_answer(by, sitting.contributors))
    sitting.require_open()
    require_unflagged(sitting.rows)
    for row in sitting.rows:
        require_not_overtaken(row, 0)
    reasons, facts_relied = statements.words(reasons, facts_relied)
    said = {"answer": Outcome.NOT_ENGAGED, "reasons": reasons, "facts_relied": facts_relied}
    added = _add_answers(sitting, said)
    for one in added:
        _follow(sitting, one, one.answer, ())
    facts = {"grounds": _codes(sitting.rows), "answer": Outcome.NOT_ENGAGED.value}
    sitting.write("assessment.answered", facts)
    return added


@whole
def countersign(answer: Answer, *, agrees: bool, reasons: str, by: "User") -> Opinion:
    """The rights adviser agrees or disagrees with an answer, with reasons. Raises like `answer`."""
    sitting = Sitting([answer.finding], by)
    row = sitting.rows[0]
    require_person(guards.may_countersign(by, row, sitting.contributors))
    newest = require_newest(row, answer)
    sitting.require_open()
    require(guards.can_be_countersigned(row, by))
    agrees, reasons = statements.opinion(agrees, reasons)
    opinion = _add_opinions(sitting, agrees=agrees, reasons=reasons)[0]
    facts = {"ground": row.finding.ground, "agrees": agrees, "number": newest.number}
    sitting.write("assessment.countersigned", facts)
    return opinion


@whole
def countersign_many(answers: Sequence[Answer], *, reasons: str, by: "User") -> list[Opinion]:
    """Agree with several answers on grounds no trigger has raised, for one common reason. All or none."""
    _some_but_not_too_many(answers)
    sitting = Sitting([answer.finding for answer in answers], by)
    seen = {answer.finding_id: answer for answer in answers}
    for row in sitting.rows:
        require_person(guards.may_countersign(by, row, sitting.contributors))
        require_newest(row, seen[row.finding.pk])
    sitting.require_open()
    require_unflagged(sitting.rows)
    for row in sitting.rows:
        require(guards.can_be_countersigned(row, by))
    _, reasons = statements.opinion(True, reasons)
    opinions = _add_opinions(sitting, agrees=True, reasons=reasons)
    sitting.write("assessment.countersigned", {"grounds": _codes(sitting.rows), "agrees": True})
    return opinions


@whole
def resolve(
    answer: Answer, *, outcome: str, reasons: str, by: "User", cures: Sequence[Mapping[str, Any]] = ()
) -> Resolution:
    """The supervisor settles a disagreement: the outcome chosen here counts. Raises like `answer`."""
    sitting = Sitting([answer.finding], by)
    row = sitting.rows[0]
    require_person(guards.may_resolve(by, row, sitting.contributors))
    newest = require_newest(row, answer)
    sitting.require_open()
    require(guards.can_be_resolved(row))
    said = statements.resolution({"outcome": outcome, "reasons": reasons, "cures": cures}, row.ground)
    resolution = Resolution(answer=newest, by=by, at=sitting.now, **said)
    resolution.save(force_insert=True)
    _set_turns(sitting)
    _follow(sitting, newest, resolution.outcome, resolution.cures)
    facts = {"ground": row.finding.ground, "outcome": resolution.outcome, "number": newest.number}
    sitting.write("assessment.resolved", facts)
    return resolution


@whole
def close(version: Version, *, by: "User") -> None:
    """A decision was taken on this version: nobody adds to its review any more. Again changes nothing."""
    case = CaseFile.objects.select_for_update().get(pk=version.case_id)
    assessment = Assessment.objects.filter(version=version, closed_at__isnull=True).first()
    if assessment is None:
        return
    assessment.closed_at, assessment.closed_by = clock.now(), by
    assessment.save(update_fields=["closed_at", "closed_by"])
    _nobody_waits(case)
    facts = {"version": version.number}
    register.record(case.stream, "assessment.closed", by=by, facts=facts, at=assessment.closed_at)


def _some_but_not_too_many(chosen: Sequence[Any]) -> None:
    if not 0 < len(chosen) <= MOST_AT_ONCE:
        raise Invalid("Choose the grounds first.", fields={"grounds": ["Choose at least one ground."]})


def _codes(rows: Sequence[Row]) -> list[str]:
    return [row.finding.ground for row in rows]


def _add_answers(sitting: Sitting, said: Mapping[str, Any]) -> list[Answer]:
    answers = [
        Answer(
            finding=row.finding,
            number=row.answer.number + 1 if row.answer else 1,
            by=sitting.by,
            at=sitting.now,
            **said,
        )
        for row in sitting.rows
    ]
    Answer.objects.bulk_create(answers)
    _set_turns(sitting)
    return answers


def _add_opinions(sitting: Sitting, *, agrees: bool, reasons: str) -> list[Opinion]:
    opinions = [
        Opinion(answer=row.answer, agrees=agrees, reasons=reasons, by=sitting.by, at=sitting.now)
        for row in sitting.rows
    ]
    Opinion.objects.bulk_create(opinions)
    _set_turns(sitting)
    return opinions


def _follow(sitting: Sitting, said: Answer, outcome: str, cures: Sequence[Mapping[str, str]]) -> None:
    """The register of assurances follows what was said: what cures the ground is required from now on."""
    wanted = standing.assurances(outcome, cures)
    if wanted or said.finding.ground in sitting.required:
        curing.follow(sitting.assessment.version, said.finding.ground, said.pk, wanted, by=sitting.by)


def _set_turns(sitting: Sitting) -> None:
    """Repeat in `waits_for` what the rows now say, for the work lists."""
    changed = rows.some(sitting.assessment, [row.finding.pk for row in sitting.rows])
    for turn in Waits:
        ids = [row.finding.pk for row in changed if row.standing.waits_for == turn]
        if ids:
            Finding.objects.filter(pk__in=ids).update(waits_for=turn)


def _nobody_waits(case: CaseFile) -> None:
    waiting = Finding.objects.filter(assessment__case=case).exclude(waits_for=Waits.NOBODY)
    waiting.update(waits_for=Waits.NOBODY)

"""Screening: which grounds apply to a version, what raises them, and which earlier answers still hold.

An earlier answer holds as long as everything its ground looks at is the same: the parts of the request the
ground depends on, what the directory says of the two States and the legal basis, what the triggers raised,
and the wording of the ground itself. The digest of all that is stored with the finding.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone

from requests_app.assessment import rows, standing
from requests_app.assessment.models import Answer, Assessment, Finding, Opinion, Resolution
from requests_app.assessment.outcomes import Waits
from requests_app.assessment.rows import Row
from requests_app.assurances import curing
from requests_app.casefile.models import CaseFile, Version
from requests_app.core import canonical
from requests_app.directory import basis as bases
from requests_app.directory.models import State
from requests_app.directory.queries import home_state, makes_requests
from requests_app.law import catalogue
from requests_app.law.facts import INCOMING, OUTGOING, Facts
from requests_app.law.grounds import GROUNDS, Ground
from requests_app.law.screening import Screened
from requests_app.law.screening import screen as screen_facts

NOT_FACTS = frozenset({"format", "reference", "title"})


@dataclass
class _Carried:
    """What is copied from an earlier version, gathered for one insert per table."""

    number: int
    answers: list[Answer] = field(default_factory=list)
    opinions: list[Opinion] = field(default_factory=list)
    resolutions: list[Resolution] = field(default_factory=list)


def open_assessment(version: Version, *, at: datetime) -> tuple[Assessment, dict[str, Any]]:
    """Store the review of a version with its findings; returns it and the counts for the register."""
    facts = facts_of(version)
    number, earlier = _earlier(version)
    assessment = Assessment.objects.create(
        case_id=version.case_id,
        version=version,
        screened_at=at,
        law_version=catalogue.VERSION,
        law_digest=catalogue.DIGEST,
    )
    carried = _Carried(number)
    findings = [
        _finding(assessment, screened, order, facts, earlier.get(screened.code), carried)
        for order, screened in enumerate(screen_facts(facts), start=1)
    ]
    Finding.objects.bulk_create(findings)
    Answer.objects.bulk_create(carried.answers)
    Opinion.objects.bulk_create(carried.opinions)
    Resolution.objects.bulk_create(carried.resolutions)
    _follow(version, carried)
    return assessment, _counts(version, findings)


def facts_of(version: Version) -> Facts:
    """What the triggers read: the frozen content, and what the directory says of both States that day."""
    content = version.content
    on = timezone.localtime(version.frozen_at).date()
    home = home_state()
    section = content.get("basis", {})
    asking = version.case.requesting_state
    other = State.objects.filter(code=asking or section.get("requested_state", "")).first()
    requested = home if asking else other
    return Facts(
        content=content,
        direction=INCOMING if asking else OUTGOING,
        home=home.code,
        other=other.code if other else "",
        on=on,
        basis=_basis(home, other, section.get("instrument", ""), on),
        other_retains_death_penalty=other.retains_death_penalty if other else None,
        accepted_languages=tuple(requested.accepted_languages) if requested else (),
        sender_listed=_sender_listed(version.case),
    )


def _sender_listed(case: CaseFile) -> bool | None:
    """Of a request made of us: whether the directory lists whoever sent it. The procedure above knows the sender."""
    asked = getattr(case, "incoming", None)
    return None if asked is None else makes_requests(asked.sender, case.requesting_state)


def facts_digest(ground: Ground, facts: Facts, raised: list[dict[str, str]]) -> str:
    """SHA-256 over everything the answer to this ground rests on."""
    sender = {} if facts.sender_listed is None else {"sender_listed": facts.sender_listed}
    return canonical.digest(
        sender
        | {
            "ground": _wording(ground),
            "content": facts.only(ground.reads or sorted(facts.content.keys() - NOT_FACTS)),
            "raised": raised,
            "home": facts.home,
            "other": facts.other,
            "basis": facts.basis,
            "other_retains_death_penalty": facts.other_retains_death_penalty,
        }
    )


def _wording(ground: Ground) -> list[Any]:
    return [
        ground.code,
        ground.title,
        ground.question_for("outgoing"),
        ground.rights,
        [c.printable() for c in ground.citations],
    ]


def _basis(home: State, other: State | None, code: str, on: Any) -> dict[str, Any] | None:
    if other is None or not code:
        return None
    option = bases.find(home, other, code, on=on)
    if option is None:
        return {"code": code, "status": bases.BasisStatus.NOT_PARTY.value, "binds": False}
    return {"code": option.code, "status": option.status.value, "binds": option.binds}


def _earlier(version: Version) -> tuple[int, dict[str, Row]]:
    before = (
        Version.objects.filter(case_id=version.case_id, number__lt=version.number, assessment__isnull=False)
        .defer("content")
        .order_by("-number")
        .first()
    )
    if before is None:
        return 0, {}
    return before.number, {row.finding.ground: row for row in rows.every(before)}


def _finding(
    assessment: Assessment,
    screened: Screened,
    order: int,
    facts: Facts,
    earlier: Row | None,
    carried: _Carried,
) -> Finding:
    ground = GROUNDS[screened.code]
    raised = [{"pointer": hit.pointer, "explanation": hit.explanation} for hit in screened.raised]
    finding = Finding(
        assessment=assessment,
        ground=ground.code,
        order=order,
        flagged=bool(raised),
        second_person=ground.rights or bool(raised),
        raised=raised,
        facts_digest=facts_digest(ground, facts, raised),
    )
    if earlier is not None:
        _continue(finding, earlier, carried)
    return finding


def _continue(finding: Finding, earlier: Row, carried: _Carried) -> None:
    """Keep the earlier answer if its facts are the same, else offer it as a starting point."""
    said = earlier.answer
    if said is None:
        # Reopened before and still open: what was said before that is still the starting point.
        finding.previous = earlier.finding.previous
        finding.stale = finding.previous is not None
        return
    if earlier.finding.facts_digest != finding.facts_digest:
        finding.previous, finding.stale = said, True
        return
    finding.carried_from = earlier.finding.carried_from if said.carried_from_id else carried.number
    _copy(finding, earlier, said, carried)
    finding.waits_for = earlier.standing.waits_for


def _copy(finding: Finding, earlier: Row, said: Answer, carried: _Carried) -> None:
    copy = Answer(
        finding=finding,
        number=1,
        answer=said.answer,
        reasons=said.reasons,
        facts_relied=said.facts_relied,
        sources=said.sources,
        cures=said.cures,
        carried_from=said,
        by_id=said.by_id,
        at=said.at,
    )
    carried.answers.append(copy)
    carried.opinions.extend(
        Opinion(answer=copy, agrees=o.agrees, reasons=o.reasons, by_id=o.by_id, at=o.at)
        for o in earlier.opinions
    )
    decided = earlier.resolution
    if decided is not None:
        carried.resolutions.append(
            Resolution(
                answer=copy,
                outcome=decided.outcome,
                reasons=decided.reasons,
                cures=decided.cures,
                by_id=decided.by_id,
                at=decided.at,
            )
        )


def _follow(version: Version, carried: _Carried) -> None:
    """Assurances stay tied to the answers that rest on them; what only earlier versions required is dropped."""
    decided = {one.answer.pk: one for one in carried.resolutions}
    kept = []
    for said in carried.answers:
        last = decided.get(said.pk)
        outcome, cures = (last.outcome, last.cures) if last else (said.answer, said.cures)
        if wanted := standing.assurances(outcome, cures):
            kept.append(said.finding.ground)
            curing.follow(version, said.finding.ground, said.pk, wanted, by=said.by, line_by="system")
    curing.asked_anew(version, kept)


def _counts(version: Version, findings: list[Finding]) -> dict[str, Any]:
    return {
        "version": version.number,
        "grounds": len(findings),
        "flagged": [finding.ground for finding in findings if finding.flagged],
        "carried": [finding.ground for finding in findings if finding.carried_from],
        "reopened": [finding.ground for finding in findings if finding.stale],
        "waiting": sum(finding.waits_for != Waits.NOBODY for finding in findings),
    }

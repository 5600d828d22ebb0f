"""The review of a version as the decision record prints it: plain data, whole, oldest answer first."""

from typing import TYPE_CHECKING, Any

from requests_app.assessment import quotes, rows
from requests_app.assessment.models import Answer, Opinion, Resolution
from requests_app.assessment.outcomes import Outcome
from requests_app.assessment.rows import Row
from requests_app.casefile.content.sources import printed
from requests_app.counsel.queries import standing
from requests_app.law.citations import Confirmations
from requests_app.law.grounds import CURES, GROUPS, NATURES, Ground

if TYPE_CHECKING:
    from requests_app.casefile.models import Version


def record(version: "Version") -> dict[str, Any]:
    """Every ground with its question, what raised it, and every answer, opinion and resolution.

    Names are those of today; moments are ISO 8601 in UTC. Empty if the version has not been screened.
    """
    assessment = rows.review_of(version)
    if assessment is None:
        return {}
    said = standing()
    return {
        "version": version.number,
        "screened_at": assessment.screened_at.isoformat(),
        "law_version": assessment.law_version,
        "law_digest": assessment.law_digest,
        "groups": dict(GROUPS),
        "grounds": [_ground(row, version, said) for row in rows.every(version)],
    }


def _ground(row: Row, version: "Version", said: Confirmations) -> dict[str, Any]:
    ground, finding = row.ground, row.finding
    return {
        "code": ground.code,
        "title": ground.title,
        "question": rows.question(ground, version),
        "group": ground.group,
        "nature": nature_in_words(ground),
        "citations": [printed(citation, confirmed=said) for citation in ground.citations],
        "flagged": finding.flagged,
        "stale": finding.stale and row.answer is None,
        "outcome": Outcome(row.standing.outcome).label if row.standing.outcome else "",
        "outcome_code": row.standing.outcome or "",
        "raised": [_raised(hit, version.content) for hit in finding.raised],
        "answers": [_answer(answer, finding.carried_from) for answer in reversed(row.answers)],
    }


def _raised(hit: dict[str, str], content: dict[str, Any]) -> dict[str, str]:
    place = quotes.find(content, hit["pointer"])
    return {
        "pointer": hit["pointer"],
        "label": place.label if place else "",
        "explanation": hit["explanation"],
    }


def _answer(answer: Answer, carried_from: int | None) -> dict[str, Any]:
    resolution = rows.resolution_of(answer)
    return {
        "answer": Outcome(answer.answer).label,
        "answer_code": answer.answer,
        "reasons": answer.reasons,
        "facts_relied": answer.facts_relied,
        "sources": answer.sources,
        "cures": cures_in_words(answer.cures),
        "cured": answer.cures,
        "carried_from": carried_from if answer.carried_from_id else None,
        "opinions": [_opinion(opinion) for opinion in answer.opinions.all()],
        "resolution": _resolution(resolution) if resolution else None,
        **_said_by(answer),
    }


def _opinion(opinion: Opinion) -> dict[str, Any]:
    return {"agrees": opinion.agrees, "reasons": opinion.reasons, **_said_by(opinion)}


def _resolution(resolution: Resolution) -> dict[str, Any]:
    return {
        "outcome": Outcome(resolution.outcome).label,
        "outcome_code": resolution.outcome,
        "reasons": resolution.reasons,
        "cures": cures_in_words(resolution.cures),
        **_said_by(resolution),
    }


def _said_by(said: Answer | Opinion | Resolution) -> dict[str, str]:
    office = said.by.authority.name if said.by.authority else ""
    return {
        "by": said.by.name,
        "role": said.by.get_role_display(),
        "role_code": said.by.role,
        "office": office,
        "at": said.at.isoformat(),
    }


def nature_in_words(ground: Ground) -> str:
    """What the instruments make of a ground, in one line."""
    return ". ".join(NATURES[nature] for nature in ground.nature) + "."


def cures_in_words(cures: list[dict[str, str]]) -> list[str]:
    """Each cure with the name of its kind."""
    return [f"{CURES.get(cure['kind'], cure['kind'])}: {cure['text']}" for cure in cures]

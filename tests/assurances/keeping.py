"""What the tests of the register share: an answer that an assurance cures, and entries at every stage."""

from datetime import timedelta
from typing import Any

from requests_app.assessment import queries as assessments
from requests_app.assessment import services as assessment
from requests_app.assurances import services
from requests_app.assurances.models import Assurance
from requests_app.core import clock
from requests_app.outgoing.models import Outgoing
from tests import builders

PROMISE = "The Minister of Justice assures in writing that no death sentence will be sought or imposed."
OTHER_PROMISE = "The President of the Court assures that any death sentence will be commuted at once."
SOURCES = [{"title": "Country report", "on": "2026-10-01"}]
WHO = "The Minister of Justice"


def finding(outgoing: Outgoing, ground: str = "G23") -> Any:
    """The finding of a ground on the newest version."""
    return assessments.row(outgoing.version, ground).finding


def cure(
    outgoing: Outgoing, people: Any, *, text: str = PROMISE, ground: str = "G23", agrees: bool = True
) -> Any:
    """The reviewer answers that an assurance cures the ground; the adviser speaks if the ground needs it."""
    said = assessment.answer(
        finding(outgoing, ground),
        answer="cured",
        reasons=builders.REASONS,
        facts_relied=builders.FACTS,
        sources=SOURCES,
        cures=[{"kind": "A", "text": text}],
        by=people.reviewer,
    )
    if said.finding.second_person:
        assessment.countersign(said, agrees=agrees, reasons=builders.AGREED, by=people.adviser)
    return said


def answered_but_cured(people: Any, *, text: str = PROMISE) -> Outgoing:
    """Every ground is answered and seconded; one is cured by an assurance that nobody has yet."""
    outgoing = builders.outgoing_at("submitted", people)
    cure(outgoing, people, text=text)
    builders.answer_every_ground(outgoing, people)
    return outgoing


def only(outgoing: Outgoing, **narrowed: Any) -> Assurance:
    """The one entry of the register of a case."""
    return Assurance.objects.get(case=outgoing.case, **narrowed)


def receive(entry: Assurance, by: Any, *, days: int | None = 90, **given: Any) -> Assurance:
    """It was given today, for some days."""
    expires_on = clock.today() + timedelta(days=days) if days is not None else None
    facts = {
        "given_by": WHO,
        "text": entry.text,
        "received_on": clock.today(),
        "expires_on": expires_on,
        "note": "Handed over in the meeting; the original follows.",
    }
    return services.receive(entry, by=by, **(facts | given))


def added(outgoing: Outgoing, by: Any, **given: Any) -> Assurance:
    """An entry by hand."""
    facts = {
        "nature": "assurance",
        "kind": "return",
        "stage": "offered",
        "text": "The originals will be returned within a year.",
        "giver": "us",
        "given_by": "The District Court of Halden",
    }
    return services.add(outgoing.case, by=by, **(facts | given))

"""A submitted request in review, and short words for what people say in it: for both doors of these tests."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from requests_app.assessment import queries, services
from requests_app.assessment.models import Answer, Finding
from requests_app.casefile.models import CaseFile, Contributor, Version
from requests_app.outgoing import services as outgoing_services
from requests_app.outgoing.models import Outgoing
from requests_app.outgoing.states import Status
from tests import samples
from tests.builders import acknowledge_warnings, drafted, outgoing_at

REASONS = "The log files name the servers and the times; nothing in the file points the other way."
FACTS = "Summary of the facts and items 1 to 3 of the request."
SOURCES = [{"title": "Log analysis of the university hospital", "on": "2026-03-05"}]
AGREED = "I have read the same pages and come to the same result."
DISAGREED = "The answer overlooks what the witness said about the detention."


@pytest.fixture
def outgoing(people: SimpleNamespace) -> Outgoing:
    """Case 1, submitted and screened."""
    return outgoing_at(Status.SUBMITTED, people)


@pytest.fixture
def version(outgoing: Outgoing) -> Version:
    """Its first version."""
    assert outgoing.version is not None
    return outgoing.version


@pytest.fixture
def unscreened(people: SimpleNamespace) -> Version:
    """A version that has been submitted; the worker has not come yet."""
    outgoing = drafted(people, samples.hospital())
    acknowledge_warnings(outgoing, by=people.officer)
    version = outgoing_services.submit(outgoing, by=people.officer).version
    assert version is not None
    return version


def finding(version: Version, ground: str) -> Finding:
    """The finding of a ground, fresh from the database."""
    return queries.findings(version).get(ground=ground)


def plain(version: Version) -> list[Finding]:
    """Grounds no fact has raised and that need no second person."""
    return list(queries.findings(version).filter(flagged=False, second_person=False))


def say(subject: Finding, by: Any, answer: str = "not_engaged", **more: Any) -> Answer:
    """A complete answer."""
    words = {"reasons": REASONS, "facts_relied": FACTS, "sources": SOURCES} | more
    return services.answer(subject, answer=answer, by=by, **words)


def disputed(version: Version, people: SimpleNamespace, ground: str = "G25") -> Answer:
    """A ground on which reviewer and adviser differ."""
    given = say(finding(version, ground), people.reviewer)
    services.countersign(given, agrees=False, reasons=DISAGREED, by=people.adviser)
    return given


@pytest.fixture
def became() -> Callable[..., None]:
    """Give a person another role, as when somebody changes office; `wrote` makes them a co-editor of a case first."""

    def change(person: Any, role: str, *, wrote: CaseFile | None = None) -> None:
        if wrote is not None:
            Contributor.objects.get_or_create(case=wrote, user=person)
        person.role = role
        person.save(update_fields=["role"])

    return change

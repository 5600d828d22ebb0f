"""Where the word of the legal adviser shows: the pages of the law, hints of a draft, the review, the letter."""

from collections.abc import Callable
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from requests_app.accounts.models import User
from requests_app.assessment import guards
from requests_app.casefile.surroundings import context_of
from requests_app.counsel import queries, services
from requests_app.documents import services as documents
from requests_app.documents.letters import compose
from requests_app.law import places
from requests_app.law.grounds import GROUNDS
from requests_app.law.places import UseKind
from requests_app.outgoing.states import Status
from tests import samples
from tests.builders import outgoing_at

pytestmark = pytest.mark.django_db
SignIn = Callable[[User], Client]
READ: dict[str, Any] = {"source": "Certified copy", "read_on": date(2026, 11, 2)}


def of_a(kind: UseKind) -> places.Place:
    """A paragraph of the Hanoi Convention nobody has read that a declaration of this kind cites."""
    return next(
        place
        for place in places.places().values()
        if place.instrument == "HC" and place.needs_counsel and place.paragraph and place.uses[0].kind is kind
    )


def body(answer: Any) -> str:
    return str(answer.content.decode())


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (UseKind.GROUND, "/reference/grounds/{code}/"),
        (UseKind.TYPE, "/reference/types/{code}/"),
        (UseKind.CLOCK, "/reference/clocks/"),
        (UseKind.DUTY, "/reference/duties/"),
    ],
)
def test_the_pages_of_the_law_print_it(
    people: SimpleNamespace, signed_in: SignIn, kind: UseKind, address: str
) -> None:
    place, client = of_a(kind), signed_in(people.officer)
    code = next(use.code for use in place.uses if use.kind is kind)
    page = address.format(code=code.lower())
    full = f"Hanoi Convention Article {place.place}"
    assert full not in body(client.get(page))
    services.confirm(place, **READ, seen=0, by=people.legal)
    assert full in body(client.get(page))
    services.correct(place, printed="68(9)(z)", **READ, reason="Moved.", seen=1, by=people.legal)
    assert "Hanoi Convention Article 68(9)(z)" in body(client.get(page))


def test_the_hints_of_a_draft_print_it(people: SimpleNamespace) -> None:
    place = places.find("HC 40(15)(f)")
    services.confirm(place, **READ, seen=0, by=people.legal)
    assert context_of({}).confirmed.places == {"HC 40(15)(f)": "40(15)(f)"}


def test_the_review_prints_it(people: SimpleNamespace) -> None:
    code, place = next(
        (ground.code, places.find(citation.key))
        for ground in GROUNDS.values()
        for citation in ground.citations
        if citation.instrument == "HC" and citation.paragraph and not citation.grade.paragraph_is_safe
    )
    services.confirm(place, **READ, seen=0, by=people.legal)
    assert f"Article {place.place}" in guards.basis(code, queries.standing())


def test_a_letter_keeps_the_word_it_was_ordered_with(people: SimpleNamespace) -> None:
    place = places.find("HC 40(15)(f)")
    services.confirm(place, **READ, seen=0, by=people.legal)
    version = outgoing_at(Status.SUBMITTED, people, sections=samples.hospital()).version
    document = documents.order(version, "letter_of_request", "en", by=people.reviewer)
    assert document.data["citations"] == {"HC 40(15)(f)": "40(15)(f)"}
    before = compose.compose(document)
    services.withdraw(place, reason="The copy was of a draft.", seen=1, by=people.legal)
    document.refresh_from_db()
    assert compose.compose(document) == before

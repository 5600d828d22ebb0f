"""The library as the tests of this room need it."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from requests_app.casefile import clausing
from requests_app.clauses import services
from requests_app.clauses.models import ClauseText
from requests_app.clauses.services import Wording
from requests_app.outgoing.models import Outgoing


def wording(**more: Any) -> Wording:
    """A wording that is accepted; `more` replaces parts of it."""
    said = {
        "title": "Return of originals",
        "text": "Originals under items {item_number} are sent back by {requesting_authority}.",
        "types": ("AT09",),
    }
    return Wording(**{**said, **more})


def put_in(draft: Outgoing, people: SimpleNamespace) -> None:
    """An approved clause, in the library and in a draft; a second text of it waits for the legal adviser."""
    first = services.open_clause("by-then", Wording("By then", "By {deadline}."), by=people.reviewer)
    services.decide(first, approve=True, by=people.legal)
    clausing.insert(draft.case, "by-then", by=people.officer)
    second = Wording("By then", "Soon, by {deadline}.")
    services.propose(first.clause, second, seen=1, by=people.second_reviewer)


@pytest.fixture
def proposed(people: SimpleNamespace) -> ClauseText:
    """A clause somebody has written and nobody approved."""
    return services.open_clause("originals-back", wording(), by=people.reviewer)


@pytest.fixture
def approve(people: SimpleNamespace) -> Callable[[ClauseText], ClauseText]:
    """The legal adviser approves a text."""
    return lambda text: services.decide(text, approve=True, by=people.legal)

"""How many statements the page of a case sends: the same, whatever was recorded on its way."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from requests_app.incoming import services
from tests.incoming_builders import incoming_at, paper

pytestmark = pytest.mark.django_db
MOST = {"received": 75, "completeness": 75, "proposed": 130, "closed": 75}
"""While a decision is proposed the guards of three steps read the grounds, each for itself."""


def statements(client, incoming):
    """What the page sends, session, sign-in and the note of the reading included."""
    address = reverse("incoming:case", args=[incoming.reference])
    client.get(address)
    with CaptureQueriesContext(connection) as sent:
        assert client.get(address).status_code == 200
    return len(sent)


@pytest.mark.parametrize("status", MOST)
def test_the_page_of_a_case_keeps_within_its_budget(people, signed_in, status):
    assert statements(signed_in(people.reviewer), incoming_at(status, people)) <= MOST[status]


def test_more_papers_and_records_cost_no_more_statements(people, signed_in):
    incoming, client = incoming_at("decision", people), signed_in(people.reviewer)
    services.not_consulted(incoming, by=people.reviewer, why="secrecy", reason="A first word.")
    before = statements(client, incoming)
    for number in range(4):
        file = paper(f"Annex {number}", name=f"annex-{number}.txt")
        services.add_paper(incoming, by=people.reviewer, upload=file, kind="annex")
        services.not_consulted(incoming, by=people.reviewer, why="secrecy", reason=f"Word {number}.")
    assert statements(client, incoming) == before

"""The list of requests of other States: who sees what, filters, pages, CSV, and how many statements it sends."""

import csv
import io
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from requests_app.casefile import listing as lists
from requests_app.incoming import listing
from requests_app.web.desk import work
from requests_app.web.incoming.pages import listing as pages
from tests.incoming_builders import incoming_at, registered

pytestmark = pytest.mark.django_db
URL = "/incoming/"
MOST = 8


@pytest.fixture(autouse=True)
def _no_kept_choices():
    """Choices are kept for minutes; every test begins without."""
    pages.CHOICES.forget()


def references(response):
    """The references in the table, top to bottom."""
    return re.findall(r'app-reference" href="/incoming/([\w-]+)/"', response.content.decode())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, True),
        ({"status": "received"}, True),
        ({"status": "closed"}, False),
        ({"owner": "central"}, True),
        ({"owner": "requesting"}, False),
        ({"requesting_state": "XB"}, True),
        ({"requesting_state": "XC"}, False),
        ({"officer": "reviewer"}, True),
        ({"officer": "nobody"}, False),
        ({"mine": "1"}, True),
        ({"late": "1"}, False),
        ({"urgent": "1"}, False),
        ({"search": "nightl"}, True),
        ({"search": "birch"}, False),
        ({"sort": "received"}, True),
        ({"sort": "review"}, False),
        ({"status": "no such status"}, False),
    ],
    ids=str,
)
def test_filters(people, signed_in, query, found):
    registered(people)
    answer = signed_in(people.reviewer).get(URL, query)
    assert bool(references(answer)) is found
    assert ("No request fits." in answer.content.decode()) is not found or query == {"sort": "review"}


def test_their_reference_finds_it(people, signed_in):
    incoming = registered(people, their_reference="BR 2026/4471-JIRS")
    assert references(signed_in(people.reviewer).get(URL, {"search": "BR 2026/4471-JIRS"})) == [
        incoming.reference
    ]


def test_a_filter_that_is_on_can_be_taken_away(people, signed_in):
    shown = signed_in(people.reviewer).get(URL, {"status": "received", "late": "1"}).content.decode()
    assert "Status: Received" in shown
    assert 'href="?late=1"' in shown


def test_an_empty_list_says_what_to_do(people, signed_in):
    assert "Register what comes in" in signed_in(people.reviewer).get(URL).content.decode()
    shown = signed_in(people.auditor).get(URL).content.decode()
    assert "as soon as they are registered" in shown
    assert "Register a request" not in shown


def test_pages_follow_each_other_without_gaps(people, signed_in, monkeypatch):
    made = [registered(people, title=f"Case {n}").reference for n in range(5)]
    monkeypatch.setattr(listing.listing, "__kwdefaults__", {**listing.listing.__kwdefaults__, "size": 2})
    client, seen, url = signed_in(people.reviewer), [], URL
    while url:
        answer = client.get(url)
        seen += references(answer)
        further = re.search(r'href="(\?[^"]*after=[^"]*)" rel="next"', answer.content.decode())
        url = URL + further[1].replace("&amp;", "&") if further else ""
    assert seen == made[::-1]


@pytest.mark.parametrize(
    "query",
    [{"after": "nonsense"}, {"after": "WzEsMl0"}, {"before": "\ud800".encode("utf-8", "surrogatepass")}],
)
def test_a_made_up_page_key_shows_the_first_page(people, signed_in, query):
    registered(people)
    assert signed_in(people.reviewer).get(URL, query).status_code in (200, 400)


def test_the_proposer_does_not_wait_for_itself_but_the_second_person_does(people, signed_in):
    incoming = incoming_at("proposed", people)
    assert references(signed_in(people.reviewer).get(URL, {"mine": "1"})) == []
    for second in (people.second_reviewer, people.supervisor):
        assert references(signed_in(second).get(URL, {"mine": "1"})) == [incoming.reference]


def test_the_csv_is_safe_to_open_in_a_spreadsheet(people, signed_in):
    registered(people, title="=1+1")
    answer = signed_in(people.reviewer).get(reverse("incoming:export"))
    text = b"".join(answer).decode().lstrip("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert [row["Title"] for row in rows] == ["'=1+1"]
    assert rows[0]["Requesting State"] == "Federation of Solvara"


def statements(client, address, query=None):
    """What a page sends to the database once its choices are kept."""
    client.get(address, query)
    with CaptureQueriesContext(connection) as sent:
        assert client.get(address, query).status_code == 200
    return len(sent)


@pytest.mark.parametrize(
    "query",
    [{}, {"mine": "1"}, {"late": "1", "urgent": "1"}, {"search": "case", "officer": "reviewer"}],
    ids=str,
)
@pytest.mark.parametrize("who", ["reviewer", "adviser", "duty"])
def test_the_list_sends_few_statements_however_many_rows(people, signed_in, who, query):
    for number in range(lists.SHOWN + 2):
        registered(people, title=f"Case {number}", papers=())
    assert statements(signed_in(getattr(people, who)), URL, query) <= MOST


@pytest.mark.parametrize("who", ["reviewer", "duty", "supervisor"])
def test_the_desk_sends_few_more(people, signed_in, who):
    for number in range(lists.SHOWN + 2):
        registered(people, title=f"Case {number}", papers=())
    most = MOST + 4 + 2 * len(work.SOURCES)
    assert statements(signed_in(getattr(people, who)), reverse("desk:home")) <= most


def test_the_desk_shows_what_waits(people, signed_in):
    incoming = registered(people)
    for who in (people.reviewer, people.duty):
        shown = signed_in(who).get(reverse("desk:home"))
        assert "Incoming, waits for me" in shown.content.decode()
        assert incoming.reference in references(shown)
    assert incoming.reference not in signed_in(people.officer).get(reverse("desk:home")).content.decode()

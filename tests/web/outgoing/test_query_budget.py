"""How many statements the desk and the lists may send, session and sign-in included: the same for every page."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from requests_app.casefile import listing as lists
from requests_app.outgoing import desk, listing, services
from requests_app.web.desk import work
from requests_app.web.outgoing.pages import listing as pages
from tests import builders

pytestmark = pytest.mark.django_db

MOST = 8


@pytest.fixture
def many(people):
    """More requests than a pile of the desk shows, with different States and officers."""
    for number in range(lists.SHOWN + 2):
        services.open_request(by=people.officer if number % 2 else people.colleague, title=f"Larch {number}")
    return builders.outgoing_at("submitted", people)


def statements(client, address, query=None):
    """What a page sends to the database once its choices are kept."""
    pages.CHOICES.forget()
    client.get(address, query)
    with CaptureQueriesContext(connection) as sent:
        assert client.get(address, query).status_code == 200
    return len(sent)


@pytest.mark.parametrize("who", ["officer", "reviewer", "adviser", "supervisor", "auditor"])
def test_the_desk(many, people, signed_in, who):
    # The unread notices of the header, the two piles of what other States ask, one for each source of "To do".
    most = MOST + 3 + len(work.SOURCES)
    assert statements(signed_in(getattr(people, who)), reverse("desk:home")) <= most


@pytest.mark.parametrize("who", ["officer", "reviewer", "supervisor"])
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"status": "submitted"},
        {"owner": "central", "sort": "due"},
        {"officer": "officer"},
        {"mine": "1"},
        {"late": "1", "urgent": "1"},
        {"search": "larch"},
        {"search": "larch", "officer": "officer", "status": "drafted", "mine": "1"},
    ],
    ids=str,
)
def test_a_list(many, people, signed_in, who, query):
    assert statements(signed_in(getattr(people, who)), reverse("outgoing:list"), query) <= MOST


def test_a_later_page(many, people, signed_in, monkeypatch):
    monkeypatch.setattr(listing.listing, "__kwdefaults__", {**listing.listing.__kwdefaults__, "size": 3})
    page = listing.listing(people.officer, listing.Filters())
    assert page.older
    assert statements(signed_in(people.officer), reverse("outgoing:list"), {"after": page.older}) <= MOST
    assert statements(signed_in(people.officer), reverse("outgoing:list"), {"before": page.older}) <= MOST


def test_a_case_in_two_piles_is_shown_in_both(many, people):
    piles = desk.desk(people.reviewer)
    assert [row["reference"] for row in piles.waiting_for_me.rows] == [many.reference]
    assert piles.waiting_for_me.count == 1
    supervisors = desk.desk(people.supervisor)
    assert supervisors.waiting_for_others.count == lists.SHOWN + 3
    assert len(supervisors.waiting_for_others.rows) == lists.SHOWN


def test_many_hits_of_a_search_are_found_as_well_as_few(many, people, monkeypatch):
    few = listing.listing(people.officer, listing.Filters(search="larch")).rows
    monkeypatch.setattr(lists, "FEW_HITS", 3)
    assert listing.listing(people.officer, listing.Filters(search="larch")).rows == few
    assert len(few) == lists.SHOWN + 2


def test_an_officer_who_does_not_exist_has_no_cases(many, people):
    assert listing.listing(people.officer, listing.Filters(officer="nobody")).rows == []

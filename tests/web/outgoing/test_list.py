"""The list of requests: who sees what, filters, pages, and what it does with odd input."""

import re

import pytest
from django.urls import reverse

from requests_app.casefile import team
from requests_app.outgoing import listing, services
from requests_app.web.outgoing.pages import listing as pages
from tests import builders, samples

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_kept_choices():
    """Choices are kept for minutes; every test begins without."""
    pages.CHOICES.forget()


def references(response):
    """The references in the table, top to bottom."""
    return re.findall(r'app-reference" href="/outgoing/([\w-]+)/"', response.content.decode())


def test_an_officer_sees_the_requests_of_the_own_authority(people, signed_in):
    ours = services.open_request(by=people.officer, title="Larch")
    services.open_request(by=people.stranger, title="Somebody else's")
    response = signed_in(people.colleague).get(reverse("outgoing:list"))
    assert references(response) == [ours.reference]
    assert "Start a request" in response.content.decode()


def test_a_reviewer_sees_what_was_submitted_and_no_drafts(people, signed_in):
    services.open_request(by=people.officer, title="Only a draft")
    submitted = builders.outgoing_at("submitted", people)
    page = signed_in(people.reviewer).get(reverse("outgoing:list"))
    assert references(page) == [submitted.reference]
    assert "In legal review" in page.content.decode()
    assert "Start a request" not in page.content.decode()


@pytest.mark.parametrize("who", ["admin", "executing"])
def test_those_who_read_no_cases_are_told_so(people, signed_in, who):
    assert signed_in(getattr(people, who)).get(reverse("outgoing:list")).status_code == 403


def test_what_is_typed_is_shown_and_never_run(people, signed_in):
    services.open_request(by=people.officer, title="<script>alert(1)</script> & sons")
    text = signed_in(people.officer).get(reverse("outgoing:list")).content.decode()
    assert "<script>alert" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; sons" in text


def test_a_title_in_arabic_carries_its_direction(people, signed_in):
    services.open_request(by=people.officer, title="عملية النخيل")
    assert (
        'dir="rtl">عملية النخيل' in signed_in(people.officer).get(reverse("outgoing:list")).content.decode()
    )


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"status": "drafted"}, True),
        ({"status": "closed"}, False),
        ({"owner": "author"}, True),
        ({"owner": "requested"}, False),
        ({"officer": "officer"}, True),
        ({"officer": "stranger"}, False),
        ({"mine": "1"}, True),
        ({"late": "1"}, False),
        ({"urgent": "1"}, False),
        ({"search": "larc"}, True),
        ({"search": "birch"}, False),
        ({"status": "no such status"}, False),
    ],
)
def test_filters(people, signed_in, query, found):
    services.open_request(by=people.officer, title="Operation Larch")
    response = signed_in(people.officer).get(reverse("outgoing:list"), query)
    assert bool(references(response)) is found
    assert ("No request fits." in response.content.decode()) is not found


def test_every_reference_finds_the_request(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    client = signed_in(people.reviewer)
    domestic = samples.hospital()["authority"]["proceeding_reference"]
    for text in (outgoing.reference, domestic):
        assert references(client.get(reverse("outgoing:list"), {"search": text})) == [outgoing.reference], (
            text
        )


def test_a_filter_that_is_on_can_be_taken_away(people, signed_in):
    text = (
        signed_in(people.officer)
        .get(reverse("outgoing:list"), {"status": "drafted", "late": "1"})
        .content.decode()
    )
    assert "Status: Draft" in text
    assert 'href="?late=1"' in text
    assert 'href="?status=drafted"' in text


def test_pages_follow_each_other_without_gaps(people, signed_in, monkeypatch):
    made = [services.open_request(by=people.officer, title=f"Case {n}").reference for n in range(7)]
    monkeypatch.setattr(listing.listing, "__kwdefaults__", {**listing.listing.__kwdefaults__, "size": 3})
    client, seen, url = signed_in(people.officer), [], reverse("outgoing:list")
    while url:
        text = client.get(url).content.decode()
        seen += re.findall(r'app-reference" href="/outgoing/([\w-]+)/"', text)
        further = re.search(r'href="(\?[^"]*after=[^"]*)" rel="next"', text)
        url = reverse("outgoing:list") + further[1].replace("&amp;", "&") if further else ""
    assert seen == made[::-1]
    assert 'rel="prev"' in text


@pytest.mark.parametrize(
    "query", [{"search": "a\x00b"}, {"officer": "\x00"}, {"search": "x" * 201}, {"after": "\ud800"}]
)
def test_input_that_cannot_be_read_is_refused_with_a_sentence(people, signed_in, query):
    query = {key: value.encode("utf-8", "surrogatepass") for key, value in query.items()}
    assert signed_in(people.officer).get(reverse("outgoing:list"), query).status_code in (200, 400)


def test_a_made_up_page_key_shows_the_first_page(people, signed_in):
    services.open_request(by=people.officer, title="Larch")
    assert references(signed_in(people.officer).get(reverse("outgoing:list"), {"after": "nonsense"}))


def test_the_page_takes_few_queries_however_many_rows(people, signed_in, django_assert_max_num_queries):
    for number in range(12):
        services.open_request(by=people.officer, title=f"Case {number}")
    client = signed_in(people.officer)
    client.get(reverse("outgoing:list"))
    with django_assert_max_num_queries(8):
        assert len(references(client.get(reverse("outgoing:list")))) == 12


def test_a_state_known_from_a_restricted_case_is_not_offered_to_a_colleague(people, signed_in):
    sections = samples.hospital()
    sections["confidentiality"] |= {"level": "restricted", "reason": "A leak warns them."}
    outgoing = builders.drafted(people, sections)
    for member in (people.reviewer, people.adviser):
        team.name(outgoing.case, member, by=people.officer)
    outgoing = builders.submit(outgoing, people)
    offered = f'<option value="{outgoing.requested_state}"'
    assert outgoing.requested_state
    page = signed_in(people.officer).get(reverse("outgoing:list")).content.decode()
    assert offered in page
    page = signed_in(people.colleague).get(reverse("outgoing:list")).content.decode()
    assert offered not in page

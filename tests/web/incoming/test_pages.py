"""The pages of a request of another State in every status: they open, and every step and record has its page."""

import pytest
from django.urls import reverse

from requests_app.incoming.states import Status
from requests_app.web.incoming.forms.steps import FORMS
from requests_app.web.incoming.pages.acts import ACTS, links
from requests_app.web.incoming.wording.acts import ACTS as ACT_WORDS
from requests_app.web.incoming.wording.states import COLOURS, FORWARD, OWNER_LABELS
from requests_app.web.incoming.wording.steps import STEPS
from requests_app.workflow.menu import menu
from tests.incoming_builders import incoming_at

pytestmark = pytest.mark.django_db
PAGES = ("case", "history", "sender", "completeness")


def address(name, incoming, *more):
    """An address of the room."""
    return reverse(f"incoming:{name}", args=[incoming.reference, *more])


def text(response):
    """What a page says."""
    assert response.status_code == 200, response.content.decode()[-2000:]
    return response.content.decode()


@pytest.mark.parametrize("status", list(Status), ids=str)
def test_every_page_opens_in_every_status(people, signed_in, status):
    incoming = incoming_at(status, people)
    for who in (people.reviewer, people.adviser, people.supervisor, people.auditor, people.duty):
        client = signed_in(who)
        for name in PAGES:
            assert incoming.reference in text(client.get(address(name, incoming)))
    client = signed_in(people.reviewer)
    for choice in menu(incoming, people.reviewer):
        if choice.permitted:
            assert STEPS[choice.verb].heading in text(client.get(address("step", incoming, choice.verb)))
    for name, link in links(incoming, people.reviewer):
        assert ACT_WORDS[name].heading in text(client.get(link.url))


def test_every_step_has_words_and_a_form_and_every_record_too():
    assert STEPS.keys() == FORMS.keys()
    assert ACT_WORDS.keys() == ACTS.keys()
    assert COLOURS.keys() == set(Status)
    assert set(FORWARD.values()) <= STEPS.keys()
    assert len(OWNER_LABELS) == 7


@pytest.mark.parametrize("who", ["officer", "colleague", "executing", "legal", "admin"])
def test_those_who_see_no_requests_of_other_states_find_nothing(people, signed_in, who):
    incoming = incoming_at("received", people)
    client = signed_in(getattr(people, who))
    for name in (*PAGES, "papers"):
        assert client.get(address(name, incoming)).status_code == 404
    assert client.get(reverse("incoming:list")).status_code == 403
    assert client.get(reverse("incoming:register")).status_code == 403


def test_an_outgoing_request_is_not_found_under_the_address_of_an_incoming_one(people, signed_in):
    from tests import builders

    outgoing = builders.outgoing_at("submitted", people)
    assert (
        signed_in(people.reviewer).get(reverse("incoming:case", args=[outgoing.reference])).status_code == 404
    )


def test_a_restricted_request_exists_for_its_team_alone(people, signed_in):
    from tests.incoming_builders import journalist, key

    incoming = incoming_at("received", people)
    key(incoming, journalist(), by=people.reviewer)
    title = incoming.case.title
    assert title in text(signed_in(people.reviewer).get(address("case", incoming)))
    other = signed_in(people.second_reviewer)
    assert other.get(address("case", incoming)).status_code == 404
    assert title not in text(other.get(reverse("incoming:list")))
    assert title not in text(other.get(reverse("desk:home")))
    assert title not in "".join(part.decode() for part in other.get(reverse("incoming:export")))

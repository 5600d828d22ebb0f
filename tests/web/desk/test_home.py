"""The desk of each role."""

import pytest
from django.urls import reverse

from requests_app.outgoing import services
from tests import builders

pytestmark = pytest.mark.django_db


def desk(client):
    response = client.get(reverse("desk:home"))
    assert response.status_code == 200
    return response.content.decode()


def part(text, key):
    """The section of one pile."""
    return text.split(f'id="{key}"', 1)[1].split("</section>", 1)[0]


def test_an_empty_desk_says_what_to_do_next(people, signed_in):
    text = desk(signed_in(people.officer))
    assert "Nothing waits for you." in text
    assert "Nothing is late." in text
    assert text.count('href="/outgoing/new/"') == 2


def test_a_draft_waits_for_its_officer(people, signed_in):
    outgoing = services.open_request(by=people.officer, title="Larch")
    assert outgoing.reference in part(desk(signed_in(people.officer)), "mine")


def test_a_submitted_request_waits_for_the_reviewer_and_for_others_of_the_officer(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    assert outgoing.reference in part(desk(signed_in(people.reviewer)), "mine")
    assert outgoing.reference in part(desk(signed_in(people.officer)), "others")
    assert outgoing.reference not in part(desk(signed_in(people.officer)), "mine")


def test_an_answer_of_the_requested_state_is_seen_at_once(people, signed_in):
    outgoing = builders.outgoing_at("questioned", people)
    text = desk(signed_in(people.officer))
    assert outgoing.reference in part(text, "answers")
    assert outgoing.reference in part(text, "mine")


@pytest.mark.parametrize("who", ["adviser", "supervisor", "auditor"])
def test_other_roles_of_the_central_authority_have_their_desk(people, signed_in, who):
    builders.outgoing_at("submitted", people)
    assert "Waits for others" in desk(signed_in(getattr(people, who)))


@pytest.mark.parametrize("who", ["admin", "executing"])
def test_roles_without_cases_are_led_to_their_work(people, signed_in, who):
    text = desk(signed_in(getattr(people, who)))
    assert "Your role sees no cases here." in text
    assert "Waits for me" not in text


def test_the_duty_officer_begins_at_the_desk_and_sees_what_came_in(people, signed_in):
    text = desk(signed_in(people.duty))
    assert text.index("Register a preservation") < text.index("Register an emergency")
    assert "Incoming, waits for me" in text
    assert "Start a request" not in text


def test_the_desk_takes_few_queries(people, signed_in, django_assert_max_num_queries):
    for number in range(12):
        services.open_request(by=people.officer, title=f"Case {number}")
    client = signed_in(people.officer)
    desk(client)
    with django_assert_max_num_queries(14):
        desk(client)

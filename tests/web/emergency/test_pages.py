"""The pages of an emergency: who sees them, what they show, that every step can be taken without JavaScript."""

import re
from io import BytesIO

import pytest
from django.urls import reverse

from requests_app.emergency import claims
from requests_app.emergency.elements import ELEMENTS
from requests_app.emergency.models import Emergency
from tests import builders
from tests import emergency_builders as built
from tests.emergency_builders import CALL, CLAIM, called, emergency_at

pytestmark = pytest.mark.django_db

NOW = "2026-11-14T23:52"


def body(answer):
    return answer.content.decode()


def seen(page):
    return re.search(r'name="seen" value="([^"]+)"', page).group(1)


def take(client, emergency, word, **given):
    """Open the page of a step or act, then send it."""
    address = f"/emergency/{emergency.reference}/{word}/"
    page = client.get(address)
    assert page.status_code == 200, body(page)[:2000]
    return client.post(address, {"seen": seen(body(page)), **given})


def minute():
    from django.utils import timezone

    from requests_app.core import clock

    return f"{timezone.localtime(clock.now()):%Y-%m-%dT%H:%M}"


def test_a_call_is_registered_on_one_page(people, signed_in):
    client = signed_in(people.duty)
    page = body(client.get(reverse("emergency:register")))
    assert "Who calls" in page
    given = {
        **CALL,
        **CLAIM,
        "received_at": minute(),
        "token": re.search(r'name="token" value="([^"]+)"', page).group(1),
    }
    answer = client.post(reverse("emergency:register"), given)
    emergency = Emergency.objects.get()
    assert answer.url == reverse("emergency:step", args=[emergency.reference, "verify"])
    assert client.post(reverse("emergency:register"), given).url == answer.url
    assert Emergency.objects.count() == 1


def test_what_was_typed_stays_when_something_is_missing(people, signed_in):
    answer = signed_in(people.duty).post(reverse("emergency:register"), {"caller": "Leroy", "state": "XB"})
    assert answer.status_code == 400
    assert 'value="Leroy"' in body(answer)
    assert "Say who is in danger." in body(answer)


def test_the_page_to_call_back_shows_the_directory_and_not_the_number_given(people, signed_in):
    page = body(signed_in(people.duty).get(f"/emergency/{called(people).reference}/verify/"))
    assert "+999 555 0247" in page
    assert CALL["number_given"] not in page


@pytest.mark.parametrize(
    "name", ["officer", "adviser", "auditor", "supervisor", "executing", "admin", "legal"]
)
def test_others_do_not_register(people, signed_in, name):
    client = signed_in(getattr(people, name))
    assert client.get(reverse("emergency:register")).status_code == 403


@pytest.mark.parametrize("name", ["officer", "executing", "admin", "legal"])
def test_what_a_person_may_not_see_does_not_exist(people, signed_in, name):
    emergency = called(people)
    client = signed_in(getattr(people, name))
    for page in ("", "history/", "verify/", "review/"):
        assert client.get(f"/emergency/{emergency.reference}/{page}").status_code == 404
    assert emergency.reference not in body(client.get(reverse("emergency:list")))


def test_the_whole_road_is_taken_in_the_browser(people, signed_in):
    emergency = called(people)
    client = signed_in(people.duty)
    call = {"authority": "xb-24-7", "through": "directory", "called_at": minute(), "spoke_to": "Arnoux"}
    assert take(client, emergency, "verify", outcome="confirmed", **call).status_code == 302
    test = {f"{one.code}-answer": "yes" for one in ELEMENTS} | {
        f"{one.code}-reasons": "Seen." for one in ELEMENTS
    }
    assert take(client, emergency, "grant", **test).status_code == 302
    order = {**built.ORDER, "sent_at": minute()}
    assert take(client, emergency, "order", **order).status_code == 302
    answer = {"order": "1", "outcome": "given", "what": "Two files.", "answered_at": minute()}
    assert take(client, emergency, "record_answer", **answer).status_code == 302
    items = {f"item-{item}-outcome": "given" for item, _ in claims.items(emergency.version)}
    delivery = {
        "authority": "xb-24-7",
        "to": "Arnoux",
        "means": "encrypted",
        "what": "Two files.",
        "delivered_at": minute(),
    }
    assert take(client, emergency, "deliver", **delivery, **items).status_code == 302
    file = BytesIO(builders.SMALL_PDF)
    file.name = "confirmation.pdf"
    given = {"confirmed_at": minute(), "signed_by": "Arnoux", "agrees": "yes", "upload": file}
    assert take(client, emergency, "confirm", **given).status_code == 302
    review = {"rightly": "yes", "test": "All four were met."}
    supervisor = signed_in(people.supervisor)
    assert take(supervisor, emergency, "review", **review).status_code == 302
    assert take(supervisor, emergency, "close").status_code == 302
    emergency.refresh_from_db()
    assert emergency.status == "closed"
    kept = emergency.confirmations.get()
    answer = client.get(reverse("emergency:confirmation", args=[emergency.reference, kept.pk]))
    assert b"".join(answer.streaming_content) == builders.SMALL_PDF
    assert "no-store" in answer["Cache-Control"]


def test_the_decision_page_names_the_fault_at_the_element(people, signed_in):
    emergency = emergency_at("verified", people)
    answer = take(
        signed_in(people.duty), emergency, "grant", **{"imminent-answer": "no", "imminent-reasons": "x"}
    )
    page = body(answer)
    assert answer.status_code == 400
    assert "put the matter on the ordinary track" in page
    assert "Say what this rests on." in page


def test_a_page_that_is_older_than_the_case_is_refused(people, signed_in):
    emergency = emergency_at("verified", people)
    client = signed_in(people.duty)
    old = seen(body(client.get(f"/emergency/{emergency.reference}/grant/")))
    built.withdraw(emergency, people)
    answer = client.post(f"/emergency/{emergency.reference}/grant/", {"seen": old})
    assert answer.status_code == 409


def test_a_step_of_the_other_lane_is_refused_and_no_error(people, signed_in):
    emergency = called(people)
    answer = signed_in(people.duty).get(f"/emergency/{emergency.reference}/ask/")
    assert answer.status_code == 409


def test_the_review_is_offered_to_a_second_person_only(people, signed_in):
    emergency = emergency_at("granted", people)
    address = reverse("emergency:act", args=[emergency.reference, "review"])
    assert address in body(signed_in(people.supervisor).get(f"/emergency/{emergency.reference}/"))
    assert address not in body(signed_in(people.duty).get(f"/emergency/{emergency.reference}/"))
    assert signed_in(people.duty).get(address).status_code == 403


@pytest.mark.parametrize("status", ["registered", "verified", "unverified", "granted", "rerouted", "ordered",
                                    "delivered", "asked", "answered", "confirmed", "withdrawn", "closed"])  # fmt: skip
def test_every_status_has_its_page(people, signed_in, status):
    emergency = emergency_at(status, people)
    for name in ("duty", "reviewer", "supervisor", "auditor"):
        client = signed_in(getattr(people, name))
        for page in ("", "history/"):
            assert client.get(f"/emergency/{emergency.reference}/{page}").status_code == 200
    assert emergency.reference in body(client.get(reverse("emergency:list")))


def test_our_own_call_on_one_page(people, signed_in):
    client = signed_in(people.officer)
    answer = client.post(reverse("emergency:ask"), {"state": "XB", **CLAIM})
    emergency = Emergency.objects.get()
    assert answer.url == reverse("emergency:step", args=[emergency.reference, "ask"])
    call = {"authority": "xb-24-7", "through": "directory", "called_at": minute(), "spoke_to": "Arnoux"}
    assert take(client, emergency, "ask", **call).status_code == 302
    reply = {"outcome": "given", "what": "Addresses.", "answered_at": minute()}
    assert take(client, emergency, "receive", **reply).status_code == 302
    assert take_ours(client, emergency) == 302


def take_ours(client, emergency):
    return take(
        client, emergency, "confirm_ours", confirmed_at=minute(), signed_by="L.", agrees="yes"
    ).status_code


def test_markup_in_what_was_said_is_shown_as_text(people, signed_in):
    emergency = called(people, who="<script>alert(1)</script>", caller="<b>x</b>")
    page = body(signed_in(people.duty).get(f"/emergency/{emergency.reference}/"))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page

"""Related cases in the browser."""

import pytest
from django.utils.html import escape

from requests_app.casefile import queries
from requests_app.outgoing.models import Outgoing
from requests_app.relations import parallel
from requests_app.relations import queries as relations
from requests_app.relations import services as linking
from tests import builders, incoming_builders, samples

pytestmark = pytest.mark.django_db


@pytest.fixture
def sent(people):
    return builders.outgoing_at("acknowledged", people)


def place(outgoing, tail=""):
    return f"/cases/{outgoing.reference}/related/{tail}"


def newest():
    return Outgoing.objects.order_by("-case__opened_at").first()


@pytest.mark.parametrize("kind", ["supplementary", "amendment"])
def test_what_follows_a_sent_request_is_begun_there(people, sent, signed_in, kind):
    client = signed_in(people.officer)
    assert place(sent, f"{kind}/") in client.get(place(sent)).content.decode()
    page = client.get(place(sent, f"{kind}/")).content.decode()
    assert escape(sent.case.title) in page
    response = client.post(place(sent, f"{kind}/"), {"title": "Next"})
    made = newest()
    assert response.headers["Location"] == f"/cases/{made.reference}/draft/"
    assert relations.origin(made.case).kind == kind
    tasks = client.get(response.headers["Location"]).content.decode()
    assert sent.reference in tasks


@pytest.mark.parametrize("kind", ["supplementary", "amendment"])
def test_before_sending_the_page_says_what_to_do_instead(people, signed_in, kind):
    draft = builders.drafted(people, {})
    client = signed_in(people.officer)
    assert place(draft, f"{kind}/") not in client.get(place(draft)).content.decode()
    response = client.post(place(draft, f"{kind}/"), {"title": "Next"})
    assert response.status_code == 409
    assert Outgoing.objects.count() == 1


def test_an_empty_title_is_said_at_the_field(people, sent, signed_in):
    response = signed_in(people.officer).post(place(sent, "amendment/"), {"title": " "})
    assert response.status_code == 400
    assert "Give the case a title" in response.content.decode()


def test_starting_anew_shows_the_earlier_answers_where_they_are_asked_again(people, sent, signed_in):
    client = signed_in(people.officer)
    assert client.post(place(sent, "start/"), {"title": "Larch"}).status_code == 400
    assert client.post(place(sent, "start/"), {"title": "Larch", "sections": ["secrets"]}).status_code == 400
    given = {"title": "Larch", "sections": ["authority", "offences"]}
    assert client.post(place(sent, "start/"), given).status_code == 302
    made = newest()
    shown = client.get(f"/cases/{made.reference}/draft/authority/").content.decode()
    earlier = queries.draft_content(sent.case)["authority"]["proceeding_reference"]
    assert "To be said anew" in shown
    assert escape(earlier) in shown


def test_several_states_and_taking_over(people, signed_in):
    first = builders.drafted(people, samples.hospital())
    client = signed_in(people.officer)
    assert client.post(place(first, "states/"), {}).status_code == 400
    assert client.post(place(first, "states/"), {"states": ["XB"]}).status_code == 400
    assert client.post(place(first, "states/"), {"states": ["XC"]}).status_code == 302
    second = newest()
    facts = {**queries.draft_content(first.case)["facts"], "summary": "Corrected <b>facts</b>."}
    builders.write(first, {"facts": facts}, by=people.officer)
    beside = client.get(f"/cases/{second.reference}/draft/facts/").content.decode()
    assert "Shared with other requests" in beside
    assert f"{first.reference}: facts" in beside
    other_section = client.get(f"/cases/{second.reference}/draft/timing/").content.decode()
    assert "Shared with other requests" not in other_section
    page = client.get(place(second)).content.decode()
    assert "Corrected &lt;b&gt;facts" in page
    [difference] = parallel.differences(second.case, people.officer)
    address = place(second, f"{first.reference}/facts/")
    assert client.post(address, {"mark": "old"}).status_code == 409
    assert client.post(address, {"mark": difference.mark}).status_code == 302
    assert queries.draft_content(second.case)["facts"] == facts


def test_linking_and_unlinking(people, signed_in):
    one, other = (builders.drafted(people, {}, title=title) for title in ("Larch", "Birch"))
    client = signed_in(people.officer)
    wrong = client.post(place(one, "link/"), {"reference": "OUT-2026-NOTHERE", "note": "Same gang."})
    assert wrong.status_code == 400
    assert "There is no such case." in wrong.content.decode()
    assert "Same gang." in wrong.content.decode()
    assert (
        client.post(place(one, "link/"), {"reference": other.reference, "note": "Same gang."}).status_code
        == 302
    )
    assert "Same gang." in client.get(place(other)).content.decode()
    assert other.reference in client.get(f"/outgoing/{one.reference}/").content.decode()
    assert client.post(place(other, f"{one.reference}/unlink/")).status_code == 302
    assert client.post(place(other, f"{one.reference}/unlink/")).status_code == 404


def test_reviewers_link_and_begin_nothing(people, sent, signed_in):
    client = signed_in(people.reviewer)
    page = client.get(place(sent)).content.decode()
    assert "Link a case" in page
    assert "Begin from this request" not in page
    for tail in ("start/", "supplementary/", "amendment/", "states/"):
        assert client.get(place(sent, tail)).status_code == 403
        assert client.post(place(sent, tail), {"title": "x"}).status_code == 403


@pytest.mark.parametrize("name", ["adviser", "supervisor", "auditor"])
def test_readers_see_what_is_related_and_change_nothing(people, sent, signed_in, name):
    other = builders.outgoing_at("submitted", people)
    linking.link(sent.case, other.reference, by=people.reviewer)
    client = signed_in(getattr(people, name))
    page = client.get(place(sent)).content.decode()
    assert other.reference in page
    assert "Take the link back" not in page
    assert client.post(place(sent, "link/"), {"reference": other.reference}).status_code == 403
    assert client.post(place(sent, f"{other.reference}/unlink/")).status_code == 403


def test_duplicates_stand_beside_the_draft_and_the_case(people, signed_in):
    numbered = {"authority": {"proceeding_reference": "4 Js 2217/26"}}
    first, second = builders.drafted(people, numbered), builders.drafted(people, numbered)
    client = signed_in(people.officer)
    for address in ("outgoing/{}/", "cases/{}/draft/", "cases/{}/draft/facts/"):
        shown = client.get("/" + address.format(second.reference)).content.decode()
        assert "Perhaps the same matter" in shown
        assert first.reference in shown
        assert "the same domestic reference" in shown
    linking.link(first.case, second.reference, by=people.officer)
    assert "Perhaps the same matter" not in client.get(f"/outgoing/{second.reference}/").content.decode()


def test_taking_back_a_submitted_request(people, signed_in):
    submitted = builders.outgoing_at("submitted", people)
    client = signed_in(people.officer)
    assert "Take back" in client.get(f"/outgoing/{submitted.reference}/").content.decode()
    address = f"/outgoing/{submitted.reference}/recall/"
    assert client.post(address, {"note": ""}).status_code == 400
    assert client.post(address, {"note": "Another account."}).status_code == 302
    assert client.get(f"/cases/{submitted.reference}/draft/").status_code == 200


def test_every_case_is_led_to_at_its_own_address(people, signed_in):
    ours, theirs = builders.outgoing_at("submitted", people), incoming_builders.registered(people)
    linking.link(ours.case, theirs.reference, by=people.reviewer)
    client = signed_in(people.reviewer)
    for page in (place(ours), f"/outgoing/{ours.reference}/"):
        text = client.get(page).content.decode()
        assert f'href="/incoming/{theirs.reference}/"' in text
        assert f"/outgoing/{theirs.reference}/" not in text
    assert f'href="/outgoing/{ours.reference}/"' in client.get(place(theirs)).content.decode()

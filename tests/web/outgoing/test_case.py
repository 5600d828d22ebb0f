"""The case page and its history."""

import html

import pytest
from django.urls import reverse

from requests_app.audit import register
from requests_app.outgoing import services
from tests import builders

pytestmark = pytest.mark.django_db


def page(client, outgoing, name="outgoing:case", **query):
    """The text of a page of this case."""
    response = client.get(reverse(name, args=[outgoing.reference]), query)
    assert response.status_code == 200, response.status_code
    return response.content.decode()


def test_a_draft_says_who_must_act_and_leads_on(people, signed_in):
    outgoing = services.open_request(by=people.officer, title="Larch")
    text = page(signed_in(people.officer), outgoing)
    assert f"The officer ({people.officer.name})" in text
    assert "Go on with the draft" in text
    assert "Check and submit" in text
    assert "The officer completes the draft and submits it." in text
    assert "No assistance is asked for yet." in text


def test_a_submitted_request_shows_what_is_asked_of_whom_and_for_what(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    text = page(signed_in(people.officer), outgoing)
    content = outgoing.version.content
    for item in content["assistance"]["entries"]:
        assert item["description"].splitlines()[0][:60] in html.unescape(text)
    for person in content["persons"]["entries"]:
        assert person.get("name_original", "") in text
    assert content["offences"]["entries"][0]["title"] in text
    assert "Our central authority" in text


def test_a_step_that_cannot_be_taken_says_why_in_a_sentence(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    text = page(signed_in(people.reviewer), outgoing)
    assert 'disabled aria-describedby="why-approve"' in text
    assert 'id="why-approve"' in text
    assert f'href="/outgoing/{outgoing.reference}/return/"' in text


def test_an_officer_learns_nothing_of_the_review(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    text = page(signed_in(people.officer), outgoing)
    assert "why-approve" not in text
    assert f"/cases/{outgoing.reference}/assessment/" not in text
    assert "Approve: reviewer" in text
    assert "screened" not in text
    assert "screened" not in page(signed_in(people.officer), outgoing, "outgoing:history")
    assert "screened" in page(signed_in(people.reviewer), outgoing, "outgoing:history")


@pytest.mark.parametrize("who", ["stranger", "admin", "executing", "duty"])
def test_what_one_may_not_see_is_not_there(people, signed_in, who):
    outgoing = services.open_request(by=people.officer, title="Larch")
    client = signed_in(getattr(people, who))
    for name in ("outgoing:case", "outgoing:history", "versions:list"):
        assert client.get(reverse(name, args=[outgoing.reference])).status_code == 404


@pytest.mark.parametrize("reference", ["OUT-2026-XXXXX", "%00", "a", "..", "OUT 2026", "x" * 60])
def test_an_address_that_leads_nowhere_is_not_found(people, signed_in, reference):
    assert signed_in(people.officer).get(f"/outgoing/{reference}/").status_code == 404


def test_reading_a_case_is_written_down(people, signed_in):
    outgoing = services.open_request(by=people.officer, title="Larch")
    page(signed_in(people.officer), outgoing)
    newest = register.read(outgoing.case.stream)[-1]
    assert (newest.name, newest.facts) == ("case.read", {"page": "overview"})


def test_the_history_hides_readings_except_from_those_who_audit(people, signed_in):
    outgoing = services.open_request(by=people.officer, title="Larch")
    page(signed_in(people.officer), outgoing)
    assert "Case read" not in page(signed_in(people.officer), outgoing, "outgoing:history", reads="1")
    assert "Case read" not in page(signed_in(people.auditor), outgoing, "outgoing:history")
    assert "Case read" in page(signed_in(people.auditor), outgoing, "outgoing:history", reads="1")


def test_a_returned_draft_shows_the_reasons_on_top(people, signed_in):
    outgoing = builders.outgoing_at("submitted", people)
    reasons = [
        {"code": _a_reason(), "pointer": "/offences/entries/0/penalty_months", "note": "In months, please."}
    ]
    services.return_(outgoing, by=people.reviewer, reasons=reasons, note="Nearly there.")
    text = page(signed_in(people.officer), outgoing)
    assert "Version 1 returned" in text
    assert "In months, please." in text
    assert "Correct the draft" in text


def test_what_was_recorded_is_shown_with_its_state(people, signed_in):
    outgoing = builders.outgoing_at("questioned", people)
    text = page(signed_in(people.officer), outgoing)
    assert "Information requested" in text
    assert outgoing.questions.get().question in html.unescape(text)
    assert "Open" in text
    assert outgoing.their_reference in text
    assert "Receipt acknowledged by the requested State" in text


def test_a_supervisor_hands_the_case_over(people, signed_in):
    outgoing = services.open_request(by=people.officer, title="Larch")
    client, url = signed_in(people.supervisor), reverse("caseload:hand_over", args=[outgoing.reference])
    assert people.colleague.name in client.get(url).content.decode()
    assert client.post(url, {"to": ""}).status_code == 400
    assert client.post(url, {"to": "stranger"}).status_code == 400
    assert client.post(url, {"to": people.colleague.username}).status_code == 302
    outgoing.refresh_from_db()
    assert outgoing.officer == people.colleague
    assert signed_in(people.officer).get(url).status_code == 403


def _a_reason():
    from requests_app.law.return_reasons import REASONS

    return next(iter(REASONS))

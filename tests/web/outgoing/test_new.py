"""Starting a request: the gate answers on the same page, then the case opens with what was told."""

import pytest
from django.urls import reverse

from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.outgoing.models import Outgoing

pytestmark = pytest.mark.django_db

URL = "/outgoing/new/"
TOLD = {
    "requested_state": "XB",
    "purpose": "case",
    "proceeding_reference": "4 Js 2217/26",
    "offence_title": "Interference with data",
    "convention_article": "HC09",
    "penalty_kind": "months",
    "penalty_months": "60",
    "types": ["AT04", "AT14"],
    "title": "Operation Larch",
}


@pytest.fixture
def officer(people, signed_in):
    return signed_in(people.officer)


def text_of(response) -> str:
    return response.content.decode()


def test_the_page_asks_and_answers_nothing_yet(officer):
    text = text_of(officer.get(URL))
    assert "Which State do you ask?" in text
    assert "gate-answer" not in text
    assert "Open the case" not in text


def test_the_gate_answers_on_the_same_page_and_keeps_what_was_said(officer):
    response = officer.post(URL, {**TOLD, "check": "1"})
    text = text_of(response)
    assert response.status_code == 200
    assert "This can be asked on" in text
    assert "Hanoi Convention Article 65(1)" in text or "In force between the two States" in text
    assert "UNTOC Article 18(6)-(7)" in text
    assert 'value="Operation Larch"' in text
    assert "Open the case" in text
    assert not Outgoing.objects.exists()


def test_the_case_opens_with_what_was_told(officer, people):
    response = officer.post(URL, {**TOLD, "open": "1"})
    outgoing = Outgoing.objects.get()
    content = casefile.draft_content(outgoing.case)
    assert response["Location"] == reverse("drafting:tasks", args=[outgoing.reference])
    assert (outgoing.case.title, outgoing.officer) == ("Operation Larch", people.officer)
    assert content["authority"] == {
        "requesting_authority": people.officer.authority.code,
        "proceeding_reference": "4 Js 2217/26",
    }
    assert content["basis"]["requested_state"] == "XB"
    assert content["basis"]["instrument"]
    (offence,) = content["offences"]["entries"]
    told = {"title": "Interference with data", "convention_article": "HC09", "penalty_kind": "months"}
    assert offence == {"id": offence["id"], "penalty_months": 60, **told}
    items = content["assistance"]["entries"]
    assert [(item["type"], item["offences"]) for item in items] == [
        ("AT04", [offence["id"]]),
        ("AT14", [offence["id"]]),
    ]
    assert outgoing.case.requested_state == "XB"
    (line,) = [one for one in register.read(outgoing.case.stream) if one.name == "outgoing.gate_asked"]
    assert "Larch" not in str(line.facts)


def test_a_state_a_purpose_and_a_title_are_enough(officer):
    officer.post(URL, {"requested_state": "XB", "purpose": "case", "title": "Larch", "open": "1"})
    content = casefile.draft_content(Outgoing.objects.get().case)
    assert "offences" not in content
    assert "assistance" not in content


@pytest.mark.parametrize("purpose", ["intelligence", "bulk"])
def test_what_serves_no_case_is_not_opened_and_is_told_where_to_turn(officer, purpose):
    shown = officer.post(URL, {**TOLD, "purpose": purpose, "check": "1"})
    assert "This cannot become a request." in text_of(shown)
    assert "police channel" in text_of(shown)
    assert "Budapest Convention Article 14(1)" in text_of(shown)
    assert "Open the case" not in text_of(shown)
    forced = officer.post(URL, {**TOLD, "purpose": purpose, "open": "1"})
    assert forced.status_code == 409
    assert "This cannot become a request." in text_of(forced)
    assert not Outgoing.objects.exists()


@pytest.mark.parametrize("missing", ["requested_state", "purpose", "title"])
def test_what_is_needed_to_open_is_said_at_its_question(officer, missing):
    response = officer.post(
        URL, {name: value for name, value in TOLD.items() if name != missing} | {"open": "1"}
    )
    assert response.status_code == 400
    assert "There is a problem" in text_of(response)
    assert f'id="id_{missing}_error"' in text_of(response)
    assert not Outgoing.objects.exists()


@pytest.mark.parametrize("title", ["   ", "x" * 5000, "a\x00b"])
def test_a_title_that_cannot_be_kept_is_shown_again(officer, title):
    response = officer.post(URL, {**TOLD, "title": title, "open": "1"})
    assert response.status_code == 400
    assert "There is a problem" in text_of(response)
    assert not Outgoing.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"requested_state": "XA"},
        {"requested_state": "'; --"},
        {"purpose": "war"},
        {"penalty_months": "many"},
        {"penalty_months": "0"},
        {"penalty_months": "9" * 60},
        {"types": ["AT04", "AT99"]},
        {"convention_article": "HC99"},
        {"offence_title": "x" * 5000},
        {"proceeding_reference": "a\x00b"},
    ],
)
@pytest.mark.parametrize("button", ["check", "open"])
def test_answers_no_browser_would_send_open_nothing(officer, wrong, button):
    response = officer.post(URL, {**TOLD, **wrong, button: "1"})
    assert response.status_code in (200, 400)
    assert not Outgoing.objects.exists()


@pytest.mark.parametrize("who", ["reviewer", "adviser", "auditor", "admin"])
def test_only_officers_start_requests(people, signed_in, who):
    client = signed_in(getattr(people, who))
    assert client.get(URL).status_code == 403
    assert client.post(URL, TOLD).status_code == 403

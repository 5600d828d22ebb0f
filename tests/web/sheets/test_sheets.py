"""Country sheets in the browser."""

from datetime import timedelta

import pytest
from django.urls import reverse

from requests_app.core import clock
from requests_app.sheets import queries, services
from requests_app.sheets.models import SheetLine, SheetProposal
from tests import builders
from tests.sheets.writing import known, proposed

pytestmark = pytest.mark.django_db
PROPOSE = "/sheets/XB/means/propose/"


def test_an_empty_sheet_asks_its_questions(people, signed_in):
    page = signed_in(people.officer).get("/sheets/XB/").content.decode()
    assert page.count("Not known yet") == 10
    assert "Propose what it should say" in page
    assert "No request to this State has come back yet." in page


def test_whoever_only_reads_is_offered_nothing(people, signed_in):
    page = signed_in(people.auditor).get("/sheets/XB/").content.decode()
    assert "Propose" not in page
    assert signed_in(people.auditor).get(PROPOSE).status_code == 403


def test_a_line_says_whence_by_whom_and_since_when_and_turns_amber(people, signed_in):
    known(people)
    client = signed_in(people.officer)
    page = client.get("/sheets/XB/").content.decode()
    assert "Call of 3 May" in page
    assert people.officer.name in page
    assert "more than a year ago" not in page
    SheetLine.objects.update(confirmed_on=clock.today() - timedelta(days=366))
    assert "govuk-tag--orange" in client.get("/sheets/XB/").content.decode()


def test_proposing_deciding_and_reading(people, signed_in):
    typed = {"text": "Paper, by courier.", "source": "Letter of 2 May", "why": "They changed it."}
    assert signed_in(people.officer).post(PROPOSE, typed).status_code == 302
    proposal = SheetProposal.objects.get()
    boss = signed_in(people.supervisor)
    assert reverse("sheets:correction", args=[proposal.pk]) in boss.get("/").content.decode()
    place = f"/sheets/corrections/{proposal.pk}/"
    assert "Save the decision" in boss.get(place).content.decode()
    assert boss.post(place, {"decision": "accept", "text": "Paper.", "revision": "0"}).status_code == 302
    assert "Paper." in signed_in(people.officer).get("/sheets/XB/").content.decode()
    assert "Save the decision" not in boss.get(place).content.decode()


def test_what_was_typed_stays_when_something_is_missing(people, signed_in):
    answer = signed_in(people.officer).post(PROPOSE, {"text": "Paper, by courier.", "source": "", "why": ""})
    page = answer.content.decode()
    assert answer.status_code == 400
    assert "Paper, by courier." in page
    assert "Say where this was read" in page
    assert not SheetProposal.objects.exists()


def test_only_a_supervisor_who_did_not_propose_it_decides(people, signed_in):
    place = f"/sheets/corrections/{proposed(people, by=people.supervisor).pk}/"
    decision = {"decision": "accept", "text": "Mine.", "revision": "0"}
    assert "Save the decision" not in signed_in(people.supervisor).get(place).content.decode()
    assert signed_in(people.supervisor).post(place, decision).status_code == 403
    assert signed_in(people.officer).post(place, decision).status_code == 403


def test_a_line_changed_meanwhile_keeps_the_decision_and_shows_both(people, signed_in):
    proposal = proposed(people, text="Paper only.")
    known(people)
    place = f"/sheets/corrections/{proposal.pk}/"
    answer = signed_in(people.supervisor).post(
        place, {"decision": "accept", "text": "Paper, my words.", "revision": "0"}
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Paper, my words." in page
    assert "As it stands now" in page
    assert 'name="revision" value="1"' in page


def test_the_owner_confirms_in_one_step(people, signed_in):
    known(people)
    client = signed_in(people.officer)
    answer = client.post("/sheets/XB/means/confirm/", {"source": "Their website", "revision": "1"})
    assert answer.status_code == 302
    assert queries.find_line("XB", "means")[1].source == "Their website"
    assert client.get("/sheets/XB/languages/confirm/").status_code == 404


def test_withdrawing_takes_it_off_the_desk(people, signed_in):
    proposal = proposed(people)
    client = signed_in(people.officer)
    assert client.post(f"/sheets/corrections/{proposal.pk}/withdraw/").status_code == 302
    assert "Decide on a correction" not in signed_in(people.supervisor).get("/").content.decode()


def test_the_sheet_stands_beside_the_draft(people, signed_in):
    known(people)
    outgoing = builders.outgoing_at("drafted", people)
    page = signed_in(people.officer).get(f"/cases/{outgoing.reference}/draft/facts/").content.decode()
    assert "Federation of Solvara: country sheet" in page
    assert "Encrypted e-mail is enough." in page


def test_the_list_of_corrections_is_never_a_dead_end(people, signed_in):
    client = signed_in(people.officer)
    assert "Nobody has proposed a correction yet." in client.get("/sheets/corrections/").content.decode()
    services.withdraw(proposed(people), by=people.officer)
    assert "Withdrawn" in client.get("/sheets/corrections/").content.decode()


@pytest.mark.parametrize("address", ["/sheets/QQ/", "/sheets/XB/gossip/propose/", "/sheets/X%00/"])
def test_what_does_not_exist_is_not_found(people, signed_in, address):
    assert signed_in(people.officer).get(address).status_code == 404

"""What returns teach: counted per State, and each coded reason opens a proposal by itself."""

from datetime import timedelta
from uuid import uuid4

import pytest

from requests_app.casefile import membership
from requests_app.casefile import queries as casefile
from requests_app.casefile.models import CaseFile
from requests_app.core import clock
from requests_app.outgoing import services as outgoing_services
from requests_app.sheets import queries, services
from requests_app.sheets.models import AskedState, SheetProposal
from tests import builders
from tests.sheets.writing import known

pytestmark = pytest.mark.django_db


def returned(people, *reasons, state="XB", ago=0):
    """A request for a State that came back, or not, so many days ago."""
    request = uuid4()
    services.note_request(state, request, at=clock.now() - timedelta(days=ago))
    services.note_return(request, reasons, by=people.reviewer)
    return request


def test_a_return_through_the_front_door_is_counted_and_proposes(people):
    outgoing = builders.outgoing_at("submitted", people)
    reasons = [{"code": "penalty_missing", "pointer": "/offences", "note": "§ 303b"}]
    outgoing_services.return_(outgoing, by=people.reviewer, reasons=reasons)
    assert [(one.reason, one.count, one.of) for one in queries.came_back("XB")] == [("penalty_missing", 1, 1)]
    proposal = SheetProposal.objects.get()
    assert (proposal.state_id, proposal.code, proposal.proposed_by) == ("XB", "extra_documents", None)
    assert "maximum penalty" in proposal.text
    assert outgoing.reference not in proposal.text + proposal.why + proposal.source


def test_a_coded_question_of_the_requested_state_teaches_as_well(people):
    outgoing = builders.outgoing_at("acknowledged", people)
    outgoing_services.question(
        outgoing,
        by=people.reviewer,
        question="What is the maximum penalty?",
        asked_on=clock.today(),
        codes=["penalty_missing"],
    )
    assert [(one.reason, one.count, one.of) for one in queries.came_back("XB")] == [("penalty_missing", 1, 1)]
    assert SheetProposal.objects.get().reason_code == "penalty_missing"


@pytest.mark.parametrize("way", ["question", "return"])
def test_nothing_is_taught_by_a_case_restricted_since_it_was_counted(people, way):
    outgoing = builders.outgoing_at("acknowledged" if way == "question" else "submitted", people)
    CaseFile.objects.filter(pk=outgoing.case_id).update(confidentiality="restricted")
    membership.enrol(outgoing.case, [people.reviewer.pk], by=people.officer)
    if way == "question":
        facts = {"question": "What is the maximum penalty?", "asked_on": clock.today()}
        outgoing_services.question(outgoing, by=people.reviewer, codes=["penalty_missing"], **facts)
    else:
        reasons = [{"code": "penalty_missing", "pointer": "", "note": "Say more."}]
        outgoing_services.return_(outgoing, by=people.reviewer, reasons=reasons)
    assert AskedState.objects.exists()
    assert (queries.came_back("XB"), SheetProposal.objects.count()) == ((), 0)


def test_a_reason_seen_again_counts_on_the_open_proposal(people):
    returned(people, "penalty_missing")
    returned(people, "penalty_missing", "wrong_language")
    by_reason = {one.reason_code: (one.code, one.times) for one in SheetProposal.objects.all()}
    assert by_reason == {"penalty_missing": ("extra_documents", 2), "wrong_language": ("languages", 1)}


def test_what_the_sheet_knows_already_is_not_proposed(people):
    returned(people, "penalty_missing")
    services.decide(SheetProposal.objects.get(), accept=True, revision=0, by=people.supervisor)
    returned(people, "penalty_missing")
    assert not SheetProposal.objects.filter(standing="open").exists()
    assert queries.find_line("XB", "extra_documents")[1].owner == people.supervisor


def test_an_accepted_experience_is_added_to_what_is_known(people):
    known(people, line="extra_documents", text="Certified copies.")
    returned(people, "order_missing")
    proposal = SheetProposal.objects.get(standing="open")
    assert proposal.text.startswith("Certified copies.\n")
    assert proposal.before == "Certified copies."


def test_only_the_newest_twelve_requests_count(people):
    for ago in range(20):
        returned(people, *(["penalty_missing"] if ago < 7 else ["no_nexus"]), ago=ago)
    found = {one.reason: (one.count, one.of) for one in queries.came_back("XB")}
    assert found == {"penalty_missing": (7, 12), "no_nexus": (5, 12)}
    assert queries.came_back("XC") == ()


def test_one_request_counts_once_however_often_it_is_submitted_or_returned(people):
    request = returned(people, "no_dates")
    services.note_request("XC", request, at=clock.now())
    services.note_return(request, ["no_dates", "no_nexus"], by=people.reviewer)
    assert AskedState.objects.get().reasons == ["no_dates", "no_nexus"]
    assert queries.came_back("XB") == ()


def test_a_code_nobody_knows_teaches_nothing(people):
    returned(people, "bad_handwriting")
    assert not SheetProposal.objects.exists()
    assert queries.came_back("XB") == ()


def test_the_next_draft_is_warned_until_it_holds_what_was_missing(people):
    for ago in range(12):
        returned(people, *(["penalty_missing"] if ago < 7 else []), ago=ago)
    outgoing = builders.outgoing_at("drafted", people)
    assert not _warnings(outgoing)
    offences = casefile.draft_content(outgoing.case)["offences"]["entries"]
    bare = [{key: value for key, value in one.items() if not key.startswith("penalty")} for one in offences]
    builders.write(outgoing, {"offences": {"entries": bare}}, by=people.officer)
    [point] = _warnings(outgoing)
    assert "7 of the last 12 requests to Federation of Solvara came back" in point.message
    assert (point.section, point.field, point.severity.value) == ("offences", "penalty_kind", "warn")


def test_a_reason_of_judgement_is_warned_of_even_if_the_field_is_filled(people):
    for ago in range(3):
        returned(people, "facts_insufficient", ago=ago)
    outgoing = builders.outgoing_at("drafted", people)
    assert [point.code for point in _warnings(outgoing)] == ["came_back_facts_insufficient"]


def test_a_single_return_says_nothing_about_a_state(people):
    returned(people, "facts_insufficient")
    assert not _warnings(builders.outgoing_at("drafted", people))


def _warnings(outgoing):
    points = casefile.readiness(outgoing.case).warnings
    return [point for point in points if point.code.startswith("came_back_")]

"""The officer takes a request back before it is decided."""

import pytest

from requests_app.assessment import queries as assessment
from requests_app.casefile import queries as casefile
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.outgoing import services
from tests import builders

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", ["submitted", "pre_contacted"])
def test_it_opens_the_draft_and_closes_the_review(people, status):
    submitted = builders.outgoing_at(status, people)
    version = submitted.version
    taken = services.recall(submitted, by=people.officer, note="Another account was found.")
    assert taken.status == "drafted"
    assert taken.case.draft_open
    assert taken.notes.get().text == "Another account was found."
    with pytest.raises(Blocked):
        builders.answer_ground(assessment.rows(version)[0].finding, people, outcome="not_engaged")
    facts = {
        **casefile.draft_content(taken.case)["facts"],
        "summary": "Another account was found on 3 March.",
    }
    builders.write(taken, {"facts": facts}, by=people.officer)
    assert builders.submit(taken, people).version.number == 2


def test_a_reason_is_needed(people):
    submitted = builders.outgoing_at("submitted", people)
    with pytest.raises(Invalid) as refused:
        services.recall(submitted, by=people.officer, note=" ")
    assert "note" in refused.value.fields


@pytest.mark.parametrize("name", ["stranger", "reviewer", "adviser", "supervisor", "auditor", "admin"])
def test_only_officers_of_the_authority_take_it_back(people, name):
    submitted = builders.outgoing_at("submitted", people)
    with pytest.raises(NotAllowed):
        services.recall(submitted, by=getattr(people, name), note="No.")


@pytest.mark.parametrize("status", ["drafted", "approved", "prepared", "transmitted"])
def test_not_before_and_not_after_the_review(people, status):
    outgoing = builders.outgoing_at(status, people)
    with pytest.raises(Blocked):
        services.recall(outgoing, by=people.officer, note="No.")


def test_what_was_taken_back_may_go_out_again_as_it_was(people):
    submitted = builders.outgoing_at("submitted", people)
    taken = services.recall(submitted, by=people.officer, note="Asked the court first.")
    again = services.submit(taken, by=people.officer)
    assert (again.status, again.version.number) == ("submitted", 2)
    assert again.case.versions.count() == 2


def test_an_approval_drafted_anew_may_go_out_again_as_it_was(people):
    approved = builders.outgoing_at("approved", people)
    opened = services.reopen(approved, by=people.reviewer, note="The assurance was broken.")
    assert services.submit(opened, by=people.officer).status == "submitted"


def test_what_was_returned_after_that_must_be_changed(people):
    submitted = builders.outgoing_at("submitted", people)
    taken = services.recall(submitted, by=people.officer, note="Asked the court first.")
    again = services.submit(taken, by=people.officer)
    reasons = [{"code": "facts_insufficient", "pointer": "/facts", "note": ""}]
    returned = services.return_(again, by=people.reviewer, reasons=reasons)
    with pytest.raises(Blocked) as caught:
        services.submit(returned, by=people.officer)
    assert caught.value.blockers[0].code == "nothing_changed"

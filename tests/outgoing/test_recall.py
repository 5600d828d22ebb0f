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

"""Proposing what a line of a country sheet should say."""

import pytest

from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible
from requests_app.directory.models import State
from requests_app.sheets import queries, services
from tests.sheets.writing import known, proposed

pytestmark = pytest.mark.django_db


def test_everybody_but_the_auditor_may_propose(people):
    for key in ("officer", "reviewer", "adviser", "legal", "supervisor", "duty", "executing", "admin"):
        assert proposed(people, by=getattr(people, key), text=f"As {key} knows it.").is_open


def test_the_auditor_changes_nothing(people):
    with pytest.raises(NotAllowed):
        proposed(people, by=people.auditor)


def test_a_proposal_changes_nothing_yet_and_is_one_line_of_the_register(people):
    proposed(people)
    assert queries.find_line("XB", "means")[1] is None
    lines = [line for line in register.read("directory") if line.name == "sheets.proposed"]
    assert [line.facts for line in lines] == [{"state": "XB", "line": "means"}]


def test_what_is_missing_is_named_at_its_field(people):
    with pytest.raises(Invalid) as caught:
        proposed(people, text=" ", source="", why="")
    assert set(caught.value.fields) == {"text", "source", "why"}


def test_what_the_sheet_says_already_is_not_proposed_again(people):
    known(people, text="Encrypted e-mail is enough.")
    with pytest.raises(Invalid) as caught:
        proposed(people, text="Encrypted e-mail is enough.")
    assert "text" in caught.value.fields


def test_a_line_no_sheet_has(people):
    with pytest.raises(NotVisible):
        proposed(people, line="gossip")


def test_unknown_languages_are_refused_at_their_field(people):
    with pytest.raises(Invalid) as caught:
        proposed(people, line="languages", languages=["fr", "qq"])
    assert set(caught.value.fields) == {"languages"}


@pytest.mark.parametrize("text", ["x" * 4001, "a\x00b", "\ud800"])
def test_hostile_text_is_refused_at_its_field(people, text):
    with pytest.raises(Invalid) as caught:
        proposed(people, text=text)
    assert set(caught.value.fields) == {"text"}


def test_withdrawing_ones_own_proposal(people):
    proposal = proposed(people)
    with pytest.raises(NotAllowed):
        services.withdraw(proposal, by=people.colleague)
    assert services.withdraw(proposal, by=people.officer).standing == "withdrawn"
    with pytest.raises(Blocked):
        services.withdraw(proposal, by=people.officer)
    assert queries.open_proposals(most=5) == []


def test_languages_show_what_the_directory_accepts_now(people):
    proposal = proposed(people, line="languages", languages=["fr"])
    assert proposal.languages_before == State.objects.get(pk="XB").accepted_languages

"""Accepting and declining a correction, and confirming that a line still holds."""

from datetime import timedelta

import pytest

from requests_app.accounts import services as accounts
from requests_app.audit import register
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed, Stale
from requests_app.directory.models import State
from requests_app.sheets import queries, services
from requests_app.sheets.models import SheetLine, SheetProposal
from tests import racing
from tests.conftest import make_people
from tests.sheets.writing import known, proposed

pytestmark = pytest.mark.django_db


def test_an_accepted_correction_is_the_line(people):
    line = known(people)
    assert (line.text, line.source, line.owner) == (
        "Encrypted e-mail is enough.",
        "Call of 3 May",
        people.officer,
    )
    assert (line.confirmed_on, line.revision, line.needs_confirming) == (clock.today(), 1, False)
    assert register.read("directory")[-1].name == "sheets.accepted"


def test_a_supervisor_may_accept_it_in_other_words_and_name_the_owner(people):
    proposal = proposed(people)
    services.decide(
        proposal,
        accept=True,
        text="Signed and encrypted.",
        owner=people.legal,
        revision=0,
        by=people.supervisor,
    )
    line = SheetLine.objects.get()
    assert (line.text, line.owner) == ("Signed and encrypted.", people.legal)


def test_accepted_languages_are_those_of_the_directory(people):
    known(people, line="languages", languages=["fr", "de"])
    assert State.objects.get(pk="XB").accepted_languages == ["fr", "de"]


def test_a_declined_correction_leaves_the_line_and_says_why(people):
    line = known(people)
    proposal = proposed(people, text="Paper only.")
    with pytest.raises(Invalid) as caught:
        services.decide(proposal, accept=False, revision=1, by=people.supervisor)
    assert set(caught.value.fields) == {"note"}
    decided = services.decide(
        proposal, accept=False, note="They said otherwise.", revision=1, by=people.supervisor
    )
    assert decided.standing == "declined"
    line.refresh_from_db()
    assert line.text == "Encrypted e-mail is enough."


@pytest.mark.parametrize("key", ["officer", "reviewer", "legal", "auditor", "admin"])
def test_only_a_supervisor_decides(people, key):
    with pytest.raises(NotAllowed):
        services.decide(proposed(people), accept=True, revision=0, by=getattr(people, key))


def test_nobody_decides_on_their_own_proposal(people):
    proposal = proposed(people, by=people.supervisor)
    with pytest.raises(NotAllowed):
        services.decide(proposal, accept=True, revision=0, by=people.supervisor)


def test_a_line_that_changed_meanwhile_is_read_again_first(people):
    first, second = proposed(people), proposed(people, text="Paper only.")
    services.decide(first, accept=True, revision=0, by=people.supervisor)
    with pytest.raises(Stale) as caught:
        services.decide(second, accept=True, revision=0, by=people.supervisor)
    assert caught.value.current.text == "Encrypted e-mail is enough."
    assert services.decide(second, accept=True, revision=1, by=people.supervisor).standing == "accepted"


def test_a_decision_is_made_once(people):
    proposal = proposed(people)
    services.decide(proposal, accept=True, revision=0, by=people.supervisor)
    with pytest.raises(Blocked):
        services.decide(proposal, accept=False, note="No.", revision=1, by=people.supervisor)


def test_an_owner_must_be_an_active_colleague_who_may_propose(people):
    with pytest.raises(Invalid) as caught:
        services.decide(proposed(people), accept=True, owner=people.auditor, revision=0, by=people.supervisor)
    assert set(caught.value.fields) == {"owner"}
    assert not SheetLine.objects.exists()


def test_a_line_older_than_a_year_asks_to_be_confirmed(people):
    line = known(people)
    with clock.standing_at(clock.now() + timedelta(days=365)):
        assert not line.needs_confirming
    with clock.standing_at(clock.now() + timedelta(days=366)):
        assert line.needs_confirming
        confirmed = services.confirm(line, source="Their website", revision=1, by=people.officer)
        assert not confirmed.needs_confirming
        assert (confirmed.source, confirmed.revision) == ("Their website", 2)


def test_only_the_owner_or_a_supervisor_confirms(people):
    line = known(people)
    with pytest.raises(NotAllowed):
        services.confirm(line, source="Their website", revision=1, by=people.reviewer)
    services.confirm(line, source="Their website", revision=1, by=people.supervisor)
    with pytest.raises(Stale):
        services.confirm(line, source="Their website", revision=1, by=people.officer)
    with pytest.raises(Invalid):
        services.confirm(line, source=" ", revision=2, by=people.officer)


@pytest.mark.django_db(transaction=True)
def test_two_supervisors_at_once_decide_once(home):
    people = make_people()
    proposal = proposed(people)
    other = accounts.create_user(
        name="Second Supervisor",
        email="second@portal.example",
        username="second",
        role=people.supervisor.role,
        authority=people.supervisor.authority,
        invite=False,
        by="system",
    )

    def decide(by):
        return lambda: services.decide(proposal, accept=True, revision=0, by=by)

    results = racing.at_once(decide(people.supervisor), decide(other))
    assert sum(isinstance(one, SheetProposal) for one in results) == 1
    assert sum(isinstance(one, Blocked) for one in results) == 1
    assert SheetLine.objects.get().revision == 1
    assert queries.open_proposals(most=5) == []

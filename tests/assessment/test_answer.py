"""A reviewer answers one ground."""

import pytest

from requests_app.assessment import queries, services
from requests_app.assessment.models import Answer
from requests_app.assessment.outcomes import Waits
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed, Stale
from tests.assessment.speaking import DISAGREED, FACTS, REASONS, SOURCES, disputed, finding, plain, say


def test_it_works(version, people):
    subject = plain(version)[0]
    given = say(subject, people.reviewer)
    row = queries.row(version, subject.ground)
    assert row.answer == given
    assert (given.number, given.by, given.sources) == (1, people.reviewer, SOURCES)
    assert row.standing.settled
    assert finding(version, subject.ground).waits_for == Waits.NOBODY


def test_it_is_written_down(version, people):
    subject = plain(version)[0]
    say(subject, people.reviewer)
    line = register.read(version.case.stream)[-1]
    assert line.name == "assessment.answered"
    assert line.facts == {"version": 1, "ground": subject.ground, "answer": "not_engaged", "number": 1}
    assert line.actor_id == str(people.reviewer.pk)


def test_a_rights_ground_then_waits_for_the_adviser(version, people):
    say(finding(version, "G25"), people.reviewer)
    assert finding(version, "G25").waits_for == Waits.ADVISER
    assert queries.row(version, "G25").outcome is None


def test_a_need_for_information_stays_with_the_reviewer(version, people):
    say(finding(version, "G25"), people.reviewer, "needs_information")
    assert finding(version, "G25").waits_for == Waits.REVIEWER


@pytest.mark.parametrize("who", ["officer", "adviser", "supervisor", "auditor", "admin", "duty", "stranger"])
def test_only_a_reviewer_answers(version, people, who):
    with pytest.raises(NotAllowed) as caught:
        say(plain(version)[0], getattr(people, who))
    assert caught.value.blockers
    assert not Answer.objects.exists()


@pytest.mark.parametrize("who", ["officer", "colleague"])
def test_an_author_or_co_editor_who_became_reviewer_does_not_answer(version, people, who, became):
    became(getattr(people, who), "reviewer", wrote=version.case)
    with pytest.raises(NotAllowed) as caught:
        say(plain(version)[0], getattr(people, who))
    assert caught.value.blockers[0].code == "four_eyes"


def test_nobody_answers_after_being_deactivated(version, people):
    people.reviewer.is_active = False
    with pytest.raises(NotAllowed):
        say(plain(version)[0], people.reviewer)


def test_without_reasons_nothing_is_kept(version, people):
    with pytest.raises(Invalid) as caught:
        say(plain(version)[0], people.reviewer, reasons=" ")
    assert "reasons" in caught.value.fields
    assert not Answer.objects.exists()


def test_hostile_text_is_kept_as_text(version, people):
    hostile = "<script>alert(1)</script> '; DROP TABLE requests_app_answer; -- {{ 7|add:7 }} \u202egnirts"
    given = say(plain(version)[0], people.reviewer, reasons=hostile)
    assert Answer.objects.get(pk=given.pk).reasons == hostile


def test_a_new_answer_takes_the_place_of_the_old_one_which_stays(version, people):
    subject = plain(version)[0]
    first = say(subject, people.reviewer)
    second = say(subject, people.second_reviewer, "bars", seen=1)
    row = queries.row(version, subject.ground)
    assert row.answers == (second, first)
    assert queries.barring_grounds(version) == {subject.ground}


def test_a_new_answer_needs_a_new_second_opinion(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    services.countersign(given, agrees=True, reasons=REASONS, by=people.adviser)
    say(finding(version, "G25"), people.reviewer, "bars", seen=1)
    assert finding(version, "G25").waits_for == Waits.ADVISER


def test_who_saw_an_older_answer_is_told_and_nothing_is_overwritten(version, people):
    subject = plain(version)[0]
    first = say(subject, people.reviewer, seen=0)
    with pytest.raises(Stale) as caught:
        say(subject, people.second_reviewer, "bars", seen=0)
    assert caught.value.current == first
    assert people.reviewer.name in caught.value.message
    assert Answer.objects.count() == 1


def test_no_answer_while_a_supervisor_has_to_decide(version, people):
    disputed(version, people)
    with pytest.raises(Blocked) as caught:
        say(finding(version, "G25"), people.second_reviewer)
    assert caught.value.blockers[0].code == "disputed"


def test_no_answer_after_a_supervisor_has_decided(version, people):
    services.resolve(disputed(version, people), outcome="bars", reasons=REASONS, by=people.supervisor)
    with pytest.raises(Blocked) as caught:
        say(finding(version, "G25"), people.reviewer)
    assert caught.value.blockers[0].code == "resolved"


def test_a_supervisor_may_send_it_back_for_information(version, people):
    given = disputed(version, people)
    services.resolve(given, outcome="needs_information", reasons=REASONS, by=people.supervisor)
    assert finding(version, "G25").waits_for == Waits.REVIEWER
    assert say(finding(version, "G25"), people.reviewer).number == 2


def test_a_closed_review_takes_no_answer(version, people):
    services.close(version, by=people.reviewer)
    with pytest.raises(Blocked) as caught:
        say(plain(version)[0], people.reviewer)
    assert caught.value.blockers[0].code == "closed"


def test_a_fiscal_objection_may_be_recorded_but_says_what_it_is_worth(version, people):
    given = say(finding(version, "G16"), people.reviewer, "bars")
    if finding(version, "G16").second_person:
        services.countersign(given, agrees=True, reasons=DISAGREED, by=people.adviser)
    assert queries.barring_grounds(version) == {"G16"}


def test_facts_relied_on_are_needed(version, people):
    with pytest.raises(Invalid) as caught:
        say(plain(version)[0], people.reviewer, facts_relied="")
    assert "facts_relied" in caught.value.fields
    assert FACTS

"""The rights adviser agrees or disagrees."""

import pytest

from requests_app.assessment import queries, services
from requests_app.assessment.models import Opinion
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed, Stale
from tests.assessment.speaking import AGREED, DISAGREED, REASONS, disputed, finding, plain, say


def opine(answer, by, agrees=True, reasons=AGREED):
    return services.countersign(answer, agrees=agrees, reasons=reasons, by=by)


def test_agreement_settles_the_ground(version, people):
    opine(say(finding(version, "G25"), people.reviewer), people.adviser)
    row = queries.row(version, "G25")
    assert (row.outcome, row.standing.settled) == (Outcome.NOT_ENGAGED, True)
    assert finding(version, "G25").waits_for == Waits.NOBODY
    assert register.read(version.case.stream)[-1].name == "assessment.countersigned"


def test_disagreement_waits_for_a_supervisor(version, people):
    disputed(version, people)
    row = queries.row(version, "G25")
    assert (row.outcome, row.standing.waits_for) == (None, Waits.SUPERVISOR)
    assert finding(version, "G25").waits_for == Waits.SUPERVISOR


def test_one_may_disagree_where_nobody_asked(version, people):
    subject = plain(version)[0]
    opine(say(subject, people.reviewer), people.adviser, agrees=False, reasons=DISAGREED)
    assert queries.row(version, subject.ground).standing.waits_for == Waits.SUPERVISOR


@pytest.mark.parametrize("who", ["officer", "reviewer", "second_reviewer", "supervisor", "auditor", "admin"])
def test_only_a_rights_adviser(version, people, who):
    given = say(finding(version, "G25"), people.reviewer)
    with pytest.raises(NotAllowed):
        opine(given, getattr(people, who))


def test_nobody_countersigns_their_own_answer(version, people, became):
    given = say(finding(version, "G25"), people.reviewer)
    became(people.reviewer, "rights_adviser")
    with pytest.raises(NotAllowed) as caught:
        opine(given, people.reviewer)
    assert caught.value.blockers[0].code == "four_eyes"


def test_nobody_countersigns_on_a_request_they_wrote_in(version, people, became):
    given = say(finding(version, "G25"), people.reviewer)
    became(people.colleague, "rights_adviser", wrote=version.case)
    with pytest.raises(NotAllowed) as caught:
        opine(given, people.colleague)
    assert caught.value.blockers[0].code == "four_eyes"


def test_one_opinion_per_person(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    opine(given, people.adviser)
    with pytest.raises(Blocked) as caught:
        opine(given, people.adviser, agrees=False, reasons=DISAGREED)
    assert caught.value.blockers[0].code == "spoken"
    assert Opinion.objects.count() == 1


def test_an_opinion_on_an_answer_that_was_replaced_is_stale(version, people):
    old = say(finding(version, "G25"), people.reviewer)
    new = say(finding(version, "G25"), people.reviewer, "bars", seen=1)
    with pytest.raises(Stale) as caught:
        opine(old, people.adviser)
    assert caught.value.current == new


def test_there_must_be_a_conclusion(version, people):
    given = say(finding(version, "G25"), people.reviewer, "needs_information")
    with pytest.raises(Blocked):
        opine(given, people.adviser)


def test_reasons_are_needed_to_agree_as_well(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    with pytest.raises(Invalid) as caught:
        opine(given, people.adviser, reasons="ok")
    assert "reasons" in caught.value.fields


def test_not_after_the_decision(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    services.close(version, by=people.reviewer)
    with pytest.raises(Blocked):
        opine(given, people.adviser)


def test_not_after_a_supervisor(version, people):
    given = disputed(version, people)
    services.resolve(given, outcome="bars", reasons=REASONS, by=people.supervisor)
    with pytest.raises(Blocked):
        opine(given, people.adviser)

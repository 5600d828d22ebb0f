"""A supervisor settles a disagreement; all three opinions stay."""

import pytest

from requests_app.assessment import guards, queries, services
from requests_app.assessment.models import Resolution
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from tests.assessment.speaking import AGREED, DISAGREED, REASONS, disputed, finding, say


def settle(answer, by, outcome="bars", **more):
    return services.resolve(answer, outcome=outcome, by=by, **({"reasons": REASONS} | more))


def test_the_outcome_is_the_supervisors_and_all_three_are_kept(version, people):
    settle(disputed(version, people), people.supervisor)
    row = queries.row(version, "G25")
    assert (row.answer.answer, row.opinions[0].agrees, row.resolution.outcome) == (
        "not_engaged",
        False,
        "bars",
    )
    assert row.outcome == Outcome.BARS
    assert finding(version, "G25").waits_for == Waits.NOBODY
    assert register.read(version.case.stream)[-1].facts["outcome"] == "bars"


def test_the_reviewer_may_be_right_after_all(version, people):
    settle(disputed(version, people), people.supervisor, "not_engaged")
    assert queries.row(version, "G25").outcome == Outcome.NOT_ENGAGED
    assert "G25" not in {blocker.code for blocker in guards.second_person_has_spoken(version).blockers}


def test_a_cure_has_to_be_named(version, people):
    given = disputed(version, people)
    with pytest.raises(Invalid) as caught:
        settle(given, people.supervisor, "cured")
    assert "cures" in caught.value.fields
    kind = queries.row(version, "G25").ground.cures[0]
    cure = {"kind": kind, "text": "Written assurance of counsel from the first hearing on"}
    settle(given, people.supervisor, "cured", cures=[cure])
    assert queries.row(version, "G25").outcome == Outcome.CURED


@pytest.mark.parametrize("who", ["officer", "reviewer", "second_reviewer", "adviser", "auditor", "admin"])
def test_only_a_supervisor(version, people, who):
    given = disputed(version, people)
    with pytest.raises(NotAllowed):
        settle(given, getattr(people, who))


@pytest.mark.parametrize("who", ["reviewer", "adviser"])
def test_not_one_of_the_two(version, people, who, became):
    given = disputed(version, people)
    became(getattr(people, who), "supervisor")
    with pytest.raises(NotAllowed) as caught:
        settle(given, getattr(people, who))
    assert caught.value.blockers[0].code == "four_eyes"


def test_not_an_author(version, people, became):
    given = disputed(version, people)
    became(people.officer, "supervisor")
    with pytest.raises(NotAllowed):
        settle(given, people.officer)


def test_without_a_disagreement_there_is_nothing_to_settle(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    with pytest.raises(Blocked):
        settle(given, people.supervisor)
    services.countersign(given, agrees=True, reasons=AGREED, by=people.adviser)
    with pytest.raises(Blocked):
        settle(given, people.supervisor)


def test_once(version, people):
    given = disputed(version, people)
    settle(given, people.supervisor)
    with pytest.raises(Blocked):
        settle(given, people.supervisor, "not_engaged")
    assert Resolution.objects.count() == 1


def test_reasons_and_outcome_are_needed(version, people):
    given = disputed(version, people)
    with pytest.raises(Invalid) as caught:
        settle(given, people.supervisor, "perhaps", reasons="")
    assert set(caught.value.fields) == {"outcome", "reasons"}
    assert DISAGREED


def test_not_after_the_decision(version, people):
    given = disputed(version, people)
    services.close(version, by=people.reviewer)
    with pytest.raises(Blocked):
        settle(given, people.supervisor)

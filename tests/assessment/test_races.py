"""Several people at once, on a real PostgreSQL."""

import pytest

from requests_app.assessment import queries, services
from requests_app.assessment.models import Answer, Opinion, Resolution
from requests_app.audit import register
from requests_app.core.errors import Blocked, Stale
from tests.assessment.speaking import AGREED, REASONS, disputed, finding, plain, say
from tests.racing import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_eight_grounds_answered_at_once_are_all_kept(version, people):
    chosen = plain(version)[:8]
    results = at_once(*[lambda one=one: say(one, people.reviewer, seen=0) for one in chosen])
    assert all(isinstance(result, Answer) for result in results), results
    assert queries.summary(version).answered == 8
    assert register.first_broken(version.case.stream) is None


def test_eight_reviewers_on_one_ground_one_answer(version, people):
    subject = plain(version)[0]
    results = at_once(*[lambda: say(subject, people.reviewer, seen=0) for _ in range(8)])
    assert sum(isinstance(result, Answer) for result in results) == 1
    assert sum(isinstance(result, Stale) for result in results) == 7
    lines = [line for line in register.read(version.case.stream) if line.name == "assessment.answered"]
    assert len(lines) == 1


def test_one_adviser_clicks_twice_one_opinion(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    act = lambda: services.countersign(given, agrees=True, reasons=AGREED, by=people.adviser)  # noqa: E731
    results = at_once(act, act, act)
    assert sum(isinstance(result, Opinion) for result in results) == 1
    assert sum(isinstance(result, Blocked) for result in results) == 2


def test_an_opinion_races_a_new_answer(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    results = at_once(
        lambda: services.countersign(given, agrees=True, reasons=AGREED, by=people.adviser),
        lambda: say(finding(version, "G25"), people.second_reviewer, "bars", seen=1),
    )
    # Whoever came second: an opinion never ends up on an answer nobody read.
    assert isinstance(results[1], Answer)
    assert isinstance(results[0], Opinion | Stale)
    assert queries.row(version, "G25").opinions == ()
    assert finding(version, "G25").waits_for == "adviser"


def test_two_supervisors_one_resolution(version, people):
    given = disputed(version, people)
    acts = [
        lambda outcome=outcome: services.resolve(
            given, outcome=outcome, reasons=REASONS, by=people.supervisor
        )
        for outcome in ("bars", "not_engaged", "bars")
    ]
    results = at_once(*acts)
    assert sum(isinstance(result, Resolution) for result in results) == 1
    assert Resolution.objects.count() == 1


def test_an_answer_races_the_decision(version, people):
    subject = plain(version)[0]
    results = at_once(
        lambda: say(subject, people.reviewer), lambda: services.close(version, by=people.second_reviewer)
    )
    assert isinstance(results[0], Answer | Blocked)
    closed = queries.of_version(version)
    assert closed.closed_at is not None
    # An answer that was let in came before the decision.
    assert all(answer.at <= closed.closed_at for answer in Answer.objects.all())

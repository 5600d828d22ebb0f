"""Agreement with several answers at once."""

import pytest

from requests_app.assessment import queries, services
from requests_app.assessment.models import Opinion
from requests_app.core.errors import Blocked, Invalid, NotAllowed, Stale
from tests.assessment.speaking import AGREED, FACTS, REASONS, finding, say


@pytest.fixture
def answered(version, people):
    """Rights grounds that no fact has raised, answered and waiting."""
    chosen = list(queries.findings(version).filter(flagged=False, second_person=True))
    return services.answer_many(chosen, reasons=REASONS, facts_relied=FACTS, by=people.reviewer)


def test_it_works(version, people, answered):
    services.countersign_many(answered, reasons=AGREED, by=people.adviser)
    assert Opinion.objects.filter(agrees=True).count() == len(answered)
    assert queries.summary(version).waits["adviser"] == 0


def test_all_or_none(version, people, answered):
    services.countersign(answered[0], agrees=True, reasons=AGREED, by=people.adviser)
    with pytest.raises(Blocked):
        services.countersign_many(answered, reasons=AGREED, by=people.adviser)
    assert Opinion.objects.count() == 1


def test_a_replaced_answer_is_stale(version, people, answered):
    say(answered[0].finding, people.reviewer, "bars", seen=1)
    with pytest.raises(Stale):
        services.countersign_many(answered, reasons=AGREED, by=people.adviser)
    assert not Opinion.objects.exists()


def test_raised_grounds_are_judged_one_by_one(version, people, answered):
    raised = queries.findings(version).filter(flagged=True).first()
    given = say(finding(version, raised.ground), people.reviewer)
    with pytest.raises(Blocked) as caught:
        services.countersign_many([*answered, given], reasons=AGREED, by=people.adviser)
    assert caught.value.blockers[0].code == raised.ground


@pytest.mark.parametrize("who", ["officer", "reviewer", "supervisor", "auditor", "admin"])
def test_only_a_rights_adviser(people, answered, who):
    with pytest.raises(NotAllowed):
        services.countersign_many(answered, reasons=AGREED, by=getattr(people, who))


def test_nothing_chosen_or_nothing_said(people, answered):
    with pytest.raises(Invalid):
        services.countersign_many([], reasons=AGREED, by=people.adviser)
    with pytest.raises(Invalid):
        services.countersign_many(answered, reasons="fine", by=people.adviser)

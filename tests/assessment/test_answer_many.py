"""Several grounds that no fact has raised are answered together."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from requests_app.assessment import queries, services
from requests_app.assessment.models import Answer
from requests_app.assessment.outcomes import Waits
from requests_app.audit import register
from requests_app.core.errors import Blocked, Invalid, NotAllowed, NotVisible, Stale
from requests_app.outgoing.states import Status
from tests.assessment.speaking import FACTS, REASONS, plain, say
from tests.builders import outgoing_at


def together(findings, by, **more):
    return services.answer_many(findings, by=by, **({"reasons": REASONS, "facts_relied": FACTS} | more))


def test_it_works(version, people):
    chosen = plain(version)[:8]
    given = together(chosen, people.reviewer)
    assert {one.finding_id for one in given} == {one.pk for one in chosen}
    assert {one.answer for one in given} == {"not_engaged"}
    assert queries.summary(version).answered == 8


def test_it_is_one_line_with_all_grounds(version, people):
    chosen = plain(version)[:3]
    before = len(register.read(version.case.stream))
    together(chosen, people.reviewer)
    lines = register.read(version.case.stream)[before:]
    assert [line.name for line in lines] == ["assessment.answered"]
    assert lines[0].facts["grounds"] == [one.ground for one in chosen]


def test_rights_grounds_then_wait_for_the_adviser(version, people):
    chosen = list(queries.findings(version).filter(flagged=False, second_person=True))
    together(chosen, people.reviewer)
    turns = set(queries.findings(version).filter(pk__in=[one.pk for one in chosen]).values_list("waits_for"))
    assert turns == {(Waits.ADVISER,)}


def test_raised_grounds_are_judged_one_by_one(version, people):
    raised = queries.findings(version).filter(flagged=True).first()
    with pytest.raises(Blocked) as caught:
        together([plain(version)[0], raised], people.reviewer)
    assert caught.value.blockers[0].code == raised.ground
    assert not Answer.objects.exists()


def test_all_or_none_if_one_was_answered_meanwhile(version, people):
    first, second = plain(version)[:2]
    say(second, people.second_reviewer)
    with pytest.raises(Stale):
        together([first, second], people.reviewer)
    assert Answer.objects.count() == 1


def test_grounds_of_two_cases_are_never_mixed(version, people):
    other = outgoing_at(Status.SUBMITTED, people).version
    with pytest.raises(NotVisible):
        together([plain(version)[0], plain(other)[0]], people.reviewer)
    assert not Answer.objects.exists()


def test_nothing_chosen(version, people):
    with pytest.raises(Invalid) as caught:
        together([], people.reviewer)
    assert "grounds" in caught.value.fields


def test_reasons_are_needed(version, people):
    with pytest.raises(Invalid) as caught:
        together(plain(version)[:2], people.reviewer, reasons="no", facts_relied="")
    assert set(caught.value.fields) == {"reasons", "facts_relied"}


@pytest.mark.parametrize("who", ["officer", "adviser", "supervisor", "auditor", "admin"])
def test_only_a_reviewer(version, people, who):
    with pytest.raises(NotAllowed):
        together(plain(version)[:2], getattr(people, who))


def test_the_number_of_queries_does_not_grow_with_the_grounds(version, people, django_assert_num_queries):

    chosen = plain(version)
    with CaptureQueriesContext(
        connection,
    ) as few:
        together(chosen[:2], people.reviewer)
    with django_assert_num_queries(len(few)):
        together(chosen[2:10], people.reviewer)

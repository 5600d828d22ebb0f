"""A new version keeps the answers whose facts did not change and reopens the others."""

import pytest

from requests_app.assessment import guards, queries, services
from requests_app.assessment.models import Finding
from requests_app.assessment.outcomes import Outcome, Waits
from requests_app.audit import register
from requests_app.casefile import queries as casefile
from requests_app.casefile import services as casefile_services
from requests_app.core.errors import Blocked
from requests_app.law.grounds import GROUNDS
from requests_app.law.return_reasons import REASONS as RETURNING
from requests_app.outgoing import services as outgoing_services
from tests.assessment.speaking import REASONS, disputed, finding, say
from tests.builders import answer_every_ground, submit


def resubmit(outgoing, people, **changed):
    """The request is returned; the officer changes fields of the summary of facts and submits again."""
    reasons = [{"code": min(RETURNING), "pointer": "/facts/summary", "note": "Say more."}]
    outgoing = outgoing_services.return_(
        outgoing, by=people.reviewer, reasons=reasons, note="Please complete."
    )
    for section, data in changed.items():
        draft = casefile.draft_section(outgoing.case, section)
        casefile_services.save_section(
            outgoing.case, section, draft.data | data, revision=draft.revision, by=people.officer
        )
    return submit(outgoing, people)


URGENCY = {"timing": {"reason": "The provider deletes its logs on 3 May 2026."}}


@pytest.fixture
def untouched():
    """A ground that does not look at the timing, and needs two persons."""
    return next(
        code
        for code, ground in GROUNDS.items()
        if ground.rights and ground.depends_on and "timing" not in ground.depends_on
    )


@pytest.fixture
def touched():
    """A ground that looks at the timing."""
    return next(
        code for code, ground in GROUNDS.items() if not ground.depends_on or "timing" in ground.depends_on
    )


def test_answers_opinions_and_outcome_are_kept_where_nothing_changed(outgoing, people, untouched):
    answer_every_ground(outgoing, people)
    second = resubmit(outgoing, people, **URGENCY).version
    row = queries.row(second, untouched)
    assert row.finding.carried_from == 1
    assert row.outcome == Outcome.NOT_ENGAGED
    assert (row.answer.by, row.opinions[0].by) == (people.reviewer, people.adviser)
    assert row.answer.carried_from.finding.assessment.version.number == 1
    assert row.answer.at == row.answer.carried_from.at
    assert not row.finding.stale


def test_what_changed_is_open_again_with_the_old_answer_to_start_from(outgoing, people, touched):
    answer_every_ground(outgoing, people)
    second = resubmit(outgoing, people, **URGENCY).version
    row = queries.row(second, touched)
    assert row.answer is None
    assert row.finding.stale
    assert row.finding.previous.by == people.reviewer
    blocker = next(one for one in guards.every_ground_is_answered(second).blockers if one.code == touched)
    assert "changed" in blocker.message


def test_nothing_can_be_approved_on_the_answers_of_an_older_version(outgoing, people, touched):
    answer_every_ground(outgoing, people)
    assert guards.every_ground_is_answered(outgoing.version)
    second = resubmit(outgoing, people, **URGENCY).version
    assert not guards.every_ground_is_answered(second)


def test_the_older_version_keeps_its_own_record_and_takes_no_more_answers(outgoing, people, untouched):
    first = outgoing.version
    resubmit(outgoing, people, **URGENCY)
    with pytest.raises(Blocked):
        say(finding(first, untouched), people.reviewer)
    assert not Finding.objects.filter(assessment__version=first).exclude(waits_for=Waits.NOBODY).exists()


def test_an_open_ground_stays_open_and_is_not_called_changed(outgoing, people, untouched):
    second = resubmit(outgoing, people, **URGENCY).version
    row = queries.row(second, untouched)
    assert (row.answer, row.finding.stale, row.finding.carried_from) == (None, False, None)


def test_a_disagreement_is_carried_over_as_a_disagreement(outgoing, people, untouched):
    disputed(outgoing.version, people, untouched)
    second = resubmit(outgoing, people, **URGENCY).version
    row = queries.row(second, untouched)
    assert row.standing.waits_for == Waits.SUPERVISOR
    assert finding(second, untouched).waits_for == Waits.SUPERVISOR
    services.resolve(row.answer, outcome="bars", reasons=REASONS, by=people.supervisor)
    assert queries.barring_grounds(second) == {untouched}
    assert queries.row(outgoing.version, untouched).resolution is None


def test_a_resolution_is_carried_over(outgoing, people, untouched):
    services.resolve(
        disputed(outgoing.version, people, untouched), outcome="bars", reasons=REASONS, by=people.supervisor
    )
    second = resubmit(outgoing, people, **URGENCY).version
    row = queries.row(second, untouched)
    assert (row.resolution.by, row.outcome) == (people.supervisor, Outcome.BARS)


def test_the_mark_names_the_version_in_which_it_was_really_said(outgoing, people, untouched, touched):
    answer_every_ground(outgoing, people)
    resubmit(outgoing, people, **URGENCY)
    outgoing.refresh_from_db()
    third = resubmit(
        outgoing, people, timing={"reason": "The provider deletes its logs on 4 May 2026."}
    ).version
    assert queries.row(third, untouched).finding.carried_from == 1
    # Open in version 2 and in version 3: the starting point is still the answer of version 1.
    assert queries.row(third, touched).finding.previous.finding.assessment.version.number == 1


def test_a_carried_answer_that_is_replaced_counts_from_then_on(outgoing, people, untouched):
    answer_every_ground(outgoing, people)
    second = resubmit(outgoing, people, **URGENCY)
    say(finding(second.version, untouched), people.reviewer, "bars", seen=1)
    third = resubmit(
        second, people, timing={"reason": "The provider deletes its logs on 4 May 2026."}
    ).version
    row = queries.row(third, untouched)
    assert (row.finding.carried_from, row.answer.answer) == (2, "bars")


def test_the_register_says_what_was_kept_and_what_was_reopened(outgoing, people, untouched, touched):
    answer_every_ground(outgoing, people)
    second = resubmit(outgoing, people, **URGENCY).version
    line = next(
        one for one in reversed(register.read(second.case.stream)) if one.name == "assessment.screened"
    )
    assert untouched in line.facts["carried"]
    assert touched in line.facts["reopened"]
    summary = queries.summary(second)
    assert (summary.carried, summary.stale) == (len(line.facts["carried"]), len(line.facts["reopened"]))

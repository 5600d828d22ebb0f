"""Reading the review: counts, work lists, the record, in a number of queries that does not grow."""

import json

from requests_app.assessment import queries, services
from requests_app.assessment.models import Finding
from requests_app.assessment.outcomes import Waits
from requests_app.core import canonical
from tests.assessment.speaking import (
    AGREED,
    DISAGREED,
    FACTS,
    REASONS,
    SOURCES,
    disputed,
    finding,
    plain,
    say,
)
from tests.builders import answer_every_ground


def test_the_summary_counts(version, people):
    total = queries.findings(version).count()
    say(plain(version)[0], people.reviewer)
    say(finding(version, "G25"), people.reviewer)
    disputed(version, people, "G31")
    found = queries.summary(version)
    assert (found.total, found.answered, found.settled) == (total, 3, 1)
    assert found.waits == {"reviewer": total - 3, "adviser": 1, "supervisor": 1, "nobody": 1}
    assert sum(group.total for group in found.groups) == total
    assert found.flagged == queries.findings(version).filter(flagged=True).count()


def test_a_version_that_was_not_screened_says_so(unscreened):
    assert not queries.summary(unscreened).screened
    assert queries.rows(unscreened) == []
    assert queries.row(unscreened, "G25") is None


def test_rows_and_briefs_agree(version, people):
    say(plain(version)[0], people.reviewer, "bars")
    disputed(version, people, "G31")
    services.countersign(
        say(finding(version, "G25"), people.reviewer), agrees=True, reasons=AGREED, by=people.adviser
    )
    assert [queries.brief_of(row) for row in queries.rows(version)] == queries.briefs(version)


def test_the_column_for_work_lists_repeats_what_the_words_say(outgoing, version, people):
    given = disputed(version, people, "G31")
    assert finding(version, "G31").waits_for == Waits.SUPERVISOR
    services.resolve(given, outcome="bars", reasons=REASONS, by=people.supervisor)
    answer_every_ground(outgoing, people, barring=("G34",))
    say(finding(version, "G25"), people.reviewer, "needs_information")
    for row in queries.rows(version):
        assert row.finding.waits_for == row.standing.waits_for


def test_the_cases_that_wait(version, people):
    def waiting(who):
        return version.case_id in [row["assessment__case_id"] for row in queries.cases_waiting_for(who)]

    assert waiting(Waits.REVIEWER)
    assert not waiting(Waits.ADVISER)
    given = say(finding(version, "G25"), people.reviewer)
    assert waiting(Waits.ADVISER)
    services.countersign(given, agrees=False, reasons=DISAGREED, by=people.adviser)
    assert waiting(Waits.SUPERVISOR)
    services.close(version, by=people.reviewer)
    assert not any(waiting(who) for who in (Waits.REVIEWER, Waits.ADVISER, Waits.SUPERVISOR))


def test_the_record_is_whole_and_plain(version, people):
    given = disputed(version, people)
    services.resolve(given, outcome="bars", reasons=REASONS, by=people.supervisor)
    record = queries.record(version)
    assert json.loads(canonical.dumps(record)) == record
    assert len(record["grounds"]) == Finding.objects.filter(assessment__version=version).count()
    ground = next(one for one in record["grounds"] if one["code"] == "G25")
    assert ground["outcome"] == "Engaged: bars the request"
    answer = ground["answers"][0]
    assert (answer["reasons"], answer["facts_relied"], answer["sources"]) == (REASONS, FACTS, SOURCES)
    assert (answer["by"], answer["office"]) == (people.reviewer.name, people.reviewer.authority.name)
    assert answer["opinions"][0]["agrees"] is False
    assert answer["resolution"]["by"] == people.supervisor.name


def test_the_record_keeps_every_answer_newest_last(version, people):
    subject = plain(version)[0]
    say(subject, people.reviewer)
    say(subject, people.second_reviewer, "bars")
    ground = next(one for one in queries.record(version)["grounds"] if one["code"] == subject.ground)
    assert [answer["by"] for answer in ground["answers"]] == [
        people.reviewer.name,
        people.second_reviewer.name,
    ]


def test_the_record_says_what_raised_a_ground_and_where(version):
    for ground in queries.record(version)["grounds"]:
        assert ground["flagged"] == bool(ground["raised"])
        for hit in ground["raised"]:
            assert hit["explanation"]
            assert hit["label"]


def test_a_version_that_was_not_screened_has_no_record(unscreened):
    assert queries.record(unscreened) == {}


def test_who_reads(people):
    readers = {name for name, person in vars(people).items() if queries.may_read(person)}
    assert readers == {"reviewer", "second_reviewer", "adviser", "supervisor", "auditor"}


def test_the_number_of_queries_does_not_grow_with_what_was_said(
    outgoing, version, people, django_assert_num_queries
):
    services.countersign(
        say(finding(version, "G25"), people.reviewer), agrees=True, reasons=AGREED, by=people.adviser
    )
    for spoken in (False, True):
        if spoken:
            answer_every_ground(outgoing, people)
        with django_assert_num_queries(3):
            queries.rows(version)
        with django_assert_num_queries(1):
            queries.summary(version)
        with django_assert_num_queries(5):
            queries.record(version)

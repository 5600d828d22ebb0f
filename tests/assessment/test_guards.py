"""What outgoing asks before a version may go out or be refused."""

from requests_app.assessment import guards, queries, services
from requests_app.assessment.statements import possible_cures
from requests_app.law.grounds import GROUNDS
from requests_app.outgoing.states import Status
from tests import samples
from tests.assessment.speaking import AGREED, REASONS, SOURCES, disputed, finding, say
from tests.builders import answer_every_ground, outgoing_at

ALL = [
    guards.screening_is_done,
    guards.every_ground_is_answered,
    guards.second_person_has_spoken,
    guards.no_ground_bars,
    guards.at_least_one_ground_bars,
    guards.not_only_barred_sole_grounds,
]


def codes(verdict):
    return {blocker.code for blocker in verdict.blockers}


def agreed(version, people, ground, answer):
    cures = [
        {"kind": kind, "text": "An assurance given in writing"}
        for kind in possible_cures(GROUNDS[ground])[:1]
    ]
    given = say(finding(version, ground), people.reviewer, answer, cures=cures, sources=SOURCES)
    if given.finding.second_person:
        services.countersign(given, agrees=True, reasons=AGREED, by=people.adviser)


def test_without_a_version_nothing_is_screened():
    assert codes(guards.screening_is_done(None)) == {"screening"}
    assert codes(guards.every_ground_is_answered(None)) == {"screening"}
    assert not guards.at_least_one_ground_bars(None)


def test_a_fresh_version_has_every_ground_open(version):
    assert guards.screening_is_done(version)
    assert codes(guards.every_ground_is_answered(version)) == {
        one.ground for one in queries.findings(version)
    }


def test_a_blocker_names_the_ground_and_its_printable_basis(version):
    blockers = {blocker.code: blocker for blocker in guards.every_ground_is_answered(version).blockers}
    assert GROUNDS["G25"].title in blockers["G25"].message
    assert "ICCPR Article 14" in blockers["G25"].basis
    for code, blocker in blockers.items():
        for citation in GROUNDS[code].citations:
            if citation.paragraph and not citation.grade.paragraph_is_safe:
                assert f"{citation.article}{citation.paragraph}" not in blocker.basis


def test_all_answered_and_countersigned(outgoing, version, people):
    answer_every_ground(outgoing, people)
    assert guards.every_ground_is_answered(version)
    assert guards.second_person_has_spoken(version)
    assert guards.no_ground_bars(version)
    assert not guards.at_least_one_ground_bars(version)


def test_one_ground_open_is_enough_to_stop(outgoing, version, people):
    answer_every_ground(outgoing, people)
    say(finding(version, "G25"), people.reviewer, "needs_information")
    assert codes(guards.every_ground_is_answered(version)) == {"G25"}


def test_the_second_person_is_missing(version, people):
    say(finding(version, "G25"), people.reviewer)
    assert codes(guards.second_person_has_spoken(version)) == {"G25"}


def test_a_disagreement_stops(version, people):
    given = disputed(version, people)
    assert "supervisor" in guards.second_person_has_spoken(version).blockers[0].message
    services.resolve(given, outcome="not_engaged", reasons=REASONS, by=people.supervisor)
    assert guards.second_person_has_spoken(version)


def test_a_bar_counts_only_once_the_second_person_agrees(version, people):
    given = say(finding(version, "G25"), people.reviewer, "bars")
    assert guards.no_ground_bars(version)
    services.countersign(given, agrees=True, reasons=AGREED, by=people.adviser)
    assert codes(guards.no_ground_bars(version)) == {"G25"}
    assert guards.at_least_one_ground_bars(version)


def test_a_cured_ground_does_not_bar(version, people):
    agreed(version, people, "G25", "cured")
    assert guards.no_ground_bars(version)


def test_what_nobody_may_use_alone_is_not_used_alone(people):
    """Case 2 asks for bank records, so that all three apply."""
    version = outgoing_at(Status.SUBMITTED, people, sections=samples.invoice()).version
    for ground in ("G16", "G17", "G18"):
        agreed(version, people, ground, "bars")
    assert codes(guards.not_only_barred_sole_grounds(version)) == {"G16", "G17", "G18"}
    assert guards.at_least_one_ground_bars(version)
    agreed(version, people, "G34", "bars")
    assert guards.not_only_barred_sole_grounds(version)


def test_each_guard_asks_once_and_counsel_only_where_it_names_a_provision(
    outgoing, version, people, django_assert_num_queries
):
    answer_every_ground(outgoing, people, barring=("G34",))
    for guard in ALL:
        verdict = guard(version)
        with django_assert_num_queries(2 if any(one.basis for one in verdict.blockers) else 1):
            guard(version)

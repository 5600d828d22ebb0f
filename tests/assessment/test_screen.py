"""Screening opens the grounds that apply to a version, once."""

from dataclasses import fields

import pytest

from requests_app.assessment import queries, screening, services
from requests_app.assessment.models import Assessment, Finding
from requests_app.audit import register
from requests_app.law import catalogue
from requests_app.law import screening as law
from requests_app.law.grounds import GROUNDS
from tests.racing import at_once


def test_every_applicable_ground_is_opened_in_the_order_of_the_tests(unscreened):
    services.screen(unscreened)
    expected = [one.code for one in law.screen(screening.facts_of(unscreened))]
    assert [one.ground for one in queries.findings(unscreened)] == expected
    assert expected


def test_what_the_facts_raise_is_flagged_and_explains_itself(unscreened):
    services.screen(unscreened)
    raised = {one.code: one.raised for one in law.screen(screening.facts_of(unscreened)) if one.raised}
    found = {one.ground: one for one in queries.findings(unscreened) if one.flagged}
    assert set(found) == set(raised)
    for code, finding in found.items():
        assert finding.raised == [
            {"pointer": hit.pointer, "explanation": hit.explanation} for hit in raised[code]
        ]
        assert finding.second_person


def test_rights_grounds_need_two_persons_flagged_or_not(unscreened):
    services.screen(unscreened)
    for finding in queries.findings(unscreened):
        assert finding.second_person == (GROUNDS[finding.ground].rights or finding.flagged)


def test_the_law_it_was_done_under_is_kept(unscreened):
    found = services.screen(unscreened)
    assert (found.law_version, found.law_digest) == (catalogue.VERSION, catalogue.DIGEST)


def test_it_is_written_down(unscreened):
    services.screen(unscreened)
    line = register.read(unscreened.case.stream)[-1]
    assert (line.name, line.actor) == ("assessment.screened", "system")
    assert line.facts["version"] == 1
    assert line.facts["grounds"] == queries.findings(unscreened).count()


def test_doing_it_again_changes_nothing(unscreened):
    first = services.screen(unscreened)
    lines, findings = len(register.read(unscreened.case.stream)), Finding.objects.count()
    assert services.screen(unscreened) == first
    assert (len(register.read(unscreened.case.stream)), Finding.objects.count()) == (lines, findings)


def test_the_digest_follows_the_facts_a_ground_looks_at(unscreened):
    facts = screening.facts_of(unscreened)
    ground = next(
        one for one in GROUNDS.values() if "offences" in one.depends_on and "timing" not in one.depends_on
    )
    before = screening.facts_digest(ground, facts, [])
    changed = dict(facts.content) | {"timing": {"urgency": "ordinary"}}
    same = screening.Facts(**(_parts(facts) | {"content": changed}))
    assert screening.facts_digest(ground, same, []) == before
    entries = [dict(entry) | {"title": "Another offence"} for entry in facts.content["offences"]["entries"]]
    other = screening.Facts(
        **(_parts(facts) | {"content": dict(facts.content) | {"offences": {"entries": entries}}})
    )
    assert screening.facts_digest(ground, other, []) != before
    elsewhere = screening.Facts(**(_parts(facts) | {"other_retains_death_penalty": True}))
    assert screening.facts_digest(ground, elsewhere, []) != before


def _parts(facts):
    return {one.name: getattr(facts, one.name) for one in fields(facts) if not one.name.startswith("_")}


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_make_one_assessment(unscreened):
    results = at_once(*[lambda: services.screen(unscreened)] * 6)
    assert not [result for result in results if isinstance(result, Exception)]
    assert Assessment.objects.filter(version=unscreened).count() == 1
    names = [line.name for line in register.read(unscreened.case.stream)]
    assert names.count("assessment.screened") == 1

"""Restricted cases: seen by their team, named with a line of the register, lifted with a reason."""

import pytest
from django.db import connection

from requests_app.audit import register
from requests_app.casefile import membership, queries, services, team
from requests_app.caseload import services as caseload
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.directory import services as directory
from requests_app.management.demo.states import BOOK
from requests_app.outgoing import queries as outgoing_queries
from requests_app.outgoing import services as outgoing
from tests import builders, samples
from tests.conftest import make_people
from tests.racing import at_once

pytestmark = pytest.mark.django_db

LEVELS = ("ordinary", "confidential", "restricted")
SEES_A_DRAFT = {"officer", "colleague", "supervisor", "auditor"}
SEES_SUBMITTED = SEES_A_DRAFT | {"reviewer", "second_reviewer", "adviser"}
EVERYBODY = (*sorted(SEES_SUBMITTED), "stranger", "duty", "executing", "admin")


def at_level(level):
    """The hospital's sections at a level."""
    sections = samples.hospital()
    sections["confidentiality"] = {
        **sections["confidentiality"],
        "level": level,
        "reason": "A leak warns them.",
    }
    return sections


@pytest.fixture
def restricted(people):
    """A restricted draft of the officer, with nobody else on its team."""
    return builders.drafted(people, at_level("restricted"))


def sees(case, user):
    """Whether both rules, which must never part ways, show the case."""
    of_files = queries.visible_to(user).filter(pk=case.pk).exists()
    of_requests = outgoing_queries.visible_to(user).filter(case=case).exists()
    assert of_files == of_requests
    return of_files


def lines(case, prefix="team."):
    return [line for line in register.read(case.stream) if line.name.startswith(prefix)]


@pytest.mark.parametrize("submitted", [False, True])
@pytest.mark.parametrize("level", LEVELS)
def test_who_sees_a_case_of_each_level(people, level, submitted):
    draft = builders.drafted(people, at_level(level))
    case, expected = draft.case, {"officer"}
    if level == "restricted" and submitted:
        expected |= {"reviewer", "adviser"}
        for name in ("reviewer", "adviser"):
            team.name(case, getattr(people, name), by=people.officer)
    if submitted:
        builders.submit(draft, people)
    ordinary = SEES_SUBMITTED if submitted else SEES_A_DRAFT
    if level != "restricted":
        expected = ordinary
    assert {name for name in EVERYBODY if sees(case, getattr(people, name))} == expected
    if level == "restricted":
        for name in sorted(ordinary - expected):
            team.name(case, getattr(people, name), by=people.officer)
        assert {name for name in EVERYBODY if sees(case, getattr(people, name))} == ordinary


def test_it_takes_effect_with_the_section_and_everyone_who_wrote_is_on_the_team(people):
    draft = builders.drafted(people, {})
    builders.write(draft, {"facts": {"summary": "A colleague wrote this."}}, by=people.colleague)
    assert sees(draft.case, people.supervisor)
    builders.write(
        draft, {"confidentiality": {"level": "restricted", "reason": "A leak."}}, by=people.officer
    )
    assert {row.user for row in membership.members(draft.case)} == {people.officer, people.colleague}
    assert not sees(draft.case, people.supervisor)
    assert [line.name for line in lines(draft.case)] == ["team.founded"]


def test_another_level_of_the_section_changes_nothing_for_others(people, restricted):
    with pytest.raises(Invalid) as refused:
        builders.write(restricted, {"confidentiality": {"level": "ordinary"}}, by=people.officer)
    assert "level" in refused.value.fields
    with pytest.raises(Invalid):
        builders.write(restricted, {"confidentiality": {}}, by=people.officer)
    assert not sees(restricted.case, people.supervisor)


def test_nobody_outside_the_team_writes_or_moves_it(people, restricted):
    with pytest.raises(NotAllowed):
        services.save_section(restricted.case, "facts", {"summary": "x"}, revision=1, by=people.colleague)
    with pytest.raises(NotAllowed):
        outgoing.withdraw(restricted, by=people.colleague, note="Not needed.")


def test_a_member_names_and_takes_off(people, restricted):
    team.name(restricted.case, people.colleague, by=people.officer, reason="Stands in for me.")
    assert sees(restricted.case, people.colleague)
    team.take_off(restricted.case, people.colleague, by=people.officer, reason="Is back at her own cases.")
    assert not sees(restricted.case, people.colleague)
    told = lines(restricted.case)
    assert [line.name for line in told] == ["team.founded", "team.named", "team.taken_off"]
    assert told[1].facts == {"person": str(people.colleague.pk), "reason": "Stands in for me."}


@pytest.mark.parametrize("name", ["stranger", "duty", "executing", "admin"])
def test_nobody_is_named_who_would_not_see_an_ordinary_case(people, restricted, name):
    with pytest.raises(Invalid) as refused:
        team.name(restricted.case, getattr(people, name), by=people.officer)
    assert "person" in refused.value.fields


@pytest.mark.parametrize("name", ["colleague", "reviewer", "adviser", "auditor", "admin", "stranger"])
def test_nobody_outside_the_team_names_anybody(people, restricted, name):
    with pytest.raises(NotAllowed):
        team.name(restricted.case, people.reviewer, by=getattr(people, name))


def test_a_supervisor_names_somebody_without_seeing_the_case(people, restricted):
    team.name(restricted.case, people.reviewer, by=people.supervisor)
    assert not sees(restricted.case, people.supervisor)
    with pytest.raises(NotAllowed):
        team.take_off(restricted.case, people.reviewer, by=people.supervisor, reason="No.")
    with pytest.raises(NotAllowed):
        team.lift(restricted.case, "ordinary", by=people.supervisor, reason="No.")


def test_whoever_names_themselves_says_why_and_is_marked(people, restricted):
    with pytest.raises(Invalid) as refused:
        team.name(restricted.case, people.supervisor, by=people.supervisor, reason=" ")
    assert "reason" in refused.value.fields
    team.name(restricted.case, people.supervisor, by=people.supervisor, reason="The officer is ill.")
    marked = next(row for row in membership.members(restricted.case) if row.user == people.supervisor)
    assert marked.named_themselves
    assert lines(restricted.case)[-1].facts["themselves"] is True
    assert sees(restricted.case, people.supervisor)


def test_the_officer_stays_and_nobody_is_named_twice(people, restricted):
    with pytest.raises(Invalid):
        team.take_off(restricted.case, people.officer, by=people.officer, reason="I go.")
    with pytest.raises(Invalid):
        team.take_off(restricted.case, people.colleague, by=people.officer, reason="Never was.")
    with pytest.raises(Invalid):
        team.name(restricted.case, people.officer, by=people.officer, reason="Again.")


def test_an_ordinary_case_has_no_team(people):
    draft = builders.drafted(people, at_level("confidential"))
    with pytest.raises(Blocked):
        team.name(draft.case, people.colleague, by=people.officer)
    assert membership.members(draft.case) == []


def test_lifting_needs_a_reason_and_shows_the_case_again(people, restricted):
    for reason, level in (("", "ordinary"), ("Over.", "restricted"), ("Over.", "secret")):
        with pytest.raises(Invalid):
            team.lift(restricted.case, level, by=people.officer, reason=reason)
    team.lift(restricted.case, "confidential", by=people.officer, reason="The arrests were made.")
    assert sees(restricted.case, people.supervisor)
    assert membership.members(restricted.case) == []
    assert queries.draft_section(restricted.case, "confidentiality").data["level"] == "confidential"
    assert lines(restricted.case)[-1].facts == {"level": "confidential", "reason": "The arrests were made."}


def test_a_reviewer_who_lifts_does_not_become_an_author(people, restricted):
    team.name(restricted.case, people.reviewer, by=people.officer)
    team.lift(restricted.case, "ordinary", by=people.reviewer, reason="The arrests were made.")
    assert not queries.is_contributor(restricted.case, people.reviewer)


def test_it_cannot_be_submitted_before_somebody_can_judge_it(people, restricted):
    builders.acknowledge_warnings(restricted, by=people.officer)
    with pytest.raises(Blocked) as refused:
        outgoing.submit(restricted, by=people.officer)
    assert (
        "a reviewer who did not write in the draft and a rights adviser" in refused.value.blockers[0].message
    )
    team.name(restricted.case, people.reviewer, by=people.officer)
    assert membership.lacking(restricted.case) == ("a rights adviser",)
    team.name(restricted.case, people.adviser, by=people.officer)
    submitted = outgoing.submit(restricted, by=people.officer)
    assert sees(submitted.case, people.reviewer)
    assert not sees(submitted.case, people.second_reviewer)


def test_handing_over_makes_the_new_officer_one_of_the_team(people, restricted):
    team.name(restricted.case, people.supervisor, by=people.officer)
    caseload.hand_over(restricted, to=people.colleague, by=people.supervisor)
    assert sees(restricted.case, people.colleague)


def test_supervisors_get_bare_references_and_nobody_else_any(people, restricted):
    builders.drafted(people, at_level("ordinary"))
    found = membership.restricted_cases(people.supervisor, most=10)
    assert [one.reference for one in found] == [restricted.reference]
    assert found[0].get_deferred_fields() >= {"title", "search", "domestic_reference"}
    for name in EVERYBODY:
        if name != "supervisor":
            assert membership.restricted_cases(getattr(people, name), most=10) == []


def test_postgresql_itself_repeats_the_level(people, restricted):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE requests_app_casefile SET confidentiality = 'ordinary'")
    restricted.refresh_from_db()
    assert restricted.restricted is False


@pytest.mark.django_db(transaction=True)
def test_eight_name_the_same_person_at_once():
    directory.load(BOOK)
    people = make_people()
    draft = builders.drafted(people, at_level("restricted"))
    results = at_once(*[lambda: team.name(draft.case, people.reviewer, by=people.officer)] * 8)
    assert sum(isinstance(one, Invalid) for one in results) == 7
    assert [line.name for line in lines(draft.case)] == ["team.founded", "team.named"]


@pytest.mark.django_db(transaction=True)
def test_restricting_and_writing_at_once_leaves_every_writer_on_the_team():
    directory.load(BOOK)
    people = make_people()
    draft = builders.drafted(people, {})
    level = {"confidentiality": {"level": "restricted", "reason": "A leak."}}

    def write():
        return services.save_section(
            draft.case, "facts", {"summary": "Seen."}, revision=0, by=people.colleague
        )

    results = at_once(lambda: builders.write(draft, level, by=people.officer), write)
    wrote = not isinstance(results[1], Exception)
    assert wrote or isinstance(results[1], NotAllowed)
    assert sees(draft.case, people.colleague) == wrote

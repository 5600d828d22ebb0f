"""Completeness with its sources, the question as an object, the clock that stops, the warning, the lapse."""

from datetime import timedelta

import pytest

from requests_app.assessment import queries as assessments
from requests_app.core import clock
from requests_app.core.errors import Blocked, Invalid, NotAllowed
from requests_app.deadlines.models import Deadline
from requests_app.documents.models import Document
from requests_app.incoming import completeness, queries, services
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db


def days_later(monkeypatch, days):
    moment = clock.now() + timedelta(days=days)
    monkeypatch.setattr(clock, "now", lambda: moment)


def rules(incoming):
    return {completeness.rule_of(point) for point in queries.completeness(incoming)}


def test_an_empty_request_lacks_every_rule_and_says_where_it_stands(people):
    incoming = builders.incoming_at("completeness", people)
    points = queries.completeness(incoming)
    assert rules(incoming) >= {"R2", "R3", "R4", "R7"}
    assert all(point.source for point in points if completeness.rule_of(point).startswith("R"))
    assert any(point.pointer == "/authority/purpose" for point in points)


def test_each_item_lacks_what_its_own_type_needs(people):
    incoming = builders.incoming_at("completeness", people)
    sections = builders.ordinary()
    hearing = next(one for one in sections["assistance"]["entries"] if one["type"] == "AT19")
    hearing.clear()
    hearing.update({"id": "childvid", "type": "AT19", "description": "Hear the child."})
    builders.key(incoming, sections, by=people.reviewer)
    points = queries.completeness(incoming)
    assert {point.entry_id for point in points} == {"childvid"}
    assert "item" in rules(incoming)


def test_a_whole_request_lacks_nothing(people):
    incoming = builders.incoming_at("completeness", people)
    builders.key(incoming, builders.ordinary(), by=people.reviewer)
    assert queries.completeness(incoming) == []
    assert services.complete(incoming, by=people.reviewer).status == "tests"


def test_service_of_documents_needs_no_facts(people):
    incoming = builders.incoming_at("completeness", people)
    served = {"entries": [{"type": "AT02", "description": "Serve the summons on K. Dahl."}]}
    builders.key(incoming, {"assistance": served}, by=people.reviewer)
    assert "R3" not in rules(incoming)


def test_a_sender_the_directory_does_not_know_is_named_all_the_same(people):
    sent = {"sender": "", "sender_name": "Directorate of Justice"}
    incoming = builders.registered(people, **sent)
    assert not any(one.field == "requesting_authority" for one in queries.completeness(incoming))


def test_what_is_missing_blocks_until_it_is_waived_with_a_reason(people):
    incoming = builders.incoming_at("completeness", people)
    with pytest.raises(Blocked) as refused:
        services.complete(incoming, by=people.reviewer)
    lacks = queries.completeness(incoming)
    assert {one.code for one in refused.value.blockers} == {one.key for one in lacks}
    with pytest.raises(Invalid):
        services.waive_point(incoming, by=people.reviewer, key=lacks[0].key, reason=" ")
    for one in lacks:
        services.waive_point(incoming, by=people.reviewer, key=one.key, reason="Known from our own case.")
    assert services.complete(incoming, by=people.reviewer).status == "tests"


def test_a_language_we_do_not_accept_is_a_point(people):
    incoming = builders.registered(people, language="ja")
    assert "language" in {one.code for one in queries.completeness(incoming)}
    services.add_paper(incoming, by=people.reviewer, upload=builders.paper("x", "t.txt"), kind="translation")
    assert "language" not in {one.code for one in queries.completeness(incoming)}


def asked(people, **more):
    incoming = builders.incoming_at("completeness", people)
    point = queries.completeness(incoming)[0]
    incoming = services.question(incoming, by=people.reviewer, question="", points=[point.key], **more)
    return incoming, point


def test_the_question_names_its_points_with_their_rules(people):
    incoming, point = asked(people)
    kept = incoming.questions.get()
    assert [one["key"] for one in kept.points] == [point.key]
    assert kept.due_on == clock.today() + timedelta(days=30)
    letter = Document.objects.get(case=incoming.case, kind="information_request").data["letter"]
    assert letter["points"][0]["source"].startswith("R")
    assert letter["reply_by"] == kept.due_on.isoformat()


def test_our_clock_stops_while_they_answer_and_theirs_runs(people):
    incoming, _ = asked(people)
    ours = Deadline.objects.get(case=incoming.case, code="K31")
    assert ours.paused_at is not None
    assert Deadline.objects.get(case=incoming.case, code="K37", ended_at=None).paused_at is None
    services.supplement(incoming, by=people.reviewer, answer="Attached.", answered_on=clock.today())
    ours.refresh_from_db()
    assert ours.paused_at is None
    assert not Deadline.objects.filter(case=incoming.case, code="K37", ended_at=None).exists()


def test_a_point_that_is_not_missing_any_more_is_not_asked_for(people):
    incoming = builders.incoming_at("completeness", people)
    with pytest.raises(Invalid) as refused:
        services.question(incoming, by=people.reviewer, question="?", points=["missing@facts.summary#0"])
    assert "points" in refused.value.fields
    with pytest.raises(Invalid):
        services.question(incoming, by=people.reviewer, question="")


def test_the_answer_comes_with_papers_and_is_keyed_into_a_new_version(people):
    incoming = builders.incoming_at("tests", people)
    before = incoming.version
    incoming = services.question(incoming, by=people.reviewer, question="Which accounts?")
    incoming = services.supplement(
        incoming,
        by=people.duty,
        answer="",
        answered_on=clock.today(),
        papers=[builders.paper("Note", "answer.txt")],
    )
    assert incoming.status == "completeness"
    assert incoming.papers.filter(kind="answer").count() == 1
    sections = builders.ordinary()
    sections["facts"]["summary"] += "\n\nThere were two accounts."
    incoming = builders.complete(incoming, people, sections)
    assert incoming.version.number == before.number + 1
    assert assessments.of_version(before).closed_at is not None


def test_answers_stay_where_facts_did_not_change_and_go_stale_where_they_did(people):
    incoming = builders.incoming_at("rights", people)
    sections = builders.ordinary()
    sections["undertakings"] |= {"onward_transfer": "yes", "onward_recipients": "Ministry of State Security"}
    builders.key(incoming, sections, by=people.reviewer)
    incoming = services.correct(incoming, by=people.reviewer, note="Their letter of today.")
    from requests_app.assessment import services as assessment

    assessment.screen(incoming.version)
    rows = {row.finding.ground: row for row in assessments.rows(incoming.version)}
    assert rows["G38"].finding.stale
    assert rows["G43"].finding.carried_from


def test_nothing_is_tested_anew_that_did_not_change(people):
    incoming = builders.incoming_at("tests", people)
    with pytest.raises(Blocked) as refused:
        services.correct(incoming, by=people.reviewer, note="Nothing.")
    assert [one.code for one in refused.value.blockers] == ["nothing_changed"]


def test_it_never_lapses_without_a_warning(people, monkeypatch):
    incoming, _ = asked(people)
    days_later(monkeypatch, 40)
    with pytest.raises(Blocked) as refused:
        services.lapse(incoming, by=people.reviewer)
    assert [one.code for one in refused.value.blockers] == ["not_warned"]


def test_nobody_is_warned_before_the_day(people):
    incoming, _ = asked(people)
    with pytest.raises(Invalid) as refused:
        services.warn(incoming, by=people.reviewer)
    assert "until" in refused.value.fields


def test_it_lapses_after_the_warning_with_notice(people, monkeypatch):
    incoming, _ = asked(people)
    days_later(monkeypatch, 31)
    services.warn(incoming, by=people.reviewer)
    with pytest.raises(Blocked) as refused:
        services.lapse(incoming, by=people.reviewer)
    assert [one.code for one in refused.value.blockers] == ["not_yet"]
    days_later(monkeypatch, 15)
    incoming = services.lapse(incoming, by=people.reviewer)
    assert incoming.status == "lapsed"
    kinds = list(Document.objects.filter(case=incoming.case).values_list("kind", "subject"))
    assert ("information_request", "warning-1") in kinds
    assert ("lapse_notice", "") in kinds
    assert not Deadline.objects.filter(case=incoming.case, ended_at=None).exists()


def test_an_answer_in_time_after_the_warning_counts(people, monkeypatch):
    incoming, _ = asked(people)
    days_later(monkeypatch, 31)
    services.warn(incoming, by=people.reviewer)
    incoming = services.supplement(incoming, by=people.reviewer, answer="Here.", answered_on=clock.today())
    assert incoming.status == "completeness"


def test_only_reviewers_ask_and_warn(people, monkeypatch):
    incoming, _ = asked(people)
    days_later(monkeypatch, 31)
    for person in (people.duty, people.supervisor, people.adviser, people.auditor):
        with pytest.raises(NotAllowed):
            services.warn(incoming, by=person)

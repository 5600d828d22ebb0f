"""What was said stays: PostgreSQL refuses what the services would never do."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from requests_app.assessment import services
from requests_app.assessment.models import Answer, Assessment, Finding, Opinion, Resolution
from requests_app.core import clock
from tests.assessment.speaking import REASONS, disputed, finding, say


@pytest.fixture
def spoken(version, people):
    """An answer, an opinion and a resolution."""
    given = disputed(version, people)
    services.resolve(given, outcome="bars", reasons=REASONS, by=people.supervisor)
    return given


STATEMENTS = (
    "UPDATE requests_app_{} SET reasons = 'rewritten'",
    "DELETE FROM requests_app_{}",
    "TRUNCATE requests_app_{} CASCADE",
)


@pytest.mark.parametrize("statement", STATEMENTS)
def test_raw_sql_changes_nothing(spoken, statement):
    for table in ("answer", "opinion", "resolution"):
        refused(statement, table)


def refused(statement, table):
    """PostgreSQL refuses the statement, whoever sends it."""
    with pytest.raises(DatabaseError, match="final"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SET CONSTRAINTS ALL IMMEDIATE; {statement.format(table)}")


def test_the_orm_changes_nothing(spoken):
    for model in (Answer, Opinion, Resolution):
        with pytest.raises(DatabaseError, match="final"), transaction.atomic():
            model.objects.update(reasons="rewritten")
        with pytest.raises(DatabaseError), transaction.atomic():
            model.objects.first().delete()


def test_the_database_knows_the_second_and_the_third_person(version, people):
    given = say(finding(version, "G25"), people.reviewer)
    row = {"answer": given, "reasons": REASONS, "at": clock.now()}
    with pytest.raises(IntegrityError), transaction.atomic():
        Opinion.objects.create(**row, agrees=True, by=people.reviewer)
    services.countersign(given, agrees=False, reasons=REASONS, by=people.adviser)
    for one_of_the_two in (people.reviewer, people.adviser):
        with pytest.raises(IntegrityError), transaction.atomic():
            Resolution.objects.create(**row, outcome="bars", by=one_of_the_two)


def test_one_opinion_per_person_one_resolution_per_answer_one_number_per_answer(spoken, people):
    at = clock.now()
    with pytest.raises(IntegrityError), transaction.atomic():
        Opinion.objects.create(answer=spoken, agrees=True, reasons=REASONS, by=people.adviser, at=at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Resolution.objects.create(answer=spoken, outcome="bars", reasons=REASONS, by=people.auditor, at=at)
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(
            finding=spoken.finding, number=1, answer="bars", reasons=REASONS, by=people.reviewer, at=at
        )


@pytest.mark.parametrize(
    "changed", [{"answer": "whatever"}, {"reasons": ""}, {"answer": "cured", "cures": []}, {"number": 0}]
)
def test_an_answer_is_whole(version, people, changed):
    row = {"number": 1, "answer": "bars", "reasons": REASONS} | changed
    with pytest.raises(IntegrityError), transaction.atomic():
        Answer.objects.create(finding=finding(version, "G25"), by=people.reviewer, at=clock.now(), **row)


def test_who_closed_and_when_belong_together(version):
    with pytest.raises(IntegrityError), transaction.atomic():
        Assessment.objects.filter(version=version).update(closed_at=clock.now())


def test_a_finding_is_consistent(version):
    one = Finding.objects.filter(assessment__version=version)
    with pytest.raises(IntegrityError), transaction.atomic():
        one.update(flagged=True, second_person=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        one.update(stale=True, previous=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        one.update(waits_for="Godot")

"""The register: chained, final, written with what it describes."""

import json

import pytest
from django.core.management import call_command
from django.db import DatabaseError, connection, transaction

from requests_app.audit import register
from requests_app.audit.models import AuditEvent
from requests_app.core.errors import Invalid
from tests.racing import at_once

STREAM = "test/register"


def write(count=3, stream=STREAM):
    with transaction.atomic():
        for number in range(1, count + 1):
            register.record(stream, "test.happened", by="system", facts={"n": number, "name": "Ngô"})


@pytest.mark.django_db
def test_lines_are_numbered_and_chained():
    write()
    lines = register.read(STREAM)
    assert [line.number for line in lines] == [1, 2, 3]
    assert lines[0].previous_hash == register.GENESIS
    assert lines[1].previous_hash == lines[0].hash
    assert register.first_broken(STREAM) is None


@pytest.mark.django_db(transaction=True)
def test_a_line_needs_a_transaction():
    with pytest.raises(transaction.TransactionManagementError):
        register.record(STREAM, "test.happened", by="system")


@pytest.mark.django_db
def test_a_person_is_kept_as_text(people):
    line = register.record(STREAM, "test.happened", by=people.officer)
    assert "Leïla Marchetti" in line.actor
    assert line.actor_id == str(people.officer.pk)


@pytest.mark.django_db
def test_facts_without_canonical_form_are_refused():
    with pytest.raises(Invalid):
        register.record(STREAM, "test.happened", by="system", facts={"x": 1.5})


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE requests_app_auditevent SET name = 'forged'",
        "DELETE FROM requests_app_auditevent",
        "TRUNCATE requests_app_auditevent",
    ],
)
def test_postgresql_refuses_to_change_the_past(statement):
    write()
    with pytest.raises(DatabaseError, match="register"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert len(register.read(STREAM)) == 3


FORGERIES = [
    ("UPDATE requests_app_auditevent SET facts = '{\"n\": 9}' WHERE number = 2", 2),
    ("UPDATE requests_app_auditevent SET actor = 'somebody else' WHERE number = 3", 3),
    ("UPDATE requests_app_auditevent SET at = at + interval '1 microsecond' WHERE number = 1", 1),
    ("DELETE FROM requests_app_auditevent WHERE number = 2", 2),
]


@pytest.mark.django_db
@pytest.mark.parametrize(("statement", "broken"), FORGERIES)
def test_what_a_superuser_changed_shows(statement, broken):
    write()
    write(stream="test/untouched")
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE requests_app_auditevent DISABLE TRIGGER USER")
        cursor.execute(f"{statement} {'AND' if 'WHERE' in statement else 'WHERE'} stream = %s", [STREAM])
        cursor.execute("ALTER TABLE requests_app_auditevent ENABLE TRIGGER USER")
    assert register.first_broken(STREAM) == broken
    assert list(register.all_breaks()) == [(STREAM, broken)]


@pytest.mark.django_db(transaction=True)
def test_eight_writers_of_one_stream_leave_one_whole_chain():
    def work():
        for _ in range(5):
            write(count=1)

    assert at_once(*[work] * 8) == [None] * 8
    assert [line.number for line in register.read(STREAM)] == list(range(1, 41))
    assert register.first_broken(STREAM) is None


@pytest.mark.django_db
def test_one_line_per_number():
    write(1)
    first = register.read(STREAM)[0]
    first.pk = None
    with pytest.raises(DatabaseError), transaction.atomic():
        first.save(force_insert=True)
    assert AuditEvent.objects.filter(stream=STREAM).count() == 1


@pytest.mark.django_db
def test_the_head_changes_with_every_line_and_only_then():
    write()
    before = register.head()
    assert register.head() == before
    write(1, stream="test/another")
    assert register.head() != before


@pytest.mark.django_db
def test_verifying_says_what_it_read(capsys):
    write()
    call_command("verify_audit", "--json")
    said = json.loads(capsys.readouterr().out)
    assert said["ok"] is True
    assert said["broken"] == []
    assert said["head"] == register.head()


@pytest.mark.django_db
def test_verifying_fails_where_a_chain_is_broken(capsys):
    write()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE requests_app_auditevent DISABLE TRIGGER USER")
        cursor.execute(
            "UPDATE requests_app_auditevent SET name = 'forged' WHERE number = 2 AND stream = %s", [STREAM]
        )
        cursor.execute("ALTER TABLE requests_app_auditevent ENABLE TRIGGER USER")
    with pytest.raises(SystemExit):
        call_command("verify_audit", "--json")
    assert json.loads(capsys.readouterr().out)["broken"] == [{"stream": STREAM, "line": 2}]

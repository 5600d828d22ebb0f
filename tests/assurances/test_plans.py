"""What the clock and the desk ask of the register is answered from an index, however many entries there are."""

import pytest
from django.db import connection

from requests_app.assurances import queries, services
from requests_app.assurances.models import Assurance
from tests import builders
from tests.assurances.keeping import added

pytestmark = pytest.mark.django_db


def plan_of(ask):
    """How PostgreSQL answers the last statement that `ask` sends, where reading a whole table is the last resort."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        sent = []
        with connection.execute_wrapper(
            lambda run, sql, given, many, context: _keep(sent, run, sql, given, many, context)
        ):
            ask()
        sql, given = sent[-1]
        cursor.execute(f"EXPLAIN {sql}", given)
        return "\n".join(row[0] for row in cursor.fetchall())


def _keep(sent, run, sql, given, many, context):
    sent.append((sql, given))
    return run(sql, given, many, context)


@pytest.fixture
def many(people):
    """More entries than a page shows, most of them long at rest."""
    outgoing = builders.outgoing_at("submitted", people)
    first = added(outgoing, people.reviewer)
    values = {
        f.attname: getattr(first, f.attname) for f in Assurance._meta.fields if f.name not in ("id", "number")
    }
    Assurance.objects.bulk_create(Assurance(**values, number=number) for number in range(2, 400))
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE requests_app_assurance")
    return outgoing


def test_what_has_run_out_is_read_from_its_index(many):
    assert "assurance_running_out" in plan_of(queries.due)
    assert services.expire_due() == 0


def test_what_wants_attention_is_read_from_two(many, people):
    plan = plan_of(lambda: queries.wants_attention(people.reviewer))
    assert "assurance_alarming" in plan
    assert "assurance_reminds" in plan


@pytest.mark.parametrize(
    ("narrowed", "index"),
    [
        ({}, "assurance_newest"),
        ({"status": "accepted"}, "assurance_by_status"),
        ({"kind": "retrial"}, "assurance_by_kind"),
        ({"state": "XC"}, "assurance_by_state"),
    ],
    ids=str,
)
def test_a_page_of_the_list_comes_in_the_order_of_an_index(many, people, narrowed, index):
    assert index in plan_of(lambda: queries.listing(people.supervisor, queries.Filters(**narrowed)))


def test_the_numbers_of_a_case_are_its_own(many, people):
    assert added(many, people.reviewer).number == 400
    assert added(builders.outgoing_at("submitted", people), people.reviewer).number == 1

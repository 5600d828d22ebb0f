"""PostgreSQL itself refuses a status that the engine did not move."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django_fsm import ConcurrentTransition

from requests_app.core import clock
from requests_app.outgoing import services
from requests_app.outgoing.models import Outgoing
from requests_app.workflow.perform import perform
from tests import builders


@pytest.fixture
def outgoing(people):
    return builders.outgoing_at("submitted", people)


def refused(match="step"):
    return pytest.raises(DatabaseError, match=match)


def test_queryset_update_is_refused(outgoing):
    with refused(), transaction.atomic():
        Outgoing.objects.filter(pk=outgoing.pk).update(status="approved")


def test_sql_by_hand_is_refused(outgoing):
    with refused(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE requests_app_outgoing SET status = 'approved'")


def test_a_case_cannot_begin_in_the_middle(outgoing):
    copy = Outgoing(
        **{f.attname: getattr(outgoing, f.attname) for f in Outgoing._meta.fields if f.name != "id"}
    )
    with pytest.raises((DatabaseError, IntegrityError)), transaction.atomic():
        copy.save(force_insert=True)


def test_a_procedure_is_never_deleted(outgoing):
    with refused("never deleted"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM requests_app_outgoing")


def test_an_announcement_counts_for_one_move_only(outgoing, people):
    with transaction.atomic():
        perform(outgoing, "return_", by=people.reviewer)
        with refused(), transaction.atomic():
            Outgoing.objects.filter(pk=outgoing.pk).update(status="approved")


def test_the_field_is_protected(outgoing):
    with pytest.raises(AttributeError):
        outgoing.status = "approved"


def test_refreshing_keeps_the_protection_and_the_status(outgoing, people):
    services.withdraw(outgoing, by=people.reviewer, note="No longer needed.")
    outgoing.refresh_from_db()
    assert outgoing.status == "withdrawn"
    with pytest.raises(AttributeError):
        outgoing.status = "approved"
    Outgoing.objects.get(pk=outgoing.pk).refresh_from_db(fields=["their_reference"])


def test_a_refresh_that_fails_leaves_the_object_as_it_was(outgoing, monkeypatch):
    other = Outgoing(pk=outgoing.case_id)
    with pytest.raises(Outgoing.DoesNotExist):
        other.refresh_from_db()
    assert other.status == "drafted"
    with pytest.raises(AttributeError):
        other.status = "approved"


def test_a_stale_copy_cannot_move(outgoing, people):
    first, second = (Outgoing.objects.get(pk=outgoing.pk) for _ in range(2))
    services.withdraw(first, by=people.reviewer, note="No longer needed.")
    second.__dict__["_permit"] = next(edge.step for edge in Outgoing.edges() if edge.verb == "return_")
    second.return_(by=people.reviewer, at=clock.now())
    with pytest.raises(ConcurrentTransition), transaction.atomic():
        second.save()


@pytest.mark.parametrize("name", ["submitted", "approved", "transmitted", "closed"])
def test_moments_and_persons_come_in_pairs(outgoing, name):
    with pytest.raises(IntegrityError), transaction.atomic():
        Outgoing.objects.filter(pk=outgoing.pk).update(
            **{f"{name}_at": None, f"{name}_by": outgoing.officer_id}
        )

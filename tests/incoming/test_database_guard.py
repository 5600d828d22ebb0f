"""PostgreSQL itself refuses what the engine did not move, what is only added, and a hidden case that is shown."""

import pytest
from django.db import DatabaseError, transaction

from requests_app.incoming import queries
from requests_app.incoming.models import Incoming
from requests_app.incoming.records import IncomingNote, IncomingPaper, SenderCheck, Unconsulted
from tests import incoming_builders as builders

pytestmark = pytest.mark.django_db


@pytest.fixture
def incoming(people):
    return builders.incoming_at("refused", people)


def test_a_status_moves_only_by_a_step(incoming):
    with pytest.raises(DatabaseError, match="step"), transaction.atomic():
        Incoming.objects.filter(pk=incoming.pk).update(status="authority")


def test_a_request_is_never_deleted(incoming):
    with pytest.raises(DatabaseError), transaction.atomic():
        Incoming.objects.filter(pk=incoming.pk)._raw_delete("default")


@pytest.mark.parametrize("record", [IncomingNote, IncomingPaper, SenderCheck, Unconsulted])
def test_what_was_recorded_stays(incoming, record):
    assert record.objects.filter(incoming=incoming).exists()
    with pytest.raises(DatabaseError, match="final"), transaction.atomic():
        record.objects.filter(incoming=incoming).update(recorded_at=incoming.received_at)
    with pytest.raises(DatabaseError, match="final"), transaction.atomic():
        record.objects.filter(incoming=incoming)._raw_delete("default")


def test_a_restricted_level_is_repeated_in_the_same_statement(people):
    incoming = builders.incoming_at("completeness", people)
    assert queries.visible_to(people.supervisor).filter(pk=incoming.pk).exists()
    level = {"confidentiality": {"level": "restricted", "reason": "A source is in danger."}}
    builders.key(incoming, level, by=people.reviewer)
    assert builders.fresh(incoming).restricted
    assert not queries.visible_to(people.supervisor).filter(pk=incoming.pk).exists()
    assert queries.visible_to(people.reviewer).filter(pk=incoming.pk).exists()

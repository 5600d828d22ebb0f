"""Documents, receipts and confirmations: work while something is wrong, settled when it is right."""

from datetime import timedelta

import pytest

from requests_app.core import clock
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.incoming import services as incoming
from requests_app.operations import services
from requests_app.operations.models import WorkItem
from requests_app.outgoing import services as outgoing
from requests_app.tasks.work import collect
from tests import builders, incoming_builders
from tests import emergency_builders as built

pytestmark = pytest.mark.django_db


def open_work():
    """What is open, but for the daily seal: no clock of these tests makes one."""
    found = WorkItem.objects.filter(settled_at=None).exclude(key__startswith="register/")
    return list(found.order_by("kind").values_list("kind", "key"))


def test_a_document_that_could_not_be_made_is_work_until_it_is(people):
    case = builders.outgoing_at("approved", people).case
    document = Document.objects.filter(case=case).first()
    payload = {"document": str(document.pk)}
    documents.finish(payload, documents.Outcome(failure="Too long."))
    collect()
    collect()
    assert open_work() == [("failed_delivery", f"document/{document.pk}")]
    assert WorkItem.objects.get().detail == "Too long."
    document.refresh_from_db()
    documents.retry(document, by=people.reviewer)
    collect()
    assert len(open_work()) == 1
    documents.finish(payload, documents.Outcome(pdf=builders.SMALL_PDF, pages=1))
    collect()
    assert open_work() == []


def test_a_request_nobody_acknowledged_is_work_after_ten_days(people, settings):
    sent = builders.outgoing_at("transmitted", people)
    collect()
    assert open_work() == []
    with clock.standing_at(clock.now() + timedelta(days=settings.RECEIPT_OVERDUE_DAYS, hours=1)):
        collect()
        collect()
        assert open_work() == [("overdue_receipt", f"outgoing/{sent.pk}")]
        item = WorkItem.objects.get(kind="overdue_receipt")
        assert sent.reference not in item.text
        outgoing.acknowledge(sent, by=people.reviewer, their_reference="S/1", acknowledged_on=clock.today())
        collect()
        assert open_work() == []


def test_a_result_without_a_receipt_is_work_until_it_comes(people, settings):
    sent = incoming_builders.incoming_at("transmitted", people)
    collect()
    assert open_work() == []
    with clock.standing_at(clock.now() + timedelta(days=settings.RECEIPT_OVERDUE_DAYS, hours=1)):
        collect()
        collect()
        assert ("overdue_receipt", f"incoming/{sent.pk}") in open_work()
        incoming.confirm_receipt(
            sent, by=people.reviewer, received_on=clock.today(), received_by="Registry of the Ministry"
        )
        collect()
        assert ("overdue_receipt", f"incoming/{sent.pk}") not in open_work()


def test_a_person_who_asked_is_not_bothered_every_minute(people, settings):
    builders.outgoing_at("transmitted", people)
    with clock.standing_at(clock.now() + timedelta(days=11)):
        collect()
        services.settle(
            WorkItem.objects.get(kind="overdue_receipt"),
            by=people.reviewer,
            word="They have it and will write.",
        )
        collect()
        assert open_work() == []


def test_a_confirmation_that_does_not_come_is_work(people):
    emergency = built.emergency_at("delivered", people)
    with clock.standing_at(clock.now() + timedelta(hours=25)):
        collect()
        assert ("overdue_receipt", f"emergency/{emergency.pk}") in open_work()
        built.confirm(emergency, people)
        collect()
        assert ("overdue_receipt", f"emergency/{emergency.pk}") not in open_work()


def test_our_own_confirmation_is_work_too(people):
    emergency = built.emergency_at("asked", people)
    with clock.standing_at(clock.now() + timedelta(hours=25)):
        collect()
        item = WorkItem.objects.get(key=f"emergency/{emergency.pk}", kind="overdue_receipt")
        assert "has not gone out" in item.text

"""The whole way with real processes: the relay hands over, and the sealing worker is killed at work."""

import pytest

from requests_app.directory import services as directory
from requests_app.documents import services as documents
from requests_app.documents.models import Document
from requests_app.management.demo.states import BOOK
from requests_app.outbox.models import OutboxMessage
from requests_app.sealing.models import Seal, SealingCertificate
from tests import builders
from tests.conftest import make_people
from tests.documents.ordering import ordered, payload_of
from tests.plugins.processes import wait_until
from tests.sealing.authorities import PASSPHRASE, StampService


@pytest.mark.django_db(transaction=True)
def test_a_killed_sealing_worker_loses_nothing_and_seals_nothing_twice(
    processes, settings, seal_file, authority, letter
):
    """It is killed while it waits for a time stamp: the seal is not there yet, and comes from the next worker, once."""
    settings.SEALING = True
    directory.load(BOOK)
    people = make_people()
    document = ordered(builders.outgoing_at("submitted", people).version, people)
    documents.finish(payload_of(document), documents.Outcome(pdf=letter, pages=1))
    service = StampService(authority)
    service.hold()
    told = {
        "SEALING": "1",
        "SEALING_HERE": "1",
        "SEALING_PKCS12": str(seal_file),
        "SEALING_PASSPHRASE": PASSPHRASE,
        "SEALING_TSA_URL": service.url,
    }
    try:
        worker = processes.worker("sealing", **told)
        wait_until(SealingCertificate.objects.exists, "the worker notes its certificate")
        processes.relay()
        wait_until(lambda: service.asked, "the worker asks for a time stamp")
        processes.kill(worker)
        assert Document.objects.get(pk=document.pk).state == "sealing"
        service.go_on()
        # What was leased to the dead worker is due again when the lease ends; nobody waits for that here.
        OutboxMessage.objects.filter(done_at=None).update(due_at=documents.clock.now())
        processes.worker("sealing", **told)
        wait_until(lambda: Document.objects.get(pk=document.pk).state == "ready", "the document is sealed")
    finally:
        service.stop()
    assert Seal.objects.get(pk=document.pk).level == "B-T"
    lines = [one.name for one in documents.register.read(f"case/{document.case_id}")]
    assert lines.count("document.sealed") == 1
    assert PASSPHRASE not in processes.logs()

"""Workers are killed, the broker loses its queue, the database restarts: every decided case has its letter, once."""

from types import SimpleNamespace

import pytest
import redis
from django.db import connection

from requests_app.audit import register
from requests_app.core import clock
from requests_app.directory import services as directory
from requests_app.documents.models import Document
from requests_app.management.demo.states import BOOK
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from requests_app.outgoing.models import Outgoing
from requests_app.vault import store
from tests import builders
from tests.conftest import make_people
from tests.plugins.processes import Processes, wait_until

pytestmark = pytest.mark.faults


@pytest.fixture
def people(own_servers) -> SimpleNamespace:
    """The people, on servers that this test may break."""
    directory.load(BOOK)
    return make_people()


@pytest.fixture
def running(own_servers, people, tmp_path):
    """Processes with a short lease, so that what is lost comes back while the test waits."""
    environment = own_servers.environment() | {"OUTBOX_LEASE_SECONDS": "4"}
    made = Processes(environment, tmp_path)
    yield made
    made.end()
    print(made.logs())


def approved(people, count=3) -> list[Outgoing]:
    """Requests that were just approved; their letters are ordered and not made."""
    return [builders.outgoing_at("approved", people, title=f"Operation {number}") for number in range(count)]


def all_made() -> bool:
    return not Document.objects.filter(file=None).exists()


def each_letter_exists_once(decided: list[Outgoing]) -> None:
    """One file per ordered document, whole, and one line in the register for each."""
    assert all_made()
    for outgoing in decided:
        documents = list(Document.objects.filter(version=outgoing.version))
        assert {"letter_of_request", "decision_record"} <= {one.kind for one in documents}
        assert all(store.verify(one.file_id) for one in documents)
        made = [
            line.facts["document"]
            for line in register.read(outgoing.case.stream)
            if line.name == "document.made"
        ]
        assert sorted(made) == sorted(str(one.pk) for one in documents)
        assert register.first_broken(outgoing.case.stream) is None
    assert not OutboxMessage.objects.filter(parked_at__isnull=False).exists()


def test_a_worker_killed_while_it_prints(running, people):
    decided = approved(people)
    running.relay()
    worker = running.worker(children=2)
    wait_until(
        lambda: Document.objects.filter(started_at__isnull=False, file=None).exists(), "printing begins"
    )
    running.kill(worker)
    assert not all_made()
    running.worker(children=2)
    wait_until(all_made, "every document")
    each_letter_exists_once(decided)


def test_the_broker_stopped_during_an_approval(running, people, own_servers):
    running.relay()
    running.worker()
    own_servers.valkey.stop()
    decided = approved(people, count=1)
    assert decided[0].status == "approved"
    own_servers.valkey.start()
    wait_until(all_made, "every document")
    each_letter_exists_once(decided)


def test_the_broker_loses_its_queue(running, people, own_servers):
    decided = approved(people, count=2)
    relay = running.relay()
    waiting = OutboxMessage.objects.filter(done_at=None, attempts=0)
    wait_until(lambda: not waiting.filter(due_at__lte=clock.now()).exists(), "hand-out")
    redis.Redis.from_url(own_servers.valkey.url).flushall()
    assert relay.poll() is None
    running.worker(children=2)
    wait_until(all_made, "every document")
    each_letter_exists_once(decided)


def test_postgresql_restarted_under_a_running_worker(running, people, own_servers):
    running.relay()
    running.worker(children=2)
    decided = approved(people, count=1)
    wait_until(all_made, "the first documents")
    own_servers.postgresql.restart()
    connection.close()
    decided += approved(people, count=2)
    wait_until(all_made, "every document")
    each_letter_exists_once(decided)


def test_the_same_message_delivered_five_times(people, own_servers):
    decided = approved(people, count=1)
    for message in OutboxMessage.objects.filter(topic="document.render"):
        for _ in range(5):
            post.deliver(message.pk)
    each_letter_exists_once(decided)

"""The outbox: written with the change, leased, delivered once in effect, put off, parked."""

from datetime import timedelta

import pytest
from django.db import OperationalError, connection, transaction

from requests_app.core import clock
from requests_app.outbox import post
from requests_app.outbox.models import OutboxMessage
from tests.racing import at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def handlers(monkeypatch):
    """An empty table of handlers for one test."""
    table = {}
    monkeypatch.setattr(post, "HANDLERS", table)
    return table


def put(topic="test.topic", **payload):
    with transaction.atomic():
        return post.put(topic, payload)


def test_a_message_needs_a_transaction():
    with pytest.raises(transaction.TransactionManagementError):
        post.put("test.topic", {})


def test_nothing_is_sent_for_what_was_rolled_back():
    with transaction.atomic():
        post.put("test.topic", {})
        transaction.set_rollback(True)
    assert not OutboxMessage.objects.exists()


def test_what_is_leased_is_not_leased_again_until_the_lease_ends(monkeypatch):
    message = put()
    assert [one.id for one in post.lease_due()] == [message.id]
    assert post.lease_due() == []
    later = clock.now() + post.lease() + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert [one.id for one in post.lease_due()] == [message.id]


def test_a_message_is_carried_out_once(handlers):
    done = []
    post.handles("test.topic")(done.append)
    message = put(n=1)
    assert post.deliver(message.id) is True
    assert post.deliver(message.id) is False
    assert done == [{"n": 1}]


def test_what_was_prepared_reaches_the_handler(handlers):
    done = []

    def prepare(payload):
        assert not connection.in_atomic_block
        return payload["n"] * 2

    post.handles("test.topic", prepare=prepare)(lambda payload, doubled: done.append(doubled))
    post.deliver(put(n=21).id)
    assert done == [42]


def test_a_failure_undoes_the_handlers_writes_and_puts_the_message_off(handlers):
    @post.handles("test.topic")
    def act(payload):
        put("test.other")
        raise ValueError("broken")

    message = put()
    assert post.deliver(message.id) is False
    message.refresh_from_db()
    assert (message.attempts, message.done_at) == (1, None)
    assert "broken" in message.last_error
    assert message.due_at > clock.now() + timedelta(seconds=25)
    assert OutboxMessage.objects.count() == 1


def test_a_message_that_keeps_failing_is_parked_and_says_so(handlers):
    given_up = []

    @post.handles("test.topic", max_attempts=2, gives_up=lambda payload, error: given_up.append(error))
    def act(payload):
        raise ValueError("broken")

    message = put()
    post.deliver(message.id)
    post.deliver(message.id)
    message.refresh_from_db()
    assert message.parked_at is not None
    assert given_up == ["ValueError: broken"]
    assert post.deliver(message.id) is False


def test_a_message_that_kills_its_worker_each_time_is_parked(handlers):
    class Killed(BaseException):
        """Stands for the kill signal: nothing of the delivery runs after it."""

    @post.handles("test.topic", max_attempts=2)
    def act(payload):
        raise Killed

    message = put()
    for _ in range(2):
        with pytest.raises(Killed):
            post.deliver(message.id)
    assert post.deliver(message.id) is False
    message.refresh_from_db()
    assert message.parked_at is not None


def test_faults_of_the_infrastructure_do_not_count(handlers):
    @post.handles("test.topic", max_attempts=1)
    def act(payload):
        raise OperationalError("the server closed the connection")

    message = put()
    for _ in range(3):
        with pytest.raises(OperationalError):
            post.deliver(message.id)
    message.refresh_from_db()
    assert (message.attempts, message.parked_at) == (0, None)


def test_a_parked_message_can_be_tried_again(handlers):
    broken = [True]

    @post.handles("test.topic", max_attempts=1)
    def act(payload):
        if broken[0]:
            raise ValueError

    message = put()
    post.deliver(message.id)
    broken[0] = False
    post.retry(message)
    assert post.deliver(message.id) is True


def test_eight_workers_deliver_one_message_once(handlers):
    done = []
    # Each start counts: with fewer attempts than workers the last to start may park it before the first has acted.
    handler = post.handles("test.topic", prepare=lambda payload: None, max_attempts=8)
    handler(lambda payload, prepared: done.append(1))
    message = put()

    results = at_once(*[lambda: post.deliver(message.id)] * 8)
    assert not [result for result in results if isinstance(result, Exception)]
    assert done == [1]


def test_a_commit_wakes_whoever_listens():
    connection.ensure_connection()
    with connection.cursor() as cursor:
        cursor.execute(f"LISTEN {post.CHANNEL}")
    put()
    assert [notice.channel for notice in connection.connection.notifies(timeout=2, stop_after=1)] == [
        post.CHANNEL
    ]
    with connection.cursor() as cursor:
        cursor.execute(f"UNLISTEN {post.CHANNEL}")


def test_a_topic_has_one_handler(handlers):
    post.handles("test.topic")(lambda payload: None)
    with pytest.raises(ValueError, match="already"):
        post.handles("test.topic")(lambda payload: None)

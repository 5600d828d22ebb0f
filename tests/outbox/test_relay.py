"""Handing out: each topic to its queue, and nothing is held when the broker does not take it."""

import pytest
from django.db import transaction
from kombu.exceptions import OperationalError

from requests_app.outbox import post
from requests_app.tasks import relay
from requests_app.tasks.deliver import deliver

pytestmark = pytest.mark.django_db(transaction=True)


def put(topic):
    with transaction.atomic():
        return post.put(topic, {})


def test_each_topic_goes_to_its_queue(monkeypatch):
    sent = []
    monkeypatch.setattr(deliver, "apply_async", lambda arguments, queue: sent.append((arguments, queue)))
    screen, letter = put("version.screen"), put("document.render")
    assert relay.hand_out() == 2
    assert sent == [((str(screen.id),), "default"), ((str(letter.id),), "render")]
    assert relay.hand_out() == 0


def test_what_the_broker_does_not_take_is_due_again_at_once(monkeypatch):
    taken = []

    def broker(arguments, queue):
        if taken:
            raise OperationalError("the broker is away")
        taken.append(arguments)

    monkeypatch.setattr(deliver, "apply_async", broker)
    put("version.screen")
    second = put("document.render")
    with pytest.raises(OperationalError):
        relay.hand_out()
    assert [message.id for message in post.lease_due()] == [second.id]


def test_the_sweep_takes_everything(monkeypatch):
    sent = []
    monkeypatch.setattr(deliver, "apply_async", lambda arguments, queue: sent.append(arguments))
    for _ in range(105):
        put("version.screen")
    relay.sweep()
    assert len(sent) == 105

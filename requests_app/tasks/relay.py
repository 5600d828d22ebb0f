"""Hand what is due in the outbox to the workers: the fast road (`manage.py relay`) and the safe road (beat)."""

from celery import shared_task

from requests_app.outbox import post
from requests_app.tasks.deliver import deliver


def hand_out() -> int:
    """Lease what is due and publish it; returns how many. What the broker does not take is due again at once."""
    messages = post.lease_due()
    for number, message in enumerate(messages):
        try:
            deliver.apply_async((str(message.id),), queue=post.HANDLERS[message.topic].queue)
        except Exception:
            post.give_back(messages[number:])
            raise
    return len(messages)


@shared_task(ignore_result=True)
def sweep() -> None:
    """Once a minute: whatever the relay did not hand out."""
    while hand_out():
        pass

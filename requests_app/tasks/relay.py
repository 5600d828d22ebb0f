"""Hand what is due in the outbox to the workers: the fast road (`manage.py relay`) and the safe road (beat)."""

from celery import shared_task

from requests_app.outbox import post
from requests_app.tasks.deliver import deliver


def hand_out() -> int:
    """Lease what is due and publish it; returns how many. A lease that is not published runs out by itself."""
    messages = post.lease_due()
    for message in messages:
        deliver.apply_async((str(message.id),), queue=post.HANDLERS[message.topic].queue)
    return len(messages)


@shared_task(ignore_result=True)
def sweep() -> None:
    """Once a minute: whatever the relay did not hand out."""
    while hand_out():
        pass

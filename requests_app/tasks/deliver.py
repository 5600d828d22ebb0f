"""Carry out one message of the outbox in a worker."""

from celery import shared_task
from django.conf import settings
from django.db import InterfaceError, OperationalError

from requests_app.outbox import post
from requests_app.sealing.services import QUEUE as SEALING


@shared_task(
    autoretry_for=(OperationalError, InterfaceError),
    retry_backoff=2,
    retry_backoff_max=30,
    max_retries=5,
)
def deliver(message_id: str) -> None:
    """Do what the message asks, once; when the database is away, try again soon.

    The worker that holds the key of the seal does nothing but seal, whatever a broker may hand it.
    """
    post.deliver(message_id, only=SEALING if settings.SEALING_HERE else None)

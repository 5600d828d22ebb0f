"""Carry out one message of the outbox in a worker."""

from celery import shared_task
from django.db import InterfaceError, OperationalError

from requests_app.outbox import post


@shared_task(
    autoretry_for=(OperationalError, InterfaceError),
    retry_backoff=2,
    retry_backoff_max=30,
    max_retries=5,
)
def deliver(message_id: str) -> None:
    """Do what the message asks, once; when the database is away, try again soon."""
    post.deliver(message_id)

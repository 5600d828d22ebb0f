"""What the clocks of cases and the notices need from the clock on the wall."""

from celery import shared_task

from requests_app.deadlines import sweep
from requests_app.notices import summaries


@shared_task(ignore_result=True)
def send_alarms() -> None:
    """Once a minute: every alarm of a running clock that has come."""
    sweep.sweep(most=20_000)


@shared_task(ignore_result=True)
def order_summaries() -> None:
    """Every five minutes: the summaries of the people whose hour has come."""
    summaries.order_due()

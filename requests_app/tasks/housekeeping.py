"""What has to be tidied up by the clock."""

from celery import shared_task

from requests_app.accounts import sessions
from requests_app.assurances import services as assurances
from requests_app.checking import daily
from requests_app.vault import store


@shared_task(ignore_result=True)
def forget_sessions() -> None:
    """Once an hour: sessions that can no longer be used."""
    sessions.forget_expired()


@shared_task(ignore_result=True)
def expire_assurances() -> None:
    """Once an hour: assurances and conditions whose last day has passed."""
    assurances.expire_due()


@shared_task(ignore_result=True)
def sweep_vault() -> None:
    """Once a day: what interrupted uploads left in the vault."""
    store.sweep()


@shared_task(ignore_result=True)
def seal_register() -> None:
    """Once an hour: the daily seal of the register if this day has none yet, and its copies outside the database."""
    daily.make()
    daily.keep_copies()

"""What the sealing worker does by the clock. In any other process there is no key, and nothing happens."""

from celery import shared_task

from requests_app.sealing import watching


@shared_task(ignore_result=True)
def look_at_key() -> None:
    """Once an hour: note the certificate in use, so that its end is known before it comes."""
    watching.look_at_key()

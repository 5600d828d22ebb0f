"""What the sealing worker does when it starts. In any other process there is no key, and nothing happens."""

from celery import shared_task

from requests_app.sealing import watching


@shared_task(ignore_result=True)
def look_at_key() -> None:
    """Note the certificate in use, so that its end is known before it comes."""
    watching.look_at_key()

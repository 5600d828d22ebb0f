"""What changes beside a preservation: the request for its data is filed, or decided."""

from celery import shared_task

from requests_app.preservation import watching


@shared_task(ignore_result=True)
def watch_requests() -> None:
    """Every ten minutes: hold the data of requests that were filed, tell of those that were decided."""
    watching.watch()

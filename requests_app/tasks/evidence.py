"""Long reading of large files, in a queue with its own time limit. Work is claimed, so none is done twice at once."""

from celery import shared_task
from django.conf import settings

from requests_app.evidence import taking, uploading, verifying

QUEUE = "evidence"
LIMIT, SOFT = settings.EVIDENCE_TASK_SECONDS, settings.EVIDENCE_TASK_SECONDS - 10
RUN_SECONDS = 240.0


@shared_task(ignore_result=True, time_limit=LIMIT, soft_time_limit=SOFT)
def take_in(upload_id: str) -> None:
    """Take one complete upload into the vault, unless another worker has it."""
    if upload := taking.claim(upload_id):
        taking.take_in(upload)


@shared_task(ignore_result=True, time_limit=LIMIT, soft_time_limit=SOFT)
def check(check_id: str) -> None:
    """Verify one exhibit, unless another worker does."""
    if found := verifying.check_by_id(check_id):
        verifying.run_check(found)


@shared_task(ignore_result=True, time_limit=LIMIT, soft_time_limit=SOFT)
def read_what_waits() -> None:
    """Every five minutes: uploads and checks that no worker has finished, and the checks that are due."""
    taking.take_in_all(seconds=RUN_SECONDS)
    verifying.order_due()
    verifying.run_checks(seconds=RUN_SECONDS)


@shared_task(ignore_result=True)
def expire_uploads() -> None:
    """Once an hour: uploads that were not finished in time, and what they left on the disk."""
    uploading.expire_due()

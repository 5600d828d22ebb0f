"""What failed, or did not arrive, becomes a piece of work for a person; what is gone settles by itself."""

from celery import shared_task

from requests_app.checking import watching as register_seals
from requests_app.documents import watching as documents
from requests_app.emergency import watching as emergencies
from requests_app.incoming import receipts as results_sent
from requests_app.operations import collecting
from requests_app.outgoing import receipts as requests_sent
from requests_app.sealing import watching as seals


@shared_task(ignore_result=True)
def collect() -> None:
    """Once a minute: parked messages, documents not made or sealed, daily seals, receipts and confirmations overdue."""
    collecting.collect_parked()
    documents.collect()
    seals.collect()
    register_seals.collect()
    requests_sent.collect()
    results_sent.collect()
    emergencies.collect()

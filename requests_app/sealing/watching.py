"""Seals that could not be placed, that wait too long, and certificates that end: work for a person, in good time."""

import logging
from datetime import timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import Min

from requests_app.core import clock
from requests_app.core.errors import Unavailable
from requests_app.core.transactions import whole
from requests_app.documents.kinds import Kind
from requests_app.operations import watching
from requests_app.operations.kinds import Kind as Work
from requests_app.operations.watching import Cause
from requests_app.sealing import certificates, queries
from requests_app.sealing.models import Seal, SealingCertificate

FAILED, WAITING, ENDING = "seal/failed/", "seal/waiting", "seal/ending/"
PATIENCE = timedelta(minutes=10)
NO_ANSWER = "The sealing worker does not answer. See that it runs."

logger = logging.getLogger(__name__)


@whole
def collect() -> None:
    """Bring the pieces of work in step with seals and certificates. May run as often as the clock likes."""
    _collect_failed()
    _collect_waiting()
    _collect_ending()


def look_at_key() -> None:
    """Note which certificate the sealing worker has now. Where the key cannot be used, that is said and no more."""
    if not (settings.SEALING and settings.SEALING_HERE):
        return
    from requests_app.sealing import placing  # a heavy library, and no key but there

    try:
        certificates.come_into_use(placing.present())
    except Unavailable as error:
        logger.error("the sealing key cannot be used: %s", error.message)


def _collect_failed() -> None:
    failed = Seal.objects.filter(failed_at__isnull=False).select_related("document__case")
    causes = [
        Cause(
            key=f"{FAILED}{one.pk}",
            text=f"A document could not be sealed: {Kind(one.document.kind).label.lower()}.",
            since=one.failed_at,
            case=one.document.case,
            detail=one.failure,
        )
        for one in failed.order_by("failed_at")[: watching.MOST]
        if one.failed_at
    ]
    told = [UUID(key.removeprefix(FAILED)) for key in watching.open_keys(Work.FAILED_DELIVERY, FAILED)]
    placed = Seal.objects.filter(document__id__in=told, sealed_at__isnull=False).values_list("pk", flat=True)
    gone = [f"{FAILED}{pk}" for pk in placed]
    watching.in_step(Work.FAILED_DELIVERY, causes, gone=gone, word="The document was sealed after all.")


def _collect_waiting() -> None:
    """One piece of work for all that wait, however many: what is wrong is the key, the service or the worker."""
    waiting = queries.unsealed().filter(seal__failed_at=None).annotate(since=queries.WAITS_SINCE)
    late = waiting.filter(since__lte=clock.now() - PATIENCE)
    first = late.aggregate(at=Min("since"))["at"]
    if first is None:
        word = "Every document that waited is sealed."
        watching.in_step(Work.OTHER, (), gone=watching.open_keys(Work.OTHER, WAITING), word=word)
        return
    trouble = Seal.objects.filter(document__in=late).exclude(trouble="").order_by("-started_at")
    why = trouble.values_list("trouble", flat=True).first()
    cause = Cause(WAITING, "Documents wait for their seal.", first, detail=why or NO_ANSWER)
    watching.in_step(Work.OTHER, [cause], gone=(), word="")


def _collect_ending() -> None:
    """The certificate in use ends soon, or has ended."""
    if not settings.SEALING:
        return
    limit = clock.now() + timedelta(days=settings.SEALING_WARN_DAYS)
    ending = SealingCertificate.objects.filter(replaced_at=None, retired_at=None, valid_until__lte=limit)
    causes = [_ends(one) for one in ending]
    gone = set(watching.open_keys(Work.OTHER, ENDING)) - {one.key for one in causes}
    word = "Another certificate is in use, or this one was retired."
    watching.in_step(Work.OTHER, causes, gone=sorted(gone), word=word)


def _ends(one: SealingCertificate) -> Cause:
    """Once in good time, and once more when it is too late."""
    over = one.valid_until <= clock.now()
    day = f"{one.valid_until:%-d %B %Y}"
    warning = timedelta(days=settings.SEALING_WARN_DAYS)
    return Cause(
        key=f"{ENDING}{one.pk}{'/over' if over else ''}",
        text=f"The sealing certificate expired on {day}: nothing can be sealed. Put a new one in place."
        if over
        else f"The sealing certificate ends on {day}. Put a new one in place before.",
        since=one.valid_until if over else one.valid_until - warning,
        detail=f"{one.subject}, SHA-256 {one.pk}. How: docs/howto/seal-documents.md.",
    )

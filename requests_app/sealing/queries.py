"""Reads of seals and certificates."""

from dataclasses import dataclass

from django.db.models import Count, QuerySet

from requests_app.documents.models import Document
from requests_app.sealing.models import Seal, SealingCertificate


@dataclass(frozen=True, slots=True)
class Load:
    """How many documents wait for a seal, how many could not get one, and what the newest waiting one waits for."""

    waiting: int
    failed: int
    trouble: str


def load() -> Load:
    """How the sealing worker is doing."""
    unsealed = Document.objects.filter(is_to_be_sealed=True, seal__sealed_at=None)
    failed = unsealed.filter(seal__failed_at__isnull=False).count()
    trouble = (
        Seal.objects.exclude(trouble="").order_by("-started_at").values_list("trouble", flat=True).first()
    )
    return Load(unsealed.count() - failed, failed, trouble or "")


def certificates() -> QuerySet[SealingCertificate]:
    """Every certificate that ever sealed here, the one in use first; `sealed` counts its documents."""
    found = SealingCertificate.objects.annotate(sealed=Count("seals"))
    return found.order_by("-first_seen_at", "fingerprint")


def certificate(fingerprint: str) -> SealingCertificate | None:
    """The certificate with this fingerprint, if it ever sealed here."""
    return SealingCertificate.objects.filter(pk=fingerprint).first()


def roots() -> list[str]:
    """What the seals of this portal lead to, as PEM: the top of each chain, or the certificate that has none above."""
    mark = "-----BEGIN CERTIFICATE-----"
    found = {}
    for row in SealingCertificate.objects.all():
        top = row.chain.split(mark)[-1] if mark in row.chain else row.pem.split(mark)[-1]
        found[top] = mark + top
    return list(found.values())

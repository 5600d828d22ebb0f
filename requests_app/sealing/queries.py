"""Reads of seals and certificates."""

from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import Coalesce

from requests_app.casefile.models import CaseFile
from requests_app.documents.models import Document
from requests_app.sealing.models import Seal, SealingCertificate

WAITS_SINCE = Coalesce("seal__ordered_at", "made_at")
"""Of a document: when its seal was ordered, which for most is when it was made."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many documents wait for a seal, how many could not get one, and what the newest waiting one waits for."""

    waiting: int
    failed: int
    trouble: str


def unsealed() -> QuerySet[Document]:
    """Documents that wait for a seal or could not get one: made while sealing was on, or ordered later."""
    wanted = Q(is_to_be_sealed=True) | Q(seal__isnull=False)
    return Document.objects.filter(wanted, seal__sealed_at=None)


def without_a_seal(*, case: CaseFile | None = None) -> QuerySet[Document]:
    """Documents that were made while sealing was off, and of which nobody has ordered the seal; all, or of one case."""
    found = Document.objects.filter(is_to_be_sealed=False, made_at__isnull=False, seal__isnull=True)
    return found if case is None else found.filter(case=case)


def case_of(reference: str) -> CaseFile | None:
    """The case of a reference, for the command line, whose user has the database anyhow; never for a page."""
    return CaseFile.objects.filter(reference=reference).first()


def load() -> Load:
    """How the sealing worker is doing."""
    wanted = unsealed()
    failed = wanted.filter(seal__failed_at__isnull=False).count()
    trouble = (
        Seal.objects.exclude(trouble="").order_by("-started_at").values_list("trouble", flat=True).first()
    )
    return Load(wanted.count() - failed, failed, trouble or "")


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

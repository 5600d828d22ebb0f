"""Reads of packages, and what the next one would hold. Who sees a case may order one if their role does."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet

from requests_app.archive.models import Package
from requests_app.audit.models import AuditEvent, SealedHead
from requests_app.casefile.models import CaseFile
from requests_app.core.errors import NotVisible
from requests_app.documents.models import Document
from requests_app.evidence import queries as evidence

READING: Final = "case.read"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What a package made now would hold."""

    documents: int
    in_the_making: int
    exhibits: int
    lines: int
    sealed_to: int


def of_case(case: CaseFile) -> QuerySet[Package]:
    """The packages of a case, newest first."""
    return Package.objects.filter(case=case).select_related("file", "ordered_by")


def find(case: CaseFile, key: UUID) -> Package:
    """One that is ready to be taken. Raises NotVisible."""
    found = of_case(case).filter(pk=key, file__isnull=False).first()
    if found is None:
        raise NotVisible("There is no such package.")
    return found


def documents(case: CaseFile) -> list[Document]:
    """Every document of the case that was made, in the order in which they were ordered."""
    found = Document.objects.filter(case=case, made_at__isnull=False, failed_at=None)
    found = found.select_related("file", "version", "seal__file", "seal__archive_file")
    return list(found.defer("data", "version__content").order_by("requested_at", "pk"))


def outlook(case: CaseFile) -> Outlook:
    """Counts for the page."""
    made = documents(case)
    waiting = Document.objects.filter(case=case, made_at=None, failed_at=None).count()
    head = SealedHead.objects.filter(stream=case.stream).first()
    return Outlook(
        documents=sum(one.issued is not None for one in made),
        in_the_making=waiting + sum(one.state == "sealing" for one in made),
        exhibits=len(evidence.of_case(case)),
        lines=AuditEvent.objects.filter(stream=case.stream).count(),
        sealed_to=head.number if head else 0,
    )


def newest_deed(case: CaseFile) -> int:
    """The number of the newest line of the case that is no reading; readings go on while a package is made."""
    lines = AuditEvent.objects.filter(stream=case.stream).exclude(name=READING)
    return lines.order_by("-number").values_list("number", flat=True).first() or 0


def sealed_head(case: CaseFile) -> SealedHead | None:
    """The newest line of the case under a seal that is signed, or under any where nobody signs."""
    heads = SealedHead.objects.filter(stream=case.stream).select_related("seal").order_by("-number")
    if settings.SEALING:
        heads = heads.filter(seal__signature__isnull=False)
    return heads.first()

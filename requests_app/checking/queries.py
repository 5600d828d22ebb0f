"""What is the matter with a document: current, superseded or withdrawn. For its case, and for whoever holds it.

What the public asks is answered by the same statements whether there is something to tell or not, and never with more
than a status and days.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from django.db.models import CharField, ExpressionWrapper, F, Min, OuterRef, Q, QuerySet, Subquery

from requests_app.casefile.models import CaseFile
from requests_app.checking.models import Withdrawal
from requests_app.documents import codes
from requests_app.documents.kinds import FORMS, INTERNAL, LETTERS, Kind
from requests_app.documents.models import Document
from requests_app.sealing.models import Seal, SealingCertificate

RENEWED = LETTERS
"""What says what we ask, and says it anew with every version: the later one takes the place of the earlier.

In whatever language: two languages of one version stand beside each other. A form is for one item, which `subject`
names; it goes with the form of that item or with the letter of a later version, which may no longer ask for the item.
What tells of one act (answers, reports, transmittals, orders, returns) is never replaced by the next of its kind.
"""


class Status(StrEnum):
    """Whether one may rely on a document."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """What may be told about a sealed document to anybody who holds it."""

    status: Status
    sealed_at: datetime
    since: datetime | None = None


def by_code(typed: str) -> Standing | None:
    """The standing of the document with this check code. None for a code nobody has, and for what is not told."""
    return _standing(Q(check_code=codes.read(typed) or "-"))


def by_file(sha256: str) -> Standing | None:
    """The standing of the document whose sealed file, or its copy for the archive, has this SHA-256."""
    return _standing(Q(seal__file=sha256) | Q(seal__archive_file=sha256))


def was_sealed_here(files: Sequence[str]) -> bool:
    """Whether one of these files (SHA-256) was sealed here, internal ones too: for a judgement, never told."""
    which = Q(file__in=list(files)) | Q(archive_file__in=list(files))
    return Seal.objects.filter(which, sealed_at__isnull=False).exists()


def left_without(sha256: str) -> Standing | None:
    """The standing of the document that left as this file, without a seal, and was sealed later in another."""
    return _standing(Q(file=sha256, seal__ordered_at__gt=F("made_at")))


def kinds_of_codes(typed: Sequence[str]) -> list[str]:
    """The kinds of the sealed documents with these check codes: for a judgement inside, never told."""
    sealed = Document.objects.filter(check_code__in=list(typed), seal__sealed_at__isnull=False)
    return list(sealed.exclude(kind__in=INTERNAL).values_list("kind", flat=True))


def withdrawal(document: Document) -> Withdrawal | None:
    """The withdrawal in force, if there is one."""
    return Withdrawal.objects.filter(document=document, taken_back_at=None).select_related("by").first()


def withdrawals(case: CaseFile) -> dict[Any, Withdrawal]:
    """The withdrawals in force in a case, by document."""
    found = Withdrawal.objects.filter(document__case=case, taken_back_at=None).select_related("by")
    return {one.document_id: one for one in found}


def standings(case: CaseFile) -> dict[Any, Standing]:
    """The standing of every sealed document of a case, by id: two statements for all of them."""
    found = _told(Document.objects.filter(case=case, seal__sealed_at__isnull=False))
    return {one["pk"]: _read(one) for one in found}


def roots(known: Mapping[str, SealingCertificate]) -> list[str]:
    """The certificates that signatures of this authority lead to, in PEM."""
    return [one.chain or one.pem for one in known.values()]


def public_certificates() -> list[str]:
    """Every certificate that sealed here with those above it, in PEM; one whose key is in doubt is not among them."""
    rows = SealingCertificate.objects.filter(compromised=False).order_by("first_seen_at")
    return [f"{certificate.strip()}\n{chain}" for certificate, chain in rows.values_list("pem", "chain")]


def certificates() -> dict[str, SealingCertificate]:
    """The certificates that ever sealed here, by fingerprint."""
    return {one.fingerprint: one for one in SealingCertificate.objects.all()}


def _standing(which: Q) -> Standing | None:
    sealed = Document.objects.filter(which, seal__sealed_at__isnull=False).exclude(kind__in=INTERNAL)
    row = _told(sealed).order_by("seal__sealed_at").first()
    return _read(row) if row else None


def _told(documents: QuerySet[Document]) -> QuerySet[Document, Any]:
    """One statement: the seal, the withdrawal in force, and the first sealed document that takes its place."""
    same = Q(kind=OuterRef("kind"), subject=OuterRef("subject"))
    whole = Q(kind=Kind.LETTER_OF_REQUEST, asked__in=FORMS)
    asked = ExpressionWrapper(OuterRef("kind"), output_field=CharField())
    later = (
        Document.objects.annotate(asked=asked)
        .filter(
            same | whole,
            asked__in=RENEWED,
            case=OuterRef("case"),
            version__number__gt=OuterRef("version__number"),
            seal__sealed_at__isnull=False,
        )
        .order_by()
        .values("case")
        .annotate(first=Min("seal__sealed_at"))
        .values("first")
    )
    gone = Withdrawal.objects.filter(document=OuterRef("pk"), taken_back_at=None).values("at")
    return documents.annotate(
        sealed_at=F("seal__sealed_at"), superseded_at=Subquery(later), withdrawn_at=Subquery(gone[:1])
    ).values("pk", "sealed_at", "superseded_at", "withdrawn_at")


def _read(row: dict[str, Any]) -> Standing:
    if row["withdrawn_at"]:
        return Standing(Status.WITHDRAWN, row["sealed_at"], row["withdrawn_at"])
    if row["superseded_at"]:
        return Standing(Status.SUPERSEDED, row["sealed_at"], max(row["superseded_at"], row["sealed_at"]))
    return Standing(Status.CURRENT, row["sealed_at"])

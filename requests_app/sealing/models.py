"""The tables of sealing: which document was sealed, with which certificate. No key is ever kept here."""

from django.db import models
from django.db.models import Q

LEVELS = ("B-B", "B-T")


class SealingCertificate(models.Model):
    """The public part of a key that sealed documents, kept for ever: what it sealed is checked by it.

    `chain` holds the certificates above it, the last one the root. While neither `replaced_at` nor `retired_at` is set,
    it is the one in use.
    """

    fingerprint = models.CharField(
        max_length=64, primary_key=True, help_text="SHA-256 of the certificate, in hexadecimal."
    )
    subject = models.CharField(max_length=500)
    issuer = models.CharField(max_length=500)
    pem = models.TextField()
    chain = models.TextField(blank=True, default="")
    valid_from = models.DateTimeField()
    valid_until = models.DateTimeField()
    first_seen_at = models.DateTimeField(help_text="When the sealing worker first had it.")
    first_used_at = models.DateTimeField(null=True, blank=True)
    replaced_at = models.DateTimeField(null=True, blank=True, help_text="When another one came into use.")
    retired_at = models.DateTimeField(null=True, blank=True, help_text="From when it is no longer trusted.")
    compromised = models.BooleanField(
        default=False, help_text="Somebody else may have had the key; seals of any date are in doubt."
    )
    reason = models.TextField(blank=True, default="", help_text="Why it was retired, in a sentence.")

    class Meta:
        ordering = ["-first_seen_at", "fingerprint"]
        constraints = [
            models.CheckConstraint(
                condition=Q(fingerprint__regex=r"^[0-9a-f]{64}$"), name="seal_certificate_named_by_sha256"
            ),
            models.CheckConstraint(
                condition=Q(retired_at=None, compromised=False, reason="")
                | Q(retired_at__isnull=False) & ~Q(reason=""),
                name="seal_certificate_retired_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(valid_from__lt=models.F("valid_until")), name="seal_certificate_valid_for_a_time"
            ),
        ]

    def __str__(self) -> str:
        return self.fingerprint

    @property
    def in_use(self) -> bool:
        """Whether documents are sealed with it now."""
        return self.replaced_at is None and self.retired_at is None


class Seal(models.Model):
    """The seal of one document: ordered when it was made, then placed once, or failed with a reason.

    `file` is the sealed PDF, which is what people get; the file of the document is what was sealed. `archive_file` is
    the copy for the archive, with what a check needs in many years. Once placed, PostgreSQL refuses a change.
    """

    document = models.OneToOneField(
        "requests_app.Document", on_delete=models.PROTECT, primary_key=True, related_name="seal"
    )
    ordered_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(
        default=0, help_text="Sealings started since it was ordered or retried."
    )
    file = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    certificate = models.ForeignKey(
        SealingCertificate, null=True, blank=True, on_delete=models.PROTECT, related_name="seals"
    )
    level = models.CharField(max_length=6, blank=True, default="")
    sealed_at = models.DateTimeField(null=True, blank=True)
    stamped_at = models.DateTimeField(null=True, blank=True, help_text="The time in the time stamp, if any.")
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.TextField(blank=True, default="", help_text="Why it could not be sealed, in a sentence.")
    trouble = models.TextField(
        blank=True,
        default="",
        help_text="Why it still waits: the key or the time stamp service cannot be used.",
    )
    archive_file = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    archived_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sealed_at=None, file=None, certificate=None, level="", stamped_at=None)
                | Q(sealed_at__isnull=False, file__isnull=False, certificate__isnull=False, level__in=LEVELS),
                name="seal_placed_with_file_and_certificate",
            ),
            models.CheckConstraint(
                condition=Q(failed_at=None, failure="") | (Q(failed_at__isnull=False) & ~Q(failure="")),
                name="seal_failed_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(sealed_at=None) | Q(failed_at=None, trouble=""), name="seal_placed_or_failed"
            ),
            models.CheckConstraint(
                condition=~Q(level="B-T") | Q(stamped_at__isnull=False), name="seal_stamped_as_it_says"
            ),
            models.CheckConstraint(
                condition=Q(archived_at=None, archive_file=None)
                | Q(archived_at__isnull=False, archive_file__isnull=False, sealed_at__isnull=False),
                name="seal_archived_after_it_was_placed",
            ),
        ]
        indexes = [
            models.Index(fields=["failed_at"], condition=Q(failed_at__isnull=False), name="seal_failed")
        ]

    def __str__(self) -> str:
        return f"seal of {self.document_id}"

    @property
    def state(self) -> str:
        """“sealing”, “sealed” or “failed”."""
        if self.sealed_at:
            return "sealed"
        return "failed" if self.failed_at else "sealing"

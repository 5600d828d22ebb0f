"""The table of documents: ordered, in the making, made or failed."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.documents.kinds import Kind
from requests_app.law.languages import LETTER_LANGUAGES
from requests_app.vault.models import StoredFile


class Document(models.Model):
    """One document about one version. Its state follows from its dates.

    `subject` tells several documents of a kind apart (the id of the item a preservation annex is for). `data`
    is everything the printing needs besides the version's content, frozen when the document was ordered: names,
    addresses, titles of treaties, who signs. Printing reads these two and nothing else.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="documents")
    version = models.ForeignKey("requests_app.Version", on_delete=models.PROTECT, related_name="documents")
    kind = models.CharField(max_length=30, choices=Kind.choices)
    language = models.CharField(max_length=3)
    subject = models.CharField(max_length=40, blank=True, default="")
    data = models.JSONField(default=dict)
    requested_at = models.DateTimeField()
    requested_by = actor(optional=True)
    started_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(
        default=0, help_text="Printings started since it was ordered or retried."
    )
    file = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    page_count = models.PositiveIntegerField(null=True, blank=True)
    made_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.TextField(blank=True, default="", help_text="Why it could not be made, in a sentence.")
    is_to_be_sealed = models.BooleanField(
        default=False, help_text="Whether it leaves only with a seal: it was made while sealing was on."
    )
    check_code = models.CharField(
        max_length=32, unique=True, null=True, blank=True, help_text="What the code beside its seal leads to."
    )

    class Meta:
        ordering = ["requested_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["version", "kind", "language", "subject"], name="document_once_per_version"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="document_kind_is_known"),
            models.CheckConstraint(
                condition=Q(language__in=LETTER_LANGUAGES), name="document_language_is_known"
            ),
            models.CheckConstraint(
                condition=Q(made_at__isnull=True, file__isnull=True, page_count__isnull=True)
                | Q(made_at__isnull=False, file__isnull=False, page_count__gte=1),
                name="document_made_with_file",
            ),
            models.CheckConstraint(
                condition=Q(failed_at__isnull=True, failure="")
                | (Q(failed_at__isnull=False) & ~Q(failure="")),
                name="document_failed_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(made_at__isnull=True) | Q(failed_at__isnull=True), name="document_made_or_failed"
            ),
            models.CheckConstraint(
                condition=Q(attempts=0) | Q(started_at__isnull=False),
                name="document_started_at_with_attempts",
            ),
            models.CheckConstraint(
                condition=Q(is_to_be_sealed=False) | Q(made_at__isnull=False),
                name="document_sealed_after_it_was_made",
            ),
            models.CheckConstraint(condition=~Q(check_code=""), name="document_check_code_or_none"),
        ]
        indexes = [
            models.Index(fields=["case", "requested_at"], name="document_of_case"),
            models.Index(fields=["failed_at"], condition=Q(failed_at__isnull=False), name="document_failed"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.language} of {self.version_id}"

    @property
    def state(self) -> str:
        """“making” or “failed”; once made “sealing”, “unsealed” (it could not be) or “ready”."""
        if self.made_at is None:
            return "failed" if self.failed_at else "making"
        if not self.is_to_be_sealed:
            return "ready"
        told = {"sealed": "ready", "failed": "unsealed"}
        return told.get(self.seal.state, "sealing") if hasattr(self, "seal") else "sealing"

    @property
    def issued(self) -> StoredFile | None:
        """The file that people get: the sealed one; without a seal to wait for, the one that was made."""
        if not self.is_to_be_sealed:
            return self.file
        return self.seal.file if hasattr(self, "seal") else None

"""The table of packages: a case as one file for the archive, ordered by a person, made by workers."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.core.errors import NotVisible
from requests_app.vault.models import StoredFile


class Package(models.Model):
    """One package. What it holds is settled with its manifest; then it is signed, then put together."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="packages")
    ordered_at = models.DateTimeField()
    ordered_by = actor()
    custody_report = models.ForeignKey(
        "requests_app.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    waits_for = models.CharField(max_length=200, blank=True, default="")
    manifest = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signature = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    contents = models.ManyToManyField("requests_app.StoredFile", related_name="+", blank=True)
    summary = models.JSONField(default=dict, help_text="Counts for the page: documents, lines, the seal.")
    file = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    made_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    failure = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-ordered_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(made_at=None, failed_at=None),
                name="package_one_in_the_making",
            ),
            models.CheckConstraint(
                condition=Q(made_at=None, file=None)
                | Q(made_at__isnull=False, file__isnull=False, manifest__isnull=False),
                name="package_made_with_file",
            ),
            models.CheckConstraint(
                condition=Q(failed_at=None, failure="") | (Q(failed_at__isnull=False) & ~Q(failure="")),
                name="package_failed_with_reason",
            ),
        ]
        indexes = [models.Index(fields=["case", "-ordered_at"], name="package_of_case")]

    def __str__(self) -> str:
        return f"package {self.pk} of {self.case_id}"

    @property
    def ready(self) -> StoredFile:
        """The package itself. Raises NotVisible while there is none."""
        if self.file is None:
            raise NotVisible("There is no such package.")
        return self.file

    @property
    def state(self) -> str:
        """“making”, “ready” or “failed”."""
        if self.made_at:
            return "ready"
        return "failed" if self.failed_at else "making"

"""The table of what is stored. A row is the promise that the bytes are there and unchanged."""

from django.db import models
from django.db.models import Q

from requests_app.core import clock


class StoredFile(models.Model):
    """One content. Its name is its SHA-256; what a case calls it stands in the case."""

    sha256 = models.CharField(max_length=64, primary_key=True)
    size = models.PositiveBigIntegerField(help_text="Bytes.")
    media_type = models.CharField(max_length=127, help_text="As found when the content was first stored.")
    stored_at = models.DateTimeField(default=clock.now)
    removed_at = models.DateTimeField(
        null=True,
        blank=True,
        help_text="When the bytes were destroyed on order; the row says what they were.",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="vault_name_is_a_sha256"
            ),
        ]

    def __str__(self) -> str:
        return self.sha256

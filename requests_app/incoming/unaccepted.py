"""Files that were to become a request and could not: kept with the reasons, to be looked into and asked about."""

import uuid

from django.db import models

from requests_app.accounts.actors import actor


class UnacceptedFile(models.Model):
    """A PDF whose data were refused before there was a case for it. Only ever added."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    by = actor(db_index=False)
    name = models.CharField(max_length=150)
    file = models.ForeignKey("requests_app.StoredFile", on_delete=models.PROTECT, related_name="+")
    reasons = models.JSONField(help_text="Why it was not taken, in sentences.")

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reasons=[]), name="unaccepted_file_says_why"),
        ]

    def __str__(self) -> str:
        return f"file not taken of {self.at:%Y-%m-%d}"

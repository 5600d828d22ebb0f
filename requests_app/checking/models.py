"""The table of withdrawals: which documents are no longer to be relied on, since when and why."""

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor


class Withdrawal(models.Model):
    """One document withdrawn, by a person or with its request. Taken back once at most; then another may follow."""

    class Cause(models.TextChoices):
        """What made it so."""

        PERSON = "person", "By a person"
        REQUEST = "request", "With the request"

    document = models.ForeignKey(
        "requests_app.Document", on_delete=models.PROTECT, related_name="withdrawals"
    )
    cause = models.CharField(max_length=10, choices=Cause.choices)
    reason = models.TextField(help_text="For the file; the check page does not tell it.")
    at = models.DateTimeField()
    by = actor(optional=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)
    taken_back_by = actor(optional=True)
    taken_back_reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["document"], condition=Q(taken_back_at=None), name="withdrawal_one_in_force"
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="withdrawal_with_reason"),
            models.CheckConstraint(
                condition=Q(taken_back_at=None, taken_back_by=None, taken_back_reason="")
                | (Q(taken_back_at__isnull=False, taken_back_by__isnull=False) & ~Q(taken_back_reason="")),
                name="withdrawal_taken_back_with_reason",
            ),
            models.CheckConstraint(
                condition=Q(cause__in=["person", "request"]), name="withdrawal_cause_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"withdrawal of {self.document_id}"

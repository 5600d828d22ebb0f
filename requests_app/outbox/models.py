"""The table of messages to be delivered."""

import uuid

from django.db import models


class OutboxMessage(models.Model):
    """One thing to do, written in the transaction that made it necessary."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    topic = models.CharField(max_length=80)
    payload = models.JSONField(default=dict)
    created_at = models.DateTimeField()
    due_at = models.DateTimeField(
        help_text="Earliest moment of the next delivery; a lease moves it into the future."
    )
    attempts = models.PositiveSmallIntegerField(default=0, help_text="Deliveries that were really started.")
    done_at = models.DateTimeField(null=True)
    parked_at = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True, default="")

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"],
                name="outbox_due",
                condition=models.Q(done_at__isnull=True, parked_at__isnull=True),
            ),
            models.Index(
                fields=["parked_at"], name="outbox_parked", condition=models.Q(parked_at__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(done_at__isnull=True) | models.Q(parked_at__isnull=True),
                name="outbox_done_or_parked",
            )
        ]

    def __str__(self) -> str:
        return f"{self.topic} {self.id}"

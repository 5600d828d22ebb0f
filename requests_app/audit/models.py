"""The table of the register. No foreign keys: the register outlives what it describes."""

from django.db import models


class AuditEvent(models.Model):
    """One line: number n of a stream, bound to line n-1 by its hash."""

    stream = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=80)
    actor = models.CharField(
        max_length=200, help_text="The person as text: name, role and authority at that moment."
    )
    actor_id = models.CharField(max_length=40, blank=True, default="")
    at = models.DateTimeField()
    facts = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stream", "number"], name="audit_one_line_per_number")]
        indexes = [models.Index(fields=["actor_id", "name", "-at"], name="audit_by_actor")]

    def __str__(self) -> str:
        return f"{self.stream}#{self.number} {self.name}"

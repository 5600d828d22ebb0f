"""The tables of the register. A line has no foreign keys: the register outlives what it describes."""

from django.db import models
from django.db.models import Q


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


class RegisterSeal(models.Model):
    """What stood in the register on a day: the root over the heads of all streams with new lines, and the seal before.

    The statement says all this in canonical JSON; its SHA-256 is what the next seal calls `previous`. The leaves are
    the heads, one canonical line each. Only the signature comes later, once; PostgreSQL refuses any other change.
    """

    number = models.PositiveIntegerField(primary_key=True)
    day = models.DateField(help_text="The day (UTC) on which it was made.")
    sealed_at = models.DateTimeField()
    previous = models.CharField(max_length=64)
    root = models.CharField(max_length=64)
    streams = models.PositiveIntegerField(help_text="How many streams had new lines.")
    lines = models.PositiveIntegerField(help_text="How many lines were new.")
    statement = models.OneToOneField("requests_app.StoredFile", on_delete=models.PROTECT, related_name="+")
    leaves = models.ForeignKey("requests_app.StoredFile", on_delete=models.PROTECT, related_name="+")
    signature = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    signed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(signature=None, signed_at=None)
                | Q(signature__isnull=False, signed_at__isnull=False),
                name="register_seal_signed_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"seal {self.number} of {self.day}"


class SealedHead(models.Model):
    """How far a stream is under seal, and by which seal. The leaves of the seals say the same; this finds it fast."""

    stream = models.CharField(max_length=80, primary_key=True)
    number = models.PositiveIntegerField()
    seal = models.ForeignKey(RegisterSeal, on_delete=models.PROTECT, related_name="heads")

    def __str__(self) -> str:
        return f"{self.stream}#{self.number} in {self.seal_id}"

"""The table of letterheads: every one that was ever set; the newest is in force."""

from django.db import models

from requests_app.accounts.actors import actor
from requests_app.core import clock


class Letterhead(models.Model):
    """One setting of the letterhead, complete. A change is another row; PostgreSQL refuses any other.

    `wording` holds, by language and then by field, the lines that were written; the language "" stands for all.
    Without a crest the plain one is printed. A document keeps what was in force when it was ordered.
    """

    number = models.PositiveIntegerField(unique=True)
    crest = models.ForeignKey(
        "requests_app.StoredFile", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    crest_type = models.CharField(max_length=40, blank=True, default="")
    wording = models.JSONField(default=dict)
    has_stamp_space = models.BooleanField(default=True)
    divides_annexes = models.BooleanField(default=False)
    note = models.CharField(max_length=300, blank=True, default="")
    saved_at = models.DateTimeField(default=clock.now)
    saved_by = actor()

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.CheckConstraint(condition=models.Q(number__gte=1), name="letterhead_number_counts"),
            models.CheckConstraint(
                condition=models.Q(crest__isnull=True, crest_type="")
                | (models.Q(crest__isnull=False) & ~models.Q(crest_type="")),
                name="letterhead_crest_has_a_type",
            ),
        ]

    def __str__(self) -> str:
        return f"Letterhead {self.number}"

"""How long each procedure stayed in each of its statuses. Rows are only added, by `perform`."""

from django.db import models
from django.db.models import F, Q


class Stay(models.Model):
    """One status that a case has left: whose turn it was, from when to when."""

    case = models.ForeignKey("requests_app.CaseFile", on_delete=models.PROTECT, related_name="stays")
    status = models.CharField(max_length=20)
    side = models.CharField(max_length=10)
    since = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        ordering = ["until", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(side__in=["ours", "theirs", "nobody"]), name="stay_side_is_known"
            ),
            models.CheckConstraint(condition=Q(since__lte=F("until")), name="stay_ends_after_it_began"),
        ]

    def __str__(self) -> str:
        return f"{self.case_id} {self.status}"

"""What a legal adviser has said about places of the catalogue. Rows are only added; the newest counts."""

import uuid

from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor


class CounselWord(models.Model):
    """One word on one place: it stands as catalogued, it stands elsewhere, or an earlier word is withdrawn.

    `place` is the place as catalogued, `printed` the one to be printed ("" when withdrawn). `fingerprint` is that
    of the place with its grade and uses at the time, `law_version` and `law_digest` the catalogue then in force.
    A trigger refuses UPDATE, DELETE and TRUNCATE.
    """

    class Kind(models.TextChoices):
        CONFIRMED = "confirmed", "Confirmed as it stands"
        CORRECTED = "corrected", "Corrected"
        WITHDRAWN = "withdrawn", "Withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instrument = models.CharField(max_length=20)
    place = models.CharField(max_length=60, blank=True)
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10, choices=Kind.choices)
    printed = models.CharField(max_length=60, blank=True, default="")
    source = models.CharField(max_length=500, blank=True, default="")
    read_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True, default="")
    fingerprint = models.CharField(max_length=64)
    law_version = models.CharField(max_length=40)
    law_digest = models.CharField(max_length=64)
    by = actor()
    at = models.DateTimeField()

    class Meta:
        ordering = ["instrument", "place", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["instrument", "place", "number"], name="counsel_word_numbered"),
            models.CheckConstraint(
                condition=Q(kind__in=["confirmed", "corrected", "withdrawn"]), name="counsel_word_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(kind="withdrawn") | ~Q(source="") & Q(read_on__isnull=False),
                name="counsel_word_says_what_was_read",
            ),
            models.CheckConstraint(
                condition=Q(kind="confirmed") | ~Q(reason=""), name="counsel_word_has_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(kind="confirmed", printed=F("place"))
                | Q(kind="corrected") & ~Q(printed="") & ~Q(printed=F("place"))
                | Q(kind="withdrawn", printed=""),
                name="counsel_word_prints_what_it_says",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.kind}"

    @property
    def key(self) -> str:
        """The name of the place: "HC 40(21)(b)"."""
        return f"{self.instrument} {self.place}"

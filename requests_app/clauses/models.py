"""Tables of the library: a clause, and its texts by language and number."""

import uuid

from django.db import models
from django.db.models import F, Q

from requests_app.accounts.actors import actor


class Clause(models.Model):
    """One paragraph a letter may carry, known by its code. Retired for good once it should not be used any more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.SlugField(max_length=60, unique=True)
    opened_by = actor(optional=True)
    opened_at = models.DateTimeField()
    retired_by = actor(optional=True)
    retired_at = models.DateTimeField(null=True, blank=True)
    retired_why = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(retired_at=None, retired_by=None, retired_why="")
                | Q(retired_at__isnull=False, retired_by__isnull=False) & ~Q(retired_why=""),
                name="clause_retired_with_a_reason",
            )
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_retired(self) -> bool:
        """Whether no request may take it any more."""
        return self.retired_at is not None


class ClauseText(models.Model):
    """One text of a clause in one language, with what it fits. `number` counts the texts of that language.

    A trigger keeps the words as they were proposed and lets a decision be made once. `written_by` is empty for
    the set that came with the portal. Empty `types` stand for every item, empty `instruments` for every basis.
    """

    class Standing(models.TextChoices):
        PROPOSED = "proposed", "Waits for approval"
        APPROVED = "approved", "Approved"
        DECLINED = "declined", "Declined"
        REPLACED = "replaced", "Replaced before it was decided"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clause = models.ForeignKey(Clause, on_delete=models.PROTECT, related_name="texts")
    language = models.CharField(max_length=3)
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField()
    types = models.JSONField(default=list, blank=True)
    instruments = models.JSONField(default=list, blank=True)
    note = models.TextField(blank=True, default="")
    written_by = actor(optional=True)
    written_at = models.DateTimeField()
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.PROPOSED)
    decided_by = actor(optional=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decision_note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["clause", "language", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["clause", "language", "number"], name="clause_text_numbered"),
            models.UniqueConstraint(
                fields=["clause", "language"],
                condition=Q(standing="proposed"),
                name="clause_one_proposal_by_language",
            ),
            models.CheckConstraint(
                condition=Q(standing__in=["proposed", "approved", "declined", "replaced"]),
                name="clause_text_standing_known",
            ),
            models.CheckConstraint(
                condition=Q(standing="proposed", decided_by=None, decided_at=None)
                | Q(decided_by__isnull=False, decided_at__isnull=False) & ~Q(standing="proposed"),
                name="clause_text_decided_by_someone",
            ),
            models.CheckConstraint(
                condition=~Q(standing="approved") | ~Q(decided_by=F("written_by")),
                name="clause_text_four_eyes",
            ),
            models.CheckConstraint(
                condition=~Q(standing="declined") | ~Q(decision_note=""),
                name="clause_text_declined_with_a_reason",
            ),
        ]
        indexes = [
            models.Index(
                fields=["written_at"], name="clause_text_to_decide", condition=Q(standing="proposed")
            )
        ]

    def __str__(self) -> str:
        return f"{self.clause_id}/{self.language} {self.number}"

    @property
    def is_open(self) -> bool:
        """Whether the legal adviser has still to decide."""
        return self.standing == self.Standing.PROPOSED

"""Tables of the country sheets: lines, proposals to correct them, and which requests came back for what."""

import uuid

from django.db import models
from django.db.models import Q

from requests_app.accounts.actors import actor
from requests_app.core import clock

CONFIRMATION_LASTS_DAYS = 365


class SheetLine(models.Model):
    """What is known of one State on one point. An empty line has no row. `revision` counts its changes."""

    state = models.ForeignKey("requests_app.State", on_delete=models.PROTECT, related_name="sheet_lines")
    code = models.CharField(max_length=30)
    text = models.TextField()
    source = models.CharField(max_length=500)
    owner = actor()
    confirmed_on = models.DateField()
    revision = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["state", "code"], name="sheet_one_row_per_line"),
            models.CheckConstraint(condition=~Q(text="") & ~Q(source=""), name="sheet_line_says_whence"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}/{self.code} r{self.revision}"

    @property
    def needs_confirming(self) -> bool:
        """True when nobody has confirmed the line within the last year."""
        return (clock.today() - self.confirmed_on).days > CONFIRMATION_LASTS_DAYS


class SheetProposal(models.Model):
    """A correction somebody proposes, or that a request which came back proposes by itself.

    `before` is the line as it stood then; `languages` are codes, for the line that lists them. `reason_code`
    is the coded reason of the return; `times` counts the returns that said the same. No case is named: a
    sheet is read by people who may not see the case.
    """

    class Standing(models.TextChoices):
        OPEN = "open", "To be decided"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        WITHDRAWN = "withdrawn", "Withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    state = models.ForeignKey("requests_app.State", on_delete=models.PROTECT, related_name="sheet_proposals")
    code = models.CharField(max_length=30)
    before = models.TextField(blank=True, default="")
    text = models.TextField()
    languages_before = models.JSONField(default=list, blank=True)
    languages = models.JSONField(default=list, blank=True)
    source = models.CharField(max_length=500)
    why = models.TextField()
    reason_code = models.CharField(max_length=40, blank=True, default="")
    times = models.PositiveIntegerField(default=1)
    proposed_by = actor(optional=True)
    proposed_at = models.DateTimeField()
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.OPEN)
    decided_by = actor(optional=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["-proposed_at", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(standing__in=["open", "accepted", "declined", "withdrawn"]),
                name="sheet_proposal_standing_known",
            ),
            models.CheckConstraint(
                condition=Q(standing="open", decided_by__isnull=True, decided_at__isnull=True)
                | ~Q(standing="open") & Q(decided_by__isnull=False, decided_at__isnull=False),
                name="sheet_proposal_decided_pair",
            ),
            models.CheckConstraint(
                condition=Q(proposed_by__isnull=False) | ~Q(reason_code=""),
                name="sheet_proposal_has_an_origin",
            ),
            models.UniqueConstraint(
                fields=["state", "code", "reason_code"],
                condition=Q(standing="open") & ~Q(reason_code=""),
                name="sheet_one_open_proposal_per_reason",
            ),
        ]
        indexes = [
            models.Index(fields=["proposed_at"], name="sheet_proposal_open", condition=Q(standing="open")),
            models.Index(fields=["state", "-proposed_at"], name="sheet_proposal_of_state"),
        ]

    def __str__(self) -> str:
        return f"{self.state_id}/{self.code} {self.standing}"

    @property
    def is_open(self) -> bool:
        """Whether a supervisor has still to decide."""
        return self.standing == self.Standing.OPEN


class AskedState(models.Model):
    """One request that was submitted for a State, and the coded reasons for which it came back, if it did.

    Kept apart from the request itself so that the share of returns is one short read, whatever their number.
    """

    request = models.UUIDField(primary_key=True)
    state_code = models.CharField(max_length=2)
    submitted_at = models.DateTimeField()
    reasons = models.JSONField(default=list, blank=True)

    class Meta:
        indexes = [models.Index(fields=["state_code", "-submitted_at"], name="asked_state_newest")]

    def __str__(self) -> str:
        return f"{self.state_code}/{self.request}"
